import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Dexie, liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { trimDexie } from '../../training/dexie/trim.ts';

const source = readFileSync(
  createRequire(import.meta.url).resolve('dexie/dist/modern/dexie.mjs'),
  'utf8',
);

describe('trimDexie', () => {
  it('gives the library that all tests of storage run on', () => {
    expect(trimDexie(source)).not.toContain('this.use(cacheMiddleware)');
    expect(source).toContain('this.use(cacheMiddleware)');
    expect(liveQuery).toBeTypeOf('function');
    expect(Dexie).not.toHaveProperty('liveQuery');
    expect(Dexie).toHaveProperty('minKey');
  });

  it('refuses a library that it does not know', () => {
    const renamed = source.replace('this.use(cacheMiddleware)', 'this.use(cache)');
    expect(() => trimDexie(renamed)).toThrow('this.use(cacheMiddleware)');
    const moved = source.replace('    sortBy(keyPath, cb) {', '    sorted(keyPath, cb) {');
    expect(() => trimDexie(moved)).toThrow('Collection.sortBy');
    const another = source.replace('this.once = (', 'this.first = (');
    expect(() => trimDexie(another)).toThrow('0 times and not 1: this.once');
  });
});
