import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownNames, programOf } from '../../training/minify/derive-names.ts';
import { isForeign } from '../../training/minify/syntax.ts';

/** Each with a name of its own that must be found open, or closed. */
const SOURCES = `
export interface Kept { keptOne: number; inside: { keptTwo: string } }
export const kept: Kept = { keptOne: 1, inside: { keptTwo: 'a' } };
export const copied = { ...kept, keptThree: [kept].map((one) => one.inside.keptTwo) };

interface Written { writtenOne: number; deep: readonly { writtenTwo: string }[] }
export const written = (row: Written) => JSON.stringify([row]);

interface Parsed { parsedOne: number }
export const parsed = (text: string): Parsed => JSON.parse(text);
interface Trusted { trustedOne: number }
export const trusted = (value: unknown) => value as Trusted;
interface Guarded { guardedOne: number }
export const isGuarded = (value: unknown): value is Guarded => typeof value === 'object';

interface Posted<Body> { body: Body }
interface Message { messageOne: string }
interface Api { post(message: Posted<unknown>): void }
export const send = (api: Api, body: Message) => api.post({ body });

function store<Value>(value: Value): string { return JSON.stringify(value); }
function twice<Value>(value: Value): string { return store([value]); }
interface Generic { genericOne: number }
export const generic = (row: Generic) => twice(row);

const TABLE = { tableOne: 1, tableTwo: 2 };
export const looked = (key: keyof typeof TABLE | (string & {})) => TABLE[key as 'tableOne'];
const LISTED = { listedOne: 1 };
export const listed = Object.keys(LISTED);
const NAMED = { namedOne: 1, namedTwo: 2 };
export const named = NAMED['namedOne'];
const ASKED: { askedOne?: number } | { askedTwo?: number } = {};
export const asked = 'askedOne' in ASKED;

interface Options { signal: AbortSignal; once: boolean }
export const listen = (target: EventTarget, options: Options) => target.addEventListener('x', () => {}, options);
interface Place { left: number; placeOne: number }
export const placed = (element: Element): Place => ({ ...element.getBoundingClientRect(), placeOne: 1 });
interface Scripting { register(scripts: { year: 'numeric' }): void }
export const own = (scripting: Scripting) => scripting.register({ year: 'numeric' });
own({ register: (scripts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en', scripts) });
export const taken = (value: any) => { const { takenOne } = value; return takenOne + value.takenTwo; };
interface Both { bothOne: number }
interface Also { alsoOne: number }
export const joined = (value: Both & Also) => structuredClone<unknown>(value);
`;

describe('names of properties that never leave a script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-names-'));
  let closed: ReadonlySet<string> = new Set();

  beforeAll(() => {
    const compilerOptions = { target: 'ES2023', lib: ['ES2023', 'DOM'], strict: true };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    writeFileSync(join(folder, 'all.ts'), SOURCES);
    const program = programOf(folder, ['all.ts']);
    closed = ownNames(
      program,
      program.getSourceFiles().filter((file) => !isForeign(file)),
    );
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['keptOne', 'keptTwo', 'keptThree', 'inside', 'placeOne', 'namedTwo', 'askedTwo'])(
    'may be shortened where they stay inside: %s',
    (name) => {
      expect(closed.has(name)).toBe(true);
    },
  );

  it.each([
    ['are written as JSON', ['writtenOne', 'deep', 'writtenTwo']],
    ['are read from JSON', ['parsedOne']],
    ['are said to be in what is not known', ['trustedOne', 'guardedOne']],
    ['are sent as something unknown', ['messageOne']],
    ['are written by a generic function that another calls', ['genericOne']],
    ['are read by a text', ['tableOne', 'listedOne', 'namedOne', 'askedOne']],
    ["are options of the browser's", ['signal', 'once']],
    ["come from the browser's objects", ['left']],
    ['are given to what stands for a library', ['year']],
    ['are taken out of anything', ['takenOne', 'takenTwo']],
    ['are of two types at once', ['bothOne', 'alsoOne']],
  ])('stay as they are where they %s', (_where, names) => {
    expect(names.filter((name) => closed.has(name))).toEqual([]);
  });
});
