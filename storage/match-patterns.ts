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
