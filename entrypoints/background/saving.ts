import type { ReportRequest, SavedState, TabReport } from '../../bridge/protocol.ts';
import type { SavedHow } from '../../engine/kept.ts';
import type { CheckedArticle } from '../../engine/model.ts';
import { identify, readArticle } from '../../engine/read-article.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { type Reports, reportGone } from '../../storage/reports.ts';
import { findSaved, saveArticle, undoSaving } from '../../storage/saving.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { articleOf, type CardDetails } from './details.ts';
import type { LibraryAccess } from './library-access.ts';

export interface Saving {
  /**
   * Saves the article of a tab's report, and tells so in the report. `report-gone` where the tab shows another report;
   * `private-window`: there nothing is kept.
   */
  save(request: ReportRequest, how?: SavedHow): Promise<Result<SavedState, Failure>>;
  /** Takes back what {@link Saving.save} did last for this report; else the same. */
  unsave(request: ReportRequest): Promise<Result<SavedState, Failure>>;
}

/** `access` must be of strict durability; `random` gives 16 hex digits that nobody else has, `now` ms since epoch. */
export function createSaving(options: {
  readonly reports: Reports<TabReport, CardDetails>;
  readonly access: LibraryAccess;
  readonly now: () => number;
  readonly random: () => string;
}): Saving {
  const { reports, access, now, random } = options;

  /** Does something with a report's article, and has the report tell what came of it. */
  async function change(
    { tab, report: id }: ReportRequest,
    act: (
      database: IsnadDatabase,
      details: CardDetails,
      saved: SavedState,
    ) => Promise<Result<SavedState, Failure>>,
  ): Promise<Result<SavedState, Failure>> {
    const report = await reports.get(tab);
    const details = await reports.details(tab, id);
    if (report?.kind !== 'done' || details === null) return reportGone();
    if (report.saved === null) {
      return failure('private-window', 'Nothing of a private window is kept.');
    }
    const opened = await access();
    if (!opened.ok) return opened;
    const saved = await act(opened.value.database, details, report.saved);
    if (!saved.ok) return saved;
    const news = { ...report, saved: saved.value };
    await reports.renew(tab, news, { id, at: now(), details });
    return saved;
  }

  return {
    save: (request, how = 'asked') =>
      change(request, async (database, details) => {
        const { metadata, sentences } = articleOf(details);
        const reading = { read: readArticle(metadata, sentences), text: details.text, how };
        return saveArticle(database, reading, { now: now(), random: random() });
      }),

    unsave: (request) =>
      change(request, async (database, details, { edit }) => {
        if (edit === null) return reportGone();
        const undone = await undoSaving(database, edit, { now: now(), random: random() });
        if (!undone.ok) return undone;
        return success(await savedStateOf(database, articleOf(details), details.text));
      }),
  };
}

/** What the library has of an article that was read. Rejects with Dexie's error. */
export async function savedStateOf(
  database: IsnadDatabase,
  { metadata, sentences }: CheckedArticle,
  text: string,
): Promise<SavedState> {
  const article = identify(metadata, sentences);
  return { state: await findSaved(database, article, text), edit: null };
}
