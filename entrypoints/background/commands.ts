import { browser } from 'wxt/browser';
import { send } from '../../bridge/send.ts';
import { readOneOf } from '../../engine/shape.ts';
import { panelOpener } from '../surface/side-panel.ts';

/**
 * Obeys a keyboard command: opens the side panel (Firefox does that itself), or passes it on to the page in front; where no
 * reader lives, nothing happens.
 */
export async function passCommand(
  name: string,
  tab?: { readonly id?: number | undefined },
): Promise<void> {
  // Before the first wait: the browser opens it only while the key counts as pressed.
  if (name === 'open-panel' && tab?.id !== undefined) panelOpener(tab.id)?.();
  const command = readOneOf(name, ['toggle-marks', 'next-mark', 'previous-mark']);
  const id = tab?.id ?? (await activeTab());
  if (command === null || id === null) return;
  await send('background-to-page/command', { command }, { tab: id });
}

async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}
