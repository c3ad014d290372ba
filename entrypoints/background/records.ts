import type { RecordRequest, TabReport } from '../../bridge/protocol.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import { writeRecord } from '../../engine/parse-record.ts';
import { recordCheck } from '../../engine/record.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { toStorageFailure } from '../../storage/failures.ts';
import type { Reports } from '../../storage/reports.ts';
import type { CardDetails } from './details.ts';
import type { LibraryAccess } from './library-access.ts';

export interface Records {
  /**
   * A tab's check as the text of a file that `isnad replay` reads. The page is checked again, as it was read, with the
   * library of this moment; `report-gone` where the report is no longer kept.
   */
  record(request: RecordRequest): Promise<Result<{ readonly text: string }, Failure>>;
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
      if (details === null) {
        return failure('report-gone', 'The result of this page is no longer kept; check it again.');
      }
      const opened = await access();
      if (!opened.ok) return opened;
      const { metadata } = details;
      const sentences = details.sentences.map(({ verdict: _, ...sentence }) => sentence);
      try {
        const { record } = await recordCheck(
          { metadata, sentences },
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
