import type { RememberRequest } from '../../bridge/protocol.ts';
import { checkArticle } from '../../engine/check.ts';
import { isToldOtherwise } from '../../engine/correction.ts';
import { driftOf } from '../../engine/drift.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import type { Library } from '../../engine/library.ts';
import { originKeyOf } from '../../engine/meetings.ts';
import type { ArticleId, CheckedArticle, ClaimId } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { libraryMoment, readWholeArticle } from '../../storage/article-pages.ts';
import type { NoticeRow, ReadRow } from '../../storage/memory-rows.ts';
import { readNotices } from '../../storage/notices.ts';
import { readReads, recordReading, retireReads } from '../../storage/reads.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { readTold } from '../../storage/told.ts';

/** Articles that are looked at again when the library has changed: those read last. */
const MOST_LOOKED_AT = 40;
/** Notices of one article at a time; whoever has read it opens it and sees them all. */
const MOST_OF_ONE = 3;

/** Keeps that an article was read; forgets what was read longer than `days` ago. Rejects with Dexie's error. */
export async function remember(
  database: IsnadDatabase,
  { metadata, sentences, same, against, days }: RememberRequest,
  now: number,
): Promise<void> {
  const { article, assertions } = readArticle(metadata, sentences);
  await recordReading(
    database,
    {
      id: article.id,
      metadata,
      sentences: sentences.map(({ text }) => text),
      met: assertions.map(({ claim, chain, index }) => ({
        claims: [
          claim,
          ...same.filter(({ sentence }) => sentence === index).map((one) => one.claim),
        ],
        origin: originKeyOf(chain, article.source.name),
      })),
      against,
    },
    now,
  );
  await retireReads(database, days, now);
}

/** What {@link lookAgain} looked at last, so that the same library is not looked at twice. */
const looked = new WeakMap<IsnadDatabase, string>();

/**
 * Looks whether something that came to the library since speaks against what was read lately, or corrects it, and keeps a notice of
 * each. Gives the number of notices that are not seen. Cost: a check of each of {@link MOST_LOOKED_AT} articles where the library
 * has changed, else that of counting.
 */
export async function lookAgain(
  database: IsnadDatabase,
  library: Library,
  lexicon: () => Promise<Lexicon>,
  now: number,
): Promise<number> {
  const moment = await libraryMoment(database);
  if (moment !== looked.get(database)) {
    const rows = (await readReads(database)).slice(0, MOST_LOOKED_AT);
    for (const row of rows) {
      const notices = [
        ...(await contradictionsOf(row, database, library, await lexicon(), now)),
        ...(await correctionsOf(row, database, now)),
      ];
      for (const notice of notices) {
        if ((await database.notices.get(notice.id)) === undefined) {
          await database.notices.put(notice);
        }
      }
    }
    looked.set(database, moment);
  }
  return (await readNotices(database)).filter(({ seenAt }) => seenAt === null).length;
}

async function contradictionsOf(
  row: ReadRow,
  database: IsnadDatabase,
  library: Library,
  lexicon: Lexicon,
  now: number,
): Promise<readonly NoticeRow[]> {
  const { annotations } = await checkArticle(asChecked(row), library, lexicon);
  const known = new Set(row.against);
  const fresh: { sentence: string; claim: ClaimId; article: ArticleId }[] = [];
  for (const { sentence, verdict } of annotations) {
    if (verdict.kind !== 'contradicted' && verdict.kind !== 'disputed') continue;
    const first = verdict.relations.find(
      ({ kind, claim }) => kind === 'opposite' && !known.has(claim),
    );
    const text = row.sentences[sentence];
    if (first === undefined || text === undefined) continue;
    fresh.push({ sentence: text, claim: first.claim, article: first.article });
  }
  if (fresh.length === 0) return [];
  // Told once: what else of them differs is on their pages.
  const against = [...known, ...fresh.map(({ claim }) => claim)];
  await database.reads.put({ ...row, against });
  const notices: NoticeRow[] = [];
  for (const { sentence, claim, article } of fresh.slice(0, MOST_OF_ONE)) {
    const [told] = await readTold(database, [claim]);
    const said = told?.said.find((one) => one.article.id === article) ?? told?.said[0];
    if (said === undefined) continue;
    notices.push({
      ...headOf(row, 'contradicted', claim, now),
      sentence,
      by: {
        article: said.article.id,
        source: said.article.source.name,
        lang: said.article.lang,
        quote: said.assertion.quote,
      },
    });
  }
  return notices;
}

/** Where a version that was saved later than it was read tells something else; the same in other words is no news. */
async function correctionsOf(
  row: ReadRow,
  database: IsnadDatabase,
  now: number,
): Promise<readonly NoticeRow[]> {
  const whole = await readWholeArticle(database, row.id);
  const newest = whole?.versions[0];
  const read = row.times.at(-1) ?? 0;
  if (whole === null || newest === undefined || newest.savedAt <= read) return [];
  const { changed } = driftOf(row.sentences.join('\n'), newest.text);
  const corrected = changed.filter(({ before, after }) => isToldOtherwise(before.text, after.text));
  return corrected.slice(0, MOST_OF_ONE).map(({ before, after }) => ({
    ...headOf(row, 'corrected', after.id, now),
    sentence: before.text,
    by: {
      article: row.id,
      source: whole.article.source.name,
      lang: whole.article.lang,
      quote: after.text,
    },
  }));
}

function headOf(row: ReadRow, kind: NoticeRow['kind'], claim: ClaimId, now: number) {
  const { title, lang } = row.metadata;
  return {
    id: `${kind}-${row.id}-${claim}`,
    kind,
    article: row.id,
    title: title ?? '',
    lang,
    at: now,
    seenAt: null,
  };
}

function asChecked({ metadata, sentences }: ReadRow): CheckedArticle {
  return {
    metadata,
    sentences: sentences.map((text, index) => ({ index, text, start: 0, end: text.length })),
  };
}
