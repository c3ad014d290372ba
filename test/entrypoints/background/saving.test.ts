import { describe, expect, it } from 'vitest';
import { addArticles, anArticle, fillDisk } from '../../storage/samples.ts';
import { aBackground, aCaller, aRequest } from './background.ts';

const PAGE = 'قال الوزير يوم الجمعة إن 42 شخصا قتلوا في الفيضانات التي ضربت جنوب البلاد.';
const NEWER = 'قال الوزير يوم الجمعة إن 45 شخصا قتلوا في الفيضانات التي ضربت جنوب البلاد.';

type Background = ReturnType<typeof aBackground>;

/** A background whose library has an article already: an empty one would be filled from the package. */
async function aFilledBackground(): Promise<Background> {
  const background = aBackground();
  const opened = await background.access();
  if (!opened.ok) throw new Error(opened.failure.message);
  await addArticles(opened.value.database, [anArticle('other', ['The bridge was closed.'])]);
  return background;
}

async function check(background: Background, tab: number, text: string, hidden = false) {
  // An article with an address: its versions are one article.
  const request = { ...aRequest(text), url: 'https://page.example/floods' };
  const caller = { ...aCaller(tab, hidden), url: 'https://page.example/floods' };
  const checked = await background.checks.check(request, caller);
  if (!checked.ok) throw new Error(checked.failure.message);
  return { tab, report: checked.value.report };
}

async function savedOf({ reports }: Background, tab: number) {
  const report = await reports.get(tab);
  return report?.kind === 'done' ? report.saved : undefined;
}

async function articlesOf({ access }: Background) {
  const opened = await access();
  const articles = opened.ok ? await opened.value.database.articles.toArray() : [];
  return articles.filter(({ url }) => url === 'https://page.example/floods');
}

describe('saving from the popup', () => {
  it('saves the article with its text, says so in the report, and takes it back', async () => {
    const background = await aFilledBackground();
    const at = await check(background, 1, PAGE);
    expect(await savedOf(background, 1)).toEqual({ state: 'none', edit: null });
    const saved = await background.saving.save(at);
    expect(saved).toMatchObject({ ok: true, value: { state: 'saved' } });
    expect(await savedOf(background, 1)).toMatchObject({ state: 'saved' });
    expect(await articlesOf(background)).toMatchObject([{ url: 'https://page.example/floods' }]);
    const opened = await background.access();
    if (!opened.ok) throw new Error('not opened');
    const texts = (await opened.value.database.versions.toArray()).map(({ text }) => text);
    expect(texts).toContain(PAGE);
    await background.saving.unsave(at);
    expect(await savedOf(background, 1)).toEqual({ state: 'in-bin', edit: null });
    expect(await articlesOf(background)).toEqual([]);
  });

  it('tells an article that is there from another version of it', async () => {
    const background = await aFilledBackground();
    await background.saving.save(await check(background, 1, PAGE));
    await check(background, 2, PAGE);
    expect(await savedOf(background, 2)).toEqual({ state: 'known', edit: null });
    const newer = await check(background, 3, NEWER);
    expect(await savedOf(background, 3)).toEqual({ state: 'older', edit: null });
    expect(await background.saving.save(newer)).toMatchObject({ value: { state: 'newer' } });
    expect(await articlesOf(background)).toHaveLength(1);
  });

  it('keeps nothing of a private window', async () => {
    const background = await aFilledBackground();
    const at = await check(background, 1, PAGE, true);
    expect(await savedOf(background, 1)).toBeNull();
    for (const how of ['asked', 'automatic'] as const) {
      expect(await background.saving.save(at, how)).toMatchObject({
        failure: { kind: 'private-window' },
      });
    }
    expect(await articlesOf(background)).toEqual([]);
  });

  it('says so when the disk is full, and keeps the report as it was', async () => {
    const background = await aFilledBackground();
    const at = await check(background, 1, PAGE);
    const clear = fillDisk((table) => table === 'contents');
    expect(await background.saving.save(at)).toMatchObject({ failure: { kind: 'disk-full' } });
    clear();
    expect(await savedOf(background, 1)).toEqual({ state: 'none', edit: null });
    expect(await articlesOf(background)).toEqual([]);
  });

  it('refuses a report that the tab no longer has', async () => {
    const background = await aFilledBackground();
    const old = await check(background, 1, PAGE);
    await check(background, 1, NEWER);
    expect(await background.saving.save(old)).toMatchObject({ failure: { kind: 'report-gone' } });
  });
});
