/** Fewer consonants than this belong to too many words. */
const FEWEST = 3;
const WEAK = /[اويءآأإةى]/g;
const ARABIC_WORD = /^[\u0620-\u064a]+$/;
/** Letters that build verb forms and nouns from a root, at the front, longest first. */
const FRONT = /^(?:است|مست|يست|تست|سي|ست|[يتنماس])/;
/** The ت of the eighth verb form stands behind the first root letter. */
const EIGHTH = /^(.)ت(.{2,})$/;

/** The ت of the feminine past (`أعلنت`). */
const FEMININE = /(?<=...)ت$/;

/**
 * The consonants that the words of one Arabic root share, roughly: `هجوم`, `مهاجم` and `يهاجم` give `هجم`.
 * Weak letters and form letters are dropped where three consonants remain; '' where fewer do, and for
 * other scripts. Only a hint: different roots can give one skeleton.
 */
export function skeletonOf(stem: string): string {
  if (!ARABIC_WORD.test(stem)) return '';
  const front = stem.replace(FRONT, '');
  const eighth = front !== stem && /^[ايتم]/.test(stem) ? front.replace(EIGHTH, '$1$2') : front;
  for (const form of [eighth, front, stem]) {
    const consonants = form.replace(WEAK, '').replace(FEMININE, '');
    if (consonants.length >= FEWEST) return consonants;
  }
  return '';
}
