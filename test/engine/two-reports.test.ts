import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../cli/read-lexicon.ts';
import { checkArticle } from '../../engine/check.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata, Sentence, VerdictKind } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';

/** What a library has, sentence by sentence, and a sentence of a page of the same day and another outlet. */
interface TwoReports {
  readonly library: readonly string[];
  /** What the page says before it; the two articles then tell of one event. */
  readonly before?: readonly string[];
  readonly page: string;
}

/** Written for these tests, as two outlets may write, and used while the rules were made: they show that a rule holds, not how often. */
const REPORTS: Readonly<Record<'lookAlikes' | 'contradicting' | 'notTheSame', TwoReports[]>> =
  JSON.parse(readFileSync(new URL('../gold/two-reports.json', import.meta.url), 'utf8'));

const lexicon = await readLexicon();

const metadataOf = (source: string, text: string): ArticleMetadata => ({
  url: `https://${source}.example/a`,
  title: null,
  source,
  byline: null,
  lang: /[a-z]/.test(text) ? 'en' : 'ar',
  publishedAt: '2025-10-15',
  dateCertainty: 'stated',
  agencies: [],
});

function sentencesOf(texts: readonly string[]): Sentence[] {
  let start = 0;
  return texts.map((text, index) => {
    const sentence = { index, text, start, end: start + text.length };
    start = sentence.end + 1;
    return sentence;
  });
}

async function verdictOn({ library, before = [], page }: TwoReports): Promise<VerdictKind> {
  const known = readArticle(metadataOf('alpha', page), sentencesOf(library));
  const checked = { metadata: metadataOf('beta', page), sentences: sentencesOf([...before, page]) };
  const { annotations } = await checkArticle(checked, createMemoryLibrary([known]), lexicon);
  return annotations.at(-1)?.verdict.kind ?? 'not-a-claim';
}

describe('of two reports', () => {
  it.each(REPORTS.lookAlikes)('both may be true: $page', async (reports) => {
    expect(['contradicted', 'disputed']).not.toContain(await verdictOn(reports));
  });

  it.each(REPORTS.contradicting)('one speaks against: $page', async (reports) => {
    expect(['contradicted', 'disputed']).toContain(await verdictOn(reports));
  });

  it.each(REPORTS.notTheSame)('neither tells the same: $page', async (reports) => {
    expect(['corroborated', 'repeated']).not.toContain(await verdictOn(reports));
  });
});
