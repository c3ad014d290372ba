import { describe, expect, it } from 'vitest';
import { NO_LEXICON } from '../../../engine/lexicon.ts';
import type { ArticleMetadata, CheckedArticle } from '../../../engine/model.ts';
import { readArticle } from '../../../engine/read-article.ts';
import { splitSentences } from '../../../engine/sentences.ts';
import { lookAgain, remember } from '../../../entrypoints/keeper/remember.ts';
import { createDexieLibrary } from '../../../storage/library.ts';
import { markSeen, readNotices } from '../../../storage/notices.ts';
import { readReads } from '../../../storage/reads.ts';
import { saveArticle } from '../../../storage/saving.ts';
import type { IsnadDatabase } from '../../../storage/schema.ts';
import { aStamp, open } from '../../storage/samples.ts';

const NOW = 1_790_000_000_000;

function anArticle(
  source: string,
  text: string,
  more: Partial<ArticleMetadata> = {},
): CheckedArticle {
  return {
    metadata: {
      url: `https://${encodeURIComponent(source)}.example/1`,
      title: 'عنوان',
      source,
      byline: null,
      lang: 'ar',
      publishedAt: '2024-05-18',
      dateCertainty: 'stated',
      agencies: [],
      ...more,
    },
    sentences: splitSentences(text),
  };
}

const CALM = 'وقال المسؤول إن المحادثات جرت في سلطنة عمان يوم الثلاثاء الماضي.';
const STRIKE = 'وأطلقت إيران أكثر من 300 صاروخ وطائرة مسيرة على إسرائيل ليل 13-14 أبريل/نيسان.';
const STRIKE_OTHER = 'وأطلقت إيران 120 صاروخا وطائرة مسيرة على إسرائيل ليل 13-14 أبريل/نيسان.';
const FLOODS = 'The minister said on Friday that 42 people were killed in the floods in Karachi.';
const FLOODS_LATER =
  'The minister said on Friday that 57 people were killed in the floods in Karachi.';

async function read(database: IsnadDatabase, article: CheckedArticle, now = NOW, days = 0) {
  await remember(database, { ...article, same: [], against: [], days }, now);
}

async function save(database: IsnadDatabase, { metadata, sentences }: CheckedArticle, now: number) {
  const text = sentences.map((one) => one.text).join('\n');
  const reading = { read: readArticle(metadata, sentences), text, how: 'asked' } as const;
  const saved = await saveArticle(database, reading, aStamp(now));
  if (!saved.ok) throw new Error(saved.failure.message);
}

const look = (database: IsnadDatabase) =>
  lookAgain(database, createDexieLibrary(database, new Map()), async () => NO_LEXICON, NOW);

describe('the memory of what was read', () => {
  it('keeps each article once, with its claims and whom they come from', async () => {
    const database = await open();
    await read(database, anArticle('سرايا', `${CALM} ${STRIKE}`));
    await read(database, anArticle('سرايا', `${CALM} ${STRIKE}`));
    const rows = await readReads(database);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.met).toHaveLength(2);
    expect(rows[0]?.sentences).toHaveLength(2);
  });

  it('notices once what new articles say against what was read, and not what nobody read', async () => {
    const database = await open();
    await read(database, anArticle('سرايا', `${CALM} ${STRIKE}`));
    expect(await look(database)).toBe(0);
    await save(database, anArticle('رياليست', `${CALM} ${STRIKE_OTHER}`), NOW + 1);
    expect(await look(database)).toBe(1);
    const [notice] = await readNotices(database);
    expect(notice).toMatchObject({
      kind: 'contradicted',
      sentence: STRIKE,
      by: { source: 'رياليست', quote: STRIKE_OTHER },
      seenAt: null,
    });
    await markSeen(database, NOW + 2);
    await save(database, anArticle('ثالث', 'أغلق الجسر يوم الأحد، وفق الشرطة في موستار.'), NOW + 3);
    expect(await look(database)).toBe(0);
    expect(await readNotices(database)).toHaveLength(1);
  });

  it('says nothing of what spoke against it when it was read', async () => {
    const database = await open();
    const other = anArticle('رياليست', `${CALM} ${STRIKE_OTHER}`);
    await save(database, other, NOW);
    const [claim] = readArticle(other.metadata, other.sentences.slice(1)).claims;
    if (claim === undefined) throw new Error('no claim');
    const article = anArticle('سرايا', `${CALM} ${STRIKE}`);
    await remember(database, { ...article, same: [], against: [claim.id], days: 0 }, NOW);
    expect(await look(database)).toBe(0);
  });

  it('notices a later version of a read article that tells a claim otherwise, and no comma or other word', async () => {
    const database = await open();
    const english = { lang: 'en', title: 'Floods', url: 'https://news.example/floods' };
    await read(database, anArticle('News', FLOODS, english));
    await save(
      database,
      anArticle('News', FLOODS.replace('said on', 'told reporters, on'), english),
      NOW + 1,
    );
    expect(await look(database)).toBe(0);
    await save(database, anArticle('News', FLOODS_LATER, english), NOW + 2);
    expect(await look(database)).toBe(1);
    expect((await readNotices(database))[0]).toMatchObject({
      kind: 'corrected',
      sentence: FLOODS,
      by: { quote: FLOODS_LATER },
    });
  });

  it('is silent on look-alikes: a bound that the number keeps to', async () => {
    const database = await open();
    await read(database, anArticle('سرايا', `${CALM} ${STRIKE}`));
    await save(
      database,
      anArticle('رياليست', `${CALM} ${STRIKE.replace('أكثر من 300', '350')}`),
      NOW + 1,
    );
    expect(await look(database)).toBe(0);
  });
});
