import { describe, expect, it } from 'vitest';
import type { CardView, JudgeRequest } from '../../../bridge/protocol.ts';
import { claimId } from '../../../engine/identity.ts';
import { addArticles, anArticle, fillDisk } from '../../storage/samples.ts';
import { aBackground, aCaller, aProfile, aRequest } from './background.ts';

const PAGE = 'ونقل الهلال الأحمر المصابين في حادث الحافلة على طريق القصيم عبر 17 فرقة إسعافية.';
const OTHER = 'ونقل الهلال الأحمر المصابين في حادث الحافلة على طريق القصيم عبر 7 فرق إسعافية.';

type Background = Pick<ReturnType<typeof aBackground>, 'cards' | 'reports' | 'access'>;

/** A profile whose library contradicts the page, with the page checked in the given tabs. */
async function aContradictedPage(...tabs: number[]) {
  const profile = aProfile();
  const background = aBackground({ profile });
  const opened = await background.access();
  if (!opened.ok) throw new Error(opened.failure.message);
  const { article, ...rows } = anArticle('other', [OTHER]);
  const saved = { ...rows, article: { ...article, lang: 'ar', publishedAt: '2024-05-20' } };
  await addArticles(opened.value.database, [saved]);
  const reports = new Map<number, string>();
  for (const tab of tabs) {
    const checked = await background.checks.check(aRequest(PAGE), aCaller(tab));
    if (!checked.ok) throw new Error(checked.failure.message);
    reports.set(tab, checked.value.report);
  }
  return { ...background, profile, reportOf: (tab: number) => reports.get(tab) ?? '' };
}

async function viewOf({ cards }: Background, report: string, tab: number): Promise<CardView> {
  const view = await cards.view(report, 0, aCaller(tab));
  if (!view.ok) throw new Error(view.failure.message);
  return view.value;
}

function request(view: CardView, says: JudgeRequest['says']): JudgeRequest {
  const [first] = [...view.evidence, ...view.overruled];
  if (first === undefined) throw new Error('no evidence');
  return { report: view.report, sentence: view.sentence, assertion: first.assertion, says };
}

async function kindIn({ reports }: Background, tab: number) {
  const report = await reports.get(tab);
  return report?.kind === 'done' ? report.marks[0]?.kind : report?.kind;
}

async function entries({ access }: Pick<Background, 'access'>) {
  const opened = await access();
  return opened.ok ? opened.value.library.judgements([claimId(PAGE)]) : [];
}

