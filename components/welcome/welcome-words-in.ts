import type { ReaderLanguage } from '../language.ts';
import type { WelcomeWords } from './welcome-words.ts';
import { ARABIC_WELCOME } from './welcome-words-ar.ts';
import { ENGLISH_WELCOME } from './welcome-words-en.ts';

/** The welcome page's words in the reader's language. */
export function welcomeWordsIn(language: ReaderLanguage): WelcomeWords {
  return language.lang === 'ar' ? ARABIC_WELCOME : ENGLISH_WELCOME;
}
