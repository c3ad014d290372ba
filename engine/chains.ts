import { readAttribution } from './attribution.ts';
import { readBackward } from './backward-speakers.ts';
import { readConfirmation } from './confirmations.ts';
import type { Link, Span } from './model.ts';
import { readNames } from './names.ts';
import { linkOf } from './speaker-phrases.ts';
import { chainAt } from './statements.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * The chain of each sentence of one article, in order. A speaker stays until a new one appears: `وأضاف`, `he added`
 * and the rest of a quotation carry the chain on, `المصدران` or a family name means the speaker named
 * before, and `صرح بذلك فلان` names who said what came before. Empty for sentences in which the outlet itself speaks.
 * Linear in the text.
 */
export function readChains(sentences: readonly string[]): (readonly Link[])[] {
  const seen: (readonly Link[])[] = [];
  const chains: (readonly Link[])[] = [];
  let last: readonly Link[] = [];
  let told: readonly Link[] = [];
  const go = (links: readonly Link[]) => {
    if (links.length === 0) return;
    last = resolve(links, seen);
    seen.push(last);
  };
  for (const sentence of sentences) {
    const tokens = tokenize(sentence);
    const backward = readBackward(sentence, tokens);
    const { links, continues, statements } = readAttribution(sentence, tokens);
    const named = backward.length > 0 ? backward : withConfirmation(sentence, tokens, links);
    go(named);
    if (backward.length > 0) attributeSoFar(chains, last);
    // `The minister met the union. He said …`: whom the sentence before tells of.
    if (continues && !isMore(tokens)) go(told);
    chains.push(named.length > 0 ? last : continues ? last.map(goOn) : []);
    // Of several who speak in one sentence the last goes on.
    if (backward.length === 0) go(statements.at(-1)?.links ?? []);
    told = named.length > 0 || continues ? [] : personIn(sentence, tokens);
  }
  return chains;
}

/**
 * The chain of the part of a sentence that the spans lie in, where several speak in it; else `chain`, which is the whole
 * sentence's as it was carried on. Linear in the text.
 */
export function chainOfPart(
  text: string,
  chain: readonly Link[],
  spans: readonly Span[],
): readonly Link[] {
  return chainAt(readAttribution(text, tokenize(text)).statements, chain, spans);
}

/**
 * Whom a body confirms without a name is left out, since the body speaks for it by name; the agency that passes its
 * confirmation on stays.
 */
function withConfirmation(
  sentence: string,
  tokens: readonly Token[],
  links: readonly Link[],
): readonly Link[] {
  if (links.length === 0 || links.some(({ kind, named }) => kind === 'speaker' && named)) {
    return links;
  }
  const confirming = readConfirmation(sentence, tokens);
  if (confirming.every(({ named }) => !named)) return links;
  return [...links.filter(({ named }) => named), ...confirming];
}

/** `وأضاف`, `she added`: who spoke before, whoever was told of since. */
function isMore(tokens: readonly Token[]): boolean {
  return (
    GOES_ON.test(tokens[0]?.text ?? '') ||
    tokens.some(({ text }) => /^(?:added|adds|continued|concluded)$/.test(text))
  );
}

const GOES_ON = /^[وف]?(?:اضاف|تابع|اردف|استطرد|واصل|اختتم|ختم|مضيف|متابع)(?:ت|ا|ه|وا)?$/;

/** The one person that a sentence of the outlet opens with; empty where it names none or several. */
function personIn(sentence: string, tokens: readonly Token[]): readonly Link[] {
  const persons = readNames(sentence, tokens).filter(({ type }) => type === 'person');
  const [person] = persons;
  if (person === undefined || persons.length > 1 || person.first > OPENING) return [];
  const ends = tokens[person.last]?.text ?? '';
  // `فهد سالم وفدا`: an object without an article is read into the name.
  const last =
    person.last - person.first > 1 && /\p{L}{3}ا$/u.test(ends) ? person.last - 1 : person.last;
  return linkOf(sentence, tokens, { first: person.first, last }, 'asserts');
}

/** Tokens within which the subject of a sentence begins. */
const OPENING = 2;

/** Who denied something goes on to assert something else: `وأضاف أن …`. */
function goOn(link: Link): Link {
  return link.verb === 'denies' || link.verb === 'declines' ? { ...link, verb: 'asserts' } : link;
}

function attributeSoFar(chains: (readonly Link[])[], chain: readonly Link[]): void {
  for (const [at, known] of chains.entries()) if (known.length === 0) chains[at] = chain;
}

/** Chains looked back at: a speaker out of sight longer is named again in full. */
const MEMORY = 12;

function resolve(links: readonly Link[], seen: readonly (readonly Link[])[]): readonly Link[] {
  const recent = seen.slice(-MEMORY).toReversed();
  const resolved = links.map((link) => knownLink(link, recent) ?? link);
  const [first] = resolved;
  const only = resolved.length === 1 ? first : undefined;
  if (only === undefined || only.kind !== 'speaker' || only.named) return resolved;
  const outlet = outletOf(only, recent);
  if (outlet !== null) return [{ ...outlet, verb: only.verb }, only];
  // Unnamed sources belong to the outlet that spoke with them before.
  const earlier = recent.find((chain) => chain.some((link) => link.key === only.key));
  const at = earlier?.findIndex((link) => link.key === only.key) ?? 0;
  if (earlier !== undefined) return at === 0 ? resolved : [...earlier.slice(0, at), only];
  // `المصادر`, of whom nobody has told: those of the outlet that was just cited.
  const before = recent[0]?.filter(({ kind }) => kind !== 'speaker') ?? [];
  return DEFINITE.test(only.speaker) ? [...before, only] : resolved;
}

/** `مصادر أكسيوس`, `Axios's sources`: those of the outlet or body that an earlier sentence cited. */
function outletOf(sources: Link, recent: readonly (readonly Link[])[]): Link | null {
  const words = sources.key.split(' ').filter((word) => !SOURCE_WORD.test(word));
  const cited = recent.flat().filter(({ named }) => named);
  const holds = (name: readonly string[]) => name.every((word) => words.includes(word));
  return cited.find(({ key, speaker }) => holds(key.split(' ')) || holds(stemsOf(speaker))) ?? null;
}

/** A known outlet's key is another than the words it is written with. */
function stemsOf(speaker: string): string[] {
  return tokenize(speaker).map(({ stem }) => stem);
}

const SOURCE_WORD = /^(?:مصدر|مسوول|sourc|offici)/;
const DEFINITE = /^(?:المصادر|المصدر|المصدران|المصدرين|the (?:two )?sources?)$/iu;

/** The earlier link that a shorter naming means: all its words are in the earlier one's name. */
function knownLink(link: Link, recent: readonly (readonly Link[])[]): Link | null {
  const words = link.key.split(' ');
  for (const chain of recent) {
    const known = chain.find((earlier) => means(words, link, earlier));
    if (known !== undefined) return { ...known, verb: link.verb };
  }
  return null;
}

function means(words: readonly string[], link: Link, earlier: Link): boolean {
  if (link.key === earlier.key) return true;
  const name = `${earlier.key} ${KIND_WORDS[earlier.kind]}`.split(' ');
  const sameKind = link.kind === earlier.kind || words.length === 1;
  return sameKind && link.named === earlier.named && words.every((word) => name.includes(word));
}

/** `الموقع`, `الوكالة`: the word for the kind means the one named before. */
const KIND_WORDS: Readonly<Record<Link['kind'], string>> = {
  outlet: 'موقع صحيف قنا شبك newspaper',
  agency: 'وكال agency',
  speaker: '',
};
