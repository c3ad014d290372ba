import { withoutClitics } from './clitics.ts';
import type { KnownSource } from './known-sources.ts';
import type { Link, Verb } from './model.ts';
import { beginsSource, knownSource, LONGEST_SOURCE } from './outlets.ts';
import { makeLink } from './speakers.ts';
import { AGENCY_WORD, COMPLEMENT, OUTLET_WORD } from './speech.ts';
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
  /^(?:[وف]?(?:خلال|بعد|قبل|منذ|امس|اليوم|يوم|مساء|صباحا?|عبر|اثناء|الي|حول|بشان|من|تعليقا|ردا|حيث|لكن|التي|الذين?|اللذان|والذي|والتي|قد|في|رفضت?|رفضا|فضلت?|اشترطت?|طلبت?|بعدها|قبلها|حينها|لاحقا|سابقا|مجددا|ايضا|كذلك|علنا|صراحه|الماضيه?|قايلا|قايله|مضيفا|مضيفه|موضحا|موضحه|مشيرا|مشيره|لافتا|لافته|مبينا|مبينه|موكدا|موكده|محذرا|محذره|عقب|اثر|ليلا?|ظهر|عصر|غداه|عشيه|هاتفيا|بدورها?|للصحفيين|للصحافيين|للاعلاميين|للمراسلين|معتبرا|معتبره|واصفا|واصفه|متهما|متهمه|داعيا|داعيه)|on|in|who|which|speaking|citing|as|by|when|while|that|at|after|during|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)$/;

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
  // An initial (`م.س. غوبتا`), a title cut short (`Dr. Azar`).
  const short = previous.end - previous.start === 1 || ABBREVIATED.test(previous.text);
  if (short && /^\.\s?$/u.test(gap)) return false;
  if (/[،,؛;:.؟?!\n–—]|\s-|-\s/u.test(gap)) return true;
  if (/["«“„]/u.test(gap)) return !QUOTED_NAME.test(text.slice(token.start)) || at === from - 1;
  return false;
}

const ABBREVIATED = /^(?:dr|mr|mrs|ms|gen|lt|col|maj|sgt|capt|adm|prof|sen|rep|gov|st|rev|jr)$/;

/** One to three words between quotation marks. */
const QUOTED_NAME = /^(?:[^\s"»”،,.:]+\s?){1,3}["»”]/u;

/** The first token after the speaker that begins at `from`. */
export function phraseEnd(text: string, tokens: readonly Token[], from: number): number {
  let end = afterSource(tokens, from);
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

/** The agency or outlet whose name begins at a token, particles allowed (`لفرانس برس`); null for none. */
export function knownSourceAt(tokens: readonly Token[], at: number): KnownSource | null {
  const found = namedAt(tokens, at, tokens.length);
  return found?.source.alone === true ? found.source : null;
}

/** The first token after the known outlet or agency that a phrase begins with; `from` where it begins with none. */
export function afterSource(tokens: readonly Token[], from: number): number {
  const found = namedAt(tokens, from, tokens.length);
  return found?.source.alone === true ? found.next : from;
}

interface Named {
  readonly source: KnownSource;
  /** The first token after its name. */
  readonly next: number;
}

function namedAt(tokens: readonly Token[], at: number, end: number): Named | null {
  const first = tokens[at]?.text ?? '';
  const forms = FIRST_WORDS.has(first) ? [first] : withoutClitics(first);
  for (const form of forms) {
    if (!beginsSource(form)) continue;
    const words = [form];
    let found: Named | null = null;
    for (let next = at + 1; ; next += 1) {
      const source = knownSource(words.join(' '));
      if (source !== undefined) found = { source, next };
      if (next >= end || words.length >= LONGEST_SOURCE) break;
      words.push(tokens[next]?.text ?? '');
    }
    if (found !== null) return found;
  }
  return null;
}

/** Words that begin like a particle and are none. */
const FIRST_WORDS: ReadonlySet<string> = new Set(['واشنطن', 'وول', 'لوس', 'لوموند', 'لو']);

/**
 * The agency or outlet that a phrase names: at its beginning, or anywhere in it after the word for what it is (`وكالة
 * الأنباء الروسية «ريا نوفوستي»`). Null where it names none that is known.
 */
function sourceIn(tokens: readonly Token[], { first, last }: Phrase): KnownSource | null {
  const head = tokens[first]?.text ?? '';
  const called = AGENCY_WORD.test(head) || OUTLET_WORD.test(head);
  const from = head === 'ل' || (head === 'the' && last > first) ? first + 1 : first;
  const opening = namedAt(tokens, from, last + 1);
  if (opening !== null && (opening.source.alone || called)) return opening.source;
  if (!called) return null;
  for (let at = from + 1; at <= last; at += 1) {
    const found = namedAt(tokens, at, last + 1);
    if (found !== null) return found.source;
  }
  return null;
}

/** The link for the speaker in a phrase; none for an empty phrase. */
export function linkOf(text: string, tokens: readonly Token[], phrase: Phrase, verb: Verb): Link[] {
  if (phrase.last < phrase.first) return [];
  const words = tokens.slice(phrase.first, phrase.last + 1);
  const link = makeLink(text, words, verb, sourceIn(tokens, phrase));
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
