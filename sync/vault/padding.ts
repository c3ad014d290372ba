/** Bytes: whatever is smaller looks like this, so that a tag cannot be told from a note (SPEC 8.5). */
const LEAST = 1_024;

/**
 * The length to which content of a length is filled up (Padmé; Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", 2019):
 * at most 12 % more, and so few different lengths that a length tells little of what is in a file. Whole bytes, 0 to 2^31.
 */
export function paddedLength(length: number): number {
  if (length <= LEAST) return LEAST;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}
