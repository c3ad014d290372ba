import type { Draft } from './body-draft.ts';
import { isFunctionWord } from './function-words.ts';

/**
 * Leaves out a cross-heading that lost its line and stands glued before a paragraph
 * (`تجنب تصعيد الهجمات أتى ذلك، بعدما …`). Only before openers that begin a sentence wherever they stand, and
 * only a few content words without punctuation; after a verb of saying the opener is part of what is said.
 */
export function cutGluedHeadings(draft: Draft): void {
  for (const line of draft.lines) {
    if (!draft.isWhole(line) || !line.prose) continue;
    const found = OPENER.exec(line.text.slice(0, LONGEST_HEADING));
    if (found === null) continue;
    const words = line.text.slice(0, found.index).trim().split(' ');
    if (words.length < 2 || words.length > MOST_WORDS) continue;
    if (words.some(isNoHeadingWord) || isFunctionWord(words.at(-1) ?? '')) continue;
    draft.cutHead(line, found.index + 1, 'headline');
  }
}

/** Units. */
const LONGEST_HEADING = 90;
const MOST_WORDS = 7;

/** In the matching form: openers that sum up or announce what follows. */
const OPENER =
  /(?<=^[\p{L}\p{N} "']+) (?=(?:اتي|ياتي|جاء|جاءت|تاتي) (?:ذلك|هذا|هذه)(?:,| |$)|(?:يذكر|يشار الي|تجدر الاشاره|الجدير بالذكر|جدير بالذكر)(?: الي)? ان)/u;

/** Verbs of saying and of being make the words before the opener a clause. */
const CLAUSE_WORD =
  /^[وف]?(?:قال|قالت|اضافت?|اكدت?|اوضحت?|ذكرت?|اعلنت?|اعتبرت?|افادت?|كانت?|قد|فيما|حيث|بينما|كما|لكن|ولكن|ثم|عندما|لم|لا|لن|انه?)$/;

function isNoHeadingWord(word: string): boolean {
  return CLAUSE_WORD.test(word);
}
