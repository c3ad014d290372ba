import { describe, expect, it } from 'vitest';
import { createGate } from '../../../entrypoints/background/gate.ts';

/** A browser that keeps registered scripts as browsers do: twice the same id is an error. */
function aBrowser(origins: string[]) {
  const scripts = new Map<string, { id: string; matches: string[] }>();
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
      async registerContentScripts(added: { id: string; matches: string[] }[]) {
        await later();
        for (const script of added) {
          if (scripts.has(script.id)) throw new Error('Duplicate script ID');
          scripts.set(script.id, script);
        }
      },
      async updateContentScripts(changed: { id: string; matches: string[] }[]) {
        await later();
        for (const script of changed) {
          if (!scripts.has(script.id)) throw new Error('Nonexistent script ID');
          scripts.set(script.id, script);
        }
      },
      async unregisterContentScripts({ ids }: { ids: string[] }) {
        await later();
        for (const id of ids) if (!scripts.delete(id)) throw new Error('Nonexistent script ID');
      },
    },
  };
}

const matchesOf = ({ scripts }: ReturnType<typeof aBrowser>) => scripts.get('gate')?.matches;

describe('the gate', () => {
  it('is registered for the sites that the reader gave, and follows what is given and taken', async () => {
    const browser = aBrowser([]);
    const gate = createGate(browser);
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
    const gate = createGate(browser);
    await gate.register();
    browser.scripts.clear();
    await gate.register();
    expect(matchesOf(browser)).toEqual(['*://news.example/*']);
  });

  it('does not mind events that come together', async () => {
    const browser = aBrowser(['*://news.example/*']);
    const gate = createGate(browser);
    await Promise.all([gate.register(), gate.register(), gate.register()]);
    expect(matchesOf(browser)).toEqual(['*://news.example/*']);
  });

  it('keeps to web pages', async () => {
    const browser = aBrowser(['file:///*', 'chrome://favicon/*', 'https://news.example/*']);
    await createGate(browser).register();
    expect(matchesOf(browser)).toEqual(['https://news.example/*']);
  });
});
