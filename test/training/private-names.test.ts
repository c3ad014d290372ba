import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  dexieNames,
  platformNames,
  readabilityNames,
} from '../../training/minify/library-names.ts';
import {
  DEXIE_NAMES,
  OWN_NAMES,
  PRIVATE_IN_BACKGROUND,
  READABILITY_NAMES,
} from '../../training/minify/private-names.ts';
import { scriptNames } from '../../training/minify/script-names.ts';

const ROOT = join(import.meta.dirname, '../..');
const load = createRequire(import.meta.url).resolve;

/** Two scripts are type-checked, beside all else that is tested. */
const TYPE_CHECKING = 400_000;

/** Everything here is written to a disk, sent to another script, or read from one. */
const EDGE =
  /^(?:engine\/(?:model|report|record|page-fields)|bridge\/protocol|storage\/schema)\.ts$/;

describe('the names that the minifier shortens', () => {
  it(
    'never leave their script, as the sources stand now (npm run private-names works them out)',
    () => {
      const now = scriptNames(ROOT);
      expect(OWN_NAMES.background.filter((name) => !now.background.includes(name))).toEqual([]);
      expect(OWN_NAMES.reader.filter((name) => !now.reader.includes(name))).toEqual([]);
      expect(OWN_NAMES.background.length).toBeGreaterThan(100);
      expect(OWN_NAMES.reader.length).toBeGreaterThan(50);
    },
    TYPE_CHECKING,
  );

  it('are in no type of a row, a record, a report or a message', () => {
    const words = new Set<string>();
    for (const folder of ['engine', 'bridge', 'storage']) {
      for (const file of readdirSync(join(ROOT, folder))) {
        const path = `${folder}/${file}`;
        if (EDGE.test(path)) addSigned(words, readFileSync(join(ROOT, path), 'utf8'));
      }
    }
    expect(words.has('publishedAt')).toBe(true);
    expect(words.has('independentOrigins')).toBe(true);
    expect(OWN_NAMES.background.filter((name) => words.has(name))).toEqual([]);
    const sent = new Set<string>();
    for (const file of ['bridge/protocol.ts', 'engine/page-fields.ts', 'engine/block.ts']) {
      addSigned(sent, readFileSync(join(ROOT, file), 'utf8'));
    }
    expect(sent.has('linkShare')).toBe(true);
    expect(OWN_NAMES.reader.filter((name) => sent.has(name))).toEqual([]);
  });

  it('are no names of the language, of a worker or of extensions', () => {
    const known = platformNames('webworker');
    expect(known.has('onupgradeneeded')).toBe(true);
    expect(known.has('executeScript')).toBe(true);
    const names = [...OWN_NAMES.background, ...DEXIE_NAMES];
    expect(names.filter((name) => known.has(name))).toEqual([]);
    const inPages = platformNames('dom');
    expect(inPages.has('querySelector')).toBe(true);
    const inReader = [...OWN_NAMES.reader, ...READABILITY_NAMES];
    expect(inReader.filter((name) => inPages.has(name))).toEqual([]);
  });

  it('are read in Dexie by no text', () => {
    const { properties, texts } = dexieNames();
    const names = [...OWN_NAMES.background, ...DEXIE_NAMES];
    expect(names.filter((name) => texts.has(name))).toEqual([]);
    expect(OWN_NAMES.background.filter((name) => properties.has(name))).toEqual([]);
    expect(DEXIE_NAMES.filter((name) => !properties.has(name))).toEqual([]);
    const { include, reserved } = PRIVATE_IN_BACKGROUND;
    const source = readFileSync(load('dexie/dist/modern/dexie.mjs'), 'utf8');
    const whole = new Set<string>();
    walk(parse(source), (node) => {
      if (ts.isStringLiteralLike(node))
        for (const word of node.text.split(/[^\w$]+/)) whole.add(word);
    });
    const read = [...whole].filter((text) => include.test(text));
    // What was left out of Dexie reads nothing: of our own names only its texts as it ships matter.
    expect(read.filter((name) => !OWN_NAMES.background.includes(name)).toSorted()).toEqual(
      reserved,
    );
  });

  it('are read in Readability by no text', () => {
    const { properties, texts } = readabilityNames();
    const names = [...OWN_NAMES.reader, ...READABILITY_NAMES];
    expect(names.filter((name) => texts.has(name))).toEqual([]);
    expect(OWN_NAMES.reader.filter((name) => properties.has(name))).toEqual([]);
    expect(READABILITY_NAMES.filter((name) => !properties.has(name))).toEqual([]);
  });
});

/** The names in the types that a source declares. */
function addSigned(names: Set<string>, source: string): void {
  walk(parse(source), (node) => {
    if (ts.isPropertySignature(node) && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
}

function parse(source: string): ts.SourceFile {
  return ts.createSourceFile('source.ts', source, ts.ScriptTarget.ESNext);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
