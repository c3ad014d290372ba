import { describe, expect, it } from 'vitest';
import { CARD_MESSAGES } from '../../components/card/card-words.ts';
import { type Compared, reasonSentence } from '../../components/card/reason.ts';
import { plainPhrase, quoted } from '../../components/phrase.ts';
import type { ReasonKind } from '../../engine/model.ts';
import { wordsOfAll } from './words-in.ts';

const wordsFor = await wordsOfAll(CARD_MESSAGES);

const KINDS: Readonly<Record<ReasonKind, true>> = {
  'same-words': true,
  'near-copy': true,
  'part-of-sentence': true,
  'number-agrees': true,
  'number-compatible': true,
  'number-differs': true,
  'date-agrees': true,
  'date-compatible': true,
  'date-differs': true,
  'name-agrees': true,
  'name-differs': true,
  'place-differs': true,
  negated: true,
  antonym: true,
  'role-swapped': true,
  denied: true,
  'attribution-differs': true,
  'other-event': true,
  'other-time': true,
  'growing-count': true,
  'less-certain': true,
};

function compared(given: Partial<Compared> = {}): Compared {
  const outlet = quoted('OUTLET', 'en');
  return { who: [outlet], outlet, speaker: null, page: null, other: null, ...given };
}

describe.each(['en', 'ar'])('reasonSentence (%s)', (tag) => {
  const words = wordsFor(tag);

  it('names the outlet in every reason, with and without what was compared', () => {
    for (const kind of Object.keys(KINDS) as ReasonKind[]) {
      for (const of of [
        compared(),
        compared({ page: quoted('PAGE', 'en'), other: quoted('OTHER', 'en') }),
        compared({ page: quoted('PAGE', 'en') }),
        compared({ other: quoted('OTHER', 'en') }),
      ]) {
        const text = plainPhrase(reasonSentence(kind, of, words));
        expect(text).toContain('OUTLET');
        expect(text).not.toMatch(/null|undefined|[{}]|\s{2}/);
      }
    }
  });

  it('quotes both sides of whatever clashes', () => {
    const of = compared({ page: quoted('PAGE', 'en'), other: quoted('OTHER', 'en') });
    for (const kind of ['number-differs', 'date-differs', 'negated', 'antonym'] as const) {
      expect(plainPhrase(reasonSentence(kind, of, words))).toMatch(/PAGE.*OTHER/);
    }
  });

  it('says once what both sides say in the same words', () => {
    const of = compared({ page: quoted('350', 'en'), other: quoted('350', 'en') });
    expect(plainPhrase(reasonSentence('number-agrees', of, words)).match(/350/g)).toHaveLength(1);
  });
});
