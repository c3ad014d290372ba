/** Letters that Arabic writes onto the next word: conjunction, preposition, article. */
const CONJUNCTION = /^[وف]/;
const PREPOSITION = /^[بلكس]/;
const ARTICLE = /^(?:ال|لل)/;
/** No other word needs the work; this test decides for most words of a text. */
const FIRST_OF_PARTICLE = /^[وفبلكسا]/;
/** A rest shorter than this, in letters, is no word: `وفد` is not `و` + `فد`. */
const SHORTEST_REST = 2;

/**
 * A normalized Arabic word with its written-on particles taken off step by step, the whole word first:
 * `وبالاربعه` gives `وبالاربعه`, `بالاربعه`, `الاربعه`, `اربعه`. For looking words up in a table: the
 * first form the table knows is meant. A word without particles gives itself alone.
 */
export function withoutClitics(word: string): string[] {
  if (!FIRST_OF_PARTICLE.test(word)) return [word];
  const forms = [word];
  let rest = word;
  for (const particle of [CONJUNCTION, PREPOSITION, ARTICLE]) {
    const shorter = rest.replace(particle, '');
    if (shorter === rest || shorter.length < SHORTEST_REST) continue;
    rest = shorter;
    forms.push(rest);
  }
  const bareOfArticle = word.replace(ARTICLE, '');
  if (bareOfArticle !== word && bareOfArticle.length >= SHORTEST_REST) forms.push(bareOfArticle);
  return forms;
}

/** The first value that a table holds for a word or for what is left of it without its particles. */
export function lookUp<T>(table: ReadonlyMap<string, T>, word: string): T | undefined {
  const whole = table.get(word);
  if (whole !== undefined || !FIRST_OF_PARTICLE.test(word)) return whole;
  for (const form of withoutClitics(word)) {
    const value = table.get(form);
    if (value !== undefined) return value;
  }
  return undefined;
}

const LOOSE = /^(?:[وف]|[وف]?[بلك]|[وف]?[بلك]?ال|[وف]?لل)$/;

/** Particles that stand as a token of their own because digits follow (`الـ300`, `و500`). */
export function isLooseClitic(word: string): boolean {
  return LOOSE.test(word);
}
