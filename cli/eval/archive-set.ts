import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkArticle } from '../../engine/check.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { CheckedArticle, VerdictKind } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { splitSentences } from '../../engine/sentences.ts';

/** Articles of the archive, in a row in the middle of its time, that are the library. */
const LIBRARY = 4_000;
/** One in so many of them is read as a page. */
const STEP = 8;

/**
 * Recurring news: articles of a radio's archive (four months of weather, rounds, courts and politics), each read as a page
 * against the others and as if by an outlet of its own. Next to nothing there contradicts anything, so what is said
 * contradicted or disputed is nearly all false. Lines for a person; `folder` holds the labelled data, the archive lies beside it.
 */
export async function measureArchive(
  folder: string,
  { verbose, lexicon }: { readonly verbose: boolean; readonly lexicon: Lexicon },
): Promise<string[]> {
  const file = join(folder, '../text/antcorpus.jsonl.gz');
  if (!existsSync(file)) return ['  not there'];
  const pages = pagesOf(gunzipSync(await readFile(file)).toString('utf8'));
  const library = createMemoryLibrary(
    pages.map(({ metadata, sentences }) => readArticle(metadata, sentences)),
  );
  const counts = new Map<VerdictKind, number>();
  const against: string[] = [];
  for (const page of pages.filter((_, at) => at % STEP === 0)) {
    const { annotations } = await checkArticle(page, library, lexicon);
    for (const { sentence, verdict } of annotations) {
      counts.set(verdict.kind, (counts.get(verdict.kind) ?? 0) + 1);
      if (verdict.kind !== 'contradicted' && verdict.kind !== 'disputed') continue;
      against.push(`  ${verdict.kind}: ${page.sentences[sentence]?.text ?? ''}`);
    }
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const said = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  return [
    ...(verbose ? against : []),
    `  contradicted or disputed: ${against.length} of ${all} sentences (${((100 * against.length) / all).toFixed(2)} %); ${said}`,
  ];
}

function pagesOf(archive: string): CheckedArticle[] {
  const rows = archive
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { url: string; date: string; title: string; text: string })
    .map((row) => ({ ...row, date: isoDate(row.date) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const first = Math.max(0, (rows.length - LIBRARY) >> 1);
  return rows.slice(first, first + LIBRARY).map(({ url, date, title, text }, at) => ({
    metadata: {
      url,
      title,
      source: `outlet ${at}`,
      byline: null,
      lang: 'ar',
      publishedAt: date,
      dateCertainty: 'stated',
      agencies: [],
    },
    sentences: splitSentences(text),
  }));
}

/** The archive writes some days as `19/01/2017`. */
function isoDate(date: string): string {
  return date.replace(/^(\d\d)\/(\d\d)\/(\d{4}).*$/u, '$3-$2-$1');
}
