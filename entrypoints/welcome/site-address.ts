/**
 * The host of the site that a reader named: as an address from the browser's bar, or a bare host. Null where it is none, and
 * for what no news site can be: another scheme, a name without a dot (but `localhost`), a pattern.
 */
export function siteHost(address: string): string | null {
  const written = address.trim();
  if (written.length > LONGEST_ADDRESS || /[\s*]/.test(written)) return null;
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(full)) return null;
  const { protocol, hostname, username, password } = new URL(full);
  // In `news.example@other.example` a reader means the first, and the browser the second.
  if (username !== '' || password !== '') return null;
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return /^[^.]+(?:\.[^.]+)+$/.test(hostname) || hostname === 'localhost' ? hostname : null;
}

/** UTF-16 units. */
const LONGEST_ADDRESS = 2_000;
