import { claimId } from '../../engine/identity.ts';
import {
  type JudgedText,
  pairKey,
  type ReaderJudgement,
  type Saying,
} from '../../engine/judgements.ts';
import type { JudgementId, Overruling } from '../../engine/model.ts';

function judged(text: string): JudgedText {
  return { text, lang: 'en', source: 'Outlet', url: 'https://news.example/a', publishedAt: null };
}

/** What a reader says of two texts. */
export function aSaying(page: string, other: string, says: Overruling): Saying {
  return {
    says,
    page: judged(page),
    other: judged(other),
    was: 'opposite',
    engineVersion: '3',
    reason: null,
  };
}

/** The same as the first entry of a history. */
export function aJudgement(page: string, other: string, says: Overruling): ReaderJudgement {
  const id = `${pairKey(claimId(page), claimId(other))}-${'a'.repeat(16)}` as JudgementId;
  return { ...aSaying(page, other, says), id, at: 1_700_000_000_000, replaces: [] };
}
