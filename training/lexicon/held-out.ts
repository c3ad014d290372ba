/** One in so many sentences of Tatoeba is kept out of the lexicon, for measuring. */
const PARTS = 5;

/**
 * Is an English sentence of Tatoeba held out? The lexicon never learns from it nor from any of its translations; the
 * measurement uses no other. Decided by a hash of the sentence, so that it stays so whatever the file's order.
 */
export function isHeldOut(english: string): boolean {
  let hash = 0x811c9dc5;
  for (const letter of english.toLowerCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % PARTS === 0;
}
