/**
 * Is the normalized line a byline or a date line: who wrote, for which outlet, where, when
 * (`عبدالمجيد آل مبارك - عين اليوم`, `By Jane Roe`, `الرياض 26 شوال 1436 هـ … واس`)?
 */
export function isByline(line: string): boolean {
  if (line.length > LONGEST || ENDED.test(line)) return false;
  const words = line.split(' ').length;
  if (words > MOST_WORDS) return false;
  if (AUTHOR.test(line)) return words <= MOST_NAME_WORDS;
  return (
    (NAMES.test(line) && words <= MOST_NAME_WORDS) ||
    (DATE.test(line) && EARLY_NUMBER.test(line) && !VERB.test(line))
  );
}

/** Units. */
const LONGEST = 120;
const MOST_WORDS = 14;
/** Words of a person's name, an outlet's and a place's, with a dash. */
const MOST_NAME_WORDS = 9;
const ENDED = /[.!?…]["']?$/;
const AUTHOR = /^(?:كتب|كتبت|بقلم|اعداد|تحرير|ترجمه|مراسل|by|von|par|por|di) ?[:-]? ?\S/;
/** At most four words on either side of a dash. */
const NAMES = /^\p{L}+(?: \p{L}+){0,3} ?-{1,2} \p{L}+(?: \p{L}+){0,3}$/u;
/** A day with its year, or a clock time with a day. */
const DATE =
  /\d{1,2} \p{L}+(?: ?\/ ?\p{L}+)?,? \d{4}|\p{L}+ \d{1,2}, \d{4}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/u;
/** A date line has its first number among its first words. */
const EARLY_NUMBER = /^(?:[^\d ]+ ){0,3}\d/;
/** A line with a date that says what happened on it is a headline. */
const VERB = /(?:^| )(?:قتل|مقتل|لقي|اعلن|اعلنت|قال|قالت|في|علي|killed|says|said|after|in|to|of) /;
