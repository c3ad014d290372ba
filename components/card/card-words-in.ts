import type { Format } from '../format.ts';
import type { ReaderLanguage } from '../language.ts';
import type { CardWords } from './card-words.ts';
import { arabicCardWords } from './card-words-ar.ts';
import { englishCardWords } from './card-words-en.ts';

/** The card's words in the reader's language. */
export function cardWordsIn(language: ReaderLanguage, format: Format): CardWords {
  return language.lang === 'ar' ? arabicCardWords(format) : englishCardWords(format);
}
