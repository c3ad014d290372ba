import type { Analysis } from './analyze.ts';
import type { Clash } from './clashes.ts';
import { isUnreal, type Modality, modalityAt, readModality } from './modality.ts';

/**
 * Whether a clash of two texts is one about the world: what one text tells and the other only plans, allows, demands or
 * puts under a condition do not contradict each other. Reads the texts' modality when the first clash asks for it.
 */
export function createRealFilter(page: Analysis, other: Analysis): (clash: Clash) => boolean {
  let read: readonly [readonly Modality[], readonly Modality[]] | null = null;
  return (clash) => {
    read ??= [readModality(page.text, page.tokens), readModality(other.text, other.tokens)];
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
