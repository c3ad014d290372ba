import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A part of a build that is loaded on its own. */
export type BundlePart = 'gate' | 'reader' | 'card' | 'popup' | 'library' | 'background';

/** The scripts that each part loads, as paths below `folder`. */
export function bundleParts(folder: string): Readonly<Record<BundlePart, readonly string[]>> {
  return {
    gate: ['gate.js'],
    reader: ['reader.js'],
    card: loadedScripts(folder, 'card.html'),
    popup: loadedScripts(folder, 'popup.html'),
    library: loadedScripts(folder, 'library.html'),
    background: ['background.js'],
  };
}

/** The parts of a build with their bytes. */
export function bundleSizes(folder: string): readonly (readonly [string, number])[] {
  return Object.entries(bundleParts(folder)).map(([name, files]) => [
    name,
    files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  ]);
}

/**
 * The scripts that a built page loads before it is shown: those its HTML names, what they import statically, and the
 * largest of what each imports at run time (the words of one language), as paths below `folder`. Throws where a named
 * file is not there.
 */
function loadedScripts(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set<string>();
  const queue = [...html.matchAll(/<script[^>]*\ssrc="\/?([^"]+)"/gu)].map(
    ([, path]) => path ?? '',
  );
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    queue.push(...staticImports(folder, path), ...largestOf(folder, runTimeImports(folder, path)));
  }
  return [...found].sort();
}

function staticImports(folder: string, path: string): string[] {
  return imports(folder, path, /(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/gu);
}

function runTimeImports(folder: string, path: string): string[] {
  return imports(folder, path, /\bimport\(\s*["'`](\.{1,2}\/[^"'`]+)["'`]/gu);
}

function imports(folder: string, path: string, pattern: RegExp): string[] {
  const specifiers = readFileSync(join(folder, path), 'utf8').matchAll(pattern);
  return [...specifiers].map(([, specifier]) => posix.join(posix.dirname(path), specifier ?? ''));
}

function largestOf(folder: string, paths: readonly string[]): string[] {
  const sized = paths.map((path) => ({ path, size: statSync(join(folder, path)).size }));
  return sized
    .toSorted((a, b) => b.size - a.size)
    .slice(0, 1)
    .map(({ path }) => path);
}
