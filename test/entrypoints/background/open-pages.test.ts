import { describe, expect, it } from 'vitest';
import type { PageSwitches, TabReport } from '../../../bridge/protocol.ts';
import { createOpenPages } from '../../../entrypoints/background/open-pages.ts';
import { UNSET } from '../../../storage/reader-settings.ts';
import { createReports } from '../../../storage/reports.ts';
import { memoryArea } from '../../storage/samples.ts';

/** Two open pages of two sites, and a record of what they were told. */
async function twoPages(chosen: readonly string[] = []) {
  const reports = createReports<TabReport>(memoryArea());
  for (const [tab, host] of [
    [1, 'a.example'],
    [2, 'b.example'],
  ] as const) {
    const url = `https://${host}/story`;
    await reports.put(tab, { kind: 'checking', url, title: '', startedAt: 0 });
  }
  const told = new Map<number, PageSwitches>();
  const ended: number[] = [];
  const forgotten: number[] = [];
  const counts = new Map<number, number>();
  const pages = createOpenPages({
    reports,
    checks: { forget: (tab) => void forgotten.push(tab) },
    tell: async (tab, switches) => told.set(tab, switches),
    end: async (tab) => ended.push(tab),
    showCount: async (tab, count) => counts.set(tab, count),
    chosen: async () => chosen,
  });
  return { pages, reports, told, ended, forgotten, counts };
}

describe('open pages', () => {
  it('are told how to be marked, and nothing else of the settings', async () => {
    const { pages, told, ended } = await twoPages();
    const settings = { ...UNSET, language: 'ar', offSites: ['c.example'], calm: true };
    await pages.obey(settings, UNSET);
    const switches = { calm: true, scrollMap: true };
    expect([...told]).toEqual([
      [1, switches],
      [2, switches],
    ]);
    await pages.obey({ ...settings, language: 'en', scrollMap: false }, settings);
    expect(told.get(1)).toEqual({ calm: true, scrollMap: false });
    expect(ended).toEqual([]);
  });

  it('are not told what does not concern them', async () => {
    const { pages, told } = await twoPages();
    await pages.obey({ ...UNSET, language: 'ar' }, UNSET);
    expect(told.size).toBe(0);
  });

  it('of a site that is left out end at once: no marks, no report, no number', async () => {
    const { pages, reports, ended, forgotten, counts } = await twoPages();
    await pages.obey({ ...UNSET, offSites: ['b.example'] }, UNSET);
    expect(ended).toEqual([2]);
    expect(forgotten).toEqual([2]);
    expect(counts).toEqual(new Map([[2, 0]]));
    expect(await reports.tabs()).toEqual([1]);
  });

  it('end all when everything is switched off', async () => {
    const { pages, reports, ended } = await twoPages();
    await pages.obey({ ...UNSET, off: true }, UNSET);
    expect(ended).toEqual([1, 2]);
    expect(await reports.tabs()).toEqual([]);
  });

  it('that the reader had checked on a site left out stay when another setting changes', async () => {
    const { pages, ended, told } = await twoPages();
    const before = { ...UNSET, offSites: ['a.example'] };
    await pages.obey({ ...before, calm: true, offSites: ['c.example', 'a.example'] }, before);
    expect(ended).toEqual([]);
    expect([...told.keys()]).toEqual([1, 2]);
  });

  it('of a site that the reader takes back end, and no others', async () => {
    const { pages, reports, ended } = await twoPages(['https://other.example/*']);
    await pages.leave(['*://b.example/*']);
    expect(ended).toEqual([2]);
    expect(await reports.tabs()).toEqual([1]);
  });

  it('stay where another choice still covers them', async () => {
    const { pages, ended } = await twoPages(['*://a.example/*']);
    await pages.leave(['*://*/*']);
    expect(ended).toEqual([2]);
  });

  it('that were checked by a click stay where a choice is taken back that never covered them', async () => {
    const { pages, ended } = await twoPages();
    await pages.leave(['*://c.example/*', '*://*.example.a/*']);
    expect(ended).toEqual([]);
  });
});
