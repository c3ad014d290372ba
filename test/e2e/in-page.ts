import { build, type Plugin } from 'vite';

/**
 * Bundles a module of the source into a script that puts its exports on `window[name]`, to run a pure function
 * of the page in a real browser without the extension around it.
 */
export async function bundleForPage(
  entry: string,
  name: string,
  plugins: readonly Plugin[] = [],
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [...plugins],
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name, fileName: name },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error(`${entry} was not bundled`);
  return first.output[0].code;
}
