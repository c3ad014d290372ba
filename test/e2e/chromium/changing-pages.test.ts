import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForMarks } from '../../../cli/browser/card.ts';
import { openProbe, readReports } from '../../../cli/browser/chromium.ts';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import { demoArticles } from '../../../cli/demo/articles.ts';
import { newsPage } from '../../../cli/demo/page.ts';
import { chooseSite, openChecked, openPage, waitForReport } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;
let probe: Page;

/** Each article with a script that shows another one in its place, as single-page sites do. */
function singlePage(slug: string): string {
  const articles = demoArticles();
  const article = articles.find((it) => it.slug === slug);
  if (article === undefined) throw new Error(`no article ${slug}`);
  const script = `<script>
    window.go = async (slug) => {
      const html = await (await fetch('/' + slug)).text();
      const next = new DOMParser().parseFromString(html, 'text/html');
      history.pushState(null, '', '/app/' + slug);
      document.title = next.title;
      document.querySelector('main').replaceWith(next.querySelector('main'));
      document.querySelectorAll('meta[property]').forEach((meta) => meta.remove());
      document.head.append(...next.querySelectorAll('meta[property]'));
    };
  </script>`;
  return newsPage(article, articles).replace('</head>', `${script}</head>`);
}

beforeAll(async () => {
  setting = await startChromium({
    '/app/alhurra': singlePage('alhurra'),
    '/app/saraya': singlePage('saraya'),
    '/late': `<!doctype html><html lang="ar" dir="rtl"><head><title>خبر</title></head><body><main></main></body></html>`,
  });
  await chooseSite(setting);
  probe = await openProbe(setting.browser);
});

afterAll(async () => {
  await setting.close();
});

async function textsUnderMarks(page: Page): Promise<readonly string[]> {
  const marks = await waitForMarks(page);
  return page.evaluate(
    (points) =>
      points.map(
        ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.closest('p')?.textContent ?? '',
      ),
    marks
      .filter(({ top, bottom }) => top > 0 && bottom < 800)
      .map(({ left, right, bottom }) => [(left + right) / 2, bottom - 8]),
  );
}

describe('a page that changes', () => {
  it('is read again when a single-page site shows another article', async () => {
    const page = await openPage(setting, '/app/alhurra');
    await waitForMarks(page);
    await page.evaluate(() =>
      (window as unknown as { go(slug: string): Promise<void> }).go('saraya'),
    );
    const report = await waitForReport(probe, `${setting.site.origin}/app/saraya`);
    expect(report).toMatchObject({ kind: 'done', title: expect.stringContaining('إيران تؤكد') });
    await expect
      .poll(() => textsUnderMarks(page))
      .toContainEqual(expect.stringContaining('البعثة'));
    await page.close();
  });

  it('is read when its article comes late', async () => {
    const page = await openPage(setting, '/late');
    await page.evaluate(async () => {
      const html = await (await fetch('/alhurra')).text();
      const next = new DOMParser().parseFromString(html, 'text/html');
      document.querySelector('main')?.replaceWith(next.querySelector('main') ?? '');
    });
    expect((await waitForMarks(page)).length).toBeGreaterThan(3);
    await page.close();
  });

  it('keeps its marks under their sentences when it renders the same text anew', async () => {
    const page = await openChecked(setting, '/alhurra');
    const before = await textsUnderMarks(page);
    await page.evaluate(() => {
      const body = document.querySelector('.body');
      if (body !== null) body.innerHTML = String(body.innerHTML);
    });
    await expect.poll(() => textsUnderMarks(page)).toEqual(before);
    await page.close();
  });

  it('shows no mark under a sentence that it has rewritten', async () => {
    const page = await openChecked(setting, '/realist');
    await waitForMarks(page);
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('.body p');
      if (first !== undefined) first.textContent = 'نص آخر تماما لا علاقة له بما كان هنا من قبل.';
    });
    const text = 'نص آخر تماما';
    await expect
      .poll(async () => (await textsUnderMarks(page)).filter((it) => it.startsWith(text)))
      .toEqual([]);
    await page.close();
  });

  it('loses its marks to a translation by the browser, and gets them back without another check', async () => {
    const page = await openChecked(setting, '/alhurra');
    const before = await textsUnderMarks(page);
    const idOf = async () => {
      const report = await waitForReport(probe, `${setting.site.origin}/alhurra`);
      return report.kind === 'done' ? report.id : null;
    };
    const id = await idOf();
    await page.evaluate(() => {
      const keep: string[] = [];
      Object.assign(window, { keep });
      for (const paragraph of document.querySelectorAll('.body p')) {
        keep.push(paragraph.innerHTML);
        paragraph.innerHTML = '<font><font>These are the words of a machine.</font></font>';
      }
      document.documentElement.classList.add('translated-ltr');
    });
    await expect.poll(async () => (await readDrawing(page))?.marks.length).toBe(0);
    await page.evaluate(() => {
      const { keep } = window as unknown as { keep: string[] };
      document.querySelectorAll('.body p').forEach((paragraph, at) => {
        paragraph.innerHTML = keep[at] ?? '';
      });
      document.documentElement.classList.remove('translated-ltr');
    });
    await expect.poll(() => textsUnderMarks(page)).toEqual(before);
    expect(await idOf()).toBe(id);
    await page.close();
  });

  it('keeps its marks when endless scrolling puts a longer article below', async () => {
    const page = await openChecked(setting, '/alhurra');
    const before = await textsUnderMarks(page);
    await page.evaluate(async () => {
      const html = await (await fetch('/saraya')).text();
      const next = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
      const longer = `${next?.innerHTML}${next?.querySelector('.body')?.innerHTML.repeat(3)}`;
      const added = document.createElement('article');
      added.innerHTML = longer;
      document.querySelector('main')?.append(added);
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await textsUnderMarks(page)).toEqual(before);
    await page.close();
  });

  it('ends in a clear state when it rewrites itself all the time', async () => {
    const page = await openPage(setting, '/alhurra');
    await page.evaluate(() => {
      setInterval(() => {
        for (const paragraph of document.querySelectorAll('.body p')) {
          paragraph.textContent = `${paragraph.textContent} ${Math.random()}`;
        }
      }, 30);
    });
    await expect
      .poll(async () => [...(await readReports(probe)).values()].map(({ kind }) => kind))
      .not.toContain('checking');
    await page.close();
  });

  it('holds one host, however often it is checked', async () => {
    const page = await openChecked(setting, '/alhurra');
    const once = (await waitForMarks(page)).length;
    await page.close();
    const again = await openChecked(setting, '/alhurra');
    const hosts = () => again.evaluate(() => document.querySelectorAll('isnad-marks').length);
    await setting.browser.protocol.send('Target.getTargets');
    expect(await hosts()).toBe(1);
    expect((await readDrawing(again))?.marks.length).toBe(once);
    await again.close();
  });
});

describe('changing pages', () => {
  it('leave no error', () => {
    expect(setting.errors).toEqual([]);
  });
});
