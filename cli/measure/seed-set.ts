import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectBody } from '../../engine/body.ts';
import { checkArticle } from '../../engine/check.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type {
  ArticleMetadata,
  CheckedArticle,
  LibraryArticle,
  Sentence,
} from '../../engine/model.ts';
import { readPlainText } from '../../engine/plain-text.ts';
import { readArticle } from '../../engine/read-article.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { figure } from './scores.ts';

interface Gold {
  readonly files: Readonly<Record<string, string>>;
  readonly gold: readonly {
    readonly page: string;
    readonly sentence_starts: string;
    readonly verdict: string;
    readonly evidence: readonly { readonly source: string; readonly sentence_starts: string }[];
  }[];
}

/**
 * Each seed article against the other four, scored by `seed-verdicts.json`; `repeated` counts as corroborated. The
 * articles lie in `corpus/` beside the data's folder. Lines for a person.
 */
export async function measureSeeds(folder: string): Promise<string[]> {
  const gold: Gold = JSON.parse(await readFile(join(folder, 'seed-verdicts.json'), 'utf8'));
  const pages = new Map<string, CheckedArticle>();
  for (const [name, file] of Object.entries(gold.files)) {
    pages.set(name, await readSeed(join(folder, '../corpus', `${file}.txt`), name));
  }
  const lines: string[] = [];
  let [right, wrong, missed, evidenceHit] = [0, 0, 0, 0];
  for (const [name, page] of pages) {
    const library = createMemoryLibrary(
      [...pages].filter(([other]) => other !== name).map(([, one]) => read(one)),
    );
    const report = await checkArticle(page, library);
    for (const row of gold.gold.filter((one) => one.page === name)) {
      const sentence = page.sentences.find(({ text }) => text.startsWith(row.sentence_starts));
      if (sentence === undefined) {
        lines.push(`  not found: ${name} ${row.sentence_starts}`);
        continue;
      }
      const verdict = report.annotations[sentence.index]?.verdict;
      const said = verdict?.kind ?? 'new';
      if (said === 'contradicted' || said === 'disputed')
        lines.push(`  FALSE ${said}: ${name} ${sentence.text}`);
      const supported = said === 'corroborated' || said === 'repeated';
      if (row.verdict === 'new' && supported) {
        wrong += 1;
        lines.push(`  said corroborated, is new: ${name} ${row.sentence_starts}`);
      }
      if (row.verdict !== 'corroborated') continue;
      if (!supported) {
        missed += 1;
        lines.push(`  said ${said}, is corroborated: ${name} ${row.sentence_starts}`);
        continue;
      }
      right += 1;
      const quotes = (verdict?.relations ?? []).map(
        ({ assertion }) => report.assertions.get(assertion)?.quote ?? '',
      );
      if (row.evidence.some((one) => quotes.some((quote) => quote.startsWith(one.sentence_starts))))
        evidenceHit += 1;
    }
  }
  return [
    ...lines,
    `  corroborated: precision ${figure(right / (right + wrong))}, recall ${figure(right / (right + missed))}, evidence hit ${evidenceHit} of ${right}`,
  ];
}

async function readSeed(path: string, name: string): Promise<CheckedArticle> {
  const { title, blocks } = readPlainText(await readFile(path, 'utf8'));
  const body = selectBody(blocks, { title, publishedAt: null, agencies: [] });
  const text = body.kept
    .map(({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '')
    .join('\n');
  const metadata: ArticleMetadata = {
    url: null,
    title,
    source: body.dateline.outlet ?? name,
    byline: null,
    lang: 'ar',
    publishedAt: null,
    dateCertainty: 'inferred',
    agencies: [],
  };
  return { metadata, sentences: sentencesOf(text) };
}

function sentencesOf(text: string): Sentence[] {
  return splitSentences(text);
}

function read({ metadata, sentences }: CheckedArticle): LibraryArticle {
  return readArticle(metadata, sentences);
}
