import { describe, expect, it } from 'vitest';
import { removePack } from '../../../storage/packs.ts';
import { aBackground, aCaller, aProfile, aRequest, packagedStarter } from './background.ts';

const pack = packagedStarter;
const REPORT_GONE = { ok: false, failure: { kind: 'report-gone' } };
const BAD_TOKEN = { ok: false, failure: { kind: 'bad-token' } };
const TALKS =
  'أجرى اثنان من كبار المسؤولين في إدارة الرئيس الأميركي جو بايدن محادثات غير مباشرة مع مسؤولين إيرانيين في عُمان هذا الأسبوع حول كيفية تجنب تصعيد الهجمات الإقليمية، حسبما قال مصدران مطلعان على المحادثات لموقع "أكسيوس".';

/** A background with a report for tab 7, and a token for the card of its first sentence. */
async function aGrant(profile = aProfile()) {
  const background = aBackground({ profile, pack });
  const checked = await background.checks.check(aRequest(TALKS), aCaller(7));
  if (!checked.ok) throw new Error(checked.failure.message);
  const { report } = checked.value;
  const granted = await background.cards.grant({ report, sentence: 0 }, aCaller(7));
  if (!granted.ok) throw new Error(granted.failure.message);
  return { ...background, report, token: granted.value.token };
}

describe('a card', () => {
  it('shows the sentence, its verdict and the exact words of the evidence', async () => {
    const { cards, token } = await aGrant();
    const view = await cards.redeem({ token }, aCaller(7));
    if (!view.ok) throw new Error(view.failure.message);
    expect(view.value).toMatchObject({
      tab: 7,
      sentence: 0,
      text: TALKS,
      lang: 'ar',
      pageSource: 'An unknown outlet',
    });
    expect(view.value.evidence.length).toBeGreaterThan(1);
    const starter = new TextDecoder().decode(await pack());
    for (const { quote, source, publishedAt, dateCertainty } of view.value.evidence) {
      expect(starter).toContain(JSON.stringify(quote));
      expect(starter).toContain(JSON.stringify(source));
      expect(publishedAt).toMatch(/^2024-/);
      expect(dateCertainty).toBe('inferred');
    }
  });

  it('is shown once, to a frame of its own tab, also by a worker that woke since', async () => {
    const profile = aProfile();
    const { token } = await aGrant(profile);
    const { cards } = aBackground({ profile, pack });
    expect(await cards.redeem({ token }, aCaller(8))).toMatchObject(BAD_TOKEN);
    expect(await cards.redeem({ token }, aCaller(7))).toMatchObject({ ok: true });
    expect(await cards.redeem({ token }, aCaller(7))).toMatchObject(BAD_TOKEN);
  });

  it('is granted for the report that the tab shows only, and for its sentences only', async () => {
    const { cards, checks, report } = await aGrant();
    expect(await cards.grant({ report: 'other', sentence: 0 }, aCaller(7))).toMatchObject(
      REPORT_GONE,
    );
    expect(await cards.grant({ report, sentence: 9 }, aCaller(7))).toMatchObject(REPORT_GONE);
    expect(await cards.grant({ report, sentence: 0 }, aCaller(8))).toMatchObject(REPORT_GONE);
    await checks.check(aRequest(TALKS), aCaller(7));
    expect(await cards.grant({ report, sentence: 0 }, aCaller(7))).toMatchObject(REPORT_GONE);
  });

  it('is not shown after another check replaced the report', async () => {
    const { cards, checks, token } = await aGrant();
    await checks.check(aRequest(TALKS), aCaller(7));
    expect(await cards.redeem({ token }, aCaller(7))).toMatchObject(REPORT_GONE);
  });

  it('leaves out evidence that has left the library since', async () => {
    const { cards, access, token } = await aGrant();
    const opened = await access();
    if (opened.ok) await removePack(opened.value.database, 'starter');
    const view = await cards.redeem({ token }, aCaller(7));
    expect(view).toMatchObject({ ok: true, value: { text: TALKS, evidence: [] } });
  });
});
