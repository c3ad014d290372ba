/**
 * Whether a match pattern, as browsers list granted hosts, covers a web page's address. Only patterns of web pages are known,
 * with any path: what else a browser lists covers nothing.
 */
export function coversAddress(pattern: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return false;
  if (pattern === '<all_urls>') return true;
  const [, scheme = '', host = ''] = /^(\*|https?):\/\/([^/:]+)(?::\d+)?\//.exec(pattern) ?? [];
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  const within = host.startsWith('*.') ? host.slice(2) : null;
  return (
    host === '*' ||
    host === hostname ||
    (within !== null && (hostname === within || hostname.endsWith(`.${within}`)))
  );
}

/**
 * Whether a match pattern is one of sites that the reader chose: those are given over http and https together. A pattern of one of them
 * is of the storage for sync, whose pages are nobody's articles. `<all_urls>` is the only one that begins with `<`.
 */
export function isOfSites(pattern: string): boolean {
  return /^[*<]/.test(pattern);
}
