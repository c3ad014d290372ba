import { placesOf, relationOfPlaces } from '../../engine/oppositions.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { stemOf } from '../../engine/stem.ts';
import { type Token, tokenize } from '../../engine/tokens.ts';

/** A pair made from running text, with the relation that its making gives it. */
export interface MadePair {
  readonly premise: string;
  readonly hypothesis: string;
  readonly label: 'agree' | 'disagree' | 'other';
}

/** Words a clause cut out of a sentence has. */
const SHORTEST_CLAUSE = 5;
const LONGEST_CLAUSE = 14;
/** A sentence shorter than this, in tokens, has no part to cut out. */
const SHORTEST_SENTENCE = 12;

/**
 * Pairs of a long text and a short one, which headline pairs lack: a clause of a sentence (`agree`), the clause with one
 * number, opposite or negation changed (`disagree`), and the sentence that follows in the article (`other`).
 */
export function makePairs(articles: readonly string[]): MadePair[] {
  const pairs: MadePair[] = [];
  const vocabulary = [
    ...new Set(articles.flatMap((text) => tokenize(text).map(({ text: word }) => word))),
  ];
  for (const article of articles) {
    const sentences = splitSentences(article).map(({ text }) => text);
    for (const [at, premise] of sentences.entries()) {
      const tokens = tokenize(premise);
      if (tokens.length < SHORTEST_SENTENCE) continue;
      const clause = clauseOf(premise, tokens, at);
      pairs.push({ premise, hypothesis: clause, label: 'agree' });
      const edited = edit(clause, vocabulary, at);
      if (edited !== null) pairs.push({ premise, hypothesis: edited, label: 'disagree' });
      const next = sentences[at + 1];
      if (next !== undefined && tokenize(next).length >= SHORTEST_CLAUSE) {
        pairs.push({ premise, hypothesis: clauseOf(next, tokenize(next), 0), label: 'other' });
      }
    }
  }
  return pairs;
}

/** A run of words; its start wanders with `turn` so that beginnings and ends are both seen. */
function clauseOf(text: string, tokens: readonly Token[], turn: number): string {
  const length = Math.min(
    tokens.length,
    SHORTEST_CLAUSE + ((turn * 5) % (LONGEST_CLAUSE - SHORTEST_CLAUSE)),
  );
  const start = turn % 2 === 0 ? 0 : Math.max(0, tokens.length - length);
  return text.slice(tokens[start]?.start ?? 0, tokens[start + length - 1]?.end ?? text.length);
}

function edit(clause: string, vocabulary: readonly string[], turn: number): string | null {
  const tokens = tokenize(clause);
  const number = tokens.find((token) => token.number);
  if (number !== undefined)
    return replaceAt(clause, number, String(Number(number.text) * 2 + 1 + (turn % 5)));
  for (const token of tokens) {
    const opposite = oppositeOf(token, vocabulary);
    if (opposite !== undefined) return replaceAt(clause, token, opposite);
  }
  const verb = tokens.find((token) => /^(?:is|are|was|were|has|have|can|will)$/.test(token.text));
  if (verb !== undefined) return replaceAt(clause, verb, `${verb.text} not`);
  const future = tokens.find((token) => /^سي|^ست/.test(token.text));
  if (future !== undefined) return replaceAt(clause, future, `لن ${future.text.slice(1)}`);
  const present = tokens.find((token) => !token.stop && /^[يت]\S{3,}/.test(token.text));
  return present === undefined ? null : replaceAt(clause, present, `لا ${present.text}`);
}

function oppositeOf(token: Token, vocabulary: readonly string[]): string | undefined {
  if (token.stop || placesOf(token.stem) === null) return undefined;
  return vocabulary.find(
    (word) => relationOfPlaces(placesOf(token.stem), placesOf(stemOf(word))) === 'opposed',
  );
}

function replaceAt(text: string, token: Token, word: string): string {
  return text.slice(0, token.start) + word + text.slice(token.end);
}
