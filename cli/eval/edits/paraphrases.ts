import { readFile } from 'node:fs/promises';
import { findSentence } from './make-edits.ts';
import type { Rewording } from './measure-edits.ts';
import type { EditLang, SeedPage } from './seed-pages.ts';

/** `light`: order, form and voice of the words changed. `strong`: other words, other spellings of numbers and names. */
export type ParaphraseKind = 'light' | 'strong';

/** A seed sentence in other words, written by hand. */
export interface Paraphrase extends Rewording {
  readonly kind: ParaphraseKind;
}

interface Written {
  readonly article: string;
  readonly starts: string;
  readonly light: string;
  readonly strong: string;
}

/** The paraphrases of a language's seed sentences, two for each. */
export async function readParaphrases(
  lang: EditLang,
  pages: readonly SeedPage[],
): Promise<Paraphrase[]> {
  const file = new URL(`paraphrases.${lang}.json`, import.meta.url);
  return paraphrasesOf(JSON.parse(await readFile(file, 'utf8')), pages);
}

/** Throws where a row fits no sentence. */
function paraphrasesOf(rows: readonly Written[], pages: readonly SeedPage[]): Paraphrase[] {
  return rows.flatMap((row) =>
    (['light', 'strong'] as const).map((kind): Paraphrase => {
      const { article } = row;
      const { index } = findSentence(row, pages);
      const id = `${article}.${index}.${kind}`;
      return { id, article, index, kind, text: row[kind], daysLater: 0 };
    }),
  );
}
