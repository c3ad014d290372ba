import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { trimmedDexie } from './training/dexie/trim.ts';
import { compiledMessages } from './training/messages/compiled-messages.ts';
import { plainImports } from './training/minify/plain-imports.ts';
import { PRIVATE_IN_BACKGROUND, PRIVATE_IN_READER } from './training/minify/private-names.ts';
import { secondPass } from './training/minify/second-pass.ts';
import { trimmedReadability } from './training/readability/trim.ts';
import { preparedStarter } from './training/starter/prepare.ts';
import { preparedTables } from './training/tables/prepare.ts';

/**
 * Extension pages load their own files only: no inline script, no eval; `'wasm-unsafe-eval'` is for Argon2id, which makes a key of a
 * passphrase. `connect-src` is for the packaged files and for the storage that a reader names for sync: encrypted, or on this
 * machine. `style-src` stays strict: no inline style elements or attributes.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const FIREFOX_ID = '{6f1f1c52-7a0e-4c57-9d57-1f0d6c7a9b53}';

/** Firefox opens its sidebar itself, by a command of its own. */
const PANEL_COMMAND = { chrome: 'open-panel', firefox: '_execute_sidebar_action' };

/** The scripts in which the minifier shortens names of properties, and which. */
const MANGLED: ReadonlyMap<string, { include: RegExp; reserved?: string[] }> = new Map([
  ['reader', PRIVATE_IN_READER],
  ['background', PRIVATE_IN_BACKGROUND],
]);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [
      preact(),
      plainImports(),
      compiledMessages(),
      preparedTables(),
      trimmedReadability(),
      trimmedDexie(),
      secondPass(),
    ],
    // Its default build is for browsers that no extension of ours runs in.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: { sourcemap: false, modulePreload: false },
    // The library page's worker uses the same tables.
    worker: { format: 'es', plugins: () => [plainImports(), preparedTables(), trimmedDexie()] },
  }),
  zip: { name: 'isnad', excludeSources: ['.tmp/**', 'docs/pictures/**'] },
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      // Names are shortened within one script only: another that shared an object would not find them.
      const names = entrypoints.map(({ name }) => MANGLED.get(name)).find((found) => found);
      if (names === undefined) return;
      const output = config.build?.rollupOptions?.output;
      if (output === undefined || Array.isArray(output)) throw new Error('The script is in parts.');
      output.minify = { compress: true, mangle: true, mangleProps: names };
    },
    'build:publicAssets': (_wxt, assets) => {
      assets.push({
        absoluteSrc: fileURLToPath(new URL('packs/starter/starter.pack.json', import.meta.url)),
        relativeDest: 'packs/starter.json',
      });
      assets.push({ contents: preparedStarter(), relativeDest: 'packs/starter-rows.json' });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Isnad',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    optional_permissions: ['downloads'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_extension_name__' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    commands: {
      'toggle-marks': {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_command_toggle_marks__',
      },
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_command_next_mark__',
      },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_command_previous_mark__',
      },
      [PANEL_COMMAND[browser === 'firefox' ? browser : 'chrome']]: {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_command_open_panel__',
      },
    },
    content_security_policy: {
      // The keeper is a frame of the background's page where browsers have no offscreen documents.
      extension_pages:
        browser === 'firefox'
          ? `${CONTENT_SECURITY_POLICY}; frame-src 'self'`
          : CONTENT_SECURITY_POLICY,
    },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['*://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
