// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { Settings, type SettingsContent } from '../../components/settings/settings.tsx';
import { SETTINGS_MESSAGES } from '../../components/settings/settings-words.ts';
import { UNSET } from '../../storage/reader-settings.ts';
import { rendered, wordsOf } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const wordsFor = await wordsOfAll(SETTINGS_MESSAGES);

function show(given: Partial<SettingsContent> = {}, sites: string[] = [], tag = 'en') {
  const onChange = vi.fn();
  const onRemoveSite = vi.fn();
  const root = rendered(
    <Settings
      settings={{ ...UNSET, ...given }}
      languages={['ar', 'en']}
      sites={sites}
      words={wordsFor(tag)}
      onChange={onChange}
      onRemoveSite={onRemoveSite}
    />,
  );
  return { root, onChange, onRemoveSite };
}

/** The switch that a hint belongs to. */
function toggleOf(root: Element, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[role=switch][aria-describedby="${id}-hint"]`);
}

describe('Settings', () => {
  it('names each language as it calls itself, and tells which the reader chose', () => {
    const { root, onChange } = show({ language: 'ar' });
    const labels = [...(root.querySelector('fieldset')?.querySelectorAll('label') ?? [])];
    expect(labels.map(wordsOf)).toEqual(['As the browser', 'العربية', 'English']);
    expect(labels[1]?.querySelector('bdi')?.lang).toBe('ar');
    const [browser, arabic, english] = labels.map((label) => label.querySelector('input'));
    expect(arabic?.checked).toBe(true);
    english?.click();
    browser?.click();
    expect(onChange.mock.calls).toEqual([[{ language: 'en' }], [{ language: null }]]);
  });

  it('shows the browser’s language as chosen where the chosen one has no words any more', () => {
    const [browser] = show({ language: 'tlh' }).root.querySelectorAll('input');
    expect(browser?.checked).toBe(true);
  });

  it('switches checking without a click off and on', () => {
    const off = show();
    toggleOf(off.root, 'off')?.click();
    expect(off.onChange).toHaveBeenCalledWith({ off: true });
    const on = show({ off: true });
    expect(toggleOf(on.root, 'off')?.getAttribute('aria-checked')).toBe('true');
    toggleOf(on.root, 'off')?.click();
    expect(on.onChange).toHaveBeenCalledWith({ off: false });
  });

  it('switches calm mode and the map, and says of each what it does', () => {
    const { root, onChange } = show({ calm: true });
    const [calm, map] = [toggleOf(root, 'calm'), toggleOf(root, 'scroll-map')];
    expect([calm, map].map((it) => it?.getAttribute('aria-checked'))).toEqual(['true', 'true']);
    calm?.click();
    map?.click();
    expect(onChange.mock.calls).toEqual([[{ calm: false }], [{ scrollMap: false }]]);
    expect(root.querySelector('#calm-hint')?.textContent).toMatch(/contradicted and disputed/);
    expect(root.querySelector('#scroll-map-hint')?.textContent).toMatch(/window’s edge/);
  });

  it('lists chosen sites and those left out, and takes each off its list', () => {
    const { root, onChange, onRemoveSite } = show({ offSites: ['a.example', 'b.example'] }, [
      '*://*/*',
      '*://news.example/*',
    ]);
    const lines = [...root.querySelectorAll('.site-list li')];
    expect(lines.map(wordsOf)).toEqual([
      'Every siteRemove',
      'news.exampleRemove',
      'a.exampleRemove',
      'b.exampleRemove',
    ]);
    expect(lines[1]?.querySelector('button')?.getAttribute('aria-label')).toBe(
      'Remove \u2068news.example\u2069',
    );
    lines[1]?.querySelector('button')?.click();
    lines[2]?.querySelector('button')?.click();
    expect(onRemoveSite).toHaveBeenCalledWith('*://news.example/*');
    expect(onChange).toHaveBeenCalledWith({ offSites: ['b.example'] });
  });

  it('says so where no site is chosen or left out', () => {
    const text = wordsOf(show({}, [], 'ar').root);
    expect(text).toContain('لم يُختَر أي موقع.');
    expect(text).toContain('لم يُستثنَ أي موقع.');
  });

  it('has no fault that axe knows of', async () => {
    document.documentElement.lang = 'ar';
    document.title = 'Isnad';
    show({ language: 'ar', offSites: ['a.example'] }, ['*://*/*'], 'ar');
    const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('what is saved by itself', () => {
  it('can be taken back site by site, and stays as long as the reader chooses', () => {
    const { root, onChange } = show({ savedSites: ['news.example', 'other.example'] });
    const list = [...root.querySelectorAll('.site-list')].at(-1);
    list?.querySelector('button')?.click();
    expect(onChange).toHaveBeenCalledWith({ savedSites: ['other.example'] });
    const choices = [...root.querySelectorAll<HTMLInputElement>('input[name="kept-days"]')];
    expect(choices.map(({ checked }) => checked)).toEqual([false, true, false, false]);
    choices.at(-1)?.click();
    expect(onChange).toHaveBeenLastCalledWith({ keptDays: 0 });
  });
});
