import type { TabReport } from '../../bridge/protocol.ts';

/** Saves a tab's check as a file among the downloads; false where it could not be made. */
export async function saveCheck(tab: number, report: TabReport | null): Promise<boolean> {
  if (report?.kind !== 'done') return false;
  const { recordTab } = await import('./record-tab.ts');
  const reply = await recordTab(tab, report.id);
  if (!reply.ok) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([reply.value.text], { type: 'application/json' }));
  link.download = fileName(report.url, report.checkedAt);
  link.click();
  return true;
}

/** `isnad-news.example-2024-05-19.json`. */
function fileName(url: string, checkedAt: number): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const day = new Date(checkedAt).toISOString().slice(0, 10);
  return ['isnad', host, day]
    .filter((part) => part !== '')
    .join('-')
    .concat('.json');
}
