import type { Meetings } from '../engine/meetings.ts';
import type { Words } from './messages/words.ts';

/** How often a claim was met in what was read; that it always came from one place is what a reader should know. */
export function metText({ articles, origins }: Meetings, words: Words<'drift'>): string {
  return articles > 1 && origins === 1
    ? words('drift.met-one-origin', { count: articles })
    : words('drift.met', { count: articles });
}
