import { readFile } from 'node:fs/promises';
import { type EditKind, isContradicting } from './make-edits.ts';
import type { Rewording } from './measure-edits.ts';
import { type EditLang, metadataOf, type SeedPage } from './seed-pages.ts';

/** A held-out sentence and what is right to say of it. */
export interface HeldOut extends Rewording {
  readonly expected: 'supported' | 'against' | 'not-against';
}

/** Pages to check held-out sentences on, the sentences, and the articles of the library. */
export interface HeldOutSet {
  readonly pages: readonly SeedPage[];
  readonly rows: readonly HeldOut[];
  readonly library: readonly SeedPage[];
}

/** One news item: what two or three outlets wrote, and sentences of another outlet on it. */
interface Item {
  readonly id: string;
  readonly date: string;
  readonly library: readonly {
    readonly source: string;
    readonly date: string;
    readonly sentences: readonly string[];
  }[];
  readonly paraphrases: readonly string[];
  readonly edits: readonly {
    readonly kind: EditKind;
    readonly text: string;
    readonly daysLater?: number;
  }[];
}

/**
 * Ten invented news items (`held-out.LANG.json`) that no rule was written for: paraphrases, which have to be supported,
 * and edits. Only totals may be shown of them; who looks at their errors spoils them.
 */
export async function readHeldOut(lang: EditLang): Promise<HeldOutSet> {
  const file = new URL(`held-out.${lang}.json`, import.meta.url);
  const items: readonly Item[] = JSON.parse(await readFile(file, 'utf8'));
  return {
    pages: items.flatMap((item) => [
      pageOf(item.id, lang, item.date, item.paraphrases),
      pageOf(withEdit(item), lang, item.date, [...item.paraphrases, '']),
    ]),
    rows: items.flatMap(rowsOf),
    library: items.flatMap(({ id, library }) =>
      library.map(({ source, date, sentences }, at): SeedPage => {
        const url = `https://library.example/${lang}/${id}/${at}`;
        const title = sentences[0] ?? null;
        const metadata = metadataOf({ lang, url, title, source, publishedAt: date });
        return { id: `${id}/${at}`, metadata, sentences };
      }),
    ),
  };
}

function rowsOf(item: Item): HeldOut[] {
  const { id, paraphrases, edits } = item;
  return [
    ...paraphrases.map((text, index): HeldOut => {
      const at = `${id}.paraphrase.${index}`;
      return { id: at, article: id, index, text, daysLater: 0, expected: 'supported' };
    }),
    ...edits.map(({ kind, text, daysLater = 0 }, at): HeldOut => {
      const expected = isContradicting(kind) ? 'against' : 'not-against';
      const article = withEdit(item);
      const index = paraphrases.length;
      return { id: `${id}.${kind}.${at}`, article, index, text, daysLater, expected };
    }),
  ];
}

/** The page on which an edited sentence follows the paraphrases. */
function withEdit({ id }: Item): string {
  return `${id}-edited`;
}

function pageOf(
  id: string,
  lang: EditLang,
  publishedAt: string,
  sentences: readonly string[],
): SeedPage {
  const metadata = metadataOf({ lang, url: null, title: null, source: null, publishedAt });
  return { id, metadata, sentences };
}
