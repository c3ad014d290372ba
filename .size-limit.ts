import { loadedScripts } from './test/suites/loaded-scripts.ts';

const OUTPUT = '.output/chrome-mv3';

/** Minified and uncompressed, every script that the page loads counted, before data. Raised only where the change that needs it says why. */
export default [
  check('gate, on every page of a chosen site', ['gate.js'], '6 kB'),
  check('reader, on an article', ['reader.js'], '80 kB'),
  check('card page', loadedScripts(OUTPUT, 'card.html'), '60 kB'),
  check('background', ['background.js'], '320 kB'),
];

function check(name: string, files: readonly string[], limit: string) {
  return {
    name,
    path: files.map((file) => `${OUTPUT}/${file}`),
    limit,
    gzip: false,
    brotli: false,
  };
}
