import { rememberTexts } from './memo.ts';
import type { ArticleId, AssertionId, ClaimId, SourceId } from './model.ts';
import { sha256 } from './sha256.ts';

/**
 * The form that ids rest on, version 1, frozen: two devices and two releases must agree on it without talking.
 * Never change it; a better one would be version 2 beside it. It shares nothing with `normalize.ts`.
 *
 * NFKC and lower case; without vowel marks, accents written apart, tatweel and invisible characters; alef,
 * ya, ta marbuta and kaf in one form; Arabic and Persian digits as ASCII; letters and digits only, words
 * parted by one space. '' for a text without any.
 */
export function idForm(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  let form = '';
  let gap = false;
  for (let at = 0; at < lower.length; at += 1) {
    const unit = lower.charCodeAt(at);
    const letter = V1_UNITS[unit] ?? (unit < V1_UNITS.length ? learnUnit(unit) : null);
    // A letter of the rest of Unicode, or half of one: the long way.
    if (letter === null) return idFormOf(lower);
    if (letter === '') continue;
    if (letter === ' ') gap = true;
    else {
      form += gap && form !== '' ? ` ${letter}` : letter;
      gap = false;
    }
  }
  return form;
}

/** Version 1 as it is defined, of a text in lower case. Its expressions take longer to compile than a page to read. */
function idFormOf(lower: string): string {
  return lower
    .replace(V1_DROPPED, '')
    .replace(V1_FOLDED, (letter) => V1_FOLDS.get(letter) ?? letter)
    .replace(V1_PARTED, ' ')
    .trim();
}

/** What becomes of a unit by itself: a letter or digit, '' where it is dropped, ' ' where it parts words. */
function learnUnit(unit: number): string {
  const character = String.fromCharCode(unit);
  const letter = idFormOf(character);
  const becomes = letter !== '' || character.replace(V1_DROPPED, '') === '' ? letter : ' ';
  V1_UNITS[unit] = becomes;
  return becomes;
}

/** Equal for texts of equal id-form. */
export const claimId: (text: string) => ClaimId = rememberTexts(
  (text) => hash64('claim', idForm(text)) as ClaimId,
);

/** `publishedAt` is ISO 8601; its month leads the id so that rows of one time lie together. */
export function assertionId(
  article: ArticleId,
  publishedAt: string | null,
  quote: string,
): AssertionId {
  const date = /^(\d{4})-(\d{2})/.exec(publishedAt ?? '');
  const month = date === null ? '000000' : `${date[1]}${date[2]}`;
  return `${month}-${hash64('assertion', `${article}\n${idForm(quote)}`)}` as AssertionId;
}

/** By the address where it has one (http or https), else by the text. */
export function articleId(url: string | null, text: string): ArticleId {
  const address = url === null ? null : urlIdentity(url);
  const hash = address === null ? hash64('text', idForm(text)) : hash64('address', address);
  return hash as ArticleId;
}

/** 16 hex digits, equal for texts of equal id-form whatever their markup, spaces and marks. */
export function textHash(text: string): string {
  return hash64('text', idForm(text));
}

export function sourceId(name: string): SourceId {
  return hash64('source', idForm(name)) as SourceId;
}

/** First 64 bits as 16 hex digits: among a million claims, a chance of 3 in 10^8 that two collide. */
function hash64(kind: string, form: string): string {
  return sha256(`${kind}\n${form}`).slice(0, 16);
}

