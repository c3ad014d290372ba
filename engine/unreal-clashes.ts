import type { Aligned } from './align.ts';
import type { Analysis } from './analyze.ts';
import type { Clash } from './clashes.ts';
import { isUnreal, type Modality, modalityAt, readModality } from './modality.ts';

/**
 * Whether a clash of two texts is one about the world: what one text tells and the other only plans, allows, demands or
 * puts under a condition do not contradict each other. Reads the texts' modality when the first clash asks for it. Between two
 * languages a marker that both have by a word (`urged`, `ناشدت`) makes no difference, though we read it in one of them only.
 */
export function createRealFilter(
  page: Analysis,
  other: Analysis,
  { pairs }: Aligned,
): (clash: Clash) => boolean {
  let read: readonly [readonly Modality[], readonly Modality[]] | null = null;
  return (clash) => {
    if (read === null) {
      const [own, its] = [page, other].map((text) => readModality(text.text, text.tokens));
      read =
        page.script === other.script
          ? [own ?? [], its ?? []]
          : [
              withoutTold(page, own ?? [], pairs, 'page'),
              withoutTold(other, its ?? [], pairs, 'other'),
            ];
    }
    const [ours, theirs] = read;
    return degreeAt(page, clash.page, ours) === degreeAt(other, clash.other, theirs);
  };
}

/** How far from a fact what a unit tells is; all that is so or was so is `real`, and what had been planned is no more. */
function degreeAt(text: Analysis, at: number, modalities: readonly Modality[]): string {
  const token = text.units[at]?.firstToken;
  const kind = token === undefined ? 'asserted' : modalityAt(modalities, token);
  if (!isUnreal(kind) || token === undefined) return endsWait(text, at) ? 'after a wait' : 'real';
  const isOld = modalities.some(
    (one) => one.kind === kind && token >= one.first && token <= one.last && isPast(text, one),
  );
  return isOld ? `past ${kind}` : kind;
}

/** What a stretch of time went by before. */
const TOOK = /^(?:took|takes|taken|needed|needs|[وف]?(?:استغرق|استغرقت|تطلبت?|احتاجت?))$/;
/** Tokens between the wait and what ended it: `took the crews nine days to open`. */
const WAIT = 6;

/** `It took nine days to open the bridge`: until then it was closed, as another text may tell of the same days. */
function endsWait({ tokens, units }: Analysis, at: number): boolean {
  const unit = units[at];
  if (unit?.kind !== 'word') return false;
  const before = tokens.slice(Math.max(0, unit.firstToken - WAIT), unit.firstToken);
  return before.some(({ text }) => TOOK.test(text));
}

const WAS = /^(?:had|originally|[وف]?كان(?:ت|وا|ا)?)$/;
/** Tokens between `كانت` and the plan: who had it. */
const WHO = 5;

/** `Had planned to`, `كانت الحكومة تعتزم`. */
function isPast({ tokens }: Analysis, { start, end }: Modality): boolean {
  const last = tokens.findLastIndex((token) => token.start < end);
  const first = tokens.findIndex((token) => token.start >= start);
  const from = tokens[last]?.text.charCodeAt(0) ?? 0;
  const reach = from < FIRST_ARABIC ? 1 : WHO;
  return tokens.slice(Math.max(0, first - reach), last).some(({ text }) => WAS.test(text));
}

const FIRST_ARABIC = 0x600;

function withoutTold(
  { units }: Analysis,
  modalities: readonly Modality[],
  pairs: Aligned['pairs'],
  side: 'page' | 'other',
): readonly Modality[] {
  const told = pairs.flatMap((pair) => (pair.how === 'clash' ? [] : (units[pair[side]] ?? [])));
  return modalities.filter(({ start, end }) =>
    told.every((unit) => unit.end <= start || unit.start >= end),
  );
}
