import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Relative } from '../../engine/lexicon.ts';
import { tokenize } from '../../engine/tokens.ts';
import { readDictionary, readGlossaries, type WordPair } from './sources.ts';
import { writeLexicon } from './write-lexicon.ts';

/**
 * Makes `public/lexicon.bin` from the sources: `npm run lexicon -- [folder]`, with the folder that holds `lexicon/` and
 * `text/` (see `README.md`). The same sources give the same bytes.
 */
const [folder = '../shared'] = process.argv.slice(2);
const OUTPUT = fileURLToPath(new URL('../../public/lexicon.bin', import.meta.url));

function stemsOf(form: string): string[] {
  return tokenize(form).flatMap(({ stem, stop, number }) => (stop || number ? [] : [stem]));
}

function translationsOf(pairs: readonly WordPair[]): Map<string, Relative[]> {
  const counts = new Map<string, Map<string, number>>();
  const count = (from: string, to: string) => {
    const row = counts.get(from) ?? new Map<string, number>();
    counts.set(from, row.set(to, (row.get(to) ?? 0) + 1));
  };
  for (const { arabic, english } of pairs) {
    for (const [ar, ...moreAr] of arabic.map(stemsOf)) {
      for (const [en, ...moreEn] of english.map(stemsOf)) {
        if (ar === undefined || en === undefined || moreAr.length + moreEn.length > 0) continue;
        count(ar, en);
        count(en, ar);
      }
    }
  }
  const relatives = new Map<string, Relative[]>();
  for (const [from, row] of counts) {
    const total = Math.max(...row.values());
    const links = [...row].map(([term, times]) => ({
      term,
      kind: 'translation' as const,
      weight: times / total / Math.sqrt(row.size),
    }));
    relatives.set(from, links);
  }
  return relatives;
}

if (existsSync(folder)) {
  const bytes = writeLexicon(translationsOf([...readDictionary(folder), ...readGlossaries()]));
  await writeFile(OUTPUT, bytes);
  const sizes = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)];
  console.log(`Wrote ${OUTPUT}: ${sizes.map(({ length }) => length).join(', ')} bytes.`);
} else {
  console.log(`Nothing made: there is no folder ${folder}. Give the folder of the sources.`);
}
