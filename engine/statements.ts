import type { Link, Span, Verb } from './model.ts';
import type { Token } from './tokens.ts';

/** An act of saying in a sentence: its words, and whom they name; no links where the speaker before goes on. */
export interface Act extends Span {
  readonly links: readonly Link[];
  readonly verb: Verb;
}

/** What one speaker says in a sentence, with the words that name him, and the chain it comes through. */
export interface Statement extends Span {
  readonly links: readonly Link[];
}

/**
 * The statements of a sentence in which one speaker says one thing and another, or the same by another verb, says the
 * next (`نفى الوزير …، وأكد البنك أن …`, `The minister denied …, while the bank said …`): what one denies the other may
 * tell. They follow each other without gaps from the text's beginning to its end. Empty where the whole sentence
 * is one statement, as nearly all are. `acts` ascend. Linear.
 */
export function splitStatements(
  text: string,
  tokens: readonly Token[],
  acts: readonly Act[],
): readonly Statement[] {
  if (acts.length < 2) return NONE;
  const statements: Statement[] = [];
  let [start, links] = [0, acts[0]?.links ?? []];
  for (const [at, act] of acts.entries()) {
    if (at === 0) continue;
    const own = act.links.length > 0 ? act.links : withVerb(links, act.verb);
    if (isSame(own, links) || !opensClause(text, tokens, act)) continue;
    statements.push({ start, end: act.start, links });
    [start, links] = [act.start, own];
  }
  if (statements.length === 0) return NONE;
  return [...statements, { start, end: text.length, links }];
}

const NONE: readonly Statement[] = [];

/** The same speaker by another verb; an outlet that passes it on goes on doing so. */
function withVerb(links: readonly Link[], verb: Verb): readonly Link[] {
  return links.map((link) => (link.kind === 'speaker' ? { ...link, verb } : link));
}

/** Only another speaker or a denial more or less makes another statement: `he said and confirmed` is one. */
function isSame(a: readonly Link[], b: readonly Link[]): boolean {
  const [left, right] = [a.at(-1), b.at(-1)];
  if (left === undefined || right === undefined) return true;
  return left.key === right.key && (left.verb === 'denies') === (right.verb === 'denies');
}

const TURN =
  /(?:^|[\s،,؛;.])(?:بينما|فيما|في حين|في المقابل،?|لكن|ولكن|غير أن|من جهته،?|من جانبه،?|من جهتها،?|من جانبها،?|and|but|while|whereas|though|although)\s+$/u;
const BREAK = /[؛;.]\s*$/u;
/** Units before an act in which the word that opens its clause stands. */
const LOOK_BACK = 16;
/** Tokens that an act must have after it to be more than the naming of who said what came before. */
const LEAST_SAID = 2;

/** Does a clause of its own begin with the act, with what is said after it? */
function opensClause(text: string, tokens: readonly Token[], { start, end }: Act): boolean {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const joined = /^[وف]\p{L}{2}/u.test(text.slice(start, start + 3)) || TURN.test(before);
  if (!(joined || BREAK.test(before))) return false;
  // `…, and sales rose, the bank said, while …`: named after what it says.
  if (/^["»”)]*\s*[،,.؛;]/u.test(text.slice(end))) return false;
  const said = tokens.filter((token) => token.start >= end).length;
  return said >= LEAST_SAID;
}

/**
 * The chain of the statement that most of the spans lie in, `chain` for a sentence of one statement. `chain` is that of
 * the whole sentence, as `chains.ts` carries it on: it stays with the first statement.
 */
export function chainAt(
  statements: readonly Statement[],
  chain: readonly Link[],
  spans: readonly Span[],
): readonly Link[] {
  if (statements.length < 2 || spans.length === 0) return chain;
  let [best, most] = [0, -1];
  for (const [at, { start, end }] of statements.entries()) {
    const told = spans.reduce(
      (sum, span) => (span.start >= start && span.start < end ? sum + span.end - span.start : sum),
      0,
    );
    if (told > most) [best, most] = [at, told];
  }
  return best === 0 ? chain : (statements[best]?.links ?? chain);
}
