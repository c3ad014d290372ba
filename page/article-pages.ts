/** Longest address looked at, in UTF-16 units. */
const MAX_URL = 2_048;

/**
 * The neighbour that is another page of the same article: the same address but for a page's number, one more or less
 * (`/report/2/` beside `/report/`, `?page=3` beside `?page=2`). Null where none is; sites also call the next article the
 * next page.
 *
 * @param address the page's own, absolute
 * @param neighbours `href`s of the page's `rel=next` and `rel=prev` links, which may be relative
 */
export function otherPageOf(address: string | null, neighbours: readonly string[]): string | null {
  const here = address === null ? null : pageOf(address, undefined);
  if (here === null) return null;
  for (const href of neighbours) {
    const there = pageOf(href, here.href);
    if (there?.article === here.article && Math.abs(there.number - here.number) === 1) {
      return there.href;
    }
  }
  return null;
}

interface NumberedPage {
  readonly href: string;
  /** Without the number. */
  readonly article: string;
  /** 1 where none is said. */
  readonly number: number;
}

function pageOf(text: string, base: string | undefined): NumberedPage | null {
  if (text.length > MAX_URL || !URL.canParse(text, base)) return null;
  const { href, origin, pathname, searchParams } = new URL(text, base);
  const ofPath = IN_PATH.exec(pathname)?.[1];
  const name = IN_QUERY.find((key) => searchParams.has(key));
  const ofQuery = name === undefined ? null : searchParams.get(name);
  if (name !== undefined) searchParams.delete(name);
  const path = pathname.replace(IN_PATH, '').replace(/\/$/, '');
  const number = Number(ofQuery ?? ofPath ?? 1);
  // The front page of a site is no article.
  return path === '' ? null : { href, article: `${origin}${path}?${searchParams}`, number };
}

/** `/2/`, `/page/2`, `_2.html`, `-page-2.html`; longer numbers name articles. */
const IN_PATH = /(?:[-_/]p(?:age)?[-_/]?|[/_])(\d{1,2})(?=\/?$|\.\w{3,5}$)/;
const IN_QUERY = ['page', 'paged', 'pg'];
