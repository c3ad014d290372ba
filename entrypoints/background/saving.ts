import type { ReportRequest, SavedState, SaveRequest, TabReport } from '../../bridge/protocol.ts';
import type { CheckedArticle } from '../../engine/model.ts';
import { nameArticle } from '../../engine/read-article.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { type Reports, reportGone } from '../../storage/reports.ts';
import { findSaved } from '../../storage/saving.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import type { Keeping } from '../keeper/keeping.ts';
import { articleOf, type CardDetails } from './details.ts';
import type { LibraryAccess } from './library-access.ts';

export interface Saving {
  /**
   * Saves the article of a tab's report, and tells so in the report. `report-gone` where the tab shows another report;
   * `private-window`: there nothing is kept.
   */
  save(request: ReportRequest, how?: SaveRequest['how']): Promise<Result<SavedState, Failure>>;
  /** Takes back what {@link Saving.save} did last for this report; else the same. */
  unsave(request: ReportRequest): Promise<Result<SavedState, Failure>>;
}

/** `now` is in ms since epoch. */
export function createSaving(options: {
  readonly reports: Reports<TabReport, CardDetails>;
  readonly access: LibraryAccess;
  readonly keeper: Pick<Keeping, 'save' | 'takeBack'>;
  readonly now: () => number;
}): Saving {
  const { reports, access, keeper, now } = options;

  /** Does something with a report's article, and has the report tell what came of it. */
  async function change(
    { tab, report: id }: ReportRequest,
    act: (details: CardDetails, saved: SavedState) => Promise<Result<SavedState, Failure>>,
  ): Promise<Result<SavedState, Failure>> {
    const report = await reports.get(tab);
    const details = await reports.details(tab, id);
    if (report?.kind !== 'done' || details === null) return reportGone();
    if (report.saved === null) {
      return failure('private-window', 'Nothing of a private window is kept.');
    }
    const saved = await act(details, report.saved);
    if (!saved.ok) return saved;
    const news = { ...report, saved: saved.value };
    await reports.renew(tab, news, { id, at: now(), details });
    return saved;
  }

  return {
    save: (request, how = 'asked') =>
      change(request, (details) => keeper.save({ ...articleOf(details), text: details.text, how })),

    unsave: (request) =>
      change(request, async (details, { edit }) => {
        if (edit === null) return reportGone();
        const undone = await keeper.takeBack(edit);
        if (!undone.ok) return undone;
        const opened = await access();
        if (!opened.ok) return opened;
        return success(await savedStateOf(opened.value.database, articleOf(details), details.text));
      }),
  };
}

/** What the library has of an article that was read. Rejects with Dexie's error. */
export async function savedStateOf(
  database: IsnadDatabase,
  { metadata, sentences }: CheckedArticle,
  text: string,
): Promise<SavedState> {
  const article = nameArticle(metadata, sentences);
  return { state: await findSaved(database, article, text), edit: null };
}
