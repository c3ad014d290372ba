import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Gallery, Shown } from './open-gallery.ts';

/** The states whose pictures are compared: of each surface one that has most of what it can show. */
const COMPARED: readonly string[] = [
  'card/disputed',
  'card/arabic-numbers',
  'popup/arabic',
  'panel/opened',
  'settings/set',
  'sync/troubled',
  'welcome/arabic',
];

/** Each of them in each language and colour scheme. */
const PHOTOGRAPHED: readonly Shown[] = COMPARED.flatMap((state) =>
  (['ar', 'en'] as const).flatMap((lang) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ state, lang, colorScheme })),
  ),
);

const FOLDER = fileURLToPath(new URL('./pictures/', import.meta.url));
/** With which browser the pictures were taken: another draws letters otherwise. */
const TAKEN_WITH = `${FOLDER}taken-with.txt`;

/** `npm run pictures`: stores the pictures anew. Returns the files written. */
export async function storePictures(gallery: Gallery): Promise<readonly string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const files: string[] = [];
  for (const shown of PHOTOGRAPHED) {
    const page = await gallery.show(shown);
    files.push(fileOf(shown));
    writeFileSync(fileOf(shown), await page.screenshot({ fullPage: true }));
    writeFileSync(TAKEN_WITH, browserOf(page));
  }
  return files;
}

/**
 * `npm run pictures`: stores a picture of every surface in every state, in Arabic on light and in English on dark ground, and of some
 * where room or sight is short. Returns the files written.
 */
export async function storeStates(gallery: Gallery, folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const store = async (name: string, page: Page) => {
    const file = `${folder}/${name}.png`;
    // The first page is long, and its states differ in its upper part.
    const fullPage = !name.startsWith('welcome-') || /-(?:arabic|english)-/.test(name);
    writeFileSync(file, await page.screenshot({ fullPage }));
    files.push(file);
  };
  for (const state of gallery.states) {
    const name = state.replace('/', '-');
    await store(`${name}-ar`, await gallery.show({ state, lang: 'ar', colorScheme: 'light' }));
    await store(`${name}-en`, await gallery.show({ state, lang: 'en', colorScheme: 'dark' }));
  }
  for (const state of STRAINED) {
    const name = state.replace('/', '-');
    const look = { state, lang: 'ar', colorScheme: 'light' } as const;
    await store(`${name}-ar-320-px`, await gallery.show({ ...look, width: 320 }));
    const page = await gallery.show({ ...look, width: 640 });
    await page.evaluate(() => {
      document.documentElement.style.zoom = '2';
    });
    await store(`${name}-ar-200-percent`, page);
    const plain = await gallery.show(look);
    await plain.emulateMedia({ contrast: 'more', forcedColors: 'active' });
    await store(`${name}-ar-high-contrast`, plain);
    await plain.emulateMedia({ contrast: null, forcedColors: null });
  }
  return files;
}

/** What is shown in a narrow window, enlarged to 200 %, and in the reader's own colours. */
const STRAINED: readonly string[] = ['card/disputed', 'popup/arabic', 'panel/opened'];

/** A share of pixels, 0–1: what differs from the stored picture; all of it where the size is another. */
export interface Difference {
  readonly file: string;
  readonly share: number;
  readonly sameSize: boolean;
}

/** Compares what is shown now with the stored pictures. Null where those were taken with another browser. */
export async function comparePictures(gallery: Gallery): Promise<readonly Difference[] | null> {
  const differences: Difference[] = [];
  for (const shown of PHOTOGRAPHED) {
    const page = await gallery.show(shown);
    if (!existsSync(TAKEN_WITH) || readFileSync(TAKEN_WITH, 'utf8') !== browserOf(page))
      return null;
    const now = await page.screenshot({ fullPage: true });
    const before = readFileSync(fileOf(shown));
    const file = fileOf(shown).slice(FOLDER.length);
    differences.push({ file, ...(await differenceOf(page, before, now)) });
  }
  return differences;
}

function fileOf({ state, lang, colorScheme }: Shown): string {
  return `${FOLDER}${state.replace('/', '-')}-${lang}-${colorScheme}.png`;
}

function browserOf(page: Page): string {
  return `Chromium ${page.context().browser()?.version().split('.')[0]} on ${process.platform}\n`;
}

/** A channel that differs by less (of 255) is the smoothing of an edge. */
const NOTICED = 48;

/** The browser reads both pictures and counts the pixels that differ. */
function differenceOf(page: Page, before: Buffer, now: Buffer) {
  return page.evaluate(
    async ({ pictures, noticed }) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas?.drawImage(image, 0, 0);
          return canvas?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a === undefined || b === undefined) throw new Error('no canvas');
      if (a.width !== b.width || a.height !== b.height) return { share: 1, sameSize: false };
      let differing = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const channels = [0, 1, 2].map((it) =>
          Math.abs((a.data[at + it] ?? 0) - (b.data[at + it] ?? 0)),
        );
        if (Math.max(...channels) > noticed) differing++;
      }
      return { share: differing / (a.data.length / 4), sameSize: true };
    },
    { pictures: [before, now].map((it) => it.toString('base64')), noticed: NOTICED },
  );
}
