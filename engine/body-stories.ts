import type { Draft, Line } from './body-draft.ts';
import { cutRest } from './body-end.ts';
import { isByline } from './bylines.ts';
import { normalize } from './normalize.ts';

/**
 * Leaves out a second article below the first: a headline of its own with a date line or a byline with a date between it
 * and its text. Pages load it on scrolling, or print its beginning as a teaser. Entries of a live blog have their own
 * headings and clock times too, so several such breaks with clock times cut nothing. Linear.
 */
export function cutSecondArticle(draft: Draft): void {
  const breaks = draft.lines.filter((line) => opensStory(draft, line));
  const timed = breaks.filter((line) => below(draft, line).some(({ text }) => CLOCK.test(text)));
  const [first] = breaks;
  if (first === undefined || timed.length >= LIVE_ENTRIES) return;
  cutRest(draft, first.index, 'second-article');
}

/** Units of prose; what stands below less is the head of the page, not another article. */
const SHORTEST_ARTICLE = 400;
/** Lines between a headline and its text: an author, a place, a date. */
const HEAD_LINES = 3;
const HEADLINE_WORDS = 4;
const LIVE_ENTRIES = 3;
const CLOCK = /\d{1,2}:\d{2}/;

function opensStory(draft: Draft, line: Line): boolean {
  const isHeadline = line.block.kind === 'heading' || line.block.linkShare >= ALL_LINKED;
  if (!isHeadline || line.words < HEADLINE_WORDS || line.prose) return false;
  if (!below(draft, line).some(({ text }) => isByline(text) && DATED.test(text))) return false;
  return proseAbove(draft, line.index) >= SHORTEST_ARTICLE;
}

const ALL_LINKED = 0.85;
const DATED = /\d{4}|\d\/\d/;

/** The short lines right below, up to prose or the next heading. */
function below(draft: Draft, line: Line): Line[] {
  const next = draft.lines.slice(line.index + 1, line.index + 1 + HEAD_LINES);
  const end = next.findIndex((one) => one.prose || one.block.kind === 'heading');
  return end < 0 ? next : next.slice(0, end);
}

/** Leaves out headings that are links, below the first prose, with the cut-off teaser that may follow each. Linear. */
export function cutLinkedHeadings(draft: Draft): void {
  const first = draft.lines.findIndex((line) => line.prose && draft.isOpen(line));
  for (const line of draft.lines.slice(first + 1)) {
    const { kind, linkShare } = line.block;
    if (first < 0 || kind !== 'heading' || linkShare < ALL_LINKED || !draft.isOpen(line)) continue;
    draft.cut(line, 'related-links');
    const teaser = draft.lines[line.index + 1];
    if (teaser !== undefined && teaser.words <= TEASER_WORDS && CUT_OFF.test(teaser.text)) {
      draft.cut(teaser, 'related-links');
    }
  }
}

const TEASER_WORDS = 30;
const CUT_OFF = /(?:\.{3}|…)$/;

/**
 * Leaves out readers' comments: from a line that counts or asks for them on, where more prose stands above it than below.
 * Linear.
 */
export function cutComments(draft: Draft): void {
  const label = draft.lines.find(
    (line) =>
      line.words <= LABEL_WORDS &&
      COMMENTS.test(line.text) &&
      proseAbove(draft, line.index) >= Math.max(SHORTEST_ARTICLE, proseFrom(draft, line.index)),
  );
  if (label === undefined) return;
  for (const line of draft.lines.slice(label.index)) draft.cut(line, 'comments');
}

const LABEL_WORDS = 5;
/** In the matching form; Arabic, English, French, Persian, Urdu, Turkish. */
const COMMENTS =
  /^(?:\(?\d{0,4}\)? ?)(?:(?:ال)?تعليقات(?: (?:القراء|الزوار|فيسبوك))?|تعليق واحد|تعليق|شارك(?:نا|ونا)? (?:ب)?(?:رايك|رايكم)|(?:اترك|اضف|اكتب) (?:تعليقا|تعليقك|تعليق|ردا)|comments?|(?:leave|post|add) a (?:comment|reply)|join the (?:conversation|discussion)|commentaires?|(?:laisser|ajouter) un commentaire|yorum(?:lar)?|yorum yap(?:in)?|نظرات(?: كاربران)?|ديدگاه(?:ها)?|تبصره|تبصري|اپني راي) ?:? ?(?:\(?\d{1,4}\)?)?$/u;

/**
 * Leaves out what is said of the author below the article: a line that is only the name of the page's byline, and the few
 * lines that follow it to the end. Linear.
 */
export function cutAuthorBox(draft: Draft, byline: string | null): void {
  const name = byline === null ? '' : normalize(byline);
  if (name === '') return;
  const box = draft.lines.find(
    (line) =>
      (line.text === name ||
        (line.text.startsWith(name) && ABOUT.test(line.text.slice(name.length)))) &&
      proseAbove(draft, line.index) >= SHORTEST_ARTICLE,
  );
  if (box === undefined) return;
  const rest = draft.lines.slice(box.index).filter((line) => draft.isOpen(line));
  if (rest.filter((line) => line.prose).length > MOST_ABOUT) return;
  for (const line of rest) draft.cut(line, 'navigation');
}

/** Behind the author's name: `is a reporter`, `كاتب وصحافي`. */
const ABOUT =
  /^,? (?:is an? |covers |writes |هو |هي )?(?:\S+ ){0,5}?(?:reporter|correspondent|journalist|editor|writer|columnist|professor|كاتبه?|صحا?في\S*|مراسله?|باحثه?|اعلامي\S*|محرره?|استاذه?)(?!\p{L})/u;
/** Paragraphs about an author; more are the article going on. */
const MOST_ABOUT = 2;

function proseAbove(draft: Draft, index: number): number {
  return unitsOf(draft, draft.lines.slice(0, index));
}

function proseFrom(draft: Draft, index: number): number {
  return unitsOf(draft, draft.lines.slice(index));
}

function unitsOf(draft: Draft, lines: readonly Line[]): number {
  let units = 0;
  for (const line of lines) if (line.prose && draft.isOpen(line)) units += line.text.length;
  return units;
}