const V1_DROPPED =
  /[\u0300-\u036f]|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]|[\ufe00-\ufe0f]|[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const V1_FOLDED = /[أإآٱىیئةکؤ٠-٩۰-۹]/g;
const V1_PARTED = /[^\p{L}\p{N}]+/gu;
/** By unit, what `learnUnit` found; Latin to Arabic and the punctuation of print, which is what news is written in. */
const V1_UNITS: (string | null)[] = new Array(0x2100).fill(null);
const V1_FOLDS: ReadonlyMap<string, string> = new Map([
  ...Array.from('أإآٱ', (letter) => [letter, 'ا'] as const),
  ...Array.from('ىیئ', (letter) => [letter, 'ي'] as const),
  ['ة', 'ه'],
  ['ک', 'ك'],
  ['ؤ', 'و'],
  ...Array.from('٠١٢٣٤٥٦٧٨٩', (digit, value) => [digit, String(value)] as const),
  ...Array.from('۰۱۲۳۴۵۶۷۸۹', (digit, value) => [digit, String(value)] as const),
]);

/**
 * What makes two addresses one page: host, path and the parameters that choose content, without scheme, default port,
 * `www.`/`m.`/`amp.` hosts, AMP forms, index files, tracking parameters, fragment and trailing slash
 * (`https://www.example.com/a/?utm_source=x#c` → `example.com/a`). Caches, translations and archives of a page are that
 * page. What may choose content stays: of two pages taken for one, one would be lost. Null for anything but http and
 * https. Ids rest on it: from the first public release on it is as frozen as `idForm`.
 */
export function urlIdentity(url: string): string | null {
  return identityWithin(url.trim().slice(0, MAX_URL_LENGTH), MOST_WRAPPINGS);
}

/** Units; browsers cut addresses at about this length. */
const MAX_URL_LENGTH = 4096;
/** A cache of a translation of an archived page. */
const MOST_WRAPPINGS = 3;
const ADDRESS =
  /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)(?::(\d*))?(\/[^?#]*)?(\?[^#]*)?(#[^\s]*)?/i;

function identityWithin(url: string, wrappings: number): string | null {
  const match = ADDRESS.exec(url);
  if (match === null) return null;
  const [, host = '', port = '', path = '', query = '', fragment = ''] = match;
  const plainHost = hostIdentity(host);
  if (plainHost === '') return null;
  const wrapped = wrappings === 0 ? undefined : WRAPPED.exec(plainHost + path)?.[1];
  if (wrapped !== undefined) {
    const inner = /^https?:\/\//i.test(wrapped) ? wrapped : `https://${wrapped}`;
    return identityWithin(inner + query, wrappings - 1);
  }
  const isDefault = port === '' || port === '80' || port === '443';
  const parameters = queryIdentity(query);
  return (
    plainHost +
    (isDefault ? '' : `:${port}`) +
    pathIdentity(path) +
    (parameters === '' ? '' : `?${parameters}`) +
    (ROUTE.test(fragment) ? percentForm(fragment) : '')
  );
}

/** AMP viewers and caches, and archives, hold the real address in their path. */
const WRAPPED =
  /^(?:google\.[a-z.]+\/amp\/(?:s\/)?|(?:[^/]+\.)?(?:cdn\.ampproject\.org|bing-amp\.com)\/[a-z]{1,3}\/(?:s\/)?|web\.archive\.org\/web\/\d{4,14}[a-z_]{0,4}\/)(.+)$/;
/** Applications choose the page by such a fragment; any other is a place in it. */
const ROUTE = /^#!?\/.|^#!./;

function hostIdentity(host: string): string {
  const lower = percentForm(host.toLowerCase()).replace(/\.+$/, '');
  return translatedHost(lower)
    .replace(/^(?:(?:www\d?|m|mobile|mobi|touch|wap|amp)\.)+(?=[^.]+\.)/, '')
    .replace(/^([a-z]{2,3})\.m\.(?=[^.]+\.)/, '$1.');
}

/** Google's translations stand under the site's name, its dots written as hyphens: `www-example-com.translate.goog`. */
function translatedHost(host: string): string {
  const name = /^(.+)\.translate\.goog$/.exec(host)?.[1];
  return name === undefined
    ? host
    : name.replace(/--|-/g, (hyphens) => (hyphens === '-' ? '.' : '-'));
}

function pathIdentity(path: string): string {
  return percentForm(path.normalize('NFC'))
    .replace(/\/{2,}/g, '/')
    .replace(/;jsessionid=[^/]*/gi, '')
    .replace(/\/amp(?=\/.)/gi, '')
    .replace(/\/amp\/?$/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp|shtml)$/i, '')
    .replace(/\/$/, '');
}

/** Parameters that say who sent the reader or how to draw the page, never which page. */
const TRACKING =
  /^(?:utm[_-]|fb_|at_|ns_|mc_|pk_|piwik_|mtm_|hsa_|_hs|wt_|oly_|vero_|gaa_|guce|amp_|_ga|_gl|_x_tr_|__twitter|__cf_chl)|^(?:fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|srsltid|mibextid|sfnsn|li_fat_id|s_cid|usqp|ref|ref_src|ref_url|referer|referrer|source|cmpid|cmp|icid|intcid|intcmp|ocid|ito|ncid|smid|smtyp|spm|xtor|mkt_tok|feature|share|shared|fromshare|replytocom|print|noamp|amp|outputtype)$/i;
/** The same page drawn otherwise; with another value such a parameter may choose content. */
const FORM = /^(?:output|outputtype|view|mode|layout)=amp$|^(?:m|mobile)=[01]$/i;

function queryIdentity(query: string): string {
  return percentForm(query.replace(/^\?/, '').replace(/\+/g, '%20').normalize('NFC'))
    .split(/&(?:amp;)?/)
    .filter((part) => !TRACKING.test(part.split('=', 1)[0] ?? '') && !FORM.test(part))
    .filter((part) => part !== '')
    .sort()
    .join('&');
}

/** One way of writing what may stand as itself or as an escape. */
function percentForm(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[^\u0021-\u007e]+/g, (run) => encodeURIComponent(run))
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
    });
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
