/** Servers that a reader may have, whose addresses follow a rule. */
export const SERVERS = ['nextcloud', 'owncloud', 'koofr', 'fastmail', 'other'] as const;

export type ServerName = (typeof SERVERS)[number];

/** What they call themselves. */
export const SERVER_NAMES: Readonly<Record<Exclude<ServerName, 'other'>, string>> = {
  nextcloud: 'Nextcloud',
  owncloud: 'ownCloud',
  koofr: 'Koofr',
  fastmail: 'Fastmail',
};

/** The address of WebDAV where it is the same for everybody; null where each has its own. */
export function fixedAddress(server: ServerName): string | null {
  if (server === 'koofr') return 'https://app.koofr.net/dav/Koofr';
  return server === 'fastmail' ? 'https://myfiles.fastmail.com' : null;
}

/**
 * The address of WebDAV for what a reader enters: of Nextcloud and ownCloud the host is enough (their documents give the rest). What is
 * a whole address stays as it is.
 */
export function addressFor(server: ServerName, entered: string, user: string): string {
  const fixed = fixedAddress(server);
  if (fixed !== null) return fixed;
  const typed = entered.trim();
  const url = typed === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (server === 'other' || /\/(?:remote\.php|public\.php)\//.test(url)) return url;
  if (!URL.canParse(url)) return url;
  const base = url.replace(/\/+$/, '').replace(/\/(?:index\.php|apps)(?:\/.*)?$/, '');
  return `${base}/remote.php/dav/files/${encodeURIComponent(user.trim())}`;
}
