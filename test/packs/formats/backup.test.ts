import { randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptRow } from '../../../engine/kept.ts';
import { sha256 } from '../../../engine/sha256.ts';
import { type Chunks, gzip, inflate } from '../../../packs/formats/gzip.ts';
import { importBackup } from '../../../packs/formats/import-rows.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { readBackup } from '../../../packs/formats/read-backup.ts';
import { writeBackup } from '../../../packs/formats/write-backup.ts';
import { rowsOf } from '../../contract/kept.ts';
import { anyLibrary, keptOf, SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { backupOf, bytesOf, HEAD, inPieces } from './files.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function read(chunks: Chunks) {
  const rows: KeptRow[] = [];
  const result = await readBackup(chunks, (slice) => void rows.push(...slice));
  return { rows, result };
}

/** What importing the file says, having made sure that it changed nothing. */
async function refusalOf(file: Uint8Array | (() => Chunks)): Promise<string> {
  const library = createMemoryKept(SMALL_LIBRARY.slice(0, 1));
  const open = typeof file === 'function' ? file : () => inPieces(file);
  const result = await importBackup(open, library);
  expect(await rowsOf(library)).toEqual(SMALL_LIBRARY.slice(0, 1));
  if (result.ok) throw new Error('The file was taken.');
  return `${result.failure.kind}: ${result.failure.message}`;
}

/** The lines of a sound backup, made anew with a right checksum after a change. */
async function resealed(change: (lines: string[]) => string[]): Promise<Uint8Array> {
  const lines = decode(await backupOf(SMALL_LIBRARY)).split('\n');
  const body = change(lines.slice(0, -2)).map((line) => `${line}\n`);
  const counts = { article: 0, version: 0, note: 0, judgement: 0, edit: 0 };
  for (const line of body) {
    const kind = Object.keys(JSON.parse(line))[0] as keyof typeof counts;
    if (Object.hasOwn(counts, kind)) counts[kind] += 1;
  }
  const end = JSON.stringify({ end: { counts, sha256: sha256(body.join('')) } });
  return encode(`${body.join('')}${end}\n`);
}

