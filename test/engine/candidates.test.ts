import { describe, expect, it } from 'vitest';
import { createCandidateFinder } from '../../engine/candidates.ts';
import { claimId } from '../../engine/identity.ts';
import { type Lexicon, NO_LEXICON, type Relative } from '../../engine/lexicon.ts';
import { openSegment } from '../../engine/segment.ts';
import { buildSegment } from '../../engine/segment-build.ts';
import { claimTerms, queryWords } from '../../engine/terms.ts';

function segmentOf(texts: readonly string[]) {
  const rows = texts.map((text) => ({ id: claimId(text), terms: claimTerms(text) }));
  const opened = openSegment(buildSegment(rows));
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

function lexiconOf(words: Readonly<Record<string, readonly [string, Relative['kind'], number][]>>) {
  const lexicon: Lexicon = {
    version: 'test',
    relatives: (stem) =>
      (words[stem] ?? []).map(([term, kind, weight]) => ({ term, kind, weight })),
  };
  return lexicon;
}

const TALKS = 'أجرت إيران محادثات في مسقط';
const FLOODS = 'قتلت الفيضانات عشرات في كراتشي';
const SPEECH = 'ألقى الوزير حديثا طويلا عن الاقتصاد';

describe('finding claims', () => {
  const lexicon = lexiconOf({
    talk: [
      ['محادث', 'translation', 0.8],
      ['حديث', 'translation', 0.1],
    ],
    flood: [
      ['drought', 'antonym', 1],
      ['فيض', 'translation', 0.9],
      ['فيضان', 'translation', 0.9],
    ],
  });

  it('finds claims of the other language, the likelier translation first', () => {
    const find = createCandidateFinder([segmentOf([TALKS, FLOODS, SPEECH])], lexicon);
    const found = find(queryWords('Talks were held'), 5).map(({ claim }) => claim);
    expect(found).toEqual([claimId(TALKS), claimId(SPEECH)]);
  });

  it('finds nothing across languages without a lexicon', () => {
    const find = createCandidateFinder([segmentOf([TALKS, FLOODS])], NO_LEXICON);
    expect(find(queryWords('Talks were held'), 5)).toEqual([]);
  });

  it('does not look a word up by its opposite', () => {
    const find = createCandidateFinder([segmentOf(['A drought hit Somalia'])], lexicon);
    expect(find(queryWords('Floods'), 5)).toEqual([]);
  });

  it('counts a word once, however many of its translations a claim holds', () => {
    const both = 'محادثات وحديث';
    const one = 'محادثات وتفاهم';
    const find = createCandidateFinder([segmentOf([both, one])], lexicon);
    const found = find(queryWords('talks'), 5);
    expect(found.map(({ score }) => score)[0]).toBeGreaterThan(0);
    expect(found.find(({ claim }) => claim === claimId(both))?.score).toBe(
      found.find(({ claim }) => claim === claimId(one))?.score,
    );
  });

  it('puts the shorter of two claims first that share as much', () => {
    const short = 'محادثات في مسقط';
    const long = 'محادثات في مسقط وحديث عن الاقتصاد والطاقة والمناخ والزراعة والصناعة';
    const find = createCandidateFinder([segmentOf([long, short])], NO_LEXICON);
    const [first] = find(queryWords('محادثات مسقط'), 5);
    expect(first?.claim).toBe(claimId(short));
  });
});
