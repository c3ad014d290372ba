import { readFile } from 'node:fs/promises';
import { EDIT_KINDS, isContradicting } from './make-edits.ts';
import type { Rewording } from './measure-edits.ts';
import { type EditLang, metadataOf, type SeedPage } from './seed-pages.ts';

/**
 * `held-out`: ten items that no rule was written for; only totals may be shown of them, who looks at their errors spoils
 * them. `invented`: items on other topics that rules may be written with, to be looked at sentence by sentence.
 */
export type ItemFile = 'held-out' | 'invented';

/** What an edit of an item changes: as in a seed sentence, or in one of four further ways that leave both true. */
export const ITEM_KINDS = [
  ...EDIT_KINDS,
  'similar-event',
  'other-speaker',
  'plan',
  'unnamed',
] as const;

type ItemKind = (typeof ITEM_KINDS)[number];

/** A sentence on an item and what is right to say of it. */
export interface ItemSentence extends Rewording {
  readonly kind: 'paraphrase' | ItemKind;
  readonly expected: 'supported' | 'against' | 'not-against';
}

/** Pages to check the sentences of items on, the sentences, and the articles of the library. */
export interface ItemSet {
  readonly pages: readonly SeedPage[];
  readonly rows: readonly ItemSentence[];
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
    readonly kind: ItemKind;
    readonly text: string;
    readonly daysLater?: number;
  }[];
}

/** Invented news items (`FILE.LANG.json`): paraphrases, which have to be supported, and edits. */
export async function readItems(name: ItemFile, lang: EditLang): Promise<ItemSet> {
  const file = new URL(`${name}.${lang}.json`, import.meta.url);
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

function rowsOf(item: Item): ItemSentence[] {
  const { id, paraphrases, edits } = item;
  return [
    ...paraphrases.map((text, index): ItemSentence => {
      const kind = 'paraphrase';
      const at = `${id}.${kind}.${index}`;
      return { id: at, article: id, index, kind, text, daysLater: 0, expected: 'supported' };
    }),
    ...edits.map(({ kind, text, daysLater = 0 }, at): ItemSentence => {
      const expected = isContradicting(kind) ? 'against' : 'not-against';
      const article = withEdit(item);
      const index = paraphrases.length;
      return { id: `${id}.${kind}.${at}`, article, index, kind, text, daysLater, expected };
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
