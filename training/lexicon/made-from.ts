import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** What the committed lexicon was made from, as far as the repository holds it, and what came out: SHA-256, hexadecimal. */
export interface MadeFrom {
  /** `glossary/*.tsv` and `antonyms.tsv`. */
  readonly glossaries: string;
  /** `public/lexicon.bin`. */
  readonly lexicon: string;
}

const GLOSSARY = new URL('./glossary/', import.meta.url);
const ANTONYMS = new URL('./antonyms.tsv', import.meta.url);

/** Where the compiler writes it down, for `test/training/lexicon.test.ts`. */
export const MADE_FROM = new URL('./made-from.json', import.meta.url);

/** Of the files as they stand now; a name or a line that changes gives another hash. */
export function madeFrom(lexicon: Uint8Array): MadeFrom {
  const names = readdirSync(GLOSSARY).filter((name) => name.endsWith('.tsv'));
  const files = names.toSorted().map((name) => [name, new URL(name, GLOSSARY)] as const);
  const hash = createHash('sha256');
  for (const [name, file] of [...files, ['antonyms.tsv', ANTONYMS] as const])
    hash.update(`${name}\n`).update(readFileSync(file));
  return {
    glossaries: hash.digest('hex'),
    lexicon: createHash('sha256').update(lexicon).digest('hex'),
  };
}
