import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gallery, openGallery } from '../../gallery/open-gallery.ts';
import { comparePictures } from '../../gallery/pictures.ts';
import { nameless, readAccessibleTree, sendOf, unreachedByTab } from '../accessible-tree.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything is looked at, what is folded too. */
const UNFOLD = `document.querySelectorAll('details').forEach((it) => { it.open = true; })`;

/** Of what is there: the names of faults, with the elements. */
const findViolations = (rules: string) => `
  axe.run(document, { resultTypes: ['violations'], ${rules} }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;
const ALL = '';
const COLOURS = `runOnly: ['color-contrast']`;

/** Of all pixels: letters at another place are more, the edges of letters less. */
const MOST_DIFFERING = 0.005;

/** Milliseconds: a second for each state, on a machine that has other work. */
const ALL_STATES = 240_000;

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});

afterAll(async () => {
  await gallery.close();
});

describe('every surface in every state', () => {
  it.each(['ar', 'en'] as const)(
    'has no fault that axe knows of, in light and dark, and fits a narrow or enlarged window (%s)',
    async (lang) => {
      expect(gallery.states.length).toBeGreaterThan(20);
      const faults: Record<string, unknown> = {};
      for (const state of gallery.states) {
        const page = await gallery.show({ state, lang, colorScheme: 'light' });
        await page.evaluate(`${AXE}; ${UNFOLD}`);
        const light = await page.evaluate<string[]>(findViolations(ALL));
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await page.evaluate<string[]>(findViolations(COLOURS));
        await page.emulateMedia({ contrast: 'more' });
        const contrast = await page.evaluate<string[]>(findViolations(COLOURS));
        const over = [await sideways(page, 320, 1), await sideways(page, 640, 2)];
        const found = [...light, ...dark, ...contrast, ...over.filter((by) => by > 0)];
        if (found.length > 0) faults[state] = found;
      }
      expect(faults).toEqual({});
    },
    ALL_STATES,
  );

  it(
    'is told to readers of screens with a name for all that can be acted on, and reached by the tab key',
    async () => {
      const faults: Record<string, unknown> = {};
      const first = await gallery.show({ state: 'card/new', lang: 'ar', colorScheme: 'light' });
      const send = sendOf(await first.context().newCDPSession(first));
      for (const state of gallery.states) {
        const page = await gallery.show({ state, lang: 'ar', colorScheme: 'light' });
        await page.evaluate(UNFOLD);
        const tree = await readAccessibleTree(send);
        expect(tree.length, state).toBeGreaterThan(2);
        const found = [...nameless(tree), ...(await unreachedByTab(send))];
        if (found.length > 0) faults[state] = found;
      }
      expect(faults).toEqual({});
    },
    ALL_STATES,
  );

  it('is printed dark on light, however the screen is', async () => {
    const page = await gallery.show({ state: 'panel/opened', lang: 'ar', colorScheme: 'light' });
    const text = () => page.evaluate('getComputedStyle(document.querySelector(".panel")).color');
    const onScreen = await text();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await text()).not.toBe(onScreen);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await text()).toBe(onScreen);
    // What is shown next is for the screen again.
    await page.emulateMedia({ media: 'screen' });
  });

  it('looks as it does in the stored pictures (npm run pictures)', async (context) => {
    const differences = await comparePictures(gallery);
    if (differences === null) return context.skip('the pictures were taken with another browser');
    const changed = differences.filter(({ share }) => share > MOST_DIFFERING);
    expect(changed).toEqual([]);
  });
});

/** CSS pixels by which a window of that width must be scrolled sideways, its contents that much enlarged. */
async function sideways(page: Page, width: number, zoom: number): Promise<number> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate((by) => {
    const root = document.documentElement;
    root.style.zoom = String(by);
    return root.scrollWidth - root.clientWidth;
  }, zoom);
}
