import { skeletonOf } from '../../engine/skeleton.ts';
import type { Translations } from './align-words.ts';
import { nounStems, regularStems, verbStems } from './arabic-forms.ts';
import { IRREGULAR_ENGLISH } from './irregular-english.ts';
import type { Equals } from './sources.ts';
import { stemsOf } from './stems.ts';
import type { BothWays } from './translations.ts';

/** For a stem of a form, the stems of the words that it may be a form of. */
export type Variants = ReadonlyMap<string, ReadonlySet<string>>;

/** A form that follows by rule is taken for a word where running text has it so often. */
const LEAST_COUNT = 10;

/**
 * Arabic forms that follow by rule from the words of the sources, where running text has them and no glossary does:
 * what a glossary says of a word is not for a rule to change.
 */
export function arabicVariants(
  words: readonly Equals[],
  glossary: readonly Equals[],
  counts: ReadonlyMap<string, number>,
): Variants {
  const written = new Set(glossary.flatMap(({ arabic }) => arabic.flatMap(stemsOf)));
  const variants = new Map<string, Set<string>>();
  const add = (form: string, stems: readonly string[]) => {
    const [base, more] = stemsOf(form);
    if (base === undefined || more !== undefined) return;
    for (const stem of stems) {
      if (written.has(stem) || (counts.get(stem) ?? 0) < LEAST_COUNT) continue;
      variants.set(stem, (variants.get(stem) ?? new Set()).add(base));
    }
  };
  for (const { arabic } of glossary) for (const form of arabic) add(form, regularStems(form));
  for (const { arabic, isVerb } of words) {
    for (const form of arabic) {
      if (written.has(stemsOf(form)[0] ?? '')) continue;
      add(form, isVerb ? verbStems(form) : nounStems(form));
    }
  }
  return variants;
}

/** English forms that the stemmer does not bring back to their word (`went`, `children`). */
export function englishVariants(): Variants {
  const variants = new Map<string, Set<string>>();
  for (const [word = '', ...forms] of IRREGULAR_ENGLISH) {
    const [base = ''] = stemsOf(word);
    for (const stem of forms.flatMap(stemsOf)) {
      if (stem !== base) variants.set(stem, (variants.get(stem) ?? new Set()).add(base));
    }
  }
  return variants;
}

/** What the texts themselves say of a form counts as much as what its word says. */
const OWN_SHARE = 0.5;
/** A form that only a rule knows is the right one less often than the word itself. */
const RULE_SHARE = 0.7;

/** Gives forms the translations of their words, and the other language's words the forms beside the words. */
export function withVariants(
  { toEnglish, toArabic }: BothWays,
  arabic: Variants,
  english: Variants,
): BothWays {
  const first = extend(toEnglish, toArabic, arabic);
  const second = extend(first.backward, first.forward, english);
  return { toArabic: second.forward, toEnglish: second.backward };
}

function extend(forward: Translations, backward: Translations, variants: Variants) {
  const extended = new Map(forward);
  const back = new Map([...backward].map(([word, row]) => [word, new Map(row)]));
  for (const [variant, bases] of variants) {
    const rows = [...bases].flatMap((base) => forward.get(base) ?? []);
    if (rows.length === 0) continue;
    extended.set(variant, mix(forward.get(variant), rows));
    for (const base of bases) addBeside(base, variant, forward, backward, back);
  }
  return { forward: extended, backward: back };
}

type Row = ReadonlyMap<string, number>;

function mix(own: Row | undefined, rows: readonly Row[]): Row {
  const ownShare = own === undefined ? 0 : OWN_SHARE;
  const mixed = new Map([...(own ?? [])].map(([term, share]) => [term, share * ownShare]));
  for (const row of rows) {
    for (const [term, share] of row) {
      mixed.set(term, (mixed.get(term) ?? 0) + (share * (1 - ownShare)) / rows.length);
    }
  }
  return mixed;
}

/** Where the other language's words lead to `base`, they lead to its form too. */
function addBeside(
  base: string,
  variant: string,
  forward: Translations,
  backward: Translations,
  back: ReadonlyMap<string, Map<string, number>>,
): void {
  for (const term of forward.get(base)?.keys() ?? []) {
    const share = (backward.get(term)?.get(base) ?? 0) * RULE_SHARE;
    if (share > (back.get(term)?.get(variant) ?? 0)) back.get(term)?.set(variant, share);
  }
}

/**
 * Adds up the forms of one word. Sentence pairs divide a word's probability among its forms; what counts is how often
 * the word is meant, in whatever form. Forms of one word stand on one line of a glossary and share their root's
 * letters.
 */
export function addUpForms(toArabic: Translations, glossary: readonly Equals[]): Translations {
  const forms = new Map<string, Set<string>>();
  for (const { arabic } of glossary) {
    const stems = arabic.flatMap((form) => (/\s/.test(form) ? [] : stemsOf(form)));
    for (const a of stems) {
      for (const b of stems) {
        const root = skeletonOf(a);
        if (a !== b && root !== '' && root === skeletonOf(b)) {
          forms.set(a, (forms.get(a) ?? new Set()).add(b));
        }
      }
    }
  }
  return new Map(
    [...toArabic].map(([word, row]) => [
      word,
      new Map(
        [...row].map(([term, share]) => {
          let sum = share;
          for (const form of forms.get(term) ?? []) sum += row.get(form) ?? 0;
          return [term, Math.min(1, sum)];
        }),
      ),
    ]),
  );
}
