import type { Draft, Line } from './body-draft.ts';

/**
 * Leaves out a paragraph that the article already has, word for word. A line that comes more than twice belongs to a form
 * (a recipe, a schedule) and stays, unless it is long. Linear.
 */
export function cutRepeats(draft: Draft): void {
  const times = new Map<string, number>();
  const open = draft.lines.filter((line) => line.prose && draft.isOpen(line));
  for (const { text } of open) times.set(text, (times.get(text) ?? 0) + 1);
  const seen = new Set<string>();
  for (const line of open) {
    if (!seen.has(line.text)) seen.add(line.text);
    else if (line.words >= LONG || times.get(line.text) === 2) draft.cut(line, 'duplicate');
  }
}

/** Words. */
const LONG = 25;

/**
 * Leaves out pull quotes: a short block of its own whose words stand, in the same order, inside exactly one paragraph of
 * the article that ends as a sentence does (in several: a form). Headings stay, since they may take words of the text, and
 * so do lines that end as sentences do: only what the page marks as a quotation may be one.
 *
 * Blocks times paragraphs only where the first words of both meet: linear for texts of people.
 */
export function cutPullQuotes(draft: Draft): void {
  const open = draft.lines.filter((line) => draft.isOpen(line));
  const paragraphs = open
    .filter((line) => line.prose && line.block.kind !== 'quote')
    .map((line) => ({ line, words: bare(line) }));
  const byOpening = new Map<string, Set<(typeof paragraphs)[number]>>();
  for (const paragraph of paragraphs) {
    for (const opening of openings(paragraph.words)) {
      const those = byOpening.get(opening) ?? new Set();
      byOpening.set(opening, those.add(paragraph));
    }
  }
  for (const line of open) {
    if (!mayQuote(line)) continue;
    const words = bare(line);
    const key = openings(words)[0];
    const those = key === undefined ? [] : [...(byOpening.get(key) ?? [])].slice(0, MOST_LOOKED_AT);
    const holding = those.filter(
      (one) => one.line !== line && one.line.ended && holds(one.words, words),
    );
    if (holding.length === 1) draft.cut(line, 'duplicate');
  }
}

/** Words that must be the same. */
const FEWEST = 5;
/** Words of a pull quote that the page does not mark as one; fewer may be a cross-heading in bold. */
const FEWEST_UNMARKED = 7;
const MOST = 60;
/** Paragraphs that a quote is looked for in. */
const MOST_LOOKED_AT = 8;

function mayQuote({ block, words, ended }: Line): boolean {
  if (block.kind === 'quote') return words >= FEWEST && words <= MOST;
  if (block.kind === 'heading' || block.kind === 'list-item') return false;
  return !ended && words >= FEWEST_UNMARKED && words <= MOST;
}

function bare({ text }: Line): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Every run of as many words as the shortest quote has. */
function openings(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - FEWEST + 1))
    .map((_, at) => words.slice(at, at + FEWEST).join(' '));
}

/** Longer than the part, which is in it from word to word. */
function holds(whole: readonly string[], part: readonly string[]): boolean {
  return whole.length >= part.length && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}
