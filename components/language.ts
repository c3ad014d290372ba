/** How the surfaces speak to the reader. */
export interface ReaderLanguage {
  /** A language that has a file in `components/messages`. */
  readonly lang: string;
  readonly direction: 'rtl' | 'ltr';
  /** BCP 47 tag for numerals, dates and plural rules: the reader's own region where it fits `lang`. */
  readonly locale: string;
}

/** Who has none of our languages reads this one. */
const FALLBACK = 'en';

/**
 * The language to speak, of those that we have words in: the one that the reader chose, else the first of the browser's
 * tags (its interface's, then those of the pages it asks for) that is one of them, else English. The region is the
 * browser's where it has one for the language. What is no tag is passed over.
 */
export function readerLanguage(
  browserTags: readonly string[],
  available: readonly string[],
  chosen: string | null = null,
): ReaderLanguage {
  const locales = browserTags.map(canonicalLocale).filter((tag) => tag !== null);
  const wanted = chosen !== null && available.includes(chosen) ? chosen : null;
  const fits = (locale: string) =>
    wanted === null ? available.includes(primaryOf(locale)) : primaryOf(locale) === wanted;
  const locale = locales.find(fits) ?? wanted ?? FALLBACK;
  const lang = primaryOf(locale);
  return { lang, direction: directionOf(lang) === 'rtl' ? 'rtl' : 'ltr', locale };
}

function primaryOf(locale: string): string {
  return locale.split('-', 1)[0] ?? locale;
}

/** Direction of a text in a language, for `dir`: `auto` (by its letters) where the language is unknown. */
export function directionOf(lang: string): 'rtl' | 'ltr' | 'auto' {
  const script = scriptOf(lang);
  if (script === null) return 'auto';
  return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
}

/** Scripts written from right to left (ISO 15924) that a living press uses. */
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

function scriptOf(lang: string): string | null {
  try {
    if (lang === 'und') return null;
    return new Intl.Locale(lang).maximize().script ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function canonicalLocale(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
