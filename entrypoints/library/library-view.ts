import type {
  ArticleLine,
  FoundLines,
  LibraryBody,
  LibraryNews,
} from '../../components/library/library-content.ts';
import { LINE_HEIGHT } from '../../components/library/lines.tsx';
import { parseRoute, type Route, routeLink } from '../../components/library/route.ts';
import { mostRows } from '../../components/library/virtual-list.tsx';
import type { ArticleId, ClaimId } from '../../engine/model.ts';
import { libraryMoment } from '../../storage/article-pages.ts';
import { type ClaimSearch, createClaimSearch } from '../../storage/claim-search.ts';
import { newsOfCopy } from '../../storage/recovery.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { binSummaries } from '../../storage/summaries.ts';
import type { LibraryAccess } from '../background/library-access.ts';
import { createArticleLines } from './article-lines.ts';
import { createLibraryEdits, type LibraryEdits } from './library-edits.ts';
import { type ClaimLines, openClaimLines, sourceLines } from './read-lists.ts';
import { readArticleContent, readClaimContent } from './read-pages.ts';
import { type RunningSearch, readNames, runSearch } from './search-lines.ts';
import { stampNow } from './stamp.ts';
import { TroubleError, troubleOf } from './trouble-of.ts';
import { createUpkeepActs, type UpkeepActs } from './upkeep-acts.ts';

/** What the library page shows now. */
export interface LibraryState {
  readonly route: Route;
  readonly body: LibraryBody;
  readonly typed: string;
  readonly active: number;
  readonly selected: ReadonlySet<ArticleId>;
  readonly news: LibraryNews | null;
  readonly canUndo: boolean;
}

export interface LibraryView extends UpkeepActs {
  readonly state: () => LibraryState;
  readonly edits: LibraryEdits;
  /** Shows what the page's address says. */
  readonly follow: (hash: string) => void;
  readonly type: (typed: string) => void;
  readonly activate: (index: number) => void;
  readonly select: (id: ArticleId) => void;
  readonly selectNone: () => void;
  /** The reader sees these rows of the list. */
  readonly look: (from: number, to: number) => void;
  /** All that the search finds, read to its end; null where there is none. */
  readonly found: () => Promise<FoundLines | null>;
  /** Reads again where the library has changed. */
  readonly refresh: () => Promise<void>;
  /** Says whether the library was filled from its copy, and reads what the first search would have to, in parts that nobody notices. */
  readonly makeReady: () => Promise<void>;
}

/** Results of a search that are read before the list is scrolled. */
const FIRST_RESULTS = 30;

