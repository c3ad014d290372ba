import { readFile } from 'node:fs/promises';
import { createRandom } from '../random.ts';
import { otherValues } from './rules.ts';
import type { EditLang, SeedPage } from './seed-pages.ts';

/** What an edit changes so that the sentence can no longer be true together with the original. */
const CONTRADICTING = [
  'number',
  'number-word',
  'date',
  'weekday',
  'year',
  'place',
  'person',
  'polarity',
  'antonym',
  'role-swap',
] as const;

/** What an edit changes so that both can be true. */
const COMPATIBLE = [
  'hedge',
  'lower-bound',
  'other-event',
  'other-time',
  'grown-count',
  'added-clause',
  'removed-clause',
] as const;

export type EditKind = (typeof CONTRADICTING)[number] | (typeof COMPATIBLE)[number];

export const EDIT_KINDS: readonly EditKind[] = [...CONTRADICTING, ...COMPATIBLE];

/** Whether an edit of this kind cannot be true together with the original. */
export function isContradicting(kind: string): boolean {
  return CONTRADICTING.some((known) => known === kind);
}

/** A seed sentence with one thing changed. */
export interface Edit {
  /** Same data, same id: article, sentence, kind and a running number. */
  readonly id: string;
  readonly article: string;
  /** Position of the sentence in its article. */
  readonly index: number;
  readonly kind: EditKind;
  readonly contradicts: boolean;
  readonly original: string;
  readonly text: string;
  /** Days after the original's date on which the edited sentence is published. */
  readonly daysLater: number;
}

/** One sentence of `seeds.LANG.json`: what in it can be changed, and how. */
interface Annotated {
  readonly article: string;
  readonly starts: string;
  /** Each change is a list of words to replace, each followed by what replaces it; a lone one has a rule (`rules.ts`). */
  readonly edits: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const SEED = 20240519;
/** Days after which a report may know of more dead. */
const GROWN_AFTER = 3;

/** All minimal edits of a language's seed sentences, in the order of the file; the same on every run. */
export async function makeEdits(lang: EditLang, pages: readonly SeedPage[]): Promise<Edit[]> {
  const file = new URL(`seeds.${lang}.json`, import.meta.url);
  return editsOf(JSON.parse(await readFile(file, 'utf8')), lang, pages);
}

/** The edits that annotations make of pages. Throws where an annotation does not fit its sentence. */
export function editsOf(
  annotations: readonly Annotated[],
  lang: EditLang,
  pages: readonly SeedPage[],
): Edit[] {
  const random = createRandom(SEED);
  return annotations.flatMap((annotated) => {
    const { index, text: original } = findSentence(annotated, pages);
    return EDIT_KINDS.flatMap((kind) => {
      const changes = annotated.edits[kind] ?? [];
      const texts = changes.flatMap((change) =>
        spelledOut(change, kind, lang, random).map((pairs) => replaceAll(original, pairs)),
      );
      return [...new Set(texts)].map(
        (text, at): Edit => ({
          id: `${annotated.article}.${index}.${kind}.${at}`,
          article: annotated.article,
          index,
          kind,
          contradicts: isContradicting(kind),
          original,
          text,
          daysLater: kind === 'grown-count' ? GROWN_AFTER : 0,
        }),
      );
    });
  });
}

/** The sentence of a page that begins with the given words; of two equal ones the later, which is no summary. */
export function findSentence(
  { article, starts }: Pick<Annotated, 'article' | 'starts'>,
  pages: readonly SeedPage[],
): { readonly index: number; readonly text: string } {
  const sentences = pages.find(({ id }) => id === article)?.sentences ?? [];
  const index = sentences.findLastIndex((text) => text.startsWith(starts));
  const text = sentences[index];
  if (text === undefined) throw new Error(`no sentence of ${article} starts with: ${starts}`);
  return { index, text };
}

function spelledOut(
  change: readonly string[],
  kind: EditKind,
  lang: EditLang,
  random: () => number,
): (readonly string[])[] {
  const [value, by] = change;
  if (value === undefined || by !== undefined) return [change];
  return otherValues(kind, value, lang, random).map((other) => [value, other]);
}

function replaceAll(original: string, pairs: readonly string[]): string {
  let text = original;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [from = '', to = ''] = pairs.slice(at, at + 2);
    if (text.split(from).length !== 2) throw new Error(`not once in "${text}": ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
}
