import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { trimDexie } from '../dexie/trim.ts';
import { trimReadability } from '../readability/trim.ts';
import { isProperty } from './syntax.ts';

const { resolve } = createRequire(import.meta.url);

/** Names of properties in a library that is built into a script. */
export interface LibraryNames {
  readonly properties: ReadonlySet<string>;
  /** Words of its texts, by which it may read a property. */
  readonly texts: ReadonlySet<string>;
}

/** Names that the language, the browser's objects (`dom`, or those of workers) and the API of extensions have. */
export function platformNames(kind: 'dom' | 'webworker'): ReadonlySet<string> {
  const library = dirname(resolve('typescript/lib/lib.d.ts'));
  const known = new Set<string>();
  const files = readdirSync(library).filter(
    (name) =>
      /^lib\.(?:es\d+|esnext|dom|webworker)\b.*\.d\.ts$/.test(name) &&
      !name.startsWith(kind === 'dom' ? 'lib.webworker' : 'lib.dom'),
  );
  const extensions = resolve('@wxt-dev/browser/package.json').replace(
    /package\.json$/,
    'src/gen/index.d.ts',
  );
  for (const path of [...files.map((name) => join(library, name)), extensions]) {
    walk(parse(path, readFileSync(path, 'utf8')), (node) => {
      const { name } = node as Partial<ts.NamedDeclaration>;
      if (name !== undefined && ts.isIdentifier(name) && !ts.isParameter(node))
        known.add(name.text);
    });
  }
  return known;
}

/** Dexie as it ships. */
export function dexieNames(): LibraryNames {
  return namesIn(trimDexie(readFileSync(resolve('dexie/dist/modern/dexie.mjs'), 'utf8')));
}

/** Readability as it ships. */
export function readabilityNames(): LibraryNames {
  return namesIn(
    trimReadability(readFileSync(resolve('@mozilla/readability/Readability.js'), 'utf8')),
  );
}

/** Every name of a property in a source, and every word of its texts. */
export function namesIn(source: string): LibraryNames {
  const properties = new Set<string>();
  const texts = new Set<string>();
  walk(parse('library.js', source), (node) => {
    const { name } = node as Partial<ts.NamedDeclaration>;
    if (ts.isPropertyAccessExpression(node)) properties.add(node.name.text);
    else if (name !== undefined && ts.isIdentifier(name) && isProperty(node))
      properties.add(name.text);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
      properties.add((node.propertyName ?? node.name).getText());
    if (ts.isStringLiteralLike(node)) {
      for (const word of node.text.split(/[^\w$]+/)) texts.add(word);
    }
  });
  return { properties, texts };
}

function parse(path: string, source: string): ts.SourceFile {
  return ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
