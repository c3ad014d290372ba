import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimId } from '../../engine/identity.ts';
import {
  createOverruling,
  nextJudgement,
  pairKey,
  type ReaderJudgement,
  type Saying,
  standing,
  withdrawal,
} from '../../engine/judgements.ts';
import type { Overruling } from '../../engine/model.ts';
import { aSaying } from './judged.ts';

const PAGE = 'The ministry said 350 people were injured in the port of Aden on Sunday.';
const OTHER = 'At least 300 people were hurt in Aden, the army says.';
const pair = pairKey(claimId(PAGE), claimId(OTHER));

/** Says these things of one pair, one after another on one device; null takes back. */
function historyOf(
  said: readonly (Overruling | null)[],
  device = 0,
  known: ReaderJudgement[] = [],
) {
  const history = [...known];
  said.forEach((says, at) => {
    const random = `${device}${String(at).padStart(15, '0')}`;
    const stamp = { now: 1_000 + at, random };
    const saying: Saying | null = says === null ? null : aSaying(PAGE, OTHER, says);
    const next =
      saying === null ? withdrawal(history, stamp) : nextJudgement(pair, history, saying, stamp);
    if (next !== null) history.push(next);
  });
  return history;
}

const told = (text: string) => ({ claim: claimId(text), text });
const wordOn = (history: readonly ReaderJudgement[], page: string, other: string) =>
  createOverruling(history)(told(page), told(other))?.says ?? null;

const sayings = fc.array(
  fc.constantFrom<Overruling | null>('other-event', 'not-opposite', 'wrong-sentence', null),
  { maxLength: 6 },
);

describe('a history of judgements', () => {
  it('says what was said last, and nothing where that was taken back', () => {
    fc.assert(
      fc.property(sayings, (said) => {
        expect(wordOn(historyOf(said), PAGE, OTHER)).toBe(said.at(-1) ?? null);
      }),
    );
  });

  it('keeps every entry, and writes none that changes nothing', () => {
    const history = historyOf(['other-event', 'other-event', null, null, 'not-opposite']);
    expect(history.map(({ says }) => says)).toEqual(['other-event', 'withdrawn', 'not-opposite']);
    expect(new Set(history.map(({ id }) => id)).size).toBe(3);
  });

  it('has one winner on all devices, in whatever order and however often entries arrive', () => {
    fc.assert(
      fc.property(sayings, sayings, sayings, fc.infiniteStream(fc.nat()), (first, a, b, picks) => {
        const known = historyOf(first);
        const [one, two] = [historyOf(a, 1, known), historyOf(b, 2, known)];
        const merged = new Map([...one, ...two].map((entry) => [entry.id, entry]));
        const entries = [...merged.values()];
        const shuffled = entries.toSorted(() => (picks.next().value % 2 === 0 ? 1 : -1));
        expect(standing([...shuffled, ...one])?.id).toBe(standing(entries)?.id);
      }),
    );
  });

  it('lets what a reader says count although another device’s clock is far ahead', () => {
    const [early] = historyOf(['other-event']);
    if (early === undefined) throw new Error('nothing said');
    const ahead = { ...early, at: 4_000_000_000_000 };
    const history = historyOf(['not-opposite'], 1, [ahead]);
    expect(standing(history)?.says).toBe('not-opposite');
    expect(history[1]?.at).toBeGreaterThan(ahead.at);
  });

  it('shows the later of two that knew nothing of each other, and the next one replaces both', () => {
    const known = historyOf(['other-event']);
    const apart = [
      ...historyOf([null], 1, known),
      ...historyOf(['not-opposite', 'wrong-sentence'], 2, known).slice(1),
    ];
    expect(standing(apart)?.says).toBe('wrong-sentence');
    const joined = historyOf([null], 3, apart);
    expect(joined.at(-1)?.replaces).toHaveLength(2);
    expect(standing(joined)?.says).toBe('withdrawn');
  });

  it('says nothing where damaged entries replace each other', () => {
    const [a, b] = historyOf(['other-event', 'not-opposite']);
    if (a === undefined || b === undefined) throw new Error('nothing said');
    expect(standing([{ ...a, replaces: [b.id] }, b])).toBeNull();
  });
});

describe('a judgement', () => {
  const history = historyOf(['other-event']);

  it('holds whichever of the two texts stands on the page', () => {
    expect(wordOn(history, OTHER, PAGE)).toBe('other-event');
  });

  it('holds for texts that are set in type otherwise', () => {
    const page = 'The ministry said: “350 people were injured in the port of Aden, on Sunday”';
    expect(wordOn(history, page, OTHER.toUpperCase())).toBe('other-event');
  });

  it.each([
    ['the articles', 'Ministry said 350 people were injured in port of Aden on Sunday.'],
    ['endings', 'The ministries said 350 people were injured in the ports of Aden on Sunday.'],
  ])('holds after an edit of %s on the page', (_, edited) => {
    expect(claimId(edited)).not.toBe(claimId(PAGE));
    expect(wordOn(history, edited, OTHER)).toBe('other-event');
    expect(wordOn(history, OTHER, edited)).toBe('other-event');
  });

  it('holds after an edit of what particles an Arabic sentence has', () => {
    const [page, edited] = ['أعلنت الوزارة إصابة 350 شخصا.', 'وقد أعلنت الوزارة إصابة 350 شخصا'];
    const entry = nextJudgement(
      pairKey(claimId(page), claimId(OTHER)),
      [],
      aSaying(page, OTHER, 'not-opposite'),
      { now: 1, random: '0'.repeat(16) },
    );
    expect(wordOn(entry === null ? [] : [entry], edited, OTHER)).toBe('not-opposite');
  });

  it.each([
    ['a number', PAGE.replace('350', '450')],
    ['a name', PAGE.replace('Aden', 'Basra')],
    ['a day', PAGE.replace('Sunday', 'Monday')],
    ['a negation', PAGE.replace('were injured', 'were not injured')],
    ['a relation', PAGE.replace('in the port', 'outside the port')],
    ['a tense', PAGE.replace('were', 'will be')],
    ['a doubt', PAGE.replace('were', 'may be')],
    [
      'the order of words',
      'People said the 350 ministry were injured in the port of Aden on Sunday.',
    ],
  ])('does not hold after an edit of %s', (_, edited) => {
    expect(wordOn(history, edited, OTHER)).toBeNull();
  });

  it('does not hold where both texts were edited: then it may be another pair', () => {
    const [page, other] = [`${PAGE} the`, `${OTHER} the`];
    expect(wordOn(history, page, OTHER)).toBe('other-event');
    expect(wordOn(history, page, other)).toBeNull();
  });

  it('gives way to what was said of the edited text itself', () => {
    const edited = `The ${PAGE}`;
    const own = pairKey(claimId(edited), claimId(OTHER));
    const stamp = (digit: string) => ({ now: 5_000, random: digit.repeat(16) });
    const said = nextJudgement(own, [], aSaying(edited, OTHER, 'not-opposite'), stamp('a'));
    const back = said === null ? null : withdrawal([said], stamp('b'));
    if (said === null || back === null) throw new Error('nothing said');
    expect(wordOn([...history, said], edited, OTHER)).toBe('not-opposite');
    expect(wordOn([...history, said, back], edited, OTHER)).toBeNull();
    expect(wordOn([...history, said, back], PAGE, OTHER)).toBe('other-event');
  });

  it('says nothing of any other two texts, however hostile', () => {
    const overruling = createOverruling(history);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(overruling(told(text), told(OTHER))).toBeNull();
        expect(overruling(told(PAGE), told(text))).toBeNull();
      }),
    );
  });
});
