/** Fewer consonants than this belong to too many words. */
const FEWEST = 3;
const WEAK: ReadonlySet<string> = new Set('اويء');
/** Letters that build verb forms and nouns from a root, at the front, longest first. */
const FRONTS = ['است', 'مست', 'يست', 'تست', 'سي', 'ست', 'ي', 'ت', 'ن', 'م', 'ا', 'س'];
/** Verb forms and nouns that may have the ت of the eighth form behind the first root letter. */
const EIGHTH_FRONT: ReadonlySet<string> = new Set('ايتم');

/**
 * The consonants that the words of one Arabic root share, roughly: `هجوم`, `مهاجم` and `يهاجم` give `هجم`. Weak letters,
 * form letters and the ت of the feminine past are dropped where three consonants remain; '' where fewer do,
 * and for other scripts. Only a hint: different roots can give one skeleton.
 */
export function skeletonOf(stem: string): string {
  const first = stem.charCodeAt(0);
  if (!(first >= 0x620 && first <= 0x64a)) return '';
  const front = FRONTS.find((letters) => stem.startsWith(letters));
  const rest = front === undefined ? stem : stem.slice(front.length);
  if (front !== undefined && rest[1] === 'ت' && EIGHTH_FRONT.has(stem[0] ?? '')) {
    const root = consonantsOf(`${rest[0]}${rest.slice(2)}`);
    if (root.length >= FEWEST) return root;
  }
  const bare = consonantsOf(rest);
  if (bare.length >= FEWEST) return bare;
  const whole = consonantsOf(stem);
  return whole.length >= FEWEST ? whole : '';
}

function consonantsOf(word: string): string {
  let consonants = '';
  for (const letter of word) if (!WEAK.has(letter)) consonants += letter;
  const feminine = consonants.length > FEWEST && consonants.endsWith('ت');
  return feminine ? consonants.slice(0, -1) : consonants;
}
