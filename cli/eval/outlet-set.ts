import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkArticle } from '../../engine/check.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata, Sentence, Verdict } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import type { CheckReport } from '../../engine/report.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { readLexicon } from '../read-lexicon.ts';
import { type Answer, describeAnswers, figure } from './scores.ts';

/** A labelled sentence of a page; the conventions are in the data's own words. */
interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly verdict: string;
  readonly accept?: readonly string[];
  readonly origins?: number | null;
  readonly evidence: readonly {
    readonly article: string;
    readonly text: string;
    readonly relation: string;
  }[];
}

/** Clusters of outlets on one event each: pages, their libraries, the articles of both, and others for every library. */
export interface ClusterData {
  readonly articles: Readonly<
    Record<
      string,
      {
        readonly outlet_ar: string;
        /** Arabic where it is not said. */
        readonly lang?: 'ar' | 'en';
        readonly title: string;
        readonly date: string | null;
        readonly url: string | null;
        readonly text: string;
      }
    >
  >;
  readonly pages: readonly {
    readonly page_id: string;
    readonly library: readonly string[];
    readonly sentences: readonly Labelled[];
  }[];
  readonly distractors: readonly string[];
}

/** The labelled newspaper clusters, in lines for a person; `isVerbose` names the wrong answers. */
export async function measureOutlets(folder: string, isVerbose: boolean): Promise<string[]> {
  return describeClusters(await answerOutlets(folder), isVerbose);
}

/** What the engine answers on the newspaper clusters of the folder. */
export async function answerOutlets(folder: string): Promise<Tally> {
  return answerClusters(JSON.parse(await readFile(join(folder, 'multi-outlet.dev.json'), 'utf8')));
}

/** The figures of answered clusters, in lines for a person; `isVerbose` names the wrong answers. */
export function describeClusters(tally: Tally, isVerbose: boolean): string[] {
  const { answers, wrong, hits, supported, originsRight, originsKnown } = tally;
  return [
    ...(isVerbose ? wrong : []),
    ...describeAnswers(answers),
    `  evidence hit ${hits} of ${supported}; origins right ${originsRight} of ${originsKnown} (${figure(originsRight / Math.max(1, originsKnown))})`,
  ];
}

/** What the engine answers on clusters; `disputed` counts as contradicted, `repeated` as corroborated. */
export async function answerClusters(data: ClusterData): Promise<Tally> {
  const lexicon = await readLexicon();
  const tally: Tally = {
    answers: [],
    wrong: [],
    hits: 0,
    supported: 0,
    originsRight: 0,
    originsKnown: 0,
  };
  for (const page of data.pages) {
    const rows = [...page.library, ...data.distractors];
    const library = createMemoryLibrary(rows.map((id) => readOne(data, id)));
    const sentences = page.sentences.map(
      ({ text }, index): Sentence => ({ index, text, start: 0, end: text.length }),
    );
    const metadata = metadataOf(data, page.page_id);
    const report = await checkArticle({ metadata, sentences }, library, lexicon);
    for (const [index, row] of page.sentences.entries()) {
      const verdict = report.annotations[index]?.verdict;
      if (verdict !== undefined) score(row, verdict, report, page.page_id, tally);
    }
  }
  return tally;
}

/** Answers beside their labels, and how often evidence and origins were as labelled. */
export interface Tally {
  readonly answers: Answer[];
  readonly wrong: string[];
  hits: number;
  supported: number;
  originsRight: number;
  originsKnown: number;
}

function score(
  row: Labelled,
  verdict: Verdict,
  report: CheckReport,
  group: string,
  tally: Tally,
): void {
  const answer = answerOf(row, verdict, group);
  tally.answers.push(answer);
  if (answer.gold !== answer.got) {
    tally.wrong.push(
      `  ${row.id} is ${answer.gold}, said ${verdict.kind}: ${row.text.slice(0, 90)}`,
    );
    return;
  }
  if (row.evidence.length === 0 || answer.got === 'new') return;
  tally.supported += 1;
  if (hasGoldEvidence(row, verdict, report)) tally.hits += 1;
  if (typeof row.origins !== 'number' || answer.got !== 'corroborated') return;
  tally.originsKnown += 1;
  const said = verdict.independentOrigins + 1;
  if (said === row.origins) tally.originsRight += 1;
  else tally.wrong.push(`  ${row.id} has ${row.origins} origins, said ${said}`);
}

function answerOf(row: Labelled, verdict: Verdict, group: string): Answer {
  const kind = verdict.kind;
  const got =
    kind === 'disputed'
      ? 'contradicted'
      : kind === 'repeated'
        ? 'corroborated'
        : kind === 'not-a-claim'
          ? 'new'
          : kind;
  const accepted =
    (row.verdict === 'corroborated-or-new' && got !== 'contradicted') ||
    row.accept?.includes(got) === true;
  const gold = row.verdict === 'corroborated-or-new' ? 'new' : row.verdict;
  return { gold: accepted ? got : gold, got, group, score: verdict.score };
}

function hasGoldEvidence(row: Labelled, verdict: Verdict, report: CheckReport): boolean {
  const quotes = verdict.relations.map(
    ({ assertion }) => report.assertions.get(assertion)?.quote ?? '',
  );
  return row.evidence.some(({ text }) =>
    quotes.some((quote) => quote !== '' && (text.includes(quote) || quote.includes(text))),
  );
}

function metadataOf(data: ClusterData, id: string): ArticleMetadata {
  const article = data.articles[id];
  return {
    url: article?.url ?? null,
    title: article?.title ?? null,
    source: article?.outlet_ar ?? null,
    byline: null,
    lang: article?.lang ?? 'ar',
    publishedAt: article?.date?.replace(' ', 'T') ?? null,
    dateCertainty: 'stated',
    agencies: [],
  };
}

function readOne(data: ClusterData, id: string) {
  return readArticle(metadataOf(data, id), splitSentences(data.articles[id]?.text ?? ''));
}
