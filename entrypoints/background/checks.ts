import type {
  CheckReply,
  CheckRequest,
  MarkState,
  SavedState,
  TabReport,
  Unreadable,
} from '../../bridge/protocol.ts';
import type { Caller } from '../../bridge/sender.ts';
import { checkArticle } from '../../engine/check.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import type { Library } from '../../engine/library.ts';
import { type PageArticle, readPageArticle } from '../../engine/page-article.ts';
import { joinEvidence } from '../../engine/page-evidence.ts';
import type { CheckReport } from '../../engine/report.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { type PageMetadata, readPageMetadata } from '../../page/metadata.ts';
import { toStorageFailure } from '../../storage/failures.ts';
import type { Reports } from '../../storage/reports.ts';
import { type CardDetails, detailsOf } from './details.ts';
import type { LibraryAccess, OpenLibrary } from './library-access.ts';
import { savedStateOf } from './saving.ts';
import { countTrouble, shownOf } from './shown-report.ts';
import type { Starter } from './starter.ts';

export interface Checks {
  /**
   * Checks an article, keeps the report for the tab, and replies where the marks go. Of two checks of one tab
   * the later one counts: the earlier fails with `superseded` and leaves no trace.
   */
  check(request: CheckRequest, caller: Caller): Promise<Result<CheckReply, Failure>>;
  tellUnreadable(request: Unreadable, caller: Caller): Promise<Result<null, Failure>>;
  /** The tab is gone: a check of it that still runs keeps nothing. */
  forget(tab: number): void;
}

/** `lexicon` gives the shipped lexicon; `showCount` puts a number on the tab's badge; `now` is in ms since epoch; `random` names a report. */
export function createChecks(options: {
  readonly reports: Reports<TabReport, CardDetails>;
  readonly access: LibraryAccess;
  readonly lexicon: () => Promise<Lexicon>;
  readonly starter: Starter;
  readonly showCount: (tab: number, count: number) => Promise<unknown>;
  readonly now: () => number;
  readonly random: () => string;
}): Checks {
  const { reports, access, lexicon, starter, showCount, now, random } = options;
  /** The latest check of each tab; a worker that is stopped takes its checks with it. */
  const latest = new Map<number, string>();

  async function check(
    request: CheckRequest,
    { tab, url: loaded, private: hidden }: Caller,
  ): Promise<Result<CheckReply, Failure>> {
    const url = currentAddress(request.url, loaded);
    const id = random();
    latest.set(tab, id);
    // The browser opens the library and reads the lexicon while the page is read here.
    const opening = openAll();
    // Where the page turns out to have no article, nobody waits for it any more; whoever does gets the error all the same.
    opening.catch(() => undefined);
    const today = new Date(now()).toISOString().slice(0, 10);
    const read = readPageMetadata(request.fields, request.url, today);
    const { metadata } = read;
    const title = metadata.title ?? '';
    const told = reports.put(tab, { kind: 'checking', url, title, startedAt: now() });
    const article = readPageArticle(request.blocks, metadata, { ...read, today });
    const [checked] = await Promise.all([checkAgainstLibrary(article, opening, hidden), told]);
    if (latest.get(tab) !== id) {
      return failure('superseded', 'Another check of this page began; wait for its result.');
    }
    latest.delete(tab);
    if (!checked.ok) {
      const { kind, message } = checked.failure;
      const why = kind === NO_ARTICLE ? kind : 'failed';
      await reports.put(tab, { kind: 'unreadable', url, title, why, message });
      return checked;
    }
    const { report, ...more } = checked.value;
    const marks = marksOf(report, article);
    const at = now();
    const kept = await reports.put(
      tab,
      { ...summary(read, article, report, marks), ...more, id, url, title, checkedAt: at },
      { id, at, details: detailsOf(article, report, null) },
    );
    if (!kept.ok) return kept;
    // Nobody waits for the badge, and a browser without one is no reason to fail.
    showCount(tab, countTrouble(marks)).catch(() => undefined);
    return success({ report: id, marks });
  }

  /** Whether the starter pack is there, the library with it, and the lexicon. */
  async function openAll(): Promise<Opened> {
    const [ready, words] = await Promise.all([starter.keep(), lexicon(), readIndex()]);
    return { ready, words, opened: await access() };
  }

  /** Has the library's index read before it is asked for. What goes wrong here is told when it is. */
  async function readIndex(): Promise<void> {
    const opened = await access();
    if (opened.ok) await opened.value.library.segments().catch(() => null);
  }

  async function checkAgainstLibrary(
    { checked, text }: PageArticle,
    opening: Promise<Opened>,
    hidden: boolean,
  ): Promise<Result<CheckedBy, Failure>> {
    if (checked.sentences.length === 0) {
      return failure(NO_ARTICLE, 'The page has no article text; open an article to check it.');
    }
    const { ready, words, opened } = await opening;
    if (!opened.ok) return opened;
    const { library, database } = opened.value;
    try {
      const [libraryEmpty, report, saved] = await Promise.all([
        isEmpty(library),
        checkArticle(checked, library, words),
        hidden ? null : savedStateOf(database, checked, text),
      ]);
      // An empty library explains nothing where the reason is that it could not be filled.
      if (libraryEmpty && !ready.ok) return ready;
      return success({ report, libraryEmpty, saved });
    } catch (error) {
      return { ok: false, failure: toStorageFailure(error) };
    }
  }

  return {
    check,
    async tellUnreadable({ title, why, message, ...stated }, { tab, url: loaded }) {
      latest.delete(tab);
      const url = currentAddress(stated.url, loaded);
      const kept = await reports.put(tab, { kind: 'unreadable', url, title, why, message });
      await showCount(tab, 0);
      return kept;
    },
    forget(tab) {
      latest.delete(tab);
    },
  };
}

interface CheckedBy {
  readonly report: CheckReport;
  readonly libraryEmpty: boolean;
  readonly saved: SavedState | null;
}

interface Opened {
  readonly ready: Result<null, Failure>;
  readonly words: Lexicon;
  readonly opened: Result<OpenLibrary, Failure>;
}

/**
 * Browsers name a sender by the address it was loaded from; an application's page may since have given itself another
 * one (`pushState`), though never of another origin.
 */
function currentAddress(stated: string, loaded: string): string {
  const origin = URL.canParse(loaded) ? new URL(loaded).origin : 'null';
  const isOwn = URL.canParse(stated) && new URL(stated).origin === origin && origin !== 'null';
  return isOwn ? stated : loaded;
}

const NO_ARTICLE = 'not-an-article';

async function isEmpty(library: Library): Promise<boolean> {
  return (await library.segments()).every((segment) => segment.size === 0);
}

function marksOf(report: CheckReport, { places }: PageArticle): MarkState[] {
  return report.annotations.flatMap(({ sentence, verdict: { kind, independentOrigins } }) => {
    const place = places[sentence];
    return place === undefined ? [] : [{ sentence, kind, independentOrigins, ...place }];
  });
}

function summary(
  page: PageMetadata,
  article: PageArticle,
  report: CheckReport,
  marks: readonly MarkState[],
) {
  const { checked, leftOut } = article;
  const { metadata, sentences } = checked;
  return {
    kind: 'done' as const,
    source: metadata.source,
    lang: metadata.lang,
    publishedAt: metadata.publishedAt,
    dateCertainty: metadata.dateCertainty,
    modifiedAt: page.modifiedAt,
    byline: metadata.byline,
    evidence: joinEvidence(page.evidence, article.evidence),
    sentences: sentences.length,
    marks,
    leftOut,
    translation: null,
    ...shownOf(report),
  };
}
