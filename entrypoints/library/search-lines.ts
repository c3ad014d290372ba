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

/** Begins a search and tells what it has found whenever there is more. */
export function runSearch(
  typed: string,
  search: ClaimSearch,
  articles: readonly ArticleLine[],
  tell: (found: FoundLines) => void,
): RunningSearch {
  const query = parseSearch(typed);
  const titles = query.fields.length === 0 ? articlesCalled(typed, articles) : [];
  const claims: ClaimLine[] = [];
  const results = isEmptySearch(query) ? null : search.find(query);
  const state = { ended: results === null, stopped: false, wanted: 0, reading: false };

  const show = (now: FoundLines['state']) => {
    if (!state.stopped) tell({ articles: titles, claims: [...claims], state: now });
  };

  async function readTo(wanted: number): Promise<void> {
    state.wanted = Math.max(state.wanted, wanted);
    if (state.reading) return;
    state.reading = true;
    while (!state.stopped && !state.ended && claims.length + titles.length < state.wanted) {
      const before = claims.length;
      const next = await results?.next();
      state.ended = next?.done !== false;
      if (next?.done === false) claims.push(...next.value.flatMap(foundLine));
      if (claims.length > before) show('looking');
    }
    state.reading = false;
    show(state.ended ? 'all' : 'some');
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

/** Titles stay while the reader types. */
const names = new WeakMap<ArticleLine, string>();

function nameOf(line: ArticleLine): string {
  const known = names.get(line) ?? normalize(`${line.title} ${line.source.name}`);
  names.set(line, known);
  return known;
}
