import { readAgencyDateline } from './agency-datelines.ts';
import { isClosingCredit } from './body-credit.ts';
import type { Draft, Line } from './body-draft.ts';
import { cutRest } from './body-end.ts';
import { tokenize } from './tokens.ts';
import { rateOf } from './word-rates.ts';

/**
 * Leaves out another dispatch below a whole article that nothing shows but its agency's dateline. Reports have sections with
 * datelines of their own, so one alone says little. It is another dispatch where it is the only one below the article and
 *
 * - the line above it closes the article with a credit, and either a headline stands between them or the article's headline
 *   has no word of its first paragraph; or
 * - the article opens with such a dateline itself, and the headline has no word, the article next to none of what is told below.
 *
 * In doubt it stays. Linear.
 */
export function cutSecondDispatch(draft: Draft, title: string | null): void {
  const sent = draft.lines.filter(
    (line) => line.prose && draft.isOpen(line) && readAgencyDateline(line.text) !== null,
  );
  const [second, ...others] = sent.filter(
    (line) => unitsOf(prose(draft, 0, line.index)) >= SHORTEST_ARTICLE,
  );
  const own = sent.filter((line) => line !== second);
  if (second === undefined || others.length > 0 || own.length > 1) return;
  const between = linesBetween(draft, second);
  const close = between.findLastIndex((line) => isClosingCredit(line));
  const head = between.slice(close + 1);
  const isOther =
    close >= 0
      ? head.some(isHeadline) || !hasWordOf(title, tellingStems(textOf([second])))
      : own.length === 1 &&
        own[0] === prose(draft, 0, second.index)[0] &&
        isForeign(draft, second, title);
  if (isOther)
    cutRest(draft, (close >= 0 ? head[0] : undefined)?.index ?? second.index, 'second-article');
}

/** Units of prose; what stands below less is the head of the page. */
const SHORTEST_ARTICLE = 400;
/** Lines between two dispatches: a credit, a headline, a picture's line. */
const MOST_BETWEEN = 4;
const HEADLINE_WORDS = 4;
/** Share of the words below that the article has too; of a section's paragraph it has a tenth and more. */
const FOREIGN = 0.06;
/** Stems that stand in more sentences tell nothing of what a text is about. */
const COMMON = 2 ** -8;

/** The last paragraph above and the short lines below it. */
function linesBetween({ lines }: Draft, second: Line): Line[] {
  const above = lines.slice(Math.max(0, second.index - MOST_BETWEEN - 1), second.index);
  return above.slice(Math.max(0, above.findLastIndex(isText)));
}

function isHeadline({ block, words, prose }: Line): boolean {
  return block.kind === 'heading' && words >= HEADLINE_WORDS && !prose;
}

function isForeign(draft: Draft, second: Line, title: string | null): boolean {
  const below = tellingStems(textOf(prose(draft, second.index, draft.lines.length)));
  const above = tellingStems(`${title ?? ''}\n${textOf(prose(draft, 0, second.index))}`);
  const shared = [...below].filter((stem) => above.has(stem)).length;
  return !hasWordOf(title, below) && shared < below.size * FOREIGN;
}

/** Unknown is yes: without a headline nobody can tell. */
function hasWordOf(title: string | null, stems: ReadonlySet<string>): boolean {
  return title === null || [...tellingStems(title)].some((stem) => stems.has(stem));
}

function tellingStems(text: string): ReadonlySet<string> {
  return new Set(
    tokenize(text)
      .filter(
        ({ stem, stop, number }) => !stop && !number && stem.length > 2 && rateOf(stem) < COMMON,
      )
      .map(({ stem }) => stem),
  );
}

function prose(draft: Draft, from: number, to: number): Line[] {
  return draft.lines.slice(from, to).filter((line) => isText(line) && draft.isOpen(line));
}

/** A paragraph that ends in a credit does not end as a sentence does. */
function isText({ prose, words }: Line): boolean {
  return prose || words >= PARAGRAPH_WORDS;
}

const PARAGRAPH_WORDS = 12;

/** Without a dateline: two dispatches of one agency are about two things. */
function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text.slice(readAgencyDateline(text)?.end ?? 0)).join('\n');
}

function unitsOf(lines: readonly Line[]): number {
  return lines.reduce((units, { text }) => units + text.length, 0);
}
