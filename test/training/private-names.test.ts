import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  DEXIE_NAMES,
  ENGINE_NAMES,
  PRIVATE_IN_BACKGROUND,
} from '../../training/minify/private-names.ts';

const ROOT = join(import.meta.dirname, '../..');
const NAMES = [...ENGINE_NAMES, ...DEXIE_NAMES];
const load = createRequire(import.meta.url).resolve;

/** What the background writes, sends and reads passes through these, in words of their own. */
const EDGE =
  /^(?:bridge|storage|packs|entrypoints\/background)\/|^engine\/(?:model|report|record|parse-record|page-fields)\.ts$/;

interface Source {
  readonly path: string;
  readonly file: ts.SourceFile;
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function among(found: ReadonlySet<string>): readonly string[] {
  return NAMES.filter((name) => found.has(name));
}

let sources: readonly Source[] = [];

beforeAll(() => {
  sources = ['engine', 'bridge', 'storage', 'packs', 'entrypoints/background'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { encoding: 'utf8', recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ path: `${folder}/${file}`, file: parse(join(ROOT, folder, file)) })),
  );
});

describe('the names that the minifier shortens in the background', () => {
  it('are listed once, and those of the engine are properties of its types', () => {
    expect(new Set(NAMES).size).toBe(NAMES.length);
    const declared = new Set<string>();
    for (const { file } of sources) walk(file, (node) => declared.add(propertyOf(node)));
    expect(ENGINE_NAMES.filter((name) => !declared.has(name))).toEqual([]);
  });

  it('are in nothing that crosses an edge: rows, records, messages and packs', () => {
    const types = new Map<string, ts.Node[]>();
    const words = new Set<string>();
    const queue: string[] = [];
    for (const { path, file } of sources) {
      walk(file, (node) => {
        if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
          types.set(node.name.text, [...(types.get(node.name.text) ?? []), node]);
        }
        if (!EDGE.test(path)) return;
        queue.push(referenceOf(node));
        if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
          queue.push(node.name.text);
        }
        words.add(propertyOf(node));
        if (ts.isStringLiteralLike(node)) words.add(node.text);
      });
    }
    const seen = new Set<string>();
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      for (const type of types.get(name) ?? []) {
        walk(type, (node) => {
          words.add(propertyOf(node));
          queue.push(referenceOf(node));
        });
      }
    }
    expect(seen.size).toBeGreaterThan(30);
    expect(words.has('publishedAt')).toBe(true);
    expect(ENGINE_NAMES.filter((name) => words.has(name))).toEqual([]);
  });

  it('are read by no text: neither as a key nor in a table that is looked up', () => {
    const read = new Set<string>();
    for (const { file } of sources) {
      const tables = new Set<string>();
      walk(file, (node) => {
        read.add(keyReadIn(node));
        for (const table of tablesLookedUpIn(node)) {
          if (ts.isIdentifier(table)) tables.add(table.text);
        }
      });
      walk(file, (node) => {
        if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) return;
        if (!tables.has(node.name.text) || node.initializer === undefined) return;
        walk(node.initializer, (key) => read.add(propertyOf(key)));
      });
    }
    expect(among(read)).toEqual([]);
  });

  it('are no names of the language, of a worker or of extensions', () => {
    const library = dirname(load('typescript/lib/lib.d.ts'));
    const known = new Set<string>();
    const paths = readdirSync(library)
      .filter((name) => /^lib\.(?:es20\d\d|es5|es6|webworker)\b.*\.d\.ts$/.test(name))
      .map((name) => join(library, name));
    for (const path of [...paths, join(ROOT, 'node_modules/@wxt-dev/browser/src/gen/index.d.ts')]) {
      walk(parse(path), (node) => known.add(declaredName(node)));
    }
    expect(known.has('onupgradeneeded')).toBe(true);
    expect(known.has('executeScript')).toBe(true);
    expect(among(known)).toEqual([]);
  });

  it('are read in Dexie by no text', () => {
    const texts = new Set<string>();
    const path = load('dexie/dist/modern/dexie.mjs');
    walk(parse(path), (node) => {
      if (ts.isStringLiteralLike(node))
        for (const word of node.text.split(/[^\w$]+/)) texts.add(word);
    });
    expect(among(texts)).toEqual([]);
    const { include, reserved } = PRIVATE_IN_BACKGROUND;
    expect([...texts].filter((text) => include.test(text)).toSorted()).toEqual(reserved);
  });
});

/** The name of a property where it is declared, given or taken out; '' elsewhere. */
function propertyOf(node: ts.Node): string {
  if (ts.isBindingElement(node)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? name.text : '';
  }
  const isNamed =
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isPropertyAccessExpression(node);
  return isNamed && ts.isIdentifier(node.name) ? node.name.text : '';
}

/** The name of anything that a file of types declares; '' where the node declares nothing. */
function declaredName(node: ts.Node): string {
  const name = (node as Partial<ts.NamedDeclaration>).name;
  return name !== undefined && ts.isIdentifier(name) ? name.text : '';
}

/** The name of the type that is spoken of; '' elsewhere. */
function referenceOf(node: ts.Node): string {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) return node.typeName.text;
  if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression)) {
    return node.expression.text;
  }
  return '';
}

/** The text by which a property is read or asked for; '' elsewhere. */
function keyReadIn(node: ts.Node): string {
  if (ts.isElementAccessExpression(node)) return textOf(node.argumentExpression);
  const asks = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword;
  return asks ? textOf(node.left) : '';
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '';
}

/** What is looked up in or gone through by keys: `table[key]`, `Object.keys(table)` and the like. */
function tablesLookedUpIn(node: ts.Node): readonly ts.Expression[] {
  if (ts.isElementAccessExpression(node)) return [node.expression];
  return ts.isCallExpression(node) && isOverKeys(node.expression) ? node.arguments : [];
}

/** `Object.keys`, `Object.entries` and the like. */
function isOverKeys(callee: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(callee) &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === 'Object' &&
    ['keys', 'entries', 'fromEntries'].includes(callee.name.text)
  );
}
