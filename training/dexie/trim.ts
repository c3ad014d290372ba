import type { Plugin } from 'vite';
import { REPLACED_IN_CORE } from './replaced.ts';
import { REPLACED_CHECKS } from './replaced-checks.ts';
import { REPLACED_EXTRAS } from './replaced-extras.ts';
import { REPLACED_METHODS } from './replaced-methods.ts';
import { REPLACED_UPGRADES } from './replaced-upgrades.ts';

/**
 * Methods of Dexie 4.4.7 that nothing here calls, by class, and that no other part of Dexie calls but such ones.
 * The compiler knows nothing of it, but the tests of storage run on the trimmed library: who needs one takes it out here.
 */
const UNUSED_METHODS: Readonly<Record<string, readonly string[]>> = {
  Transaction: ['waitFor', '_root'],
  Version: ['upgrade'],
  Table: [
    'update',
    'clear',
    'mapToClass',
    'defineClass',
    'upsert',
    'bulkAdd',
    'bulkUpdate',
    'offset',
    'orderBy',
    'reverse',
  ],
  Collection: [
    'modify',
    'delete',
    'first',
    'clone',
    'reverse',
    'raw',
    'sortBy',
    'offset',
    'until',
    'last',
    'or',
    'desc',
    'eachKey',
    'eachUniqueKey',
    'eachPrimaryKey',
    'keys',
    'uniqueKeys',
    'firstKey',
    'lastKey',
    'distinct',
  ],
  WhereClause: [
    'anyOf',
    'startsWithIgnoreCase',
    'equalsIgnoreCase',
    'anyOfIgnoreCase',
    'startsWithAnyOfIgnoreCase',
    'startsWithAnyOf',
    'notEqual',
    'noneOf',
    'inAnyRange',
    'above',
    'aboveOrEqual',
    'below',
    'belowOrEqual',
    'startsWith',
  ],
};

/** Statements of more than one line, by how they begin: they end where a line closes them at the same depth. */
const UNUSED_STATEMENTS: readonly string[] = [
  // Queries that are run again when their rows change: nobody here observes one, and no other script opens the library.
  'props(RangeSet.prototype, {',
  "if (typeof dispatchEvent !== 'undefined' &&",
  "if (typeof BroadcastChannel !== 'undefined') {",
  // Pages that the browser keeps when the reader goes back; a background is no page.
  "if (typeof addEventListener !== 'undefined') {",
  '        if (wasCreated) {',
  // What promises of transactions have beside `all` and `race`; the browser's own stay as they are.
  'if (NativePromise) {',
  '    exists(name) {',
  '    getDatabaseNames(cb) {',
  '    defineClass() {',
  '    waitFor: function (promiseOrFunction, optionalTimeout) {',
  // Generators in place of async functions.
  '    async: function (generatorFn) {',
  '    spawn: function (generatorFn, args, thiz) {',
];

/**
 * Lines as they stand. Of these middlewares one is a cache of rows for hooks, one finds rows by the first part of a compound
 * index, which no query of ours does, and the others serve observed queries.
 */
const UNUSED_LINES: readonly string[] = [
  '        this.use(cacheExistingValuesMiddleware);',
  '        this.use(cacheMiddleware);',
  '        this.use(observabilityMiddleware);',
  '        this.use(virtualIndexMiddleware);',
  '    liveQuery,',
  '    extendObservabilitySet,',
];
const LIBRARY = /[/\\]dexie[/\\]dist[/\\]modern[/\\]dexie\.mjs$/;

/**
 * Dexie's source without what nothing here needs: 36 kB less to read at every wake, and no work for observers that there
 * are none of. Throws where the library is not the one this knows.
 */
export function trimDexie(source: string): string {
  let trimmed = source;
  const cut = (what: string, part: RegExp) => {
    const found = trimmed.match(new RegExp(part, 'gm'));
    if (found?.length !== 1) throw new Error(`Dexie has not one, and only one, ${what} any more.`);
    trimmed = trimmed.replace(new RegExp(part, 'm'), '');
  };
  for (const [name, methods] of Object.entries(UNUSED_METHODS)) {
    const [whole] = new RegExp(`^class ${name} \\{\\n[^]*?^\\}\\n`, 'm').exec(trimmed) ?? [];
    if (whole === undefined) throw new Error(`Dexie has no class ${name} any more.`);
    const rest = trimmed;
    trimmed = whole;
    for (const method of methods) {
      cut(`${name}.${method}`, new RegExp(`^    ${method}\\([^)]*\\) \\{\\n[^]*?\\n    \\}\\n`));
    }
    trimmed = rest.replace(whole, () => trimmed);
  }
  for (const line of UNUSED_LINES) cut(line.trim(), new RegExp(`^${escaped(line)}\\n`));
  for (const start of UNUSED_STATEMENTS) {
    const depth = /^ */.exec(start)?.[0] ?? '';
    cut(start.trim(), new RegExp(`^${escaped(start)}\\n[^]*?\\n${depth}\\}(?:\\);|,)?\\n`));
  }
  return replacePieces(trimmed);
}

/** Trims the library wherever it is built in. */
export function trimmedDexie(): Plugin {
  return {
    name: 'trimmed-dexie',
    transform: (code, id) => (LIBRARY.test(id) ? { code: trimDexie(code), map: null } : null),
  };
}

/** Each piece in its place; throws where one is not there as often as told. */
function replacePieces(source: string): string {
  let replaced = source;
  for (const [stands, instead, times = 1] of [
    ...REPLACED_IN_CORE,
    ...REPLACED_EXTRAS,
    ...REPLACED_CHECKS,
    ...REPLACED_METHODS,
    ...REPLACED_UPGRADES,
  ]) {
    const piece = new RegExp(stands.split(/\s+/).map(escaped).join('\\s*'), 'g');
    const found = replaced.match(piece)?.length ?? 0;
    if (found !== times) throw new Error(`Dexie has, ${found} times and not ${times}: ${stands}`);
    replaced = replaced.replace(piece, () => instead);
  }
  return replaced;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
