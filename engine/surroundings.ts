import type { Aligned } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { readNames } from './names.ts';
import { tokenize } from './tokens.ts';

/** What the other sentences of an article name and speak of: keys of names and stems of words. */
export interface Surroundings {
  readonly names: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** Reads sentences of one article; empty for none. Linear in the texts. */
export function surroundingsOf(texts: readonly string[]): Surroundings {
  const [names, stems] = [new Set<string>(), new Set<string>()];
  for (const text of texts) {
    const tokens = tokenize(text);
    for (const { key } of readNames(text, tokens)) names.add(key);
    for (const { stem } of tokens) stems.add(stem);
  }
  return { names, stems };
}

const NOTHING: ReadonlySet<number> = new Set();

/**
 * Units of a page's sentence that nothing stands for in the other sentence, but that its article tells elsewhere, so that
 * the sentence could leave them out: a name that no name of the other sentence rivals (`at the refinery in Skikda`) and
 * the known words right beside it. By their indexes; linear in the texts.
 */
export function knownFromAround(
  page: Analysis,
  other: Analysis,
  { pairs }: Aligned,
  { names, stems }: Surroundings,
): ReadonlySet<number> {
  const used = new Set(pairs.map((pair) => pair.page));
  const usedOther = new Set(pairs.map((pair) => pair.other));
  if (other.units.some((unit, at) => isNamed(unit) && !usedOther.has(at))) return NOTHING;
  const known = new Set<number>();
  for (const [at, unit] of page.units.entries()) {
    if (!used.has(at) && isNamed(unit) && names.has(unit.key)) known.add(at);
  }
  for (const at of [...known]) {
    for (const beside of [at - 1, at + 1]) {
      const unit = page.units[beside];
      if (unit?.kind === 'word' && !used.has(beside) && stems.has(unit.key)) known.add(beside);
    }
  }
  return known;
}

function isNamed({ name, inChain }: Unit): boolean {
  return name !== null && !inChain;
}
