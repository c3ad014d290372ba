/** Longest address kept, in UTF-16 units. */
const MAX_URL = 2_048;

/**
 * The address an article is known by. The page's own canonical address is taken where it names the same
 * page of the same site (single-page sites often leave the last page's behind): same last part of the
 * path, or a page that is told by its query only. Where `url` is not of the web (a saved file), the page's
 * word is all there is. Null where nothing is an http address.
 */
export function articleAddress(url: string, canonical: string | null): string | null {
  const page = parseAddress(url, undefined);
  const stated = canonical === null ? null : parseAddress(canonical, page?.href);
  if (page === null) return stated?.href ?? null;
  return stated !== null && namesSamePage(page, stated) ? stated.href : page.href;
}

/** The host without `www.` and its mobile kin, or null where the address has no name in it. */
function hostName(address: string): string | null {
  const host = parseAddress(address, undefined)?.hostname;
  const name = host?.replace(/^(?:www|m|mobile|amp)\./, '') ?? '';
  return /^[^.]+(?:\.[^.]+)*\.\p{L}[^.]*$/u.test(name) ? name : null;
}

function parseAddress(text: string, base: string | undefined): URL | null {
  if (text.length > MAX_URL || !URL.canParse(text, base)) return null;
  const address = new URL(text, base);
  return /^https?:$/.test(address.protocol) && address.href.length <= MAX_URL ? address : null;
}

function namesSamePage(page: URL, stated: URL): boolean {
  if (hostName(page.href) !== hostName(stated.href)) return false;
  const tail = lastPart(stated);
  return tail !== '' && (lastPart(page) === tail || (lastPart(page) === '' && page.search !== ''));
}

function lastPart(address: URL): string {
  const parts = address.pathname.split('/').filter((part) => part !== '' && part !== 'amp');
  return parts.at(-1)?.replace(/\.(?:amp|html?|aspx?|php)$/, '') ?? '';
}
