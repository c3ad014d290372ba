import type {
  CheckReply,
  CheckRequest,
  MarkState,
  TabReport,
  Unreadable,
} from '../../bridge/protocol.ts';
import type { Caller } from '../../bridge/sender.ts';
import { checkArticle } from '../../engine/check.ts';
import type { CheckReport, Library } from '../../engine/model.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { toStorageFailure } from '../../storage/failures.ts';
import type { Reports } from '../../storage/reports.ts';
import { type CardDetails, detailsOf } from './details.ts';
import type { LibraryAccess } from './library-access.ts';
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

/** `showCount` puts a number on the tab's badge; `now` is in ms since epoch; `random` names a report. */
export function createChecks(options: {
  readonly reports: Reports<TabReport, CardDetails>;
  readonly access: LibraryAccess;
  readonly starter: Starter;
  readonly showCount: (tab: number, count: number) => Promise<unknown>;
  readonly now: () => number;
  readonly random: () => string;
}): Checks {
  const { reports, access, starter, showCount, now, random } = options;
  /** The latest check of each tab; a worker that is stopped takes its checks with it. */
  const latest = new Map<number, string>();

  async function check(
    request: CheckRequest,
    { tab, url }: Caller,
  ): Promise<Result<CheckReply, Failure>> {
    const id = random();
    latest.set(tab, id);
    const title = request.metadata.title ?? '';
    await reports.put(tab, { kind: 'checking', url, title, startedAt: now() });
    const checked = await checkAgainstLibrary(request);
    if (latest.get(tab) !== id) {
      return failure('superseded', 'Another check of this page began; wait for its result.');
    }
    latest.delete(tab);
    if (!checked.ok) {
      const { message } = checked.failure;
      await reports.put(tab, { kind: 'unreadable', url, title, why: 'failed', message });
      return checked;
    }
    const { report, libraryEmpty } = checked.value;
    const marks = marksOf(report);
    const at = now();
    const kept = await reports.put(
      tab,
      { ...summary(request, report, marks), id, url, title, libraryEmpty, checkedAt: at },
      { id, at, details: detailsOf(request, report) },
    );
    if (!kept.ok) return kept;
    await showCount(tab, marks.filter(isTrouble).length);
    return success({ report: id, marks });
  }

  async function checkAgainstLibrary(
    request: CheckRequest,
  ): Promise<Result<{ report: CheckReport; libraryEmpty: boolean }, Failure>> {
    const ready = await starter.keep();
    const opened = await access();
    if (!opened.ok) return opened;
    try {
      const libraryEmpty = await isEmpty(opened.value.library);
      // An empty library explains nothing where the reason is that it could not be filled.
      if (libraryEmpty && !ready.ok) return ready;
      const report = await checkArticle(request, opened.value.library);
      return success({ report, libraryEmpty });
    } catch (error) {
      return { ok: false, failure: toStorageFailure(error) };
    }
  }

  return {
    check,
    async tellUnreadable({ title, why, message }, { tab, url }) {
      latest.delete(tab);
      const kept = await reports.put(tab, { kind: 'unreadable', url, title, why, message });
      await showCount(tab, 0);
      return kept;
    },
    forget(tab) {
      latest.delete(tab);
    },
  };
}

async function isEmpty(library: Library): Promise<boolean> {
  return (await library.segments()).every((segment) => segment.size === 0);
}

function marksOf(report: CheckReport): MarkState[] {
  return report.annotations.map(({ sentence, verdict }) => ({
    sentence,
    kind: verdict.kind,
    independentOrigins: verdict.independentOrigins,
  }));
}

/** What deserves a number on the toolbar; all else would cry wolf on every page. */
function isTrouble({ kind }: MarkState): boolean {
  return kind === 'contradicted' || kind === 'disputed';
}

function summary(request: CheckRequest, report: CheckReport, marks: readonly MarkState[]) {
  const { metadata, sentences, leftOut } = request;
  return {
    kind: 'done' as const,
    source: metadata.source,
    lang: metadata.lang,
    publishedAt: metadata.publishedAt,
    summary: report.summary,
    sentences: sentences.length,
    marks,
    leftOut,
    excluded: report.excluded.map(({ title, source, why }) => ({ title, source, why })),
    engineVersion: report.engineVersion,
    libraryRevision: report.libraryRevision,
  };
}
