import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Manifest = Readonly<Record<string, unknown>>;

const chromium = readManifest('chrome-mv3');
const firefox = readManifest('firefox-mv3');

/** A change to what is below is a change to what the reader is asked to trust: it is reviewed here first. */
const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'scripting',
  'storage',
  'unlimitedStorage',
];
/**
 * Chromium shows a panel beside the page to those who ask for it, and gives the keeper a page without a window; neither lets the
 * extension see anything more.
 */
const CHROMIUM_PERMISSIONS = ['offscreen', 'sidePanel'];
/** Asked for in a click, by those who want copies of their library in the downloads folder. */
const OPTIONAL_PERMISSIONS = ['downloads'];

/** Changing it would make another add-on: every reader would lose the library. */
const FIREFOX_ID = '{6f1f1c52-7a0e-4c57-9d57-1f0d6c7a9b53}';

/** WebAssembly is for the key of a passphrase; the network for the storage that the reader names for sync, encrypted or on this machine. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; base-uri 'none'; form-action 'none'";
/** In Firefox the keeper is a frame of the background's own page. */
const OWN_FRAMES = "; frame-src 'self'";

const KEYS = [
  'action',
  'background',
  'commands',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'name',
  'optional_host_permissions',
  'optional_permissions',
  'options_ui',
  'permissions',
  'short_name',
  'version',
  'web_accessible_resources',
];

describe.each([
  ['Chromium', chromium, CHROMIUM_PERMISSIONS, ''],
  ['Firefox', firefox, [], OWN_FRAMES],
])('the manifest for %s', (_browser, manifest, more, frames) => {
  it('asks for the reviewed permissions at install and no other', () => {
    expect([...list(manifest['permissions'])].sort()).toEqual([...PERMISSIONS, ...more].sort());
  });

  it('asks for no host at install, and for hosts only as an option', () => {
    expect(manifest['host_permissions']).toBeUndefined();
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
  });

  it('asks to save files only when the reader wants copies', () => {
    expect(manifest['optional_permissions']).toEqual(OPTIONAL_PERMISSIONS);
  });

  it('lets extension pages load their own files only, and speak to what is encrypted or on this machine', () => {
    expect(manifest['content_security_policy']).toEqual({
      extension_pages: `${CONTENT_SECURITY_POLICY}${frames}`,
    });
  });

  it('opens its settings in a tab', () => {
    expect(manifest['options_ui']).toEqual({ page: 'options.html', open_in_tab: true });
  });

  it('shows pages nothing but the card', () => {
    const resources = list(manifest['web_accessible_resources']);
    expect(resources).toHaveLength(1);
    expect(resources[0]).toMatchObject({ resources: ['card.html'], matches: ['*://*/*'] });
  });

  it('opens a popup and has an icon in every size', () => {
    expect(manifest['action']).toMatchObject({ default_popup: 'popup.html' });
    expect(Object.keys(manifest['icons'] ?? {})).toEqual(['16', '32', '48', '128']);
  });

  it('suggests four keys, the most that browsers take, and says in both languages what each does', () => {
    const commands = Object.values(manifest['commands'] ?? {}) as Command[];
    expect(commands).toHaveLength(4);
    const keys = commands.map(({ suggested_key }) => suggested_key?.default);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+(?:[A-Z]|Period|Comma)$/);
    for (const lang of ['en', 'ar']) {
      const path = new URL(`../public/_locales/${lang}/messages.json`, import.meta.url);
      const messages = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
      for (const { description } of commands)
        expect(messages).toHaveProperty(description.replace(/^__MSG_|__$/g, ''));
    }
  });

  it('is of version 3', () => {
    expect(manifest['manifest_version']).toBe(3);
  });
});

interface Command {
  readonly suggested_key?: { readonly default: string };
  readonly description: string;
}

describe('the manifest for Chromium', () => {
  it('has no key beyond the reviewed ones', () => {
    expect(Object.keys(chromium).sort()).toEqual(
      [...KEYS, 'minimum_chrome_version', 'side_panel'].sort(),
    );
  });

  it('gives the card an address that no page can guess', () => {
    expect(list(chromium['web_accessible_resources'])[0]).toMatchObject({ use_dynamic_url: true });
  });
});

describe('the manifest for Firefox', () => {
  it('has no key beyond the reviewed ones', () => {
    const keys = [...KEYS, 'browser_specific_settings', 'sidebar_action'];
    expect(Object.keys(firefox).sort()).toEqual(keys.sort());
  });

  it('has the browser itself open the sidebar by its key', () => {
    expect(firefox['commands']).toHaveProperty('_execute_sidebar_action');
  });

  it('does not open its sidebar unasked', () => {
    expect(firefox['sidebar_action']).toMatchObject({ open_at_install: false });
  });

  it('has the fixed add-on id and collects no data', () => {
    expect(firefox['browser_specific_settings']).toMatchObject({
      gecko: { id: FIREFOX_ID, data_collection_permissions: { required: ['none'] } },
    });
  });
});

function readManifest(folder: string): Manifest {
  const path = new URL(`../.output/${folder}/manifest.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
