import type { Aligned } from './align.ts';
import type { Analysis } from './analyze.ts';
import { isOneClause } from './clauses.ts';
import { contextOf } from './pair-context.ts';
import { isRefusal } from './polarity.ts';
import { isSameVerb } from './verb-forms.ts';

/** What one text refuses and the other tells as done, by the indexes of the two units. */
interface Refused {
  readonly kind: 'negated';
  readonly page: number;
  readonly other: number;
  /** Aligned units around both. 0–6. */
  readonly context: number;
}

/**
 * Where only one text says that something was refused or failed and the other tells that it was done: `failed to elect` and
 * `elected`, `رفضت تسليم` and `سلمت`. None where the other text says no by any word of its own. Linear in the texts.
 */
export function refusalClashes(
  page: Analysis,
  other: Analysis,
  { pairs, partners }: Aligned,
): Refused[] {
  if (page.script !== other.script) return [];
  const told = new Set(partners);
  const isFreePage = (at: number) => (partners[at] ?? -1) < 0;
  const isFreeOther = (at: number) => !told.has(at);
  const ofPage = refusalIn(page, isFreePage);
  const ofOther = refusalIn(other, isFreeOther);
  if ((ofPage === null) === (ofOther === null)) return [];
  const [refusing, plain, side] =
    ofPage !== null ? [page, other, 'page' as const] : [other, page, 'other' as const];
  if (plain.negations.length > 0) return [];
  const refused = ofPage ?? ofOther ?? 0;
  for (const pair of pairs) {
    const [at, to] = side === 'page' ? [pair.page, pair.other] : [pair.other, pair.page];
    if (pair.how === 'clash' || !isRefused(refusing, refused, at, plain, to)) continue;
    if (saysNoBeside(plain, to, side === 'page' ? isFreeOther : isFreePage)) return [];
    const context = contextOf(pair.page, pair.other, partners);
    return [{ kind: 'negated', page: pair.page, other: pair.other, context }];
  }
  return [];
}

/** The unit of a text that refuses and that nothing stands for; null where there is none. */
function refusalIn({ units, tokens }: Analysis, isFree: (at: number) => boolean): number | null {
  const at = units.findIndex(
    ({ firstToken: token, negation }, one) =>
      isFree(one) && negation === null && isRefusal(tokens[token]?.text ?? ''),
  );
  return at < 0 ? null : at;
}

/** Units behind a refusal among which its deed stands: in Arabic who refuses stands between. */
const REACH = 5;

/** Is the unit what is refused, told as a deed by the other text? `To elect`, or another form of the Arabic root. */
function isRefused(
  refusing: Analysis,
  refusal: number,
  at: number,
  plain: Analysis,
  to: number,
): boolean {
  if (at <= refusal || at > refusal + REACH || !isOneClause(refusing, refusal, at)) return false;
  const [deed, done] = [refusing.units[at], plain.units[to]];
  if (deed?.kind !== 'word' || done?.kind !== 'word') return false;
  if (refusing.script === 'latin') {
    return at === refusal + 1 && refusing.tokens[deed.firstToken - 1]?.text === 'to';
  }
  if (deed.key === done.key) return false;
  return (
    isSameVerb(deed.verb, done.verb) || (deed.skeleton !== '' && deed.skeleton === done.skeleton)
  );
}

/** Units around what was done in which a word of opposites may say the refusal. */
const BESIDE = 2;

function saysNoBeside({ units }: Analysis, at: number, isFree: (at: number) => boolean): boolean {
  for (let near = at - BESIDE; near <= at + BESIDE; near += 1) {
    if (near !== at && units[near]?.places != null && isFree(near)) return true;
  }
  return false;
}
