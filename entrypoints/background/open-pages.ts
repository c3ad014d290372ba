import type { PageSwitches, TabReport } from '../../bridge/protocol.ts';
import { coversAddress } from '../../storage/match-patterns.ts';
import { isLeftOut, type ReaderSettings } from '../../storage/reader-settings.ts';
import type { Reports } from '../../storage/reports.ts';
import type { Checks } from './checks.ts';

/** What the reader has set, on the pages that are open. */
export interface OpenPages {
  /** Tells them their switches where those changed, and ends what was switched off by the change. */
  obey(settings: ReaderSettings, before: ReaderSettings): Promise<void>;
  /** Ends those of sites (match patterns) that the reader took back. */
  leave(takenBack: readonly string[]): Promise<void>;
}

/** `tell` and `end` reach a page; that it may be gone is its matter. `showCount` puts a number on a tab's badge. */
export function createOpenPages(options: {
  readonly reports: Pick<Reports<TabReport, never>, 'get' | 'tabs' | 'drop'>;
  readonly checks: Pick<Checks, 'forget'>;
  readonly tell: (tab: number, switches: PageSwitches) => Promise<unknown>;
  readonly end: (tab: number) => Promise<unknown>;
  readonly showCount: (tab: number, count: number) => Promise<unknown>;
  /** All sites (match patterns) that are chosen now. */
  readonly chosen: () => Promise<readonly string[]>;
}): OpenPages {
  const { reports, checks, tell, end, showCount, chosen } = options;

  async function endPage(tab: number): Promise<void> {
    await end(tab);
    checks.forget(tab);
    await Promise.all([reports.drop(tab), showCount(tab, 0)]);
  }

  return {
    async obey(settings, before) {
      const switches = switchesOf(settings);
      const isTold = JSON.stringify(switches) !== JSON.stringify(switchesOf(before));
      for (const tab of await reports.tabs()) {
        const url = (await reports.get(tab))?.url ?? '';
        // A page that was left out already and is marked all the same is one that the reader had checked by a click.
        if (isLeftOut(settings, url) && !isLeftOut(before, url)) await endPage(tab);
        else if (isTold) await tell(tab, switches);
      }
    },

    async leave(takenBack) {
      const left = await chosen();
      for (const tab of await reports.tabs()) {
        const url = (await reports.get(tab))?.url ?? '';
        const covers = (pattern: string) => coversAddress(pattern, url);
        // Of two that cover it, like one site and every site, one may be left.
        if (takenBack.some(covers) && !left.some(covers)) await endPage(tab);
      }
    },
  };
}

/** The part of the settings that a page's process learns. */
export function switchesOf({ calm, scrollMap }: ReaderSettings): PageSwitches {
  return { calm, scrollMap };
}
