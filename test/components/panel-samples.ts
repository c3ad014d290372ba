import type { Elsewhere, SelectedText } from '../../components/panel/panel-content.ts';
import type { PanelSentence } from '../../components/panel/panel-sentences.ts';
import { card, NEW } from './card-samples.ts';

/** Three sentences of a page: one of two origins, one met often from one origin, one that nobody else tells. */
export const PANEL_SENTENCES: readonly PanelSentence[] = [
  {
    index: 0,
    text: 'Two officials held talks.',
    kind: 'corroborated',
    independentOrigins: 2,
    againstOrigins: 0,
    speaker: { key: 'axios', name: 'Axios', verb: 'asserts' },
    met: { articles: 3, origins: 2 },
    lost: false,
  },
  {
    index: 1,
    text: 'The talks were not the first.',
    kind: 'repeated',
    independentOrigins: 0,
    againstOrigins: 0,
    speaker: null,
    met: { articles: 6, origins: 1 },
    lost: true,
  },
  {
    index: 2,
    text: 'More talks are planned.',
    kind: 'new',
    independentOrigins: 0,
    againstOrigins: 0,
    speaker: null,
    met: null,
    lost: false,
  },
];

const [TALKS, , PLANNED] = PANEL_SENTENCES;

/** Selected text of two sentences: one that others tell, too, and one that nobody else does. */
export const SELECTED: SelectedText = {
  isCut: false,
  check: {
    kind: 'checked',
    lang: 'en',
    sentences: [
      ...(TALKS ? [{ sentence: TALKS, content: { ...card(), mayJudge: false } }] : []),
      ...(PLANNED ? [{ sentence: PLANNED, content: { ...NEW, mayJudge: false } }] : []),
    ],
  },
};

const TELLING = { lang: 'en', title: 'Fire', url: null, publishedAt: null, chain: [] };

/** One claim that two outlets tell, each in its own words. */
export const TOLD_ELSEWHERE: Elsewhere = {
  kind: 'found',
  claims: [
    {
      origins: 2,
      tellings: [
        { ...TELLING, quote: 'The exits were locked.', source: 'Delta Times' },
        { ...TELLING, quote: 'All exits had been locked.', source: 'Cairo Herald' },
      ],
    },
  ],
};
