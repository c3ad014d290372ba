import type { Relative } from '../../engine/lexicon.ts';
import type { Translations } from './align-words.ts';
import { IRREGULAR_ENGLISH } from './irregular-english.ts';
import { stemsOf } from './stems.ts';

/** A relation within one language or, for antonyms, across too; it holds both ways. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly kind: Relative['kind'];
  readonly weight: number;
}

/** Groups of forms that may stand for each other: a line of a glossary or a set of a word net, in one language. */
export type FormGroups = readonly (readonly string[])[];

/** Two words whose groups are shared by less than this are words of several senses that meet in one. */
const LEAST_SHARED = 0.3;

/**
 * Synonyms of one language: words that stand in the same groups. The weight is the share of groups that both have of
 * those that either has: a word of many senses is no synonym of a word of one of them. Forms of several words are
 * left out.
 */
export function synonymsOf(groups: FormGroups): Link[] {
  const members = groups.map((forms) => [...oneWordStems(forms)].sort());
  const groupsOf = new Map<string, Set<number>>();
  for (const [index, stems] of members.entries()) {
    for (const stem of stems) groupsOf.set(stem, (groupsOf.get(stem) ?? new Set()).add(index));
  }
  const links = new Map<string, Link>();
  for (const stems of members) {
    for (const [at, a] of stems.entries()) {
      for (const b of stems.slice(at + 1)) {
        const weight = jaccard(groupsOf.get(a) ?? NONE, groupsOf.get(b) ?? NONE);
        if (weight >= LEAST_SHARED) links.set(`${a} ${b}`, { a, b, kind: 'synonym', weight });
      }
    }
  }
  return [...links.values()];
}

const NONE: ReadonlySet<number> = new Set();

function oneWordStems(forms: readonly string[]): Set<string> {
  const stems = new Set<string>();
  for (const form of forms) {
    const [stem, ...more] = stemsOf(form);
    if (stem !== undefined && more.length === 0 && !/\s/.test(form.trim())) stems.add(stem);
  }
  return stems;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** How alike two words are by what they translate to, 0–1: the probability that the translations share. */
export function sharedMeaning(a: string, b: string, translations: Translations): number {
  const other = translations.get(b);
  let shared = 0;
  for (const [term, probability] of translations.get(a) ?? []) {
    shared += Math.min(probability, other?.get(term) ?? 0);
  }
  return shared;
}

/** One line of the list of opposites: forms of two words in each language. */
export interface Opposites {
  readonly english: readonly [readonly string[], readonly string[]];
  readonly arabic: readonly [readonly string[], readonly string[]];
}

/** How sure a hand-written opposite is. */
const SURE = 0.95;

/**
 * Antonyms of the list, within each language and across, for forms of one word. Stems that are also synonyms are left
 * out: light stemming made two words one.
 */
export function antonymsOf(lines: readonly Opposites[], synonyms: readonly Link[]): Link[] {
  const alike = new Set(synonyms.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  return lines.flatMap(({ english, arabic }) => {
    const first = [...oneWordStems([...withIrregular(english[0]), ...arabic[0]])];
    const second = [...oneWordStems([...withIrregular(english[1]), ...arabic[1]])];
    return first.flatMap((a) =>
      second
        .filter((b) => a !== b && !alike.has(`${a} ${b}`))
        .map((b): Link => ({ a, b, kind: 'antonym', weight: SURE })),
    );
  });
}

/** English words with the forms that no ending gives away. */
function withIrregular(words: readonly string[]): string[] {
  return words.flatMap((word) => IRREGULAR_ENGLISH.find(([base]) => base === word) ?? [word]);
}
