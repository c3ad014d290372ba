import { describe, expect, it } from 'vitest';
import {
  type CheckedSentence,
  filtered,
  panelSentences,
  speakersOf,
} from '../../components/panel/panel-sentences.ts';
import type { ArticleId, AssertionId, ClaimId, Link, Verdict } from '../../engine/model.ts';
import { from, telling } from './popup-samples.ts';

function link(speaker: string, named = true): Link {
  return { speaker, key: speaker.toLowerCase(), kind: 'speaker', verb: 'asserts', named };
}

/** A verdict on support by articles, each with the origin its telling ends at. */
function verdictOf(kind: Verdict['kind'], ownChain: readonly Link[], told: readonly string[] = []) {
  const verdict: Verdict = {
    kind,
    score: 1,
    independentOrigins: new Set(told).size,
    againstOrigins: 0,
    origins: [...new Set(told)].map((name) => ({
      key: name,
      name,
      kind: 'speaker',
      named: true,
      independent: true,
      assertions: told.flatMap((each, at) => (each === name ? [`said-${at}` as AssertionId] : [])),
    })),
    ownChain,
    overruled: [],
    relations: told.map((_, at) => ({
      claim: `claim-${at}` as ClaimId,
      assertion: `said-${at}` as AssertionId,
      article: `article-${at}` as ArticleId,
      kind: 'same',
      rule: 'both-told',
      score: 1,
      reasons: [],
      aligned: [],
    })),
  };
  return verdict;
}

const PAGE: readonly CheckedSentence[] = [
  { index: 0, text: 'Zero.', verdict: verdictOf('corroborated', [link('Reuters')], ['A', 'B']) },
  {
    index: 1,
    text: 'One.',
    verdict: verdictOf('repeated', [link('Axios')], ['Axios', 'Axios', 'Axios']),
  },
  {
    index: 2,
    text: 'Two.',
    verdict: verdictOf('new', [link('Axios'), link('two officials', false)]),
  },
  { index: 3, text: 'Three.', verdict: verdictOf('new', []) },
];

const axios = { key: 'axios', name: 'Axios' };
const SOURCES = [
  telling('Post', from(axios, { supports: [0, 1], contradicts: [3] })),
  telling('Herald', from(axios, { supports: [1] })),
];

describe('panelSentences', () => {
  it('names to whom the page attributes a sentence: the last who has a name', () => {
    const speakers = panelSentences(PAGE, []).map(({ speaker }) => speaker?.name ?? null);
    expect(speakers).toEqual(['Reuters', 'Axios', 'Axios', null]);
  });

  it('tells how often a claim was met, and from how many origins', () => {
    const met = panelSentences(PAGE, []).map((sentence) => sentence.met);
    expect(met).toEqual([{ articles: 2, origins: 2 }, { articles: 3, origins: 1 }, null, null]);
  });

  it('says which sentences the page has lost', () => {
    expect(panelSentences(PAGE, [2]).map(({ lost }) => lost)).toEqual([false, false, true, false]);
  });
});

describe('filtered', () => {
  const sentences = panelSentences(PAGE, []);
  const indexes = (filter: Parameters<typeof filtered>[1]) =>
    filtered(sentences, filter, SOURCES).map(({ index }) => index);

  it('lists all, those of a state, or those of a speaker, in reading order', () => {
    expect(indexes({ by: 'all' })).toEqual([0, 1, 2, 3]);
    expect(indexes({ by: 'state', kind: 'new' })).toEqual([2, 3]);
    expect(indexes({ by: 'speaker', key: 'axios' })).toEqual([1, 2]);
  });

  it('lists those with another account, and those with independent support', () => {
    const kinds = sentences.map((each, at) => ({
      ...each,
      kind: (['contradicted', 'disputed', 'repeated', 'new'] as const)[at] ?? 'new',
    }));
    const of = (by: 'conflicts' | 'independent') =>
      filtered(kinds, { by }, SOURCES).map(({ index }) => index);
    expect(of('conflicts')).toEqual([0, 1]);
    expect(of('independent')).toEqual(
      kinds.filter(({ independentOrigins }) => independentOrigins > 0).map(({ index }) => index),
    );
    expect(of('independent')).toContain(0);
  });

  it('lists those that an origin, or one of its outlets, agrees with or differs from', () => {
    const part = { by: 'origin', origin: 'axios', outlet: null, side: 'supports' } as const;
    expect(indexes(part)).toEqual([0, 1]);
    expect(indexes({ ...part, outlet: 'herald' })).toEqual([1]);
    expect(indexes({ ...part, side: 'contradicts' })).toEqual([3]);
    expect(indexes({ ...part, origin: 'reuters' })).toEqual([]);
  });

  it('lists nothing for a state that no sentence has', () => {
    expect(indexes({ by: 'state', kind: 'disputed' })).toEqual([]);
  });
});

describe('speakersOf', () => {
  it('counts the sentences of each speaker, most first', () => {
    const speakers = speakersOf(panelSentences(PAGE, []));
    expect(speakers.map(({ name, count }) => [name, count])).toEqual([
      ['Axios', 2],
      ['Reuters', 1],
    ]);
  });
});
