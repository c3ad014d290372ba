import { describe, expect, it } from 'vitest';
import { claimId } from '../../../engine/identity.ts';
import type { ArticleMetadata, Relation } from '../../../engine/model.ts';
import { failure, success } from '../../../engine/result.ts';
import { splitSentences } from '../../../engine/sentences.ts';
import type { CardDetails } from '../../../entrypoints/background/details.ts';
import type { LibraryAccess } from '../../../entrypoints/background/library-access.ts';
import { remember } from '../../../entrypoints/keeper/remember.ts';
import { recall } from '../../../entrypoints/sidepanel/recall.ts';
import type { IsnadDatabase } from '../../../storage/schema.ts';
import { open } from '../../storage/samples.ts';

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
const KILLED = 'The minister said on Friday that 42 people were killed in the floods in Karachi.';
const KILLED_MORE = KILLED.replace('42', '57');
const AXIOS = 'Two officials met in Muscat on Sunday, Axios reported.';

const metadataOf = (name: string): ArticleMetadata => ({
  url: `https://${name}.example/a`,
  title: 'Floods',
  source: name,
  byline: null,
  lang: 'en',
  publishedAt: '2026-11-20',
  dateCertainty: 'stated',
  agencies: [],
});

/** What a report keeps of a page; `same` claims stand beside each of its sentences. */
function detailsOf(name: string, text: string, same: readonly string[] = []): CardDetails {
  const relations = same.map((one) => ({ kind: 'same', claim: claimId(one) }) as Relation);
  return {
    metadata: metadataOf(name),
    translatedInto: null,
    text,
    sentences: splitSentences(text).map((sentence) => ({
      ...sentence,
      translation: null,
      verdict: {
        kind: 'new',
        score: 1,
        independentOrigins: 0,
        againstOrigins: 0,
        origins: [],
        ownChain: [],
        relations,
        overruled: [],
      },
    })),
  };
}

async function read(database: IsnadDatabase, name: string, text: string, now: number) {
  const sentences = splitSentences(text);
  const metadata = metadataOf(name);
  await remember(database, { metadata, sentences, same: [], against: [], days: 0 }, now);
}

async function recalled(database: IsnadDatabase, details: CardDetails) {
  const access: LibraryAccess = async () => success({ database, library: null as never });
  const found = await recall(details, access);
  if (found === null) throw new Error('nothing could be read');
  return found;
}

describe('what the panel recalls of a page', () => {
  it('is which claims changed since it was read, whether this reading is kept by now or not', async () => {
    const database = await open();
    await read(database, 'news', KILLED, NOW);
    const page = detailsOf('news', KILLED_MORE);
    const before = await recalled(database, page);
    await read(database, 'news', KILLED_MORE, NOW + DAY);
    for (const { changes } of [before, await recalled(database, page)]) {
      expect(changes?.readAt).toBe(NOW);
      expect(changes?.drift.changed.map((one) => [one.before.text, one.after.text])).toEqual([
        [KILLED, KILLED_MORE],
      ]);
    }
  });

  it('is silent of what the reader has seen since, of a page that stayed, and of one never read', async () => {
    const database = await open();
    const page = detailsOf('news', KILLED_MORE);
    expect((await recalled(database, page)).changes).toBeNull();
    await read(database, 'news', KILLED, NOW);
    expect((await recalled(database, detailsOf('news', KILLED))).changes).toBeNull();
    const quoted = detailsOf('news', KILLED.replace('said on Friday', 'said, on Friday,'));
    expect((await recalled(database, quoted)).changes).toBeNull();
    await read(database, 'news', KILLED_MORE, NOW + DAY);
    await read(database, 'news', KILLED_MORE, NOW + 2 * DAY);
    expect((await recalled(database, page)).changes).toBeNull();
  });

  it('is how often a claim was met in other articles, in these words or in others that told the same', async () => {
    const database = await open();
    for (const name of ['a', 'b']) await read(database, name, AXIOS, NOW);
    await read(database, 'c', KILLED, NOW);
    const own = detailsOf('a', AXIOS);
    expect([...(await recalled(database, own)).met]).toEqual([[0, { articles: 1, origins: 1 }]]);
    const other = detailsOf('d', 'Axios says that two officials met on Sunday in Muscat.', [AXIOS]);
    expect([...(await recalled(database, other)).met]).toEqual([[0, { articles: 2, origins: 1 }]]);
  });

  it('is nothing where the library cannot be read', async () => {
    const failed = failure('database-newer', 'It is newer.');
    expect(await recall(detailsOf('a', AXIOS), async () => failed as never)).toBeNull();
  });
});
