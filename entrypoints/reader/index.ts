import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Reader, startReader } from './reader.ts';

/** The world of the extension's scripts in this page; the page itself does not see it. */
const world = globalThis as { isnadReader?: Reader };

/**
 * Put into a page by the background (an article was found) or by the popup (the reader asks). A second time in
 * the same page, the reader that lives there checks again.
 */
export default defineUnlistedScript(() => {
  if (world.isnadReader?.isAlive() === true) world.isnadReader.checkAgain();
  else world.isnadReader = startReader(document, browser.i18n.getUILanguage());
});
