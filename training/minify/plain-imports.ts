import type { Plugin } from 'vite';

/** Vite's own helper around every `import()`, which fetches styles and scripts ahead. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Leaves `import()` as it is written: the surfaces fetch nothing ahead (`modulePreload: false`), and the helper that would is 2 kB
 * in each of them.
 */
export function plainImports(): Plugin {
  return {
    name: 'isnad:plain-imports',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  };
}
