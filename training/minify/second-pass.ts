import { minify } from 'terser';
import type { Plugin } from 'vite';

/** The scripts that are read at every wake, or in every page, and in one piece: their names are seen by no other script. */
const SCRIPTS = /^(?:background|reader|gate)\.js$/;

/**
 * Minifies these scripts once more with terser (BSD-2-Clause), which joins and inlines where the build's own minifier does
 * not: 2 % less to read. Nothing unsafe is allowed to it; names of properties stay as they are.
 */
export function secondPass(): Plugin {
  return {
    name: 'isnad:second-pass',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !SCRIPTS.test(chunk.fileName)) continue;
        const { code } = await minify(chunk.code, {
          ecma: 2020,
          compress: { passes: 3 },
          format: { ascii_only: false },
        });
        if (code === undefined) throw new Error(`terser gave nothing for ${chunk.fileName}`);
        chunk.code = code;
      }
    },
  };
}
