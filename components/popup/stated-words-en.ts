import { phrase } from '../phrase.ts';
import type { PopupWords } from './popup-words.ts';

/** What the page says of its article, in English. */
export const ENGLISH_STATED: Pick<
  PopupWords,
  'stated' | 'statedField' | 'notStated' | 'inferred' | 'statedIn' | 'statedElsewhere'
> = {
  stated: 'What the page says about the article',
  statedField: { byline: 'Author', publishedAt: 'Published', modifiedAt: 'Last changed' },
  notStated: 'The page does not say',
  inferred: 'worked out, not stated',
  statedIn: {
    'json-ld': 'in the page’s data',
    meta: 'in the page’s data',
    markup: 'on the page',
    visible: 'in words on the page',
    title: 'in the window’s title',
    link: 'in the page’s address',
    address: 'in the page’s address',
    text: 'in the article’s text',
  },
  statedElsewhere: (value, place) => phrase`Elsewhere: ${value} (${place})`,
};
