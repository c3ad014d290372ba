import { describe, expect, it } from 'vitest';
import type { CardEvidence } from '../../components/card/card-content.ts';
import { CARD_MESSAGES } from '../../components/card/card-words.ts';
import { inShownOrder, whySentence } from '../../components/card/why.ts';
import { plainPhrase } from '../../components/phrase.ts';
import type { AssertionId, Origin } from '../../engine/model.ts';
import { card, evidence, link, reason } from './card-samples.ts';
import { wordsOfAll } from './words-in.ts';

const words = (await wordsOfAll(CARD_MESSAGES))('en');

/** Why, without the isolation of foreign words. */
function why(given: Partial<CardEvidence>): string {
  const content = card({ evidence: [evidence({ source: 'France 24', ...given })] });
  return plainPhrase(whySentence(content, words)).replace(/[\u2068\u2069]/g, '');
}

describe('whySentence', () => {
  it('names the difference that was weighed before what merely agrees', () => {
    const reasons = [
      reason('part-of-sentence'),
      reason('name-agrees', { page: 'Iran', other: 'Iran' }),
      reason('number-compatible', { page: '350', other: 'more than 300' }),
    ];
    expect(why({ reasons })).toBe(
      'This page says “350”; France 24 says “more than 300”: the numbers are compatible.',
    );
  });

  it('does not explain by two numbers that read alike', () => {
    const reasons = [
      reason('number-agrees', { page: 'اثنين', other: 'اثنان' }),
      reason('same-words'),
    ];
    expect(why({ reasons })).toBe('France 24 says the same in nearly the same words.');
  });

  it('says that seven are two and five', () => {
    const reasons = [
      reason('same-words'),
      reason('number-agrees', { page: 'سبعة', other: 'جنرالان وخمسة' }),
    ];
    expect(why({ reasons })).toBe(
      'This page says “سبعة”; France 24 says “جنرالان وخمسة”: the same number.',
    );
  });

  it('says both say it where the words are the same', () => {
    const reasons = [reason('date-compatible', { page: 'this week', other: 'this week' })];
    expect(why({ reasons })).toBe('This page and France 24 both say “this week”.');
  });

  it('names the end of the outlet’s chain and what it came through', () => {
    const chain = [link('IRNA', 'agency'), link('the mission', 'speaker')];
    expect(why({ chain })).toMatch(/^France 24, citing the mission through IRNA, says/);
  });

  it('explains opposition by what clashes, never by what agrees', () => {
    const reasons = [reason('same-words'), reason('antonym', { page: 'rose', other: 'fell' })];
    expect(why({ relation: 'opposite', reasons })).toBe(
      'This page says “rose”; France 24 says “fell”: the opposite.',
    );
  });

  it('has a sentence for evidence without a reason', () => {
    expect(why({ reasons: [] })).toBe('France 24 says the same.');
    expect(why({ relation: 'opposite', reasons: [] })).toBe('France 24 says otherwise.');
  });
});

describe('whySentence of what is repeated', () => {
  const repeated = (given: Parameters<typeof card>[0]) =>
    plainPhrase(whySentence(card({ kind: 'repeated', ...given }), words)).replace(
      /[\u2068\u2069]/g,
      '',
    );

  it('names the end of the page’s chain', () => {
    expect(repeated({ ownChain: [link('Axios', 'outlet')] })).toContain('lead back to Axios');
  });

  it('names the page’s outlet as the others cite it', () => {
    const cites = evidence({ chain: [link('Daily Wire', 'outlet')] });
    expect(repeated({ evidence: [cites] })).toContain('lead back to Daily Wire');
  });

  it('names a credited agency', () => {
    const agency = {
      key: 'afp',
      name: 'AFP',
      kind: 'agency',
      named: true,
      independent: true,
      assertions: [],
    } as const;
    expect(repeated({ origins: [agency] })).toContain('lead back to AFP');
  });

  it('does not guess who had a text first', () => {
    const outlet = {
      key: 'x',
      name: 'The Herald',
      kind: 'outlet',
      named: true,
      independent: true,
      assertions: [],
    } as const;
    expect(repeated({ origins: [outlet] })).not.toContain('The Herald');
  });
});

function origin(
  name: string,
  independent: boolean,
  assertions: readonly (AssertionId | undefined)[],
): Origin {
  const known = assertions.filter((id) => id !== undefined);
  return { key: name, name, kind: 'outlet', named: true, independent, assertions: known };
}

describe('inShownOrder', () => {
  it('puts what has another origin than the page before what only repeats it, by whatever name', () => {
    const ids = ['a', 'b', 'c'].map((name) => `202405-${name.repeat(16)}` as AssertionId);
    const [own, copy, mission] = ids;
    const speakers = ['أكسيوس', 'The Herald', 'the mission'];
    const content = card({
      ownChain: [link('Axios', 'outlet')],
      evidence: ids.map((assertion, at) =>
        evidence({
          assertion,
          source: 'abc'[at] ?? '',
          chain: [link(speakers[at] ?? '', 'outlet')],
        }),
      ),
      origins: [origin('axios', false, [own, copy]), origin('the mission', true, [mission])],
    });
    expect(inShownOrder(content).map((each) => each.source)).toEqual(['c', 'a', 'b']);
  });

  it('puts one voice of each side first, the one against before the one for', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((source, at) =>
      evidence({ source, relation: at % 2 === 0 ? 'same' : 'opposite' }),
    );
    const content = card({ evidence: [a, b, c, d].flatMap((each) => each ?? []) });
    expect(inShownOrder(content).map((each) => each.source)).toEqual(['b', 'a', 'd', 'c']);
  });
});
