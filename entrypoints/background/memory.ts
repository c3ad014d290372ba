import type { ReportRequest, TabReport } from '../../bridge/protocol.ts';
import type { ReaderSettings } from '../../storage/reader-settings.ts';
import type { Reports } from '../../storage/reports.ts';
import type { Keeping } from '../keeper/keeping.ts';
import { articleOf, type CardDetails } from './details.ts';

/** The memory of what was read: nothing of it is done where the reader did not ask for it. */
export interface Memory {
  /** Keeps that the article of a tab's report was read; never that of a private window. */
  read(request: ReportRequest): Promise<void>;
  /** Looks whether what came to the library has to do with what was read, and says so on the toolbar icon. */
  lookAgain(): Promise<void>;
}

/** `showNotices` shows how many notices are not seen. */
export function createMemory(options: {
  readonly reports: Reports<TabReport, CardDetails>;
  readonly keeper: Pick<Keeping, 'remember' | 'lookAgain'>;
  readonly settings: () => Promise<ReaderSettings>;
  readonly showNotices: (unseen: number) => Promise<unknown>;
}): Memory {
  const { reports, keeper, settings, showNotices } = options;
  return {
    async read({ tab, report: id }) {
      const { memory, memoryDays: days } = await settings();
      const report = memory ? await reports.get(tab) : null;
      const details = report === null ? null : await reports.details(tab, id);
      // Reports of private windows know nothing of the library's state.
      if (report?.kind !== 'done' || report.saved === null || details === null) return;
      const met = (kind: 'same' | 'opposite') =>
        details.sentences.flatMap(({ index, verdict }) =>
          verdict.relations.flatMap((one) =>
            one.kind === kind ? { sentence: index, claim: one.claim } : [],
          ),
        );
      const against = met('opposite').map(({ claim }) => claim);
      await keeper.remember({ ...articleOf(details), same: met('same'), against, days });
    },

    async lookAgain() {
      if (!(await settings()).memory) return;
      const found = await keeper.lookAgain();
      if (found.ok) await showNotices(found.value.unseen);
    },
  };
}
