import { removeFromLibrary } from '../../storage/bin.ts';
import { addJudgement } from '../../storage/judgements.ts';
import { setTag, writeNote } from '../../storage/notes.ts';
import { openRecovered } from '../../storage/recovery.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { addArticles, allRows, anArticle, aStamp, freshOptions, memoryArea } from './samples.ts';

/** What a reader read. */
export const RAIN = anArticle('rain', [
  'It rained on Monday.',
  'The ministry confirmed the floods.',
]);
export const TALKS = anArticle('talks', ['The talks began in Oman.', 'سافر الوزير إلى القاهرة.']);

const [RAIN_ID, TALKS_ID] = [RAIN.article.id, TALKS.article.id];

/** As a page opens it after the browser gave all databases up; the files are those that there are. */
export async function openAnew(options = freshOptions()): Promise<IsnadDatabase> {
  const opened = await openRecovered(memoryArea(), options);
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

/** All that the reader made, and what checks read of it; without caches. */
export async function madeRows(database: IsnadDatabase) {
  const { generations, heads, shelves, segments, ...made } = await allRows(database);
  return made;
}

/** Says something of a claim of each article. */
export async function judge(database: IsnadDatabase): Promise<void> {
  const [page, other] = [RAIN.claims[0], TALKS.claims[0]];
  if (page === undefined || other === undefined) throw new Error('no claims');
  const text = { text: page.text, lang: 'en', source: RAIN.article.source, url: null } as const;
  const told = { ...text, publishedAt: null };
  const saying = { says: 'unrelated', page: told, other: told, was: 'support' } as never;
  const added = await addJudgement(database, page.id, other.id, saying, aStamp());
  if (!added.ok) throw new Error(added.failure.message);
}

/** Two articles, one of them in the bin, with a note, a tag and a judgement. */
export async function aWorkedLibrary(options = freshOptions()): Promise<IsnadDatabase> {
  const database = await openAnew(options);
  await addArticles(database, [RAIN, TALKS]);
  await writeNote(database, `article-${RAIN_ID}`, 'Ask the ministry.', aStamp());
  await setTag(database, [`article-${TALKS_ID}`], 'عُمان', true, aStamp());
  await removeFromLibrary(database, [TALKS_ID], aStamp());
  await judge(database);
  return database;
}
