// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Lost } from '../../components/popup/lost.tsx';
import { POPUP_MESSAGES } from '../../components/popup/popup-words.ts';
import * as samples from './popup-samples.ts';
import { rendered, wordsOf } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const wordsFor = await wordsOfAll(POPUP_MESSAGES);

describe('Lost', () => {
  it('lists the sentences that the page no longer has, each with its words and its verdict', () => {
    const lostTexts = new Map([[1, 'Two officials held talks in Oman.']]);
    const root = rendered(
      <Lost
        page={samples.ENGLISH_REPORT}
        lost={[1, 3]}
        texts={lostTexts}
        words={wordsFor('en-GB')}
      />,
    );
    const [first, second] = [...root.querySelectorAll('.lost li')];
    expect(wordsOf(first?.querySelector('summary') ?? null)).toContain('Two officials held talks');
    // Reuters and the Gulf Post tell sentence 1.
    expect(wordsOf(first?.querySelector('.hint') ?? null)).toBe(
      'Corroborated · 2 independent origins',
    );
    expect(wordsOf(second ?? null)).toContain('Contradicted');
  });

  it('shows nothing as long as nothing is lost', () => {
    const root = rendered(
      <Lost page={samples.ENGLISH_REPORT} lost={[]} texts={new Map()} words={wordsFor('ar')} />,
    );
    expect(root.textContent).toBe('');
  });
});
