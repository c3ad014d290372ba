import { urlIdentity } from '../engine/identity.ts';

/** An address and where it was read. */
export interface StatedAddress {
  readonly from: string;
  readonly url: string;
}

/** Longest address kept, in UTF-16 units. */
const MAX_URL = 2_048;

/**
 * The address an article is known by: the first that the page states for itself and that names this page of this
 * site, else `url`. Single-page sites often leave the last page's canonical link behind, others name their front page
 * in every article. Where `url` is not of the web (a saved file), the page's word is all there is, if it names more
 * than a site. Null where nothing is an http address.
 *
 * @param stated in order of preference
 */
export function articleAddress(
  url: string,
  stated: readonly StatedAddress[],
): StatedAddress | null {
  const page = parseAddress(url, undefined);
  for (const { from, url: text } of stated) {
    const candidate = parseAddress(text, page?.href);
    if (candidate === null) continue;
    if (page === null ? isOfOnePage(candidate) : namesSamePage(page, candidate)) {
      return { from, url: candidate.href };
    }
  }
  return page === null ? null : { from: 'address', url: page.href };
}

/**
 * Whether an address that a page mentions is its own: `same`, `other` for another page of this or another site, and
 * `unknown` for a front page, a section, or what is no address.
 */
export function likenessOfAddresses(url: string, mentioned: string): 'same' | 'other' | 'unknown' {
  const page = parseAddress(url, undefined);
  const candidate = parseAddress(mentioned, page?.href);
  if (page === null || candidate === null) return 'unknown';
  if (namesSamePage(page, candidate)) return 'same';
  const [here, there] = [identityOf(page), identityOf(candidate)];
  const isAbove =
    there.parameters.length === 0 && there.parts.every((part, at) => part === here.parts[at]);
  return isAbove ? 'unknown' : 'other';
}

function parseAddress(text: string, base: string | undefined): URL | null {
  if (text.length > MAX_URL || !URL.canParse(text, base)) return null;
  const address = new URL(text, base);
  return /^https?:$/.test(address.protocol) && address.href.length <= MAX_URL ? address : null;
}

interface Identity {
  readonly host: string;
  /** Decoded, lower-case, without endings and without parts that say a language only. */
  readonly parts: readonly string[];
  readonly langs: readonly string[];
  readonly parameters: readonly string[];
}

function identityOf(address: URL): Identity {
  const [place = '', query = ''] = (urlIdentity(address.href) ?? '').split('?');
  const [host = '', ...path] = place.split('/');
  const parts = path.map((part) => decode(part).toLowerCase().replace(ENDING, ''));
  return {
    host,
    parts: parts.filter((part) => part !== '' && !LANG.test(part)),
    langs: parts.filter((part) => LANG.test(part)),
    parameters: query === '' ? [] : query.split('&'),
  };
}

const ENDING = /\.(?:html?|aspx?|php|jsp|shtml)$/;
const LANG = /^[a-z]{2}(?:-[a-z]{2})?$/;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isOfOnePage(address: URL): boolean {
  const { parts, parameters } = identityOf(address);
  return parts.length > 0 || parameters.length > 0;
}

/** Same site, same language, and what tells this page from the site's others is in both. */
function namesSamePage(page: URL, stated: URL): boolean {
  const [here, there] = [identityOf(page), identityOf(stated)];
  if (!isSameSite(here.host, there.host)) return false;
  if (
    here.langs[0] !== undefined &&
    there.langs[0] !== undefined &&
    here.langs[0] !== there.langs[0]
  ) {
    return false;
  }
  const sameParts = here.parts.join('/') === there.parts.join('/');
  if (sameParts) return keepsParameters(here, there);
  const tail = there.parts.at(-1);
  if (tail === undefined) return false;
  if (here.parts.at(-1) === tail && !SCRIPT.test(tail)) return true;
  const numbers = numbersOf(there);
  if (numbersOf(here).some((number) => numbers.includes(number))) return true;
  // A page that is told by its query only may have a name beside: `/?p=7` and `/2024/a-slug`.
  return here.parts.length === 0 && here.parameters.length > 0;
}

/** Of one host, or one of them under the other's name. */
function isSameSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** The stated address may leave out what sorts or pages, not what says which article. */
function keepsParameters(here: Identity, there: Identity): boolean {
  return (
    there.parameters.every((parameter) => here.parameters.includes(parameter)) &&
    (there.parts.length > 0 || there.parameters.length > 0) &&
    here.parameters.every(
      (parameter) => there.parameters.includes(parameter) || !CHOOSES.test(parameter),
    )
  );
}

/** Parameters by which sites choose an article, and any with a number as long as an article's. */
const CHOOSES =
  /^(?:p|id|nid|aid|pid|sid|tid|oid|cid|art|article|story|news|item|post|node|v|no|n|a|q|slug|title|url|\w*id)=|=\d{3,}$/i;
/** Names of programs that show many pages. */
const SCRIPT =
  /^(?:article|articles|story|stories|news|newsdetails?|details?|view|show|page|post|node|item|read|print|content)$/;

/** Numbers long enough to be an article's own, of the path and the query; days and years are not. */
function numbersOf({ parts, parameters }: Identity): string[] {
  return [...parts, ...parameters]
    .flatMap((part) => part.match(/\d{5,}/g) ?? [])
    .filter((number) => !/^(?:19|20)\d{6}$/.test(number));
}