describe('a backup', () => {
  it('is lines of JSON: what it is, every row, how many there are and their checksum', async () => {
    const lines = decode(await backupOf(SMALL_LIBRARY)).split('\n');
    expect(lines.at(-1)).toBe('');
    expect(lines[0]).toBe(
      '{"format":"isnad-library","formatVersion":1,"made":"2026-11-22T10:00:00.000Z","by":"0.1.0"}',
    );
    expect(lines.slice(1, -2).map((line) => Object.keys(JSON.parse(line))[0])).toEqual(
      SMALL_LIBRARY.map(({ kind }) => kind),
    );
    const end = JSON.parse(lines.at(-2) ?? '').end;
    expect(end.counts).toEqual({ article: 2, version: 2, note: 1, judgement: 1, edit: 1 });
    expect(end.sha256).toBe(
      sha256(
        lines
          .slice(0, -2)
          .map((line) => `${line}\n`)
          .join(''),
      ),
    );
  });

  it('gives back any library as it was, and the same bytes when it is written again', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, fc.integer({ min: 1, max: 5_000 }), async (library, size) => {
        const file = await backupOf(library);
        const restored = createMemoryKept();
        const result = await importBackup(() => inPieces(file, size), restored);
        expect(result.ok).toBe(true);
        expect(await rowsOf(restored)).toEqual(await rowsOf(createMemoryKept(library)));
        expect(decode(await backupOf(restored))).toBe(decode(file));
      }),
    );
  });

  it('is read compressed or not, whatever its name', async () => {
    const plain = await backupOf(SMALL_LIBRARY);
    const packed = await bytesOf(gzip(writeBackup(createMemoryKept(SMALL_LIBRARY), HEAD)));
    expect(packed.length).toBeLessThan(plain.length);
    expect(gunzipSync(packed).equals(plain)).toBe(true);
    for (const size of [1, 2, 3, 1_000]) {
      expect((await read(inPieces(packed, size))).rows).toEqual(SMALL_LIBRARY);
    }
  });

  it('asks for no more of a library than it has compressed, nor of a file than was read', async () => {
    const [given, taken] = [{ bytes: 0 }, { bytes: 0 }];
    const noise = async function* (): Chunks {
      for (; given.bytes < 20_000_000; given.bytes += 16_000) yield randomBytes(16_000);
    };
    for await (const piece of inflate(gzip(noise()))) {
      taken.bytes += piece.length;
      expect(given.bytes - taken.bytes).toBeLessThan(2_000_000);
    }
    expect(taken.bytes).toBe(given.bytes);
  });

  it('may be of an empty library', async () => {
    const { rows, result } = await read(inPieces(await backupOf([])));
    expect(rows).toEqual([]);
    expect(result.ok && result.value).toMatchObject(HEAD);
  });

  it('is refused wherever it is cut, and nothing is changed', async () => {
    const file = await backupOf(SMALL_LIBRARY.slice(2));
    for (let length = 0; length < file.length; length += 1) {
      expect(await refusalOf(file.slice(0, length))).toMatch(/^(cut|not-a|damaged)-backup: /);
    }
  });

  it('is refused wherever it is cut after it was compressed', async () => {
    const file = gzipSync(await backupOf(SMALL_LIBRARY.slice(2)));
    for (let length = 0; length < file.length; length += 1) {
      expect(await refusalOf(file.subarray(0, length))).toMatch(/^(cut|not-a)-a?-?backup: /);
    }
  });

  it('is refused where any byte was changed', async () => {
    const file = await backupOf(SMALL_LIBRARY.slice(2));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = file.slice();
          changed[at] = (changed[at] ?? 0) ^ by;
          expect(await refusalOf(changed)).toMatch(/backup: /);
        },
      ),
    );
  });

  it('is refused where a compressed byte was changed, or the stream throws', async () => {
    const file = gzipSync(await backupOf(SMALL_LIBRARY));
    for (const at of [20, 200, file.length - 6]) {
      const changed = Uint8Array.from(file);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(await refusalOf(changed)).toMatch(/backup: /);
    }
    const broken = async function* (): Chunks {
      yield file.subarray(0, 100);
      throw new Error('the disk was taken away');
    };
    expect(await refusalOf(broken)).toMatch(/^unreadable: .*the disk was taken away/);
  });

  it.each([
    ['is empty', '', 'not-a-backup'],
    ['is another JSON', '{"format":"isnad-pack","formatVersion":1}\n', 'not-a-backup'],
    ['is no JSON', 'TY  - NEWS\n', 'not-a-backup'],
    [
      'is of a later version',
      '{"format":"isnad-library","formatVersion":2,"made":"x"}\n{"star":1}\n',
      'newer-backup: A newer Isnad made this backup; update Isnad',
    ],
  ])('is refused where it %s', async (_, text, refusal) => {
    expect(await refusalOf(encode(text))).toContain(refusal);
  });

  it.each([
    [
      'a row twice',
      (lines: string[]) => [...lines.slice(0, 2), ...lines.slice(1)],
      'line 3 stands out',
    ],
    [
      'rows in another order',
      (lines: string[]) => [...lines.slice(0, 1), ...lines.slice(1).reverse()],
      'out of its order',
    ],
    [
      'a kind that is not known',
      (lines: string[]) => [...lines, '{"star":{}}'],
      'line 9 holds no sound row',
    ],
    ['no object', (lines: string[]) => [...lines, '[]'], 'is no line'],
    [
      'a claim whose id is of another',
      (lines: string[]) => lines.map((line) => line.replaceAll('42 people', '43 people')),
      'holds no sound row',
    ],
    [
      'an address that would run a script',
      (lines: string[]) =>
        lines.map((line) => line.replace('"https://example.com/news/1"', '"javascript:alert(1)"')),
      'holds no sound row',
    ],
    [
      'deep nesting',
      (lines: string[]) => [...lines, `{"edit":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
      'is no line',
    ],
  ])('is refused with %s even where the checksum is right', async (_, change, refusal) => {
    expect(await refusalOf(await resealed(change))).toContain(refusal);
  });

  it('is refused with a wrong count or checksum, and with anything behind its end', async () => {
    const text = decode(await backupOf(SMALL_LIBRARY));
    expect(await refusalOf(encode(text.replace('"note":1,', '"note":2,')))).toContain(
      'counts other rows',
    );
    expect(await refusalOf(encode(text.replace(/"sha256":"./, '"sha256":"x')))).toContain(
      'another checksum',
    );
    expect(await refusalOf(encode(`${text}{}\n`))).toContain('stands after the last line');
    expect(await refusalOf(encode(`\ufeff${text}`))).toContain('not-a-backup');
  });

  it('does not take `__proto__` for a row, nor let it reach one', async () => {
    const file = await resealed((lines) => [
      ...lines.slice(0, -1),
      ...lines
        .slice(-1)
        .map((line) => line.replace('{"edit":{', '{"edit":{"__proto__":{"polluted":1},')),
    ]);
    const { rows, result } = await read(inPieces(file));
    expect(result.ok).toBe(true);
    expect(rows).toEqual(SMALL_LIBRARY);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(await refusalOf(await resealed((lines) => [...lines, '{"__proto__":{}}']))).toContain(
      'no sound row',
    );
  });

  it('is refused for a first line of 10 GB without being held in memory', async () => {
    const megabyte = new Uint8Array(1_000_000).fill(0x20);
    let given = 0;
    const endless = async function* (): Chunks {
      for (; given < 10_000; given += 1) yield megabyte;
    };
    expect(await refusalOf(endless)).toContain('not-a-backup');
    expect(given).toBeLessThan(40);
  });

  it('is refused for a line that inflates without end', async () => {
    const zeros = new Uint8Array(100_000_000);
    const lines = decode(await backupOf([])).split('\n');
    expect(await refusalOf(gzipSync(zeros))).toContain('not-a-backup');
    const bomb = gzipSync(Buffer.concat([encode(`${lines[0]}\n`), zeros]));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusalOf(bomb)).toContain('line 2 is longer than any that Isnad writes');
  });

  it('holds one article of as many and as long sentences as are read', async () => {
    const sentences = Array.from({ length: 1_500 }, (_, n) => `الرقم ${n} ${'ب'.repeat(980)}.`);
    const long = keptOf(sentences.join('\n'));
    expect(long.article.assertions.length).toBe(1_500);
    const library: KeptRow[] = [
      { kind: 'article', row: long.article },
      { kind: 'version', row: long.version },
    ];
    const { rows, result } = await read(inPieces(await backupOf(library), 65_536));
    expect(result.ok && result.value.counts.article).toBe(1);
    expect(rows).toEqual(library);
  });
});
