import type { ReportRequest, TabReport } from '../../bridge/protocol.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import { writeRecord } from '../../engine/parse-record.ts';
import { recordCheck } from '../../engine/record.ts';
import { type Failure, type Result, success } from '../../engine/result.ts';
import { toStorageFailure } from '../../storage/failures.ts';
import { type Reports, reportGone } from '../../storage/reports.ts';
import { articleOf, type CardDetails } from '../background/details.ts';
import type { LibraryAccess } from '../background/library-access.ts';

export interface Records {
  /**
   * A tab's check as the text of a file that `isnad replay` reads. The page is checked again, as it was read, with the
   * library of this moment, and without translations: what was found through one is `new` in the record, since it
   * rests on words of a machine that nobody else can get again. `report-gone` where the report is no longer kept.
   */
  record(request: ReportRequest): Promise<Result<{ readonly text: string }, Failure>>;
}

export function createRecords(options: {
  readonly reports: Reports<TabReport, CardDetails>;
  readonly access: LibraryAccess;
  readonly lexicon: () => Promise<Lexicon>;
}): Records {
  const { reports, access, lexicon } = options;
  return {
    async record({ tab, report }) {
      const details = await reports.details(tab, report);
      if (details === null) return reportGone();
      const opened = await access();
      if (!opened.ok) return opened;
      try {
        const { record } = await recordCheck(
          articleOf(details),
          opened.value.library,
          await lexicon(),
        );
        return success({ text: writeRecord(record) });
      } catch (error) {
        return { ok: false, failure: toStorageFailure(error) };
      }
    },
  };
}
