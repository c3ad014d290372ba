import { withoutClitics } from './clitics.ts';
import type { Link, Verb } from './model.ts';
import { makeLink } from './speakers.ts';
import { AGENCY_WORD, COMPLEMENT, KNOWN_AGENCIES } from './speech.ts';
import type { Token } from './tokens.ts';

/** The tokens of a speaker, `last` included; empty where `last` is before `first`. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** Tokens a speaker's name and titles may take. */
export const LONGEST_SPEAKER = 9;

/** Words that begin what is no more of the speaker: circumstances, relative clauses, weekdays. */
export const STOPS_SPEAKER =
  /^(?:[وف]?(?:خلال|بعد|قبل|منذ|امس|اليوم|يوم|مساء|صباح|صباحا|عبر|اثناء|الي|حول|بشان|من|تعليقا|ردا|حيث|لكن|التي|الذي|قد|في)|on|in|at|after|during|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)$/;

/** A comma, a colon or a quotation of more than a name ends a speaker. */
export function breaksBefore(
  text: string,
  tokens: readonly Token[],
  at: number,
  from: number,
): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (token === undefined || previous === undefined) return false;
  const gap = text.slice(previous.end, token.start);
  // An initial (`م.س. غوبتا`).
  if (previous.end - previous.start === 1 && /^\.\s?$/u.test(gap)) return false;
  if (/[،,؛;:.؟?!\n–—]|\s-\s/u.test(gap)) return true;
  if (/["«“„]/u.test(gap)) return !QUOTED_NAME.test(text.slice(token.start)) || at === from - 1;
  return false;
}

/** One to three words between quotation marks. */
const QUOTED_NAME = /^(?:[^\s"»”،,.:]+\s?){1,3}["»”]/u;

/** The first token after the speaker that begins at `from`. */
export function phraseEnd(text: string, tokens: readonly Token[], from: number): number {
  let end = from;
  while (
    end < tokens.length &&
    end - from < LONGEST_SPEAKER &&
    !breaksBefore(text, tokens, end, from) &&
    !COMPLEMENT.test(tokens[end]?.text ?? '') &&
    !STOPS_SPEAKER.test(tokens[end]?.text ?? '')
  ) {
    end += 1;
  }
  return end;
}

/** The key of the agency whose name begins at a token, particles allowed (`لفرانس برس`); null for none. */
export function knownAgencyAt(tokens: readonly Token[], at: number): string | null {
  const first = tokens[at]?.text ?? '';
  const rest = [tokens[at + 1]?.text, tokens[at + 2]?.text];
  for (const form of withoutClitics(first)) {
    for (const tail of [rest, rest.slice(0, 1), []]) {
      const key = KNOWN_AGENCIES.get([form, ...tail].join(' '));
      if (key !== undefined) return key;
    }
  }
  return null;
}

/** The agency that a phrase names, after the word for what it is (`وكالة`) or a preposition that stands apart. */
function agencyIn(tokens: readonly Token[], first: number): string | null {
  const head = tokens[first]?.text ?? '';
  const known = knownAgencyAt(tokens, first);
  return (
    known ?? (head === 'ل' || AGENCY_WORD.test(head) ? knownAgencyAt(tokens, first + 1) : null)
  );
}

/** The link for the speaker in a phrase; none for an empty phrase. */
export function linkOf(text: string, tokens: readonly Token[], phrase: Phrase, verb: Verb): Link[] {
  if (phrase.last < phrase.first) return [];
  const link = makeLink(
    text,
    tokens.slice(phrase.first, phrase.last + 1),
    verb,
    agencyIn(tokens, phrase.first),
  );
  return link === null ? [] : [link];
}

const NEARNESS: Readonly<Record<Link['kind'], number>> = { outlet: 0, agency: 1, speaker: 2 };

/**
 * Adds links to a chain: outlets stand nearer to the page than speakers, wherever the sentence names them; a second
 * speaker beside the first is no step of his chain.
 */
export function addLinks(chain: Link[], links: readonly Link[]): void {
  for (const link of links) {
    if (link.kind === 'speaker' && chain.some((known) => known.kind === 'speaker')) continue;
    const at = chain.findIndex((known) => NEARNESS[known.kind] > NEARNESS[link.kind]);
    chain.splice(at < 0 ? chain.length : at, 0, link);
  }
}
