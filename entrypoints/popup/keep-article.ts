import type { TabReport } from '../../bridge/protocol.ts';
import { send } from '../../bridge/send.ts';
import type { KeepOutcome } from '../../components/popup/popup-content.ts';

/** Saves a tab's article to the library, or takes that back. The report then tells of it. */
export async function keepArticle(
  call: 'popup-to-background/save' | 'popup-to-background/unsave',
  tab: number,
  report: TabReport | null,
): Promise<KeepOutcome> {
  if (report?.kind !== 'done') return 'gone';
  const reply = await send(call, { tab, report: report.id });
  if (reply.ok) return 'done';
  const { kind } = reply.failure;
  if (kind === 'disk-full') return kind;
  return kind === 'report-gone' || kind === 'edit-gone' ? 'gone' : 'other';
}
