import type { CallName, CheckRequest } from '../../bridge/protocol.ts';

/** Every call, for tests that go over all of them. */
export const CALL_NAMES: readonly CallName[] = [
  'page-to-background/article-found',
  'page-to-background/check',
  'page-to-background/unreadable',
  'page-to-background/card',
  'page-to-background/card-shown',
  'card-to-background/redeem',
  'card-to-background/judge',
  'panel-to-background/judge',
  'library-to-background/changed',
  'popup-to-background/save',
  'popup-to-background/unsave',
  'popup-to-background/translations',
  'background-to-keeper/install-starter',
  'background-to-keeper/save',
  'background-to-keeper/take-back',
  'background-to-keeper/remember',
  'background-to-keeper/look-again',
  'background-to-keeper/sync',
  'card-to-page/resize',
  'card-to-page/close',
  'card-to-page/step',
  'card-to-page/hide',
  'popup-to-page/reveal',
  'panel-to-page/go',
  'popup-to-page/state',
  'popup-to-page/show-marks',
  'background-to-page/marks',
  'background-to-page/switches',
  'background-to-page/end',
  'background-to-page/command',
];

/** A small request to check that every parser rule accepts. */
export function aCheckRequest(): CheckRequest {
  return {
    url: 'https://news.example/a',
    fields: {
      metas: [
        ['og:title', 'A title'],
        ['og:site_name', 'An outlet'],
      ],
      linkedData: ['{"@type":"NewsArticle"}'],
      windowTitle: 'A title - An outlet',
      heading: null,
      canonical: '/a',
      neighbours: ['/a/2'],
      marked: [
        { names: 'time entry-date', value: '2024-05-19', text: '19 May 2024' },
        { names: 'span author', value: null, text: 'Jane Roe' },
      ],
      near: ['19 May 2024', 'Jane Roe'],
      lang: 'en',
    },
    blocks: [
      { text: 'First. Second.', kind: 'paragraph', linkShare: 0 },
      { text: 'Read also', kind: 'other', linkShare: 1 },
    ],
  };
}
