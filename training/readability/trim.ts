import type { Plugin } from 'vite';

/**
 * Methods of Readability 0.6.0 that do nothing to the text that is kept of a copy as `page/copy.ts` makes it, and what
 * stands in their place: 7 kB less in every page that is read. The copy has no meta, script, noscript or style element, no
 * attribute of looks, no address but fragments; of what Readability keeps only the texts are asked for.
 */
const IN_PLACE: Readonly<Record<string, string>> = {
  // Looks at scripts, and is switched off.
  _getJSONLD: '',
  // Without metas the window's title is left, which the copy has.
  _getArticleMetadata: 'return { title: this._unescapeHtmlEntities(this._getArticleTitle()) };',
  // Every picture of the copy names its source, so none is a placeholder; pictures have no text.
  _unwrapNoscriptImages: '',
  _isSingleImage: '',
  _fixLazyImages: '',
  _removeScripts: '',
  _cleanStyles: '',
  // Makes addresses absolute, unwraps boxes, removes empty ones and classes: after the choice of what is kept.
  _postProcessContent: '',
  _fixRelativeUris: '',
  _simplifyNestedElements: '',
  _cleanClasses: '',
  _isUrl: '',
  // What is hidden is not copied.
  _isProbablyVisible: 'return true;',
};

/**
 * What is made quicker without deciding otherwise. In the copy every text stands in a `<data>` and none is blank, and nothing
 * is hidden: to know that an element has text none has to be put together, which costs the page's length for each of its boxes.
 */
const QUICKER: readonly (readonly [string, string])[] = [
  ['!node.textContent.trim().length &&', '!node.querySelector("data") &&'],
  [
    'var bylineLength = node.textContent.trim().length;',
    `if (!rel && !itemprop && !this.REGEXPS.byline.test(matchString)) return false;
    var bylineLength = node.textContent.trim().length;`,
  ],
];
/**
 * Where the search pauses: before each of its three parts, and before each new try with fewer filters. It works on the copy
 * alone, so the page may do meanwhile what it will.
 */
const PAUSES: readonly (readonly [string, string])[] = [
  ['  _grabArticle(page) {', '  *_grabArticle(page) {'],
  ['  parse() {', '  *parse() {'],
  ['= this._grabArticle();', '= yield* this._grabArticle();'],
  ['var candidates = [];', 'yield; var candidates = [];'],
  ['this._prepArticle(articleContent);', 'yield; this._prepArticle(articleContent);'],
  ['page.innerHTML = pageCacheHtml;', 'yield; page.innerHTML = pageCacheHtml; yield;'],
];
/** What is wrong with a part, in words that only a log would show. */
const FAULTS = /errs\.push\(\s*`[^`]*`\s*\)/g;
/** Statements that write to the console when debugging. */
const LOG = /\bthis\.log\((?:[^()]|\([^()]*\))*\);/g;
const LIBRARY = /[/\\]@mozilla[/\\]readability[/\\]Readability\.js$/;

/**
 * Readability's source without what does nothing in our pages, and with `parse` as a generator that pauses (`findContent` of
 * `page/extract.ts` takes it either way). Throws where the library is not the one this knows.
 */
export function trimReadability(source: string): string {
  let trimmed = source.replace(LOG, 'void 0;').replace(FAULTS, 'errs.push(1)');
  for (const [name, body] of Object.entries(IN_PLACE)) {
    const method = new RegExp(`^  ${name}\\([^)]*\\) \\{\\n[^]*?^  \\},$`, 'm');
    if (!method.test(trimmed)) throw new Error(`Readability has no ${name} any more.`);
    trimmed = trimmed.replace(method, () => `  ${name}() {${body}},`);
  }
  for (const [known, changed] of [...QUICKER, ...PAUSES]) {
    if (trimmed.split(known).length !== 2) throw new Error(`Readability has no ${known} any more.`);
    trimmed = trimmed.replace(known, () => changed);
  }
  return trimmed;
}

/** Trims the library wherever it is built in. */
export function trimmedReadability(): Plugin {
  return {
    name: 'trimmed-readability',
    transform: (code, id) => (LIBRARY.test(id) ? { code: trimReadability(code), map: null } : null),
  };
}