describe('judging from a card', () => {
  it('changes the card, the page’s mark, the report and the badge, and lets the card stay open', async () => {
    const { reportOf, ...background } = await aContradictedPage(7);
    const view = await viewOf(background, reportOf(7), 7);
    expect(view).toMatchObject({ kind: 'contradicted', mayJudge: true, overruled: [] });
    expect(background.counts.get(7)).toBe(1);
    const judged = await background.judging.judge(request(view, 'not-opposite'), aCaller(7));
    if (!judged.ok || judged.value === null) throw new Error('not judged');
    expect(judged.value).toMatchObject({ kind: 'new', evidence: [] });
    expect(judged.value.overruled).toMatchObject([
      { was: 'opposite', says: 'not-opposite', quote: OTHER, relation: 'related' },
    ]);
    expect(await kindIn(background, 7)).toBe('new');
    expect(background.counts.get(7)).toBe(0);
    expect(background.shown.get(7)).toMatchObject({ report: reportOf(7) });
    expect(background.closed.has(7)).toBe(false);
    expect(JSON.stringify(background.shown.get(7))).not.toMatch(/[\u0600-\u06ff]/);
  });

  it('is taken back by the same card, and both entries stay', async () => {
    const { reportOf, ...background } = await aContradictedPage(7);
    const before = await viewOf(background, reportOf(7), 7);
    await background.judging.judge(request(before, 'other-event'), aCaller(7));
    const judged = await viewOf(background, reportOf(7), 7);
    const back = await background.judging.judge(request(judged, 'withdrawn'), aCaller(7));
    expect(back).toEqual({ ok: true, value: before });
    expect((await entries(background)).map(({ says }) => says).sort()).toEqual([
      'other-event',
      'withdrawn',
    ]);
  });

  it('holds when the page is checked again, by another worker of the same profile', async () => {
    const { reportOf, profile, ...background } = await aContradictedPage(7);
    const view = await viewOf(background, reportOf(7), 7);
    await background.judging.judge(request(view, 'wrong-sentence'), aCaller(7));
    const later = aBackground({ profile });
    await later.checks.check(aRequest(PAGE), aCaller(9));
    expect(await kindIn(later, 9)).toBe('new');
  });

  it('checks all other tabs again that it concerns, whose cards close, and no others', async () => {
    const { reportOf, ...background } = await aContradictedPage(7, 8);
    await background.checks.check(aRequest('أزهرت الحديقة الجديدة في الحي الغربي.'), aCaller(9));
    const view = await viewOf(background, reportOf(7), 7);
    await background.judging.judge(request(view, 'other-event'), aCaller(7));
    expect(await kindIn(background, 8)).toBe('new');
    expect(background.shown.get(8)).toMatchObject({ report: reportOf(8) });
    expect(background.closed.has(8)).toBe(true);
    expect(background.shown.has(9)).toBe(false);
  });

  it('keeps what two windows say at once, and shows the last of it in both', async () => {
    const { reportOf, ...background } = await aContradictedPage(7, 8);
    const [one, two] = await Promise.all(
      [7, 8].map((tab) => viewOf(background, reportOf(tab), tab)),
    );
    if (one === undefined || two === undefined) throw new Error('no cards');
    await Promise.all([
      background.judging.judge(request(one, 'other-event'), aCaller(7)),
      background.judging.judge(request(two, 'not-opposite'), aCaller(8)),
    ]);
    const said = (await entries(background)).toSorted((a, b) => a.at - b.at);
    expect(said.map(({ says }) => says).sort()).toEqual(['not-opposite', 'other-event']);
    for (const tab of [7, 8]) {
      const { overruled } = await viewOf(background, reportOf(tab), tab);
      expect(overruled.map(({ says }) => says)).toEqual([said[1]?.says]);
    }
  });

  it('says why when the disk is full, changes nothing, and works when done again', async () => {
    const { reportOf, ...background } = await aContradictedPage(7);
    const view = await viewOf(background, reportOf(7), 7);
    const clear = fillDisk((table) => table === 'judgements');
    const full = await background.judging.judge(request(view, 'other-event'), aCaller(7));
    clear();
    expect(full).toMatchObject({ ok: false, failure: { kind: 'disk-full' } });
    expect(await kindIn(background, 7)).toBe('contradicted');
    await background.judging.judge(request(view, 'other-event'), aCaller(7));
    expect(await kindIn(background, 7)).toBe('new');
  });

  it('stays unknown to no tab when the worker is stopped before it checked them: looking at one does', async () => {
    const { reportOf, profile, ...background } = await aContradictedPage(7, 8);
    const view = await viewOf(background, reportOf(7), 7);
    const stopped = { ...background.rechecks, again: () => NEVER };
    const cut = aBackground({ profile, rechecks: stopped });
    void cut.judging.judge(request(view, 'other-event'), aCaller(7));
    await expect.poll(async () => (await entries(background)).length).toBe(1);
    const woken = aBackground({ profile });
    expect(await kindIn(woken, 8)).toBe('contradicted');
    await woken.rechecks.ifStale(8);
    expect(await kindIn(woken, 8)).toBe('new');
    // Done again, it writes nothing twice and ends the same.
    await woken.judging.judge(request(view, 'other-event'), aCaller(7));
    expect(await entries(woken)).toHaveLength(1);
    expect(await kindIn(woken, 7)).toBe('new');
  });

  it('leaves a tab alone whose report is of today’s library', async () => {
    const { rechecks, shown } = await aContradictedPage(7);
    await rechecks.ifStale(7);
    await rechecks.ifStale(8);
    expect(shown.size).toBe(0);
  });

  it('keeps nothing of a private window', async () => {
    const { reportOf, ...background } = await aContradictedPage(7);
    const view = await viewOf(background, reportOf(7), 7);
    const refused = await background.judging.judge(request(view, 'other-event'), aCaller(7, true));
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'private-window' } });
    expect(await entries(background)).toEqual([]);
    const hidden = await background.cards.view(reportOf(7), 0, aCaller(7, true));
    expect(hidden).toMatchObject({ ok: true, value: { mayJudge: false } });
  });

  it('refuses a report, a sentence and a piece of evidence that the tab does not show', async () => {
    const { reportOf, ...background } = await aContradictedPage(7);
    const good = request(await viewOf(background, reportOf(7), 7), 'other-event');
    const gone = { ok: false, failure: { kind: 'report-gone' } };
    const other = '202405-ffffffffffffffff' as JudgeRequest['assertion'];
    for (const bad of [{ report: 'x' }, { sentence: 4 }, { assertion: other }]) {
      expect(await background.judging.judge({ ...good, ...bad }, aCaller(7))).toMatchObject(gone);
    }
    expect(await background.judging.judge(good, aCaller(8))).toMatchObject(gone);
    expect(await entries(background)).toEqual([]);
  });

  it('says that it was recorded although the page could not be checked again', async () => {
    const { reportOf, profile, ...background } = await aContradictedPage(7);
    const good = request(await viewOf(background, reportOf(7), 7), 'other-event');
    const { access, rechecks } = background;
    const failing = { ...rechecks, again: async () => ({ ok: false, failure: GONE }) as const };
    const half = aBackground({ profile, rechecks: failing });
    expect(await half.judging.judge(good, aCaller(7))).toEqual({ ok: true, value: null });
    expect(await entries({ access })).toHaveLength(1);
  });
});

const NEVER = Promise.race<never>([]);
const GONE = { kind: 'report-gone', message: 'It is gone.' };
