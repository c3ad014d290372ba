import type { Replacement } from './replaced.ts';

/**
 * What tells a programmer of a wrong call: a schema that is none, tables that are none, keys without rows. The compiler and the tests
 * of storage, which run on the trimmed library, tell it before. Errors that a database gives keep their names, which is all that
 * `storage/failures.ts` asks.
 */
export const REPLACED_CHECKS: readonly Replacement[] = [
  [
    "if (typeof this !== 'object') throw new TypeError('Promises must be constructed via new');",
    '',
  ],
  ["if (value === promise) throw new TypeError('A promise cannot be resolved with itself.');", ''],
  ["if (primKey.multi) throw new exceptions.Schema('Primary key cannot be multiEntry*');", ''],
  [
    `indexes.forEach((idx) => {
      if (idx.auto) throw new exceptions.Schema('Only primary key can be marked as autoIncrement (++)');
      if (!idx.keyPath) throw new exceptions.Schema('Index must have a name and cannot be an empty string');
    });`,
    '',
  ],
  [
    `if (keys && values && keys.length !== values.length) {
      throw new Error('Given keys array must have same length as given values array.');
    }`,
    '',
  ],
  [
    `if (keyPath && keys)
      throw new exceptions.InvalidArgument('bulkPut(): keys argument invalid on tables with inbound keys');
    if (keys && keys.length !== objects.length)
      throw new exceptions.InvalidArgument('Arguments objects and keys must have the same length');`,
    '',
  ],
  [
    `if (isNaN(versionNumber) || versionNumber < 0.1)
      throw new exceptions.Type(\`Given version is not a positive number\`);`,
    '',
  ],
  ["console.warn('Dexie: Need to reopen db');", '', 2],
  ["console.warn('Dexie: Workaround for Chrome UnknownError on open()');", ''],
  [
    `if (typeof storeName !== 'string')
      throw new TypeError('Invalid table argument to Dexie.transaction(). Only Table or String are allowed');`,
    '',
  ],
  ["else throw new exceptions.InvalidArgument('Invalid transaction mode: ' + mode);", ''],
  [
    "'Cannot enter a sub-transaction with READWRITE mode when parent transaction is READONLY'",
    "''",
  ],
  ["'Transaction committed too early. See http://bit.ly/2kdckMn'", "''"],
  ["'Cannot add version when database is open'", "''"],
  ["'IndexedDB API missing. Please visit https://tinyurl.com/y2uuvskb'", "''"],
  [
    "'Invalid key provided. Keys must be of type string, number, Date or Array<string | number | Date>.'",
    "''",
  ],
];
