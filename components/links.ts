/**
 * The address to open for a quote, at the quote where the browser can find it
 * (https://wicg.github.io/scroll-to-text-fragment/); null for anything but plain http and https.
 */
export function quoteLink(url: string | null, quote: string): string | null {
  const address = url === null ? null : parseWebAddress(url);
  if (address === null) return null;
  const fragment = textFragment(quote);
  if (fragment === null) return address.href;
  address.hash = address.hash.replace(/:~:.*$/s, '');
  return `${address.href}${address.hash === '' ? '#' : ''}:~:text=${fragment}`;
}

/** The address as something to open; null for anything but plain http and https. */
export function webLink(url: string | null): string | null {
  return url === null ? null : (parseWebAddress(url)?.href ?? null);
}

/**
 * Words at each end of a long quote that name it: few enough that a small difference in the middle
 * (a vowel sign, a corrected letter) does not lose it, enough to be the only such place in an article.
 */
const END_WORDS = 5;

function textFragment(quote: string): string | null {
  const words = quote
    .replace(/\p{Cs}/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  if (words.length <= 2 * END_WORDS) return encodeFragment(words);
  return `${encodeFragment(words.slice(0, END_WORDS))},${encodeFragment(words.slice(-END_WORDS))}`;
}

function encodeFragment(words: readonly string[]): string {
  // `-` and `,` are syntax in a text directive; encodeURIComponent takes care of `&` and the comma.
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}

function parseWebAddress(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  const web = address.protocol === 'http:' || address.protocol === 'https:';
  // `https://bank.example@evil.example` reads as another place than it opens.
  return web && address.username === '' && address.password === '' ? address : null;
}
