import type { VerdictKind } from '../engine/model.ts';
import type { InputArticle } from './read-input.ts';
import type { CheckedEvidence, CheckedFile, CheckedSentence, RelatedPair } from './report.ts';

/** First strong isolate and its end (Unicode Bidirectional Algorithm, 2.4): right-to-left text in a left-to-right table. */
const ISOLATE = '\u2068';
const END = '\u2069';
/** Quotes and reasons are cut for the table; JSON has them whole. */
const MAX_QUOTE = 160;
const STATE_WIDTH = 13;

const STATE_WORDS: Readonly<Record<VerdictKind, string>> = {
  corroborated: 'corroborated',
  repeated: 'repeated',
  contradicted: 'contradicted',
  disputed: 'disputed',
  new: 'new',
  'not-a-claim': 'not a claim',
};

/** A check as a table for people. */
export function formatCheck(file: string, { article, sentences, leftOut }: CheckedFile): string {
  const heading = [article.title ?? file, article.source, article.publishedAt, article.lang];
  const rows = sentences.flatMap((sentence, index) => formatSentence(sentence, index + 1));
  return [
    heading
      .filter((part) => part !== null)
      .map(shown)
      .join(' · '),
    countStates(sentences),
    '',
    ...rows,
    ...formatLeftOut(leftOut),
    '',
  ].join('\n');
}

/** An extracted article for people. */
export function formatExtract(file: string, { metadata, text, leftOut }: InputArticle): string {
  const { title, source, byline, publishedAt, lang } = metadata;
  const heading = [title, source, byline, publishedAt, lang].filter((part) => part !== null);
  const paragraphs = text.split('\n').map((paragraph) => shown(paragraph));
  return [
    shown(file),
    heading.map(shown).join(' · '),
    '',
    ...paragraphs,
    ...formatLeftOut(leftOut),
    '',
  ].join('\n');
}

/** A related pair on one line for people. */
export function formatRelation({ id, relation, scores, reasons }: RelatedPair): string {
  const { same, opposite, other } = scores;
  const numbers = [same, opposite, other].map((score) => score.toFixed(2)).join(' / ');
  return `${shown(String(id))}  ${relation.padEnd(9)}  same/opposite/other ${numbers}  ${formatReasons(reasons)}`.trimEnd();
}

function countStates(sentences: readonly CheckedSentence[]): string {
  const counts = new Map<VerdictKind, number>();
  for (const { state } of sentences) counts.set(state, (counts.get(state) ?? 0) + 1);
  const parts = [...counts].map(([state, count]) => `${count} ${STATE_WORDS[state]}`);
  return `${sentences.length} sentences${parts.length > 0 ? ': ' : ''}${parts.join(', ')}`;
}

function formatSentence(sentence: CheckedSentence, number: number): string[] {
  const { state, text, independentOrigins: origins } = sentence;
  const indent = ' '.repeat(5);
  const count =
    origins === 0 ? '' : ` (${origins} independent ${origins === 1 ? 'origin' : 'origins'})`;
  const label = STATE_WORDS[state].padEnd(STATE_WIDTH);
  return [
    `${String(number).padStart(3)}  ${label}${shown(text)}${count}`,
    ...sentence.evidence.map((evidence) => `${indent}${formatEvidence(evidence)}`),
  ];
}

function formatEvidence({
  relation,
  source,
  publishedAt,
  quote,
  reasons,
}: CheckedEvidence): string {
  const sign = relation === 'same' ? '=' : '≠';
  const from = [source ?? 'unknown source', publishedAt ?? 'no date'].map(shown).join(', ');
  const why = formatReasons(reasons);
  return `${sign} ${from}: ${shown(cut(quote))}${why === '' ? '' : ` [${why}]`}`;
}

function formatReasons(reasons: RelatedPair['reasons']): string {
  return reasons
    .map(({ kind, page, other }) => {
      const compared = [page, other]
        .filter((part) => part !== null)
        .map((part) => shown(cut(part)));
      return [kind, ...(compared.length === 0 ? [] : [compared.join(' / ')])].join(' ');
    })
    .join('; ');
}

function formatLeftOut(leftOut: CheckedFile['leftOut']): string[] {
  if (leftOut.length === 0) return [];
  return ['', 'Not read:', ...leftOut.map(({ text, why }) => `     ${why}: ${shown(cut(text))}`)];
}

function cut(text: string): string {
  return text.length <= MAX_QUOTE ? text : `${text.slice(0, MAX_QUOTE)}…`;
}

/** Page text for a terminal: control and bidi characters taken out, so that it can neither act nor reorder. */
function shown(text: string): string {
  const plain = text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return `${ISOLATE}${plain}${END}`;
}
