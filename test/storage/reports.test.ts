import { describe, expect, it } from 'vitest';
import { createReports, reportKey } from '../../storage/reports.ts';
import { memoryArea } from './samples.ts';

const report = (id: string, title = id) => ({
  kind: 'done',
  url: `https://a.example/${id}`,
  title,
});
const details = (id: string, at: number, size = 100) => ({
  id,
  at,
  details: { sentences: 'x'.repeat(size) },
});

type Report = ReturnType<typeof report>;
type Details = { readonly sentences: string };
const reportsOf = (area: ReturnType<typeof memoryArea>) => createReports<Report, Details>(area);

describe('reports', () => {
  it('knows nothing of a tab at first, and what was put after that', async () => {
    const area = memoryArea();
    const reports = reportsOf(area);
    expect(await reports.get(7)).toBeNull();
    await reports.put(7, report('a'), details('a', 1));
    expect(await reports.get(7)).toEqual(report('a'));
    expect(await reports.details(7, 'a')).toEqual(details('a', 1).details);
    expect(area.keys()).toContain(reportKey(7));
  });

  it('gives details of the report they belong to only', async () => {
    const reports = reportsOf(memoryArea());
    await reports.put(7, report('a'), details('a', 1));
    expect(await reports.details(7, 'b')).toBeNull();
    expect(await reports.details(8, 'a')).toBeNull();
    await reports.put(7, report('b'));
    expect(await reports.details(7, 'a')).toBeNull();
  });

  it('renews a report that the tab still has, and no other', async () => {
    const reports = reportsOf(memoryArea());
    await reports.put(7, report('a'), details('a', 1));
    expect(await reports.renew(7, report('a', 'news'), details('a', 2, 50))).toMatchObject({
      ok: true,
    });
    expect(await reports.get(7)).toEqual(report('a', 'news'));
    expect(await reports.details(7, 'a')).toEqual(details('a', 2, 50).details);
    await reports.put(7, report('b'), details('b', 3));
    const gone = { ok: false, failure: { kind: 'report-gone' } };
    expect(await reports.renew(7, report('a'), details('a', 4))).toMatchObject(gone);
    expect(await reports.renew(8, report('a'), details('a', 4))).toMatchObject(gone);
    expect(await reports.get(7)).toEqual(report('b'));
    expect(await reports.get(8)).toBeNull();
  });

  it('drops a tab with all that is known of it', async () => {
    const area = memoryArea();
    const reports = reportsOf(area);
    await reports.put(7, report('a'), details('a', 1));
    await reports.put(8, report('b'), details('b', 2));
    await reports.drop(7);
    expect(await reports.get(7)).toBeNull();
    expect(area.keys()).toEqual(['details:8', 'report:8']);
  });

  it('makes room by dropping the least recent reports, and no more than needed', async () => {
    const reports = reportsOf(memoryArea(3_000));
    await reports.put(1, report('old'), details('old', 20, 800));
    await reports.put(2, report('oldest'), details('oldest', 10, 800));
    await reports.put(3, report('young'), details('young', 30, 800));
    expect(await reports.put(4, report('new'), details('new', 40, 800))).toMatchObject({
      ok: true,
    });
    expect(await reports.get(2)).toBeNull();
    for (const tab of [1, 3, 4]) expect(await reports.get(tab)).not.toBeNull();
  });

  it('keeps a report without details that are larger than the room', async () => {
    const reports = reportsOf(memoryArea(3_000));
    await reports.put(1, report('a'), details('a', 1, 800));
    const put = await reports.put(2, report('b'), details('b', 2, 9_000));
    expect(put).toEqual({ ok: true, value: null });
    expect(await reports.get(2)).toEqual(report('b'));
    expect(await reports.details(2, 'b')).toBeNull();
  });

  it('says so when the browser takes nothing at all', async () => {
    const reports = reportsOf(memoryArea(10));
    expect(await reports.put(1, report('a'))).toMatchObject({
      ok: false,
      failure: { kind: 'report-refused' },
    });
  });

  it.each([
    ['text'],
    [null],
    [[]],
    [{ kind: 'done' }],
    [{ kind: 1, url: 'x' }],
    [{ id: 'a', at: 1, json: '{' }],
    [{ id: 'a', at: 1, json: '[1]' }],
  ])('takes %j under its key for nothing known', async (value) => {
    const area = memoryArea();
    await area.set({ [reportKey(7)]: value, 'details:7': value });
    const reports = reportsOf(area);
    expect(await reports.get(7)).toBeNull();
    expect(await reports.details(7, 'a')).toBeNull();
  });
});
