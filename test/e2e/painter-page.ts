import type { Browser, Page } from 'playwright-core';
import { type DrawnMark, readDrawing } from '../../cli/browser/drawing.ts';
import type { VerdictKind } from '../../engine/model.ts';
import type * as Paint from '../../page/paint.ts';
import { bundleForPage } from './in-page.ts';

const ENGLISH = [
  'Two senior officials held indirect talks in Oman this week, the news site Axios reported on Friday. Brett McGurk took part in the talks. Iran’s mission confirmed that the talks were “not the first and will not be the last.”',
  'The negotiations came a little over a month after an unprecedented attack with 350 drones and missiles. The statement did not say where the talks were held, or when. A first round was held in January.',
];
const ARABIC = [
  'قال مسؤولان أمريكيان كبيران إن محادثات غير مباشرة جرت في سلطنة عُمان هذا الأسبوع. وذكر موقع أكسيوس أن بريت ماكغورك شارك في المحادثات. وأكدت بعثة إيران لدى الأمم المتحدة أن المحادثات ليست الأولى ولن تكون الأخيرة.',
  'وأضاف المصدران أن المفاوضات جرت بعد شهر من هجوم صاروخي إيراني غير مسبوق على إسرائيل. ولم يوضح البيان مكان المحادثات أو موعدها. وكانت الجولة الأولى قد عقدت في يناير الماضي.',
];
const KINDS: readonly VerdictKind[] = [
  'corroborated',
  'repeated',
  'contradicted',
  'disputed',
  'new',
  'not-a-claim',
];

/** What a page of the tests is made of. */
export interface PageDraft {
  readonly rtl?: boolean;
  readonly css?: string;
  /** HTML before the article. */
  readonly before?: string;
  /** How often the two paragraphs are repeated. */
  readonly times?: number;
}

/** An article of twelve sentences, six states in turn, as HTML. */
export function draftPage({ rtl = false, css = '', before = '', times = 1 }: PageDraft): string {
  const paragraphs = Array.from({ length: times }, () => (rtl ? ARABIC : ENGLISH)).flat();
  return `<!doctype html><html lang="${rtl ? 'ar' : 'en'}" dir="${rtl ? 'rtl' : 'ltr'}">
    <meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <style>body{margin:0 auto;max-width:640px;padding:24px;font:18px/1.6 serif}${css}</style>
    <body>${before}<article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
}

declare global {
  interface Window {
    isnadPaint: typeof Paint;
    painter: Paint.Painter;
    stopPainter: () => void;
    /** The marked sentences, as ranges of their own. */
    sentences: Range[];
    /** Milliseconds that the painter has taken at one go, so far. */
    work: number[];
  }
}

let bundle: Promise<string> | null = null;

/** Opens a page and lets the painter draw on every sentence of it. */
export async function openPainted(
  browser: Browser,
  draft: PageDraft,
  viewport = { width: 1000, height: 700 },
): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.setContent(draftPage(draft));
  await startPainter(page);
  return page;
}

/** Puts the painter into a page that has an article. */
export async function startPainter(page: Page): Promise<void> {
  bundle ??= bundleForPage('page/paint.ts', 'isnadPaint');
  await page.addScriptTag({ content: await bundle });
  await page.evaluate((kinds) => {
    window.sentences = [...document.querySelectorAll('article p')].flatMap((paragraph) => {
      const node = paragraph.firstChild as Text;
      return [...node.data.matchAll(/\S[^.]+\.”?/gu)].map((match) => {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        return range;
      });
    });
    window.work = [];
    const timed = <Result>(act: () => Result): Result => {
      const start = performance.now();
      const result = act();
      window.work.push(performance.now() - start);
      return result;
    };
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => request((time) => timed(() => callback(time)));
    const life = new AbortController();
    window.stopPainter = () => life.abort();
    window.painter = window.isnadPaint.createPainter({
      document,
      signal: life.signal,
      digits: () => 'latn',
    });
    const marks = window.sentences.map((range, sentence) => ({
      sentence,
      range,
      kind: kinds[sentence % kinds.length] ?? 'new',
      independentOrigins: 2,
    }));
    document.body.getBoundingClientRect();
    timed(() => window.painter.show(marks));
  }, KINDS);
  await settle(page);
}

/** Waits until the painter had frames enough for everything near the window. */
export async function settle(page: Page, milliseconds = 250): Promise<void> {
  await page.waitForTimeout(milliseconds);
}

/** The drawn marks, only those with shapes. */
export async function marksOf(page: Page): Promise<readonly DrawnMark[]> {
  const drawing = await readDrawing(page);
  return drawing?.isShown ? drawing.marks.filter(({ shapes }) => shapes > 0) : [];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** For every drawn mark, its sentence's box: the one whose foot lies nearest above the mark's. */
export async function misplaced(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() =>
    window.sentences.map((range): Box => {
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );
  return (await marksOf(page)).flatMap((mark) =>
    texts.some((text) => isUnder(mark, text)) ? [] : [JSON.stringify(mark)],
  );
}

/** Within 4 px below its text, beginning and ending with it; a numeral may stand out by its own width. */
function isUnder(mark: DrawnMark, text: Box): boolean {
  const below = mark.bottom - text.bottom;
  const isHigh = below >= -4 && below <= 5;
  return isHigh && Math.abs(mark.left - text.left) < 14 && Math.abs(mark.right - text.right) < 14;
}
