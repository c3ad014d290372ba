import { countedNoun, dualNoun } from './counted-nouns.ts';
import { countryOfWord } from './countries.ts';
import type { KnownSource } from './known-sources.ts';
import type { Link, Verb } from './model.ts';
import { sourceKey } from './outlets.ts';
import { AGENCY_WORD, OUTLET_WORD } from './speech.ts';
import { type Token, tokenize } from './tokens.ts';

/** Nouns for people who are not named; a phrase of these, adjectives and countries names nobody. */
const UNNAMED =
  /^(?:مصدر|مصادر|مسوول|مسوولون|مسوولين|شاهد|شهود|عيان|سكان|ناشط|ناشطون|ناشطين|خبير|خبراء|محلل|محللون|محللين|دبلوماسي|دبلوماسيون|دبلوماسيين|متحدث|وسايل|اعلام|تقارير|تقرير|مراقبون|مراقبين|مقرب|اهالي|مواطنون|source|sources|official|officials|person|people|witness|witnesses|diplomat|diplomats|expert|experts|analyst|analysts|media|reports|residents|activists|authorities)$/;
const MODIFIER =
  /^(?:ذات|نفس|مطلعه?|مطلعان|مطلعين|رسميه?|رسميون|محليه?|محليين|امنيه?|عسكريه?|طبيه?|دبلوماسيه|كبير|كبار|رفيع|حكوميه?|اعلاميه|عده|قريبه?|the|a|an|two|three|several|some|senior|local|familiar|informed|with|on|anonymous|matter|official|unnamed|state|us|على|علي|المحادثات|الامر|الملف)$/;
const OUTLET_MODIFIER =
  /^(?:ال)?(?:اخباري|اخباريه|انباء|للانباء|لانباء|الانباء|الرسميه?|state|news|site|the)$/;

/**
 * The link for a speaker phrase; null where the phrase has no word that could name anyone. The key forgets
 * what kind of outlet it is, its nationality and quotation marks, so that `موقع "أكسيوس"` and `أكسيوس`
 * merge; a short name in brackets after a long one (`… للأنباء (إرنا)`) becomes the key.
 */
export function makeLink(
  text: string,
  tokens: readonly Token[],
  verb: Verb,
  source: KnownSource | null,
): Link | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  const kind = source?.kind ?? kindOf(tokens);
  const words = tokens.map((token) => bare(token.text));
  const named = !words.every(isGeneric) && !isUnnamedHead(words);
  const key = source?.key ?? (named ? bracketAlias(text, tokens) : null) ?? keyOf(tokens, kind);
  if (key === '') return null;
  return {
    speaker: nameAsWritten(text, first, last),
    key,
    kind,
    verb,
    named: kind !== 'speaker' || named,
  };
}

/** The name without the preposition that ties it to the verb (`لموقع`), with the bracket that closes it. */
function nameAsWritten(text: string, first: Token, last: Token): string {
  const outletAfterPreposition = /^ل(?!ل)/u.test(first.text) && OUTLET_OR_AGENCY.test(first.text);
  const written = text.slice(first.start + (outletAfterPreposition ? 1 : 0), last.end);
  // `للتلفزيون` is `ل` before `التلفزيون`; a stretch of the letter before (`لـشبكة`) is no part of the name.
  const name = isOutletToldTo(first.text)
    ? written.replace(/^لل/u, 'ال')
    : written.replace(/^ـ+/u, '');
  const closing = text[last.end] ?? '';
  const opening = OPENING.get(closing);
  const open = opening !== undefined && name.split(opening).length > name.split(closing).length;
  const oddQuote = closing === '"' && name.split('"').length % 2 === 0;
  return open || oddQuote ? name + closing : name;
}

function isOutletToldTo(word: string): boolean {
  return word.startsWith('لل') && (OUTLET_WORD.test(word) || AGENCY_WORD.test(word));
}

const OUTLET_OR_AGENCY = /^ل(?:موقع|صحيفه|قناه|شبكه|وكاله|مجله|جريده|تلفزيون|اذاعه)$/;
const OPENING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  ['»', '«'],
  ['”', '“'],
]);

function bare(word: string): string {
  return word.replace(/^[وف]?[بل]?(?:ال|ل(?=ل))/, '').replace(/^لل/, '');
}

function isGeneric(word: string): boolean {
  return (
    UNNAMED.test(word) ||
    MODIFIER.test(word) ||
    countryOfWord(word)?.form === 'people' ||
    countedNoun(word) !== undefined ||
    dualNoun(word) !== undefined
  );
}

/** `مصدر قريب من الاتحاد`, `مسؤول حكومي`: an unnamed head makes the whole phrase unnamed. */
function isUnnamedHead(words: readonly string[]): boolean {
  const head = words[0] ?? '';
  const last = words.at(-1) ?? '';
  // English has the head last: `Axios's sources`.
  if (/^[a-z]/.test(last) && UNNAMED.test(last)) return true;
  const noun = dualNoun(head) ?? countedNoun(head);
  return (
    (UNNAMED.test(head) && head !== 'متحدث' && head !== 'وسايل') ||
    noun?.key === 'مصدر' ||
    noun?.key === 'مسوول'
  );
}

function kindOf(tokens: readonly Token[]): Link['kind'] {
  // Without `news` there are other agencies, and other sites.
  const news = / news (agency|site)\b/.exec(tokens.map(({ text }) => ` ${text}`).join(''))?.[1];
  if (AGENCY_WORD.test(tokens[0]?.text ?? '') || news === 'agency') return 'agency';
  return news !== undefined || tokens.some(({ text }) => OUTLET_WORD.test(text))
    ? 'outlet'
    : 'speaker';
}

function keyOf(tokens: readonly Token[], kind: Link['kind']): string {
  const kept = tokens.filter((token) => {
    const word = token.text;
    if (kind === 'speaker') return !token.stop;
    return (
      !token.stop &&
      !OUTLET_WORD.test(word) &&
      !AGENCY_WORD.test(word) &&
      !OUTLET_MODIFIER.test(word) &&
      countryOfWord(word)?.form !== 'people'
    );
  });
  const source = kept.length > 0 ? kept : tokens;
  const known = kind === 'speaker' ? null : sourceKey(source.map(({ text }) => text).join(' '));
  return known ?? source.map(speakerStem).join(' ');
}

/** The word of a speaker's key for a token: `المصدران`, `المصادر` and `مصدرين` are one word, others their light stem. */
export function speakerStem(token: Token): string {
  const word = bare(token.text);
  return dualNoun(word)?.key ?? countedNoun(word)?.key ?? token.stem;
}

function bracketAlias(text: string, tokens: readonly Token[]): string | null {
  const last = tokens.at(-1);
  const previous = tokens.at(-2);
  if (last === undefined || previous === undefined) return null;
  return /^\s*\(/u.test(text.slice(previous.end, last.start)) ? last.stem : null;
}

/** The key of an outlet or agency that is known by its name alone; '' for a name without words. */
export function nameKey(name: string): string {
  const tokens = tokenize(name);
  return sourceKey(name) ?? keyOf(tokens, 'outlet');
}
