import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { KEY_END, type PackedTable } from '../../engine/prepared.ts';

const ENGINE = resolve(import.meta.dirname, '../../engine');
const MODULE = join(ENGINE, 'prepared.ts');
/** `prepared('countries', buildNames)`. */
const CALL = /\bprepared\(\s*'([a-z-]+)',\s*([A-Za-z]+),?\s*\)/g;
const IMPORT = /import \{ prepared \} from '\.\/prepared\.ts';/;

type Table = ReadonlyMap<string, string | number>;

/**
 * Makes the tables of `engine/prepared.ts` when the extension is built, and writes each in place of the call that would
 * make it at every start of the background. Names from `Intl` are then those of the Node that builds, and the same in
 * every browser. Throws where a call is written in a way that is not understood.
 */
export function preparedTables(): Plugin {
  return {
    name: 'prepared-tables',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.startsWith(ENGINE) || id.startsWith(MODULE) || !IMPORT.test(code)) return null;
      packed = packed ?? packAll();
      const tables = await packed;
      const written = code
        .replace(IMPORT, `import { unpackTable } from './prepared.ts';`)
        .replace(CALL, (_, name) => `unpackTable(${JSON.stringify(tables.get(name))})`);
      if (/\bprepared\(/.test(written)) throw new Error(`${id}: a table that cannot be prepared`);
      return { code: written, map: null };
    },
  };
}

/** One build of WXT is several of Vite. */
let packed: Promise<ReadonlyMap<string, string>> | null = null;

async function packAll(): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await makeTables())].map(([name, table]) => [name, packTable(table)]));
}

/** All tables that modules of the engine have prepared, by name, as they make them. Throws where two have one name. */
export async function makeTables(): Promise<ReadonlyMap<string, Table>> {
  const modules = readdirSync(ENGINE)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => IMPORT.test(readFileSync(join(ENGINE, file), 'utf8')));
  const { module } = await runnerImport<{ made: Map<string, Table> }>(MODULE, {
    configFile: false,
    plugins: [
      {
        name: 'made-tables',
        enforce: 'pre',
        load: (id) => (id === MODULE ? collector(modules) : null),
      },
    ],
  });
  return module.made;
}

/** Stands in for `engine/prepared.ts`: keeps what is made, and has every module make its tables. */
function collector(modules: readonly string[]): string {
  const imports = modules.map((file) => `await import(${JSON.stringify(join(ENGINE, file))});`);
  return `
    export const made = new Map();
    export function prepared(name, make) {
      if (made.has(name)) throw new Error('two tables are called ' + name);
      const table = make();
      made.set(name, table);
      return table;
    }
    ${imports.join('\n')}
  `;
}

/** The text that `unpackTable` reads. Throws where a key has what stands between keys. */
export function packTable(table: Table): string {
  for (const key of table.keys()) {
    if (key.includes(KEY_END)) throw new Error(`a key of a table is ${key}`);
  }
  const keys = new Map<string | number, string[]>();
  for (const [key, value] of table) keys.set(value, [...(keys.get(value) ?? []), key]);
  const packed: PackedTable = [...keys].flatMap(([value, all]) => [value, all.join(KEY_END)]);
  return JSON.stringify(packed);
}
