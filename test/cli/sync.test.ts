import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibraryFile, writeLibraryFile } from '../../cli/library-file.ts';
import { syncCommand } from '../../cli/sync/sync-command.ts';
import type { KeptRow } from '../../engine/kept.ts';
import { createMemoryKept } from '../../packs/formats/memory-library.ts';
import { rowsOf } from '../contract/kept.ts';
import { NOTE, SMALL_LIBRARY } from '../engine/kept-samples.ts';

const PASSPHRASE = 'four lamps on a blue roof';
const HEAD = { made: '2026-11-22T00:00:00.000Z', by: 'test' };

let folder: string;
let results: string[];
let messages: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-sync-'));
  await mkdir(join(folder, 'stick'));
  process.env['ISNAD_PASSPHRASE'] = PASSPHRASE;
});
afterEach(async () => {
  delete process.env['ISNAD_PASSPHRASE'];
  delete process.env['ISNAD_PASSPHRASE_FILE'];
  await rm(folder, { recursive: true, force: true });
});

/** Empty where the job was done, else the one line that the user sees. */
async function sync(...args: string[]): Promise<string> {
  results = [];
  messages = [];
  const terminal = {
    result: (line: string) => results.push(line),
    message: (line: string) => messages.push(line),
  };
  const outcome = await syncCommand.run({ args, directory: folder, terminal });
  return outcome.ok ? '' : outcome.failure.message;
}

async function libraryOf(name: string): Promise<KeptRow[]> {
  const opened = await openLibraryFile(join(folder, name), false);
  if (!opened.ok) throw new Error(opened.failure.message);
  return rowsOf(opened.value.library);
}

async function writeLibrary(name: string, rows: readonly KeptRow[]): Promise<void> {
  const path = join(folder, name);
  const written = await writeLibraryFile(path, createMemoryKept(rows), HEAD, () => true);
  if (!written.ok) throw new Error(written.failure.message);
}

const withNote = (rows: readonly KeptRow[], text: string, changedAt: number): KeptRow[] =>
  rows.map((one) =>
    one.kind === 'note' && one.row.on === NOTE.on
      ? { kind: 'note', row: { ...one.row, text, changedAt } }
      : one,
  );

describe('isnad sync', () => {
  it('brings a library to another machine, and edits both ways', async () => {
    await writeLibrary('desk.isnad', SMALL_LIBRARY);
    expect(await sync('desk.isnad', 'stick')).toMatch(/--new begins one/);
    expect(await sync('desk.isnad', 'stick', '--new', '--device', 'Desk')).toBe('');
    expect(results[0]).toMatch(/^Recovery words: (?:[a-z]+ ){23}[a-z]+$/);
    const fingerprint = messages[0];
    expect(await sync('bag.isnad.gz', 'stick')).toBe('');
    expect(messages[0]).toBe(fingerprint);
    expect(await libraryOf('bag.isnad.gz')).toEqual(SMALL_LIBRARY);

    const edited = withNote(SMALL_LIBRARY, 'قارن هذا بالأصل', NOTE.changedAt + 1_000);
    await writeLibrary('bag.isnad.gz', edited);
    expect(await sync('bag.isnad.gz', 'stick')).toBe('');
    expect(await sync('desk.isnad', 'stick', '--json')).toBe('');
    expect(JSON.parse(results[0] ?? '')).toMatchObject({ sent: 0, received: 1 });
    expect(await libraryOf('desk.isnad')).toEqual(edited);
    // With nothing new, nothing is written.
    const before = await readFile(join(folder, 'desk.isnad'));
    expect(await sync('desk.isnad', 'stick')).toBe('');
    expect(await readFile(join(folder, 'desk.isnad'))).toEqual(before);
  }, 120_000);

  it('brings back a library whose file is gone, and what a power cut left half', async () => {
    await writeLibrary('desk.isnad', SMALL_LIBRARY);
    expect(await sync('desk.isnad', 'stick', '--new')).toBe('');
    const state = (await readdir(folder)).find((name) => name.endsWith('.sync')) ?? '';
    await appendFile(join(folder, state), '{"state":{"device":"a1b2');
    await rm(join(folder, 'desk.isnad'));
    expect(await sync('desk.isnad', 'stick')).toBe('');
    expect(await libraryOf('desk.isnad')).toEqual(SMALL_LIBRARY);
    const lines = (await readFile(join(folder, state), 'utf8')).split('\n');
    await writeFile(join(folder, state), [lines[0], '{"half', ...lines.slice(1)].join('\n'));
    expect(await sync('desk.isnad', 'stick')).toMatch(/damaged: move it away/);
  }, 120_000);

  it('is opened by the recovery words, and by no other passphrase', async () => {
    await writeLibrary('desk.isnad', SMALL_LIBRARY);
    expect(await sync('desk.isnad', 'stick', '--new')).toBe('');
    const words = (results[0] ?? '').replace('Recovery words: ', '');
    process.env['ISNAD_PASSPHRASE'] = 'another passphrase';
    expect(await sync('bag.isnad', 'stick')).toMatch(/opens none of the keys/);
    delete process.env['ISNAD_PASSPHRASE'];
    await writeFile(join(folder, 'words.txt'), `${words}\n`);
    process.env['ISNAD_PASSPHRASE_FILE'] = 'words.txt';
    expect(await sync('bag.isnad', 'stick', '--words')).toBe('');
    expect(await libraryOf('bag.isnad')).toEqual(SMALL_LIBRARY);
  }, 120_000);

  it('leaves nothing that can be read on the storage', async () => {
    await writeLibrary('desk.isnad', SMALL_LIBRARY);
    expect(await sync('desk.isnad', 'stick', '--new')).toBe('');
    const names = await readdir(join(folder, 'stick'), { recursive: true, withFileTypes: true });
    const files = names.filter((each) => each.isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const { parentPath, name } of files) {
      const bytes = await readFile(join(parentPath, name));
      for (const told of [NOTE.text, 'article', 'http', 'text']) {
        expect(bytes.includes(Buffer.from(told))).toBe(false);
      }
    }
  }, 120_000);

  it.each([
    [['desk.isnad'], /LIBRARY and an ADDRESS/],
    [['desk.isnad', 'nowhere'], /does not exist/],
    [['desk.isnad', 'http://cloud.example/'], /https/],
    [['desk.isnad', 'https://me:secret@cloud.example/'], /password/],
    [['desk.isnad', 'https://cloud.example/', '--passphrase', 'x'], /nknown option/],
    [['desk.isnad', 'https://cloud.example/'], /ISNAD_PASSWORD/],
  ])('says what is wrong with %j', async (args, message) => {
    expect(await sync(...args)).toMatch(message);
  });

  it('tries a storage and says what it does', async () => {
    expect(await sync('desk.isnad', 'stick', '--probe')).toBe('');
    expect(results).toEqual(['The storage keeps files and gives them back.']);
  });
});
