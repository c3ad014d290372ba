import type { Format } from '../format.ts';
import type { ReaderLanguage } from '../language.ts';
import type { PopupWords } from './popup-words.ts';
import { arabicPopupWords } from './popup-words-ar.ts';
import { englishPopupWords } from './popup-words-en.ts';

/** The popup's words in the reader's language. */
export function popupWordsIn(language: ReaderLanguage, format: Format): PopupWords {
  return language.lang === 'ar' ? arabicPopupWords(format) : englishPopupWords(format);
}
