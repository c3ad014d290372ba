import type {
  ArticleLine,
  ClaimLine,
  FoundLines,
} from '../../components/library/library-content.ts';
import { normalize } from '../../engine/normalize.ts';
import { isEmptySearch, parseSearch } from '../../engine/search-query.ts';
import type { ClaimSearch } from '../../storage/claim-search.ts';
import { foundLine } from './read-lists.ts';

/** A search whose results are read as far as they are looked at. */
export interface RunningSearch {
  /** Reads on until there are `wanted` results or no more. Rejects with Dexie's error. */
  readonly readTo: (wanted: number) => Promise<void>;
  readonly stop: () => void;
}

/** Articles that are listed before the claims. */
const MOST_ARTICLES = 5;

/** The articles whose titles are looked through: those that are known, and all when they are read. */
interface SearchedArticles {
  readonly known: readonly ArticleLine[];
  readonly whole: Promise<readonly ArticleLine[]>;
}

/** Begins a search and tells what it has found whenever there is more. */
export function runSearch(
  typed: string,
  search: ClaimSearch,
  articles: SearchedArticles,
  tell: (found: FoundLines) => void,
): RunningSearch {
  const query = parseSearch(typed);
  const titlesIn = (lines: readonly ArticleLine[]) =>
    query.fields.length === 0 ? articlesCalled(typed, lines) : [];
  let titles = titlesIn(articles.known);
  const claims: ClaimLine[] = [];
  const results = isEmptySearch(query) ? null : search.find(query);
  const state = {
    ended: results === null,
    stopped: false,
    wanted: 0,
    reading: false,
    named: false,
  };

  const show = (isReading: boolean) => {
    if (state.stopped) return;
    const isLooking = isReading || !state.named;
    const now = isLooking ? 'looking' : state.ended ? 'all' : 'some';
    tell({ articles: titles, claims: [...claims], state: now });
  };

  void articles.whole.then(
    (lines) => {
      state.named = true;
      if (state.stopped) return;
      titles = titlesIn(lines);
      show(state.reading);
    },
    // Whoever began this waits for them too.
    () => undefined,
  );

  async function readTo(wanted: number): Promise<void> {
    state.wanted = Math.max(state.wanted, wanted);
    if (state.reading) return;
    state.reading = true;
    while (!state.stopped && !state.ended && claims.length + titles.length < state.wanted) {
      const before = claims.length;
      const next = await results?.next();
      state.ended = next?.done !== false;
      if (next?.done === false) claims.push(...next.value.flatMap(foundLine));
      if (claims.length > before) show(true);
    }
    state.reading = false;
    show(false);
  }

  return {
    readTo,
    stop() {
      state.stopped = true;
      void results?.return(undefined);
    },
  };
}

/** Articles whose title or source has all that is typed, whatever its parts. */
function articlesCalled(typed: string, articles: readonly ArticleLine[]): readonly ArticleLine[] {
  const parts = normalize(typed)
    .split(/[\s"]+/)
    .filter((part) => part.length > 1);
  if (parts.length === 0) return [];
  const found: ArticleLine[] = [];
  for (const line of articles) {
    const text = nameOf(line);
    if (parts.every((part) => text.includes(part))) found.push(line);
    if (found.length === MOST_ARTICLES) break;
  }
  return found;
}

/** Titles made ready at a time: some 5 ms. */
const NAMES = 200;

/** Makes the titles of articles ready to be searched, some at a time. */
export async function readNames(articles: readonly ArticleLine[]): Promise<void> {
  for (let at = 0; at < articles.length; at += NAMES) {
    for (const line of articles.slice(at, at + NAMES)) nameOf(line);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Titles stay while the reader types. */
const names = new WeakMap<ArticleLine, string>();

function nameOf(line: ArticleLine): string {
  const known = names.get(line) ?? normalize(`${line.title} ${line.source.name}`);
  names.set(line, known);
  return known;
}
