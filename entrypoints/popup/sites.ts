import { browser } from 'wxt/browser';

/** Match patterns of all sites, and of one host over http and https. */
const EVERY_SITE = '*://*/*';

function siteOf(host: string): string {
  return `*://${host}/*`;
}

/** Where checking without a click is on. */
export interface ChosenSites {
  readonly thisSite: boolean;
  readonly everySite: boolean;
}

export async function readChosenSites(host: string | null): Promise<ChosenSites> {
  const holds = (pattern: string) => browser.permissions.contains({ origins: [pattern] });
  return {
    everySite: await holds(EVERY_SITE),
    thisSite: host !== null && (await holds(siteOf(host))),
  };
}

/**
 * Turns checking without a click on or off, for a host or (null) for every site. Must be called inside
 * the click: the browser asks only there. False where the reader, or the browser, refused.
 */
export async function chooseSites(choice: {
  readonly host: string | null;
  readonly on: boolean;
}): Promise<boolean> {
  const origins = [choice.host === null ? EVERY_SITE : siteOf(choice.host)];
  return choice.on
    ? browser.permissions.request({ origins })
    : browser.permissions.remove({ origins });
}
