import { browser } from 'wxt/browser';
import type { TabReport } from '../../bridge/protocol.ts';
import type { Failure, Result } from '../../engine/result.ts';
import { createReports } from '../../storage/reports.ts';
import type { CardDetails } from '../background/details.ts';
import { createLexiconAccess } from '../background/lexicon-access.ts';
import { createLibraryAccess } from '../background/library-access.ts';
import { readPackaged } from '../surface/packaged.ts';
import { createRecords } from './records.ts';

/**
 * The file of a tab's check, as {@link createRecords} makes it. Here and not in the background, which would have to read what makes
 * it at every wake; loaded when the reader asks for the file.
 */
export function recordTab(
  tab: number,
  report: string,
): Promise<Result<{ readonly text: string }, Failure>> {
  const records = createRecords({
    reports: createReports<TabReport, CardDetails>(browser.storage.session),
    access: createLibraryAccess(),
    lexicon: createLexiconAccess(() => readPackaged('/lexicon.bin')),
  });
  return records.record({ tab, report });
}
