import { readFile } from 'node:fs/promises';
import { type Lexicon, NO_LEXICON } from '../engine/lexicon.ts';
import { openLexicon } from '../engine/lexicon-data.ts';

const SHIPPED = new URL('../public/lexicon.bin', import.meta.url);

/** The lexicon that is shipped with this release; `NO_LEXICON` where its file is missing or damaged. */
export async function readLexicon(): Promise<Lexicon> {
  const bytes = await readFile(SHIPPED).catch(() => null);
  const opened = bytes === null ? null : openLexicon(bytes);
  return opened?.ok === true ? opened.value : NO_LEXICON;
}
