/** Lists of the library page, in the order in which it offers them. */
export const LISTS = ['articles', 'claims', 'sources', 'origins', 'bin'] as const;

/** Places of the library page where something is done; what they show is drawn by whoever shows the page. */
export const PLACES = ['add', 'reading', 'memory', 'files'] as const;

export type PlaceName = (typeof PLACES)[number];

export type ListName = (typeof LISTS)[number];

/** What the library page shows; its address says so behind the `#`. */
export type Route =
  | { readonly kind: 'list'; readonly list: ListName }
  | { readonly kind: 'place'; readonly place: PlaceName }
  | { readonly kind: 'search'; readonly typed: string }
  | { readonly kind: 'article' | 'claim'; readonly id: string };

/** Units of what is searched that an address carries. */
const LONGEST = 1_000;

/** Reads the part of an address behind the page; the list of articles for what is none of ours. Never throws. */
export function parseRoute(hash: string): Route {
  const [, name = '', rest = ''] = /^#\/([a-z]+)(?:\/(.*))?$/s.exec(hash) ?? [];
  const list = LISTS.find((each) => each === name);
  if (list !== undefined) return { kind: 'list', list };
  const place = PLACES.find((each) => each === name);
  if (place !== undefined) return { kind: 'place', place };
  if (name === 'search') return { kind: 'search', typed: decoded(rest).slice(0, LONGEST) };
  if ((name === 'article' || name === 'claim') && /^[0-9a-f]{16}$/.test(rest)) {
    return { kind: name, id: rest };
  }
  return { kind: 'list', list: 'articles' };
}

/** The address of what is to be shown, from its `#` on. */
export function routeLink(route: Route): string {
  switch (route.kind) {
    case 'list':
      return `#/${route.list}`;
    case 'place':
      return `#/${route.place}`;
    case 'search':
      // Half of a pair of surrogates cannot be written in an address.
      return `#/search/${encodeURIComponent(route.typed.slice(0, LONGEST).replace(/\p{Cs}/gu, ''))}`;
    default:
      return `#/${route.kind}/${route.id}`;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