/** Opens the page's state; `show` is called whenever something of it changes, `go` leads to another address of the page. */
export function openLibrary(options: {
  readonly access: LibraryAccess;
  readonly show: (state: LibraryState) => void;
  readonly go: (hash: string) => void;
}): LibraryView {
  const { access, show, go } = options;
  let state: LibraryState = {
    route: { kind: 'list', list: 'articles' },
    body: { kind: 'articles', of: { kind: 'loading' } },
    typed: '',
    active: 0,
    selected: new Set(),
    news: null,
    canUndo: false,
  };
  let moment = '';
  const articles = createArticleLines();
  let claims: ClaimLines | null = null;
  let search: { readonly of: IsnadDatabase; readonly claims: ClaimSearch } | null = null;
  let running: RunningSearch | null = null;
  let reading = new AbortController();

  const learn = (news: Partial<LibraryState>) => {
    state = { ...state, ...news };
    show(state);
  };

  /** Reads what a route shows; what was asked for before is given up. */
  function load(isAgain: boolean): void {
    reading.abort();
    reading = new AbortController();
    running?.stop();
    const { signal } = reading;
    const put = (body: LibraryBody) => {
      if (!signal.aborted) learn({ body });
    };
    void read(state.route, signal, put).catch((error: unknown) => {
      if (signal.aborted) return;
      const failed = { kind: 'failed', trouble: troubleOf(error) } as const;
      learn({ body: { ...state.body, of: failed } as LibraryBody });
    });
    if (!isAgain) learn({ body: { kind: bodyKind(state.route), of: { kind: 'loading' } } });
  }

  async function database(): Promise<IsnadDatabase> {
    const opened = await access();
    if (!opened.ok) throw new TroubleError(opened.failure);
    return opened.value.database;
  }

  async function read(
    route: Route,
    signal: AbortSignal,
    put: (body: LibraryBody) => void,
  ): Promise<void> {
    const from = await database();
    moment = await libraryMoment(from);
    switch (route.kind) {
      case 'list':
        return readList(route.list, from, signal, put);
      case 'place':
        return put({ kind: 'place', of: { kind: 'ready', value: null } });
      case 'search': {
        // Claims are found by their index: nobody waits for the articles.
        const whole = articles.read(from, moment);
        const tell = (found: FoundLines) =>
          put({ kind: 'search', of: { kind: 'ready', value: found } });
        const lines = { known: articles.known(), whole };
        running = runSearch(route.typed, searchOf(from), lines, tell);
        await Promise.all([running.readTo(FIRST_RESULTS), whole]);
        return;
      }
      case 'article': {
        const value = await readArticleContent(from, route.id as ArticleId);
        return put({ kind: 'article', of: { kind: 'ready', value } });
      }
      case 'claim': {
        const value = await readClaimContent(from, route.id as ClaimId);
        return put({ kind: 'claim', of: { kind: 'ready', value } });
      }
    }
  }

  async function readList(
    list: (Route & { kind: 'list' })['list'],
    from: IsnadDatabase,
    signal: AbortSignal,
    put: (body: LibraryBody) => void,
  ): Promise<void> {
    switch (list) {
      case 'articles': {
        const putLines = (lines: readonly ArticleLine[], isWhole: boolean) =>
          put({ kind: 'articles', of: { kind: 'ready', value: { lines, isWhole } } });
        const lines = await articles.read(from, moment, (some) => {
          // While it is read again, what is shown stays.
          if (state.body.of.kind !== 'ready' || !isWhole(state.body)) putLines(some, false);
        });
        return putLines(lines, true);
      }
      case 'sources': {
        const lines = await articles.read(from, moment);
        return put({ kind: 'sources', of: { kind: 'ready', value: sourceLines(lines) } });
      }
      case 'claims': {
        const lines = await openClaimLines(from, mostRows(LINE_HEIGHT), () => put(bodyOf(lines)));
        const bodyOf = (value: ClaimLines): LibraryBody => {
          return {
            kind: 'claims',
            of: { kind: 'ready', value: { total: value.total, at: value.at } },
          };
        };
        claims = lines;
        return put(bodyOf(lines));
      }
      case 'origins': {
        // It knows the names of sources and countries: fetched by those who ask for it.
        const { readChainStarts } = await import('../../storage/origins.ts');
        const value = await readChainStarts(from, () => undefined, signal);
        return put({ kind: 'origins', of: { kind: 'ready', value } });
      }
      case 'bin': {
        const value = await binSummaries(from);
        return put({ kind: 'bin', of: { kind: 'ready', value } });
      }
    }
  }

  function searchOf(from: IsnadDatabase): ClaimSearch {
    if (search?.of !== from) search = { of: from, claims: createClaimSearch(from) };
    return search.claims;
  }

  const upkeep = createUpkeepActs(access, (trouble) =>
    learn({ news: { kind: 'failed', trouble } }),
  );

  const edits = createLibraryEdits({
    access,
    stamp: stampNow,
    tell(news, canUndo) {
      learn({ news, canUndo });
      if (news.kind !== 'failed') {
        learn({ selected: new Set() });
        load(true);
      }
    },
  });

  return {
    state: () => state,
    edits,

    follow(hash) {
      const route = parseRoute(hash);
      const typed = route.kind === 'search' ? route.typed : '';
      learn({ route, typed, active: 0, selected: new Set() });
      load(state.body.kind === 'search' && route.kind === 'search');
    },

    type(typed) {
      learn({ typed });
      go(
        typed.trim() === ''
          ? routeLink({ kind: 'list', list: 'articles' })
          : routeLink({ kind: 'search', typed }),
      );
    },

    activate: (active) => learn({ active }),

    select(id) {
      const selected = new Set(state.selected);
      if (!selected.delete(id)) selected.add(id);
      learn({ selected });
    },

    selectNone: () => learn({ selected: new Set() }),

    look(from, to) {
      const failed = (error: unknown) =>
        learn({ news: { kind: 'failed', trouble: troubleOf(error) } });
      if (state.body.kind === 'claims') claims?.read(from, to).catch(failed);
      if (state.body.kind === 'search') running?.readTo(to + FIRST_RESULTS).catch(failed);
    },

    async found() {
      for (;;) {
        const { body } = state;
        if (body.kind !== 'search' || body.of.kind !== 'ready') return null;
        if (body.of.value.state === 'all') return body.of.value;
        await running?.readTo(Number.POSITIVE_INFINITY);
        // Somebody else may be reading on.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },

    async refresh() {
      const opened = await access();
      if (!opened.ok) return;
      const now = await libraryMoment(opened.value.database);
      if (now !== moment) load(true);
    },

    async makeReady() {
      const opened = await access();
      if (!opened.ok) return;
      const { database } = opened.value;
      try {
        const copied = await newsOfCopy(database);
        if (copied !== null) learn({ news: { kind: copied } });
        await searchOf(database).open();
        await readNames(await articles.read(database, moment || (await libraryMoment(database))));
      } catch {
        // Whoever searches meets the same, and says it.
      }
    },
    ...upkeep,
  };
}

function bodyKind(route: Route): LibraryBody['kind'] {
  if (route.kind === 'list') return route.list;
  return route.kind;
}

function isWhole(body: LibraryBody): boolean {
  return body.kind === 'articles' && body.of.kind === 'ready' && body.of.value.isWhole;
}
