import { browser } from 'wxt/browser';
import { MESSAGE_LIMITS } from '../../bridge/limits.ts';
import type { PageWish, Wishes } from '../../storage/wishes.ts';
import { panelOpener } from '../surface/side-panel.ts';

/** Of the entry in the menu, and of its words in `public/_locales`. */
const ENTRY = 'menu_check_selection';

/** UTF-16 units of selected text that are checked: some 150 sentences. The rest is cut off, and said to be. */
const LONGEST_SELECTION = 20_000;

/** Puts the entry for selected text into the browser's menu, in a language (a tag; null for the browser's). On phones there is no such menu. */
export async function keepMenu(language: string | null): Promise<void> {
  const { contextMenus } = browser as Partial<typeof browser>;
  if (contextMenus === undefined) return;
  const title = await titleIn(language);
  await contextMenus.removeAll();
  contextMenus.create({
    id: ENTRY,
    title,
    contexts: ['selection'],
    documentUrlPatterns: ['*://*/*', 'file:///*'],
  });
}

/** The part of what browsers tell of a click on the entry that is read here. */
interface SelectionClick {
  readonly selectionText?: string | undefined;
  readonly pageUrl?: string | undefined;
}

/**
 * Opens the panel and has it check the text that the reader selected in a tab; within the click on the menu's entry, as browsers
 * open panels only there.
 */
export function checkSelection(
  { selectionText, pageUrl }: SelectionClick,
  tab: { readonly id?: number | undefined } | undefined,
  wishes: Pick<Wishes<PageWish>, 'put'>,
  openPanel = (beside: number) => panelOpener(beside)?.(),
): void {
  if (tab?.id === undefined || selectionText === undefined) return;
  openPanel(tab.id);
  void wishes.put(tab.id, {
    kind: 'text',
    text: selectionText.slice(0, LONGEST_SELECTION),
    isCut: selectionText.length > LONGEST_SELECTION,
    url: (pageUrl ?? '').slice(0, MESSAGE_LIMITS.url),
  });
}

/** The browser speaks its own language only; what it would say in another stands in the package. */
async function titleIn(language: string | null): Promise<string> {
  const own = browser.i18n.getMessage(ENTRY);
  if (language === null) return own;
  try {
    const messages = await (await fetch(`/_locales/${language}/messages.json`)).json();
    return String(messages[ENTRY].message);
  } catch {
    return own;
  }
}
