/** How the surfaces speak to the reader. Only languages whose words we wrote ourselves. */
export interface ReaderLanguage {
  readonly lang: 'ar' | 'en';
  readonly direction: 'rtl' | 'ltr';
  /** BCP 47 tag for numerals, dates and plural rules: the reader's own region where it fits `lang`. */
  readonly locale: string;
}

/**
 * The language for a browser's interface language (`browser.i18n.getUILanguage()`): Arabic for every
 * Arabic region, else English. A tag that is no tag gives English.
 */
export function readerLanguage(uiLanguage: string): ReaderLanguage {
  const locale = canonicalLocale(uiLanguage.replaceAll('_', '-'));
  const primary = locale.split('-', 1)[0];
  if (primary === 'ar') return { lang: 'ar', direction: 'rtl', locale };
  return { lang: 'en', direction: 'ltr', locale: primary === 'en' ? locale : 'en' };
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

function canonicalLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch (error) {
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}
