// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { CardView } from '../../bridge/protocol.ts';
import { Card } from '../../components/card/card.tsx';
import { CARD_MESSAGES } from '../../components/card/card-words.ts';
import type { JudgedOutcome, OnJudge } from '../../components/card/judge.tsx';
import * as samples from './card-samples.ts';
import { button, rendered, wordsOf } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const wordsFor = await wordsOfAll(CARD_MESSAGES);
const ignore = () => undefined;

function show(content: CardView, onJudge: OnJudge = ignore, outcome: JudgedOutcome | null = null) {
  const acts = {
    onCopy: () => true,
    onStep: ignore,
    onPanel: null,
    onClose: ignore,
    onJudge,
    outcome,
  };
  return rendered(<Card content={content} words={wordsFor('en-GB')} {...acts} />);
}

const CLASH = samples.card({
  kind: 'contradicted',
  evidence: [samples.evidence({ relation: 'opposite' })],
});

describe('what a card lets the reader say', () => {
  it('is three things of what clashes, and names the evidence', () => {
    const judge = vi.fn();
    const root = show(CLASH, judge);
    for (const name of ['Not the same event', 'Not a contradiction', 'Wrong sentence']) {
      button(root, name).click();
    }
    const [{ assertion } = samples.evidence()] = CLASH.evidence;
    expect(judge.mock.calls).toEqual([
      [assertion, 'other-event'],
      [assertion, 'not-opposite'],
      [assertion, 'wrong-sentence'],
    ]);
  });

  it('is not that it is no contradiction, where it is none', () => {
    expect(wordsOf(show(samples.card()).querySelector('.judge'))).not.toContain('contradiction');
  });

  it('is nothing in a private window', () => {
    const root = show({ ...samples.OVERRULED, evidence: CLASH.evidence, mayJudge: false });
    expect(root.querySelector('.judge')).toBeNull();
    expect(root.querySelector('.undo')).toBeNull();
  });

  it('is shown once it was said, and can be undone', () => {
    const judge = vi.fn();
    const root = show(samples.OVERRULED, judge, 'not-opposite');
    expect(wordsOf(root.querySelector('[role=status]'))).toBe(
      'Not a contradiction: this no longer counts against it.',
    );
    button(root, 'Undo').click();
    expect(judge).toHaveBeenCalledWith(samples.OVERRULED.overruled[0]?.assertion, 'withdrawn');
  });

  it('says nothing while nothing was said', () => {
    expect(wordsOf(show(CLASH).querySelector('[role=status]'))).toBe('');
  });
});
