import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Functions of the browser's own that are named often: each gets a name of one or two letters. */
const NAMED = ['max', 'min', 'abs', 'floor'].map((name) => `Math.${name}`);

/** The scripts that are read at every wake, or in every page, and in one piece: their names are seen by no other script. */
const SCRIPTS = /^(?:background|reader|gate)\.js$/;

/**
 * Minifies these scripts once more with terser (BSD-2-Clause), which joins and inlines where the build's own minifier does
 * not: 4 % less to read. Of what terser calls unsafe it may make arrows of functions without `this`, methods of functions in
 * objects, and one name for `void 0`; that nothing breaks by it, the tests of the built extension in both browsers show. It may not
 * take reading for free of effects: the promises of Dexie, and some tables of ours, have getters that work. Names of properties stay as
 * they are.
 */
export function secondPass(): Plugin {
  return {
    name: 'isnad:second-pass',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !SCRIPTS.test(chunk.fileName)) continue;
        const { code } = await minify(wrapped(chunk.code), {
          ecma: 2020,
          compress: {
            passes: 3,
            hoist_funs: true,
            unsafe_arrows: true,
            unsafe_methods: true,
            unsafe_undefined: true,
          },
          format: { ascii_only: false },
        });
        if (code === undefined) throw new Error(`terser gave nothing for ${chunk.fileName}`);
        chunk.code = code;
      }
    },
  };
}

/** A name in place of each `void 0`, for terser knows one that is called so, and of each of {@link NAMED}. */
function wrapped(code: string): string {
  const short = NAMED.map((name) => name.replace('.', '$'));
  const called = new RegExp(
    `(?<![\\w$.])(?:${NAMED.join('|').replaceAll('.', '\\.')})(?=\\()`,
    'g',
  );
  const renamed = code.replace(called, (name) => name.replace('.', '$'));
  return `(function(${[...short, 'undefined'].join()}){${renamed}})(${NAMED.join()})`;
}
