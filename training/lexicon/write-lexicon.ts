import type { Relative } from '../../engine/lexicon.ts';
import {
  LEXICON_CHECKSUM_AT,
  LEXICON_FORMAT,
  LEXICON_MAGIC,
  LINK_KINDS,
  LONGEST_TERM,
  letterByte,
  lexiconChecksum,
  lexiconOffsets,
  MOST_LINKS,
  MOST_WEIGHT,
} from '../../engine/lexicon-layout.ts';

/**
 * A lexicon as bytes, for `openLexicon`. Terms whose letters have no byte and links of weight 0 are left out; of one
 * term and kind twice the heavier counts. Equal input, in whatever order, gives equal bytes.
 */
export function writeLexicon(relatives: ReadonlyMap<string, readonly Relative[]>): Uint8Array {
  const linksByTerm = new Map<string, readonly Relative[]>();
  for (const [term, links] of relatives) {
    const kept = isWritable(term) ? linksOf(term, links) : [];
    if (kept.length > 0) linksByTerm.set(term, kept);
  }
  const targets = [...linksByTerm.values()].flatMap((links) => links.map(({ term }) => term));
  const terms = [...new Set([...linksByTerm.keys(), ...targets])].sort();
  const numbers = new Map(terms.map((term, index) => [term, index]));
  const sizes = {
    terms: terms.length,
    letters: terms.reduce((sum, term) => sum + term.length, 0),
    links: targets.length,
  };
  const offsets = lexiconOffsets(sizes);
  const bytes = new Uint8Array(offsets.end);
  const view = new DataView(bytes.buffer);
  const header = [LEXICON_MAGIC, LEXICON_FORMAT, 0, ...Object.values(sizes)];
  for (const [index, word] of header.entries()) view.setUint32(index * 4, word, true);
  let letter = offsets.letters;
  let link = 0;
  for (const [index, term] of terms.entries()) {
    const links = linksByTerm.get(term) ?? [];
    bytes[offsets.lengths + index] = term.length;
    bytes[offsets.counts + index] = links.length;
    for (let i = 0; i < term.length; i += 1) bytes[letter++] = letterByte(term.charCodeAt(i));
    for (const { term: target, kind, weight } of links) {
      const number = numbers.get(target) ?? 0;
      view.setUint16(offsets.lows + link * 2, number & 0xffff, true);
      bytes[offsets.highs + link] = number >> 16;
      bytes[offsets.weights + link] = (LINK_KINDS.indexOf(kind) << 6) | quantized(weight);
      link += 1;
    }
  }
  view.setUint32(LEXICON_CHECKSUM_AT, lexiconChecksum(bytes), true);
  return bytes;
}

function isWritable(term: string): boolean {
  if (term === '' || term.length > LONGEST_TERM) return false;
  for (let i = 0; i < term.length; i += 1) if (letterByte(term.charCodeAt(i)) < 0) return false;
  return true;
}

/** Best first, equals by kind and term, as many as one byte can count. */
function linksOf(own: string, links: readonly Relative[]): Relative[] {
  const best = new Map<string, Relative>();
  for (const link of links) {
    const { term, kind, weight } = link;
    if (quantized(weight) === 0 || term === own || !isWritable(term)) continue;
    const known = best.get(`${kind} ${term}`);
    if (known === undefined || known.weight < weight) best.set(`${kind} ${term}`, link);
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        quantized(b.weight) - quantized(a.weight) ||
        LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind) ||
        (a.term < b.term ? -1 : 1),
    )
    .slice(0, MOST_LINKS);
}

function quantized(weight: number): number {
  return Math.round(Math.min(Math.max(weight, 0), 1) * MOST_WEIGHT);
}
