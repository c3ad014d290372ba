import type { ExpectedArticle } from './pages.ts';
import { compareTexts, type Overlap } from './shingles.ts';

/** What an extractor did with one page. */
export interface PageScore extends Overlap {
  /** Foreign blocks that are in its text. */
  readonly letIn: readonly string[];
  /** Sentences of the body that are not in its text. */
  readonly lost: readonly string[];
}

/** Scores an extracted text; white space does not matter, nor where lines break. */
export function scoreText(
  text: string,
  { body, foreign }: Pick<ExpectedArticle, 'body' | 'foreign'>,
): PageScore {
  const found = flat(text);
  const whole = flat(body.join('\n'));
  const own = new Set(body.map(flat));
  const lines = new Set(
    text
      .split('\n')
      .map(flat)
      .filter((line) => !own.has(line)),
  );
  return {
    ...compareTexts(text, body.join('\n')),
    letIn: foreign
      .map((block) => flat(block.text))
      .filter((block) => lines.has(block) || isIn(block, found, whole)),
    lost: sentencesOf(body).filter((sentence) => !found.includes(sentence)),
  };
}

/** Units; a shorter foreign text (`إعلان`) may be a word of the body, so it counts only as a line of its own. */
const SHORTEST_TELLING = 14;

/** More often in the text than in the body: a pull quote repeats words of the body. */
function isIn(block: string, found: string, body: string): boolean {
  return block.length >= SHORTEST_TELLING && timesIn(block, found) > timesIn(block, body);
}

function timesIn(part: string, whole: string): number {
  return whole.split(part).length - 1;
}

/** The sentences of a body's paragraphs, cut at full stops and question marks before a space. */
function sentencesOf(body: readonly string[]): string[] {
  return body.flatMap((paragraph) => paragraph.split(/(?<=[.!?؟])\s+/u)).map(flat);
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
