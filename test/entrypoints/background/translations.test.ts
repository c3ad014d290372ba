import { describe, expect, it } from 'vitest';
import { NO_LEXICON } from '../../../engine/lexicon.ts';
import { parseRecord } from '../../../engine/parse-record.ts';
import { replayCheck } from '../../../engine/record.ts';
import { failure } from '../../../engine/result.ts';
import { aBackground, aCaller, aRequest, packagedStarter } from './background.ts';

const pack = packagedStarter;

/** In no language of the library, so that nothing but the translation can be found. */
const TALKS =
  'Deux hauts responsables ont mené des pourparlers indirects avec des Iraniens à Oman.';
const HARBOUR = 'La mairie a ouvert un nouveau jardin dans le quartier ouest.';
const TRANSLATED =
  'أجرى اثنان من كبار المسؤولين في إدارة الرئيس الأميركي جو بايدن محادثات غير مباشرة مع مسؤولين إيرانيين في عُمان هذا الأسبوع.';

async function aCheckedPage() {
  const background = aBackground({ pack });
  const request = aRequest(`${TALKS} ${HARBOUR}`);
  const checked = await background.checks.check(
    { ...request, fields: { ...request.fields, lang: 'fr' } },
    aCaller(7),
  );
  if (!checked.ok) throw new Error(checked.failure.message);
  return { ...background, report: checked.value.report, before: checked.value.marks };
}

const translationsOf = (report: string) => ({
  tab: 7,
  report,
  lang: 'ar' as const,
  sentences: [{ sentence: 0, text: TRANSLATED }],
});

describe('comparing through a translation', () => {
  it('renews the report under its name, and tells the page its marks', async () => {
    const { translations, reports, shown, report, before } = await aCheckedPage();
    expect(before.map(({ kind }) => kind)).toEqual(['new', 'new']);
    expect(await translations.compare(translationsOf(report))).toEqual({ ok: true, value: null });
    const kept = await reports.get(7);
    if (kept?.kind !== 'done') throw new Error('no report');
    expect(kept.id).toBe(report);
    expect(kept.translation).toEqual({ lang: 'ar', compared: 1, found: 1 });
    expect(['corroborated', 'repeated']).toContain(kept.marks[0]?.kind);
    expect(kept.marks[1]?.kind).toBe('new');
    expect(kept.summary.counts.new).toBe(1);
    expect(kept.marks.map(({ start, end }) => [start, end])).toEqual(
      before.map(({ start, end }) => [start, end]),
    );
    expect(shown.get(7)).toEqual({ report, marks: kept.marks });
    expect(JSON.stringify(shown.get(7))).not.toMatch(/[\u0600-\u06ff]/);
  });

  it('shows on the card both the page’s sentence and the translation that was compared', async () => {
    const { translations, cards, report } = await aCheckedPage();
    await translations.compare(translationsOf(report));
    const cardOf = async (sentence: number) => {
      const granted = await cards.grant({ report, sentence }, aCaller(7));
      if (!granted.ok) throw new Error(granted.failure.message);
      const view = await cards.redeem({ token: granted.value.token }, aCaller(7));
      if (!view.ok) throw new Error(view.failure.message);
      return view.value;
    };
    const found = await cardOf(0);
    expect(found).toMatchObject({ text: TALKS, translation: { text: TRANSLATED, lang: 'ar' } });
    expect(found.evidence.length).toBeGreaterThan(0);
    expect(await cardOf(1)).toMatchObject({ kind: 'new', text: HARBOUR, translation: null });
  });

  it('is refused for a report that the tab no longer shows', async () => {
    const { translations, checks, reports, shown, report } = await aCheckedPage();
    const gone = { ok: false, failure: { kind: 'report-gone' } };
    expect(await translations.compare(translationsOf('another'))).toMatchObject(gone);
    expect(await translations.compare({ ...translationsOf(report), tab: 8 })).toMatchObject(gone);
    const comparing = translations.compare(translationsOf(report));
    await checks.check(aRequest(HARBOUR), aCaller(7));
    expect(await comparing).toMatchObject(gone);
    expect(await reports.get(7)).toMatchObject({ id: 'random-2', translation: null });
    expect(shown.size).toBe(0);
  });

  it('keeps nothing for a tab that was closed meanwhile', async () => {
    const { translations, reports, report } = await aCheckedPage();
    const comparing = translations.compare(translationsOf(report));
    await reports.drop(7);
    expect(await comparing).toMatchObject({ ok: false });
    expect(await reports.get(7)).toBeNull();
  });

  it('says why where the library cannot be read, and leaves the report as it was', async () => {
    const { profile, reports, report } = await aCheckedPage();
    const before = await reports.get(7);
    const full = failure('disk-full', 'The disk is full.');
    const { translations } = aBackground({ profile, pack, open: async () => full });
    expect(await translations.compare(translationsOf(report))).toEqual(full);
    expect(await reports.get(7)).toEqual(before);
  });

  it('is not part of a saved check: the record is of the page’s own words', async () => {
    const { translations, records, report } = await aCheckedPage();
    await translations.compare(translationsOf(report));
    const saved = await records.record({ tab: 7, report });
    if (!saved.ok) throw new Error(saved.failure.message);
    const record = parseRecord(saved.value.text);
    if (!record.ok) throw new Error(record.failure.message);
    expect(record.value.annotations.map(({ verdict }) => verdict.kind)).toEqual(['new', 'new']);
    expect(record.value.sentences.map(({ text }) => text)).toEqual([TALKS, HARBOUR]);
    const replayed = await replayCheck(record.value, NO_LEXICON);
    expect(replayed.annotations).toEqual(record.value.annotations);
  });
});
