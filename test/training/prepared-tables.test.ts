import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEY_END, unpackTable } from '../../engine/prepared.ts';
import { makeTables, packTable, preparedTables } from '../../training/tables/prepare.ts';

describe('the tables that the build prepares', () => {
  it('are, in the extension, what the modules make with the Intl of this Node', async () => {
    const tables = await makeTables();
    expect(tables.size).toBeGreaterThan(5);
    for (const [name, table] of tables) {
      const unpacked = unpackTable(packTable(table));
      expect([name, unpacked]).toEqual([name, table]);
    }
  });

  it('hold the names that Intl gives', async () => {
    const tables = await makeTables();
    const regions = new Intl.DisplayNames('en', { type: 'region' });
    for (const code of ['EG', 'FR', 'JP', 'BR']) {
      const name = regions.of(code)?.toLowerCase() ?? '';
      expect(tables.get('countries')?.get(name)).toBe(`${code} country`);
    }
    const month = new Intl.DateTimeFormat('ar-EG-u-ca-gregory', { month: 'long', timeZone: 'UTC' });
    expect(tables.get('months')?.get(month.format(Date.UTC(2024, 6, 15)))).toBe(7);
  });

  it('come back from their text whatever their keys and values are', () => {
    const key = fc.string().filter((text) => !text.includes(KEY_END));
    const value = fc.oneof(fc.string(), fc.integer());
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (entries) => {
        const table = new Map(entries);
        expect(unpackTable(packTable(table))).toEqual(table);
      }),
    );
  });

  it('are refused where a key could not be told from two', () => {
    expect(() => packTable(new Map([[`a${KEY_END}b`, 1]]))).toThrow('a key');
  });

  it('stand in place of every call that makes one, and nowhere else', async () => {
    const transformed = async (file: string) => {
      const url = new URL(`../../engine/${file}`, import.meta.url);
      const { transform } = preparedTables();
      if (typeof transform !== 'function') throw new Error('no transform');
      const code = readFileSync(url, 'utf8');
      return { code, result: await Reflect.apply(transform, {}, [code, url.pathname]) };
    };
    const { result } = await transformed('countries.ts');
    const [, literal] = /unpackTable\(("(?:[^"\\]|\\.)*")\)/.exec(result.code) ?? [];
    const table = unpackTable(JSON.parse(literal ?? ''));
    expect(table.get('الولايات المتحده')).toBe('US country');
    expect(result.code).not.toContain('prepared(');
    expect((await transformed('normalize.ts')).result).toBeNull();
    expect((await transformed('prepared.ts')).result).toBeNull();
  });
});
