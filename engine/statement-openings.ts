import { isDeed, isTiedDeed } from './deeds.ts';
import { STOPS_SPEAKER } from './speaker-phrases.ts';
import { COMPLEMENT } from './speech.ts';
import type { Token } from './tokens.ts';

/** A verb no later than this token opens the sentence (`كما أضاف`, `من جهته قال`). */
export const LATEST_OPENING = 2;
/** `كما قال فلان.` may end a sentence, `على ما أفاد فلان` always names a source; null for anything else. */
export function isAside(tokens: readonly Token[], at: number): 'always' | 'at-end' | null {
  const [before, first] = [tokens[at - 1]?.text, tokens[at - 2]?.text];
  if (before === 'ما' && first === 'علي') return 'always';
  return /^(?:كما|مثلما)$/.test(before ?? '') && at > LATEST_OPENING ? 'at-end' : null;
}

/** Does the clause end with the token before `next`? */
export function endsClause(text: string, tokens: readonly Token[], next: number): boolean {
  const last = tokens[next - 1];
  return last !== undefined && /^["»”)\]]*\s*(?:[.،,؛]|$)/u.test(text.slice(last.end));
}

/** `حسب نوع الإصابات`, `حسب الحاجة`: a manner, no speaker. */
export function isManner(tokens: readonly Token[], at: number): boolean {
  return (
    /^[وف]?[بو]?حسب$/.test(tokens[at]?.text ?? '') &&
    /^(?:ال)?(?:نوع|حاجه|درجه|طبيعه|اولويه|قدره|عدد|حجم|سن|ترتيب|خطوره)$/.test(
      tokens[at + 1]?.text ?? '',
    )
  );
}

/** `في بيان`, `في تصريح له`: where it was said. */
export const OCCASION =
  /^(?:ال)?(?:بيان|تصريح|تصريحات|موتمر|حديث|حوار|لقاء|مقابله|كلمه|كلمته|خطاب|تغريده|تدوينه|اتصال|رساله|تقرير|موجز)$/;
/** After so many words only the statement itself shows that they were a speaker. */
export function opensAtOnce(text: string, tokens: readonly Token[], next: number): boolean {
  const [token, previous] = [tokens[next], tokens[next - 1]];
  if (token === undefined || previous === undefined) return false;
  return COMPLEMENT.test(token.text) || /[:"«“]/u.test(text.slice(previous.end, token.start));
}

/** Verbs with what ties what is said to them: nothing (`أعلن مقتل`), or a preposition (`أشار إلى`, `كشف عن`). */
const TIES: readonly (readonly [verbs: RegExp, tie: RegExp | null])[] = [
  [
    /^[وف]?(?:اعلن|اعلنت|اعلنوا|يعلن|تعلن|اكدت?|اكدوا|يوكد|توكد|نفي|نفت|نفوا|ينفي|تنفي|توقعت?|انكرت?|استبعدت?|رجحت?|دحض|فند)$/,
    null,
  ],
  [
    /^[وف]?(?:اشار|اشارت|اشاروا|لفتت?|المحت?|نوهت?|يشير|تشير|دعا|دعت|دعوا|يدعو|تدعو)$/,
    /^(?:الي|ل\p{L}{3,})$/u,
  ],
  [/^[وف]?(?:تساءل|تساءلت|تساءلوا|يتساءل|تتساءل)$/, /^(?:عما|عن|هل|لماذا|كيف|متي|اين|اذا)$/],
  [/^[وف]?(?:افاد|افادت|صرحت?|اعترفت?|اقرت?|نوه|طالبت?|يطالب|تطالب)$/, /^(?:عن|ب\p{L}{3,})$/u],
  [/^[وف]?(?:كشف|كشفت|تحدثت?|اعلنت?|ابلغت?|اعربت?)$/, /^عن$/],
  [/^[وف]?(?:حذر|حذرت|يحذر|تحذر)$/, /^من$/],
  [/^[وف]?(?:شدد|شددت|يشدد|تشدد|اكدت?)$/, /^علي$/],
];
/** Tokens of time and place between a speaker and what he announces. */
const TIE_REACH = 7;

/** Does a verb of announcing have its object after the speaker (`أعلنت الوزارة، أمس، مقتل خمسة`)? */
export function opensObject(
  text: string,
  tokens: readonly Token[],
  at: number,
  next: number,
): boolean {
  if (!beginsClause(text, tokens, at)) return false;
  const verb = tokens[at]?.text ?? '';
  // To claim responsibility is an act, and no telling of something else.
  if (/^مسوولي/.test(tokens[next]?.text ?? '')) return false;
  for (const [verbs, tie] of TIES) {
    if (!verbs.test(verb)) continue;
    const from = tokens[next]?.text ?? '';
    if (tie === null ? isDeed(from) : tie.test(from) || isTiedDeed(from)) return true;
    // Only circumstances may stand between: the speaker must have been stopped by one.
    if (!STOPS_SPEAKER.test(from)) continue;
    const between = tokens.slice(next + 1, next + TIE_REACH);
    if (between.some(({ text }) => (tie === null ? isDeed(text) : tie.test(text)))) return true;
  }
  return false;
}

/** A verb in mid-sentence may have its subject before it (`الدفاع المدني دعا … وحذر السكان`). */
function beginsClause(text: string, tokens: readonly Token[], at: number): boolean {
  if (at <= LATEST_OPENING) return true;
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (previous === undefined || token === undefined) return false;
  const apart = /[،,؛:.]/u.test(text.slice(previous.end, token.start));
  // `السكان إلى الحذر، وحذر السكان من …` may go on with its subject before it; who announces or denies a deed is named.
  if (token.text.startsWith('و')) return apart && ANNOUNCES.test(token.text);
  return apart || /^(?:كما|فيما|بينما|حسبما|ما|وقد|قد)$/.test(previous.text);
}

const ANNOUNCES = /^و(?:اعلن|اعلنت|اكدت?|نفي|نفت|انكرت?)$/;

/** Does what follows a possible speaker show that it is a statement, at once or after a circumstance? */
export function opensStatement(text: string, tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  const previous = tokens[next - 1];
  if (token === undefined || previous === undefined) return false;
  const gap = text.slice(previous.end, token.start);
  if (COMPLEMENT.test(token.text) || /[:"«“]/u.test(gap)) return true;
  if (token.text === 'في' && OCCASION.test(tokens[next + 1]?.text ?? '')) {
    const until = tokens[next + 12]?.start ?? text.length;
    return complementWithin(tokens, next, 12) || /[:"«“]/u.test(text.slice(token.start, until));
  }
  // `وقال فلان، نائب فلان، الاثنين، إن`: a title between commas, then the statement.
  if (!/[،,]/u.test(gap))
    return (
      (STOPS_SPEAKER.test(token.text) || token.text === 'فجر') && complementWithin(tokens, next, 12)
    );
  return complementWithin(tokens, next, 12);
}

function complementWithin(tokens: readonly Token[], from: number, reach: number): boolean {
  return tokens.slice(from, from + reach).some((token) => COMPLEMENT.test(token.text));
}
