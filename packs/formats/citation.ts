import { KEPT_LIMITS } from '../../engine/parse-kept.ts';
import { MODEL_LIMITS } from '../../engine/parse-model.ts';
import {
  dayOf,
  dayToTime,
  langTag,
  lineTags,
  manyLines,
  oneLine,
  timeToDay,
  webAddress,
} from './carried-text.ts';
import { type ArticleDraft, EMPTY_DRAFT } from './draft.ts';

/** What a bibliography tells of an article, cleaned: the subset that RIS, BibTeX and CSL-JSON carry. */
export interface Citation {
  readonly title: string;
  readonly source: string;
  readonly url: string | null;
  /** ISO 8601 day. */
  readonly publishedAt: string | null;
  /** When it was saved: the start of a day in UTC. */
  readonly savedAt: number | null;
  readonly lang: string;
  readonly note: string;
  readonly tags: readonly string[];
}

/** The citation in what an entry says; null where it has neither title nor address. */
export function toCitation(said: Citation): Citation | null {
  const title = oneLine(said.title, MODEL_LIMITS.name);
  const url = webAddress(said.url, MODEL_LIMITS.url);
  if (title === '' && url === null) return null;
  return {
    title,
    source: oneLine(said.source, MODEL_LIMITS.name),
    url,
    publishedAt: dayOf(said.publishedAt),
    savedAt: dayToTime(timeToDay(said.savedAt)),
    lang: langTag(said.lang),
    note: manyLines(said.note, KEPT_LIMITS.note),
    tags: lineTags(said.tags, KEPT_LIMITS.tag, KEPT_LIMITS.tags),
  };
}

/** A draft cut to what a bibliography carries: no sentences, whole days. */
export function carryCitation(draft: ArticleDraft): ArticleDraft {
  const citation = toCitation(draft);
  return citation === null ? EMPTY_DRAFT : { ...EMPTY_DRAFT, ...citation };
}

/** Does the draft tell anything that a bibliography can hold? */
export function isCitable(draft: ArticleDraft): boolean {
  return draft.title !== '' || draft.url !== null;
}
