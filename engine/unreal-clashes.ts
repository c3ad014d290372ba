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

/** How far from a fact what a unit tells is; all that is so or was so is `real`. */
function degreeAt({ units }: Analysis, at: number, modalities: readonly Modality[]): string {
  const token = units[at]?.token;
  const kind = token === undefined ? 'asserted' : modalityAt(modalities, token);
  return isUnreal(kind) ? kind : 'real';
}

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
