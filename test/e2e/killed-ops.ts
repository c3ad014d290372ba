import type { LibraryArticle } from '../../engine/library.ts';
import { readArticle } from '../../engine/read-article.ts';
import { limitSentences, splitSentences } from '../../engine/sentences.ts';

/** Something done to the library; which articles and which edition of them follows from the numbers. */
export interface Op {
  readonly kind:
    | ('save' | 'remove' | 'restore' | 'empty' | 'note')
    | ('put' | 'pack' | 'backup' | 'snapshot' | 'index');
  readonly article: number;
  readonly edition: number;
}

/** What the library should hold: by number of the article. */
export interface Model {
  readonly articles: Map<number, { edition: number; removed: boolean }>;
  readonly notes: Map<number, number>;
  /** The highest edition that was to be installed. */
  pack: number;
}

const KINDS: readonly Op['kind'][] = [
  ...(['save', 'save', 'save', 'remove', 'restore', 'note', 'put'] as const),
  ...(['save', 'remove', 'empty', 'pack', 'backup', 'snapshot', 'index'] as const),
];

/** The operation in a place of the sequence that a seed gives; always the same. */
export function opAt(seed: number, at: number): Op {
  const [kind, article] = [roll(seed, at, 1), roll(seed, at, 2)];
  return { kind: KINDS[kind % KINDS.length] ?? 'save', article: article % 6, edition: at + 1 };
}

/** A number of 32 bits, by the finalizer of MurmurHash3 (Appleby, public domain). */
function roll(seed: number, at: number, what: number): number {
  let mixed = (seed * 0x9e3779b1 + at * 0x85ebca77 + what * 0xc2b2ae3d) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export function startOf(): Model {
  return { articles: new Map(), notes: new Map(), pack: 0 };
}

/** What becomes of the library by an operation. */
export function applyTo(model: Model, { kind, article, edition }: Op): void {
  const { articles, notes } = model;
  const known = articles.get(article);
  if (kind === 'save') articles.set(article, { edition, removed: false });
  if (kind === 'remove' && known !== undefined) known.removed = true;
  if (kind === 'restore' && known !== undefined) known.removed = false;
  if (kind === 'note') notes.set(article, edition);
  if (kind === 'put' || kind === 'backup') {
    for (const each of [article, article + 1, article + 2]) {
      articles.set(each, { edition, removed: false });
    }
  }
  if (kind === 'empty' && known?.removed === true) {
    articles.delete(article);
    notes.delete(article);
  }
  if (kind === 'pack') model.pack = edition;
}

/** An article of some thirty sentences, half of which every edition has. */
export function anArticleOf(
  number: number,
  edition: number,
): { readonly read: LibraryArticle; readonly text: string } {
  const lines = Array.from({ length: 30 }, (_, at) => {
    const told = at % 2 === 0 ? `edition ${edition}` : 'every edition';
    return `The minister of town ${number} said in ${told} that ${at + 3} bridges were closed.`;
  });
  const text = lines.join('\n');
  const { read } = limitSentences(splitSentences(text));
  const metadata = {
    url: `https://news.example/${number}`,
    title: `Bridges of town ${number}`,
    source: 'Outlet',
    byline: null,
    lang: 'en',
    publishedAt: '2024-05-18',
    dateCertainty: 'stated' as const,
    agencies: [],
  };
  return { read: readArticle(metadata, read), text };
}
