/** What Chromium and Edge write into a page that they have translated. */
const TRANSLATED = '.translated-ltr,.translated-rtl,[_msttexthash]';

/**
 * Has the browser put a translation in the place of the page's text, whose language was stated as `lang`? Firefox tells by
 * another stated language only, as a site does that shows itself in another one.
 */
export function isTranslated(document: Document, lang: string): boolean {
  return document.documentElement.lang !== lang || document.querySelector(TRANSLATED) !== null;
}
