// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { POPUP_MESSAGES } from '../../components/popup/popup-words.ts';
import { Stated } from '../../components/popup/stated.tsx';
import * as samples from './popup-samples.ts';
import { rendered, wordsOf } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const wordsFor = await wordsOfAll(POPUP_MESSAGES);

function show(page: samples.DoneReport, uiLanguage = 'en-GB') {
  return rendered(<Stated page={page} words={wordsFor(uiLanguage)} />);
}

describe('Stated', () => {
  it('says who wrote the article and when, where that stands, and what is said otherwise', () => {
    const state = samples.report({
      byline: 'Rana Sabbagh',
      modifiedAt: '2024-05-19T08:00:00Z',
      evidence: [
        {
          field: 'byline',
          kind: 'json-ld',
          name: 'NewsArticle.author',
          raw: 'Rana Sabbagh',
          value: 'Rana Sabbagh',
          stands: 'taken',
        },
        {
          field: 'publishedAt',
          kind: 'visible',
          name: 'dateline',
          raw: 'Saturday 18 May 2024',
          value: '2024-05-18',
          stands: 'taken',
        },
        {
          field: 'publishedAt',
          kind: 'meta',
          name: 'article:published_time',
          raw: '2024-05-21',
          value: '2024-05-21',
          stands: 'implausible',
        },
      ],
    });
    const text = wordsOf(show(state));
    expect(text).toContain('Rana Sabbagh');
    expect(text).toContain('NewsArticle.author');
    expect(text).toContain('18 May 2024');
    expect(text).toContain('in words on the page');
    expect(text).toContain('Elsewhere: 21 May 2024');
    expect(text).toContain('19 May 2024');
    expect(text).not.toContain('worked out');
    const inferred = { ...state, dateCertainty: 'inferred' as const };
    expect(wordsOf(show(inferred))).toContain('worked out');
  });

  it('says that the page is not for all, and nothing where it is', () => {
    const access = (value: string) =>
      wordsOf(
        show(
          samples.report({
            evidence: [
              {
                field: 'access',
                kind: 'json-ld',
                name: 'NewsArticle.isAccessibleForFree',
                raw: 'x',
                value,
                stands: 'taken',
              },
            ],
          }),
        ),
      );
    expect(access('for-payers')).toContain('Not free for everyone, the page says');
    expect(access('for-payers')).toContain('NewsArticle.isAccessibleForFree');
    expect(access('free')).not.toContain('Access');
  });

  it('says so where the page does not say when it was published', () => {
    const state = samples.report({ publishedAt: null, evidence: [] });
    const english = wordsOf(show(state));
    expect(english).toMatch(/Published\s*The page does not say/);
    expect(english).not.toContain('Author');
    expect(wordsOf(show(state, 'ar'))).toContain('لا تذكره الصفحة');
  });
});
