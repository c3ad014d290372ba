import { describe, expect, it } from 'vitest';
import { createGate } from '../../../entrypoints/background/gate.ts';
import { type ReaderSettings, UNSET } from '../../../storage/reader-settings.ts';

interface Script {
  readonly id: string;
  readonly matches: string[];
  readonly excludeMatches?: string[];
}

/** A browser that keeps registered scripts as browsers do: twice the same id is an error. */
function aBrowser(origins: string[]) {
  const scripts = new Map<string, Script>();
  const later = () => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    scripts,
    origins,
    permissions: { getAll: async () => ({ origins: [...origins] }) },
    scripting: {
      async getRegisteredContentScripts({ ids }: { ids: string[] }) {
        await later();
        return [...scripts.values()].filter(({ id }) => ids.includes(id));
      },
      async registerContentScripts(added: Script[]) {
        await later();
        for (const script of added) {
          if (scripts.has(script.id)) throw new Error('Duplicate script ID');
          scripts.set(script.id, script);
        }
      },
      async updateContentScripts(changed: Script[]) {
        await later();
        for (const script of changed) {
          if (!scripts.has(script.id)) throw new Error('Nonexistent script ID');
          scripts.set(script.id, { ...scripts.get(script.id), ...script });
        }
      },
      async unregisterContentScripts({ ids }: { ids: string[] }) {
        await later();
        for (const id of ids) if (!scripts.delete(id)) throw new Error('Nonexistent script ID');
      },
    },
  };
}

/** Settings as they are where the reader set nothing but these. */
function aStore(set: Partial<ReaderSettings> = {}) {
  const settings = { ...UNSET, ...set };
  return { settings, read: async () => settings };
}

const matchesOf = ({ scripts }: ReturnType<typeof aBrowser>) => scripts.get('gate')?.matches;

describe('the gate', () => {
  it('is registered for the sites that the reader gave, and follows what is given and taken', async () => {
    const browser = aBrowser([]);
    const gate = createGate(browser, aStore());
    await gate.register();
    expect(browser.scripts.size).toBe(0);
    browser.origins.push('*://news.example/*');
    await gate.register();
    expect(matchesOf(browser)).toEqual(['*://news.example/*']);
    browser.origins.push('*://*/*');
    await gate.register();
    expect(matchesOf(browser)).toEqual(['*://news.example/*', '*://*/*']);
    browser.origins.length = 0;
    await gate.register();
    expect(browser.scripts.size).toBe(0);
  });

  it('is registered again after the browser forgot it', async () => {
    const browser = aBrowser(['*://news.example/*']);
    const gate = createGate(browser, aStore());
    await gate.register();
    browser.scripts.clear();
    await gate.register();
    expect(matchesOf(browser)).toEqual(['*://news.example/*']);
  });

  it('does not mind events that come together', async () => {
    const browser = aBrowser(['*://news.example/*']);
    const gate = createGate(browser, aStore());
    await Promise.all([gate.register(), gate.register(), gate.register()]);
    expect(matchesOf(browser)).toEqual(['*://news.example/*']);
  });

  it('keeps to web pages', async () => {
    const browser = aBrowser(['file:///*', 'chrome://favicon/*', '*://news.example/*']);
    await createGate(browser, aStore()).register();
    expect(matchesOf(browser)).toEqual(['*://news.example/*']);
  });

  it('stays away from the storage for sync, which is given over https alone', async () => {
    const browser = aBrowser(['https://cloud.example/*', 'http://127.0.0.1/*']);
    await createGate(browser, aStore()).register();
    expect(browser.scripts.size).toBe(0);
    browser.origins.push('<all_urls>');
    await createGate(browser, aStore()).register();
    expect(matchesOf(browser)).toEqual(['<all_urls>']);
  });

  it('stays away from the sites that the reader left out, until they are let in again', async () => {
    const browser = aBrowser(['*://*/*']);
    const { settings, read } = aStore({ offSites: ['news.example'] });
    await createGate(browser, { read }).register();
    expect(browser.scripts.get('gate')?.excludeMatches).toEqual(['*://news.example/*']);
    await createGate(browser, aStore({ ...settings, offSites: [] })).register();
    expect(browser.scripts.get('gate')?.excludeMatches).toEqual([]);
  });

  it('is nowhere while all is switched off, and back where it was afterwards', async () => {
    const browser = aBrowser(['*://news.example/*']);
    await createGate(browser, aStore()).register();
    await createGate(browser, aStore({ off: true })).register();
    expect(browser.scripts.size).toBe(0);
    await createGate(browser, aStore()).register();
    expect(matchesOf(browser)).toEqual(['*://news.example/*']);
  });
});
