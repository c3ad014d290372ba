import { browser } from 'wxt/browser';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';

/** The reader as it is built from `entrypoints/reader`. */
const READER = '/reader.js';

/** Puts the reader into the main frame of a tab; `not-injected` where the browser does not let it, or the tab is gone. */
export async function putReader(tab: number): Promise<Result<null, Failure>> {
  try {
    const target = { tabId: tab, frameIds: [0] };
    await browser.scripting.executeScript({ target, files: [READER] });
    return success(null);
  } catch (error) {
    return failure('not-injected', `Isnad may not read this page; reload it. (${String(error)})`);
  }
}

/** Shows a number on the tab's toolbar icon, nothing for 0; the browser clears it when the tab goes elsewhere. */
export async function showCount(tab: number, count: number): Promise<void> {
  const text = count === 0 ? '' : String(count);
  // The tab may be gone by now, and then there is no badge to set.
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR }),
    browser.action.setBadgeText({ tabId: tab, text }),
  ]);
}

/** A dot on the icon of all tabs without a number of their own while there are notices that are not seen. */
export async function showNotices(unseen: number): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR }),
    browser.action.setBadgeText({ text: unseen === 0 ? '' : '•' }),
  ]);
}

/** Slate: a count is a hint, not an alarm. */
const BADGE_COLOUR = '#475569';
