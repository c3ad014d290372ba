import { describe, expect, it } from 'vitest';
import { NO_LEXICON } from '../../../engine/lexicon.ts';
import { parseRecord } from '../../../engine/parse-record.ts';
import { replayCheck } from '../../../engine/record.ts';
import { failure } from '../../../engine/result.ts';
import { aBackground, aCaller, aRequest, packagedStarter } from '../background/background.ts';

const pack = packagedStarter;
const TEXT =
  'أجرى اثنان من كبار المسؤولين في إدارة الرئيس الأميركي جو بايدن محادثات غير مباشرة مع مسؤولين إيرانيين في عُمان هذا الأسبوع.\nهل تنجح المحادثات؟';

describe('saving a check', () => {
  it('gives a file with the verdicts that the tab shows, which can be replayed', async () => {
    const { checks, records, reports } = aBackground({ pack });
    const checked = await checks.check(aRequest(TEXT), aCaller(7));
    if (!checked.ok) throw new Error(checked.failure.message);
    const saved = await records.record({ tab: 7, report: checked.value.report });
    if (!saved.ok) throw new Error(saved.failure.message);
    const record = parseRecord(saved.value.text);
    if (!record.ok) throw new Error(record.failure.message);
    expect(record.value.annotations.map(({ verdict }) => verdict.kind)).toEqual(
      checked.value.marks.map(({ kind }) => kind),
    );
    const replayed = await replayCheck(record.value, NO_LEXICON);
    expect(replayed.annotations).toEqual(record.value.annotations);
    const report = await reports.get(7);
    expect(report).toMatchObject({ libraryRevision: record.value.libraryRevision });
  });

  it('is refused for a report that the tab no longer shows', async () => {
    const { checks, records } = aBackground({ pack });
    await checks.check(aRequest(TEXT), aCaller(7));
    for (const request of [
      { tab: 7, report: 'another' },
      { tab: 8, report: 'random-1' },
    ]) {
      expect(await records.record(request)).toMatchObject({
        ok: false,
        failure: { kind: 'report-gone' },
      });
    }
  });

  it('says why where the library cannot be read', async () => {
    const working = aBackground({ pack });
    const checked = await working.checks.check(aRequest(TEXT), aCaller(7));
    if (!checked.ok) throw new Error(checked.failure.message);
    const full = failure('disk-full', 'The disk is full.');
    const { records } = aBackground({
      profile: working.profile,
      pack,
      open: async () => full,
    });
    expect(await records.record({ tab: 7, report: checked.value.report })).toEqual(full);
  });
});
