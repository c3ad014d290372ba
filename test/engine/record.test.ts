import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import type { Library, LibraryArticle } from '../../engine/library.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata, CheckedArticle } from '../../engine/model.ts';
import { parseRecord, writeRecord } from '../../engine/parse-record.ts';
import { type CheckRecord, recordCheck, replayCheck } from '../../engine/record.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { parsePack } from '../../packs/parse.ts';

const pack = parsePack(
  readFileSync(new URL('../../packs/starter/starter.pack.json', import.meta.url)),
);
if (!pack.ok) throw new Error(pack.failure.message);
const starter = pack.value.articles;

const METADATA: ArticleMetadata = {
  url: 'https://news.example/story',
  title: null,
  source: 'Example',
  byline: null,
  lang: 'ar',
  publishedAt: '2024-05-19',
  dateCertainty: 'stated',
  agencies: [],
};

function pageOf(text: string): CheckedArticle {
  return { metadata: METADATA, sentences: splitSentences(text) };
}

/** A library in two parts, as packs and the reader's own claims are. */
function splitLibrary(articles: readonly LibraryArticle[]): Library {
  const [left, right] = [articles.slice(0, 2), articles.slice(2)].map((part) =>
    createMemoryLibrary(part),
  );
  if (left === undefined || right === undefined) throw new Error('no library');
  return {
    segments: async () => [...(await left.segments()), ...(await right.segments())],
    claims: async (ids) => new Map([...(await right.claims(ids)), ...(await left.claims(ids))]),
    assertions: async (ids) => [...(await right.assertions(ids)), ...(await left.assertions(ids))],
    articles: async (ids) =>
      new Map([...(await left.articles(ids)), ...(await right.articles(ids))]),
    judgements: left.judgements,
    revision: () => Promise.resolve('two parts'),
  };
}

async function recordOf(text: string, library: Library): Promise<CheckRecord> {
  return (await recordCheck(pageOf(text), library, NO_LEXICON)).record;
}

function reread(record: CheckRecord): CheckRecord {
  const parsed = parseRecord(writeRecord(record));
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return parsed.value;
}

describe('a record of a check', () => {
  it.each(starter.map(({ text }, at) => [at, text] as const))(
    'gives the same verdicts again, from its file alone: starter article %i as a page',
    async (at, text) => {
      const others = starter.filter((_, other) => other !== at);
      for (const library of [createMemoryLibrary(others), splitLibrary(others)]) {
        const record = reread(await recordOf(text, library));
        const replayed = await replayCheck(record, NO_LEXICON);
        expect(replayed.annotations).toEqual(record.annotations);
        expect(replayed.libraryRevision).toBe(await library.revision());
      }
    },
  );

  it('holds only what the check looked at', async () => {
    const record = await recordOf(
      'نفت إيران إجراء محادثات في سلطنة عمان.',
      createMemoryLibrary(starter),
    );
    const all = starter.reduce((sum, { claims }) => sum + claims.length, 0);
    expect(record.library.claims.length).toBeLessThan(all);
    expect(record.library.size).toBe(all);
  });

  it('is made of any page, and read again', async () => {
    const library = createMemoryLibrary(starter);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const record = await recordOf(text, library);
        expect(reread(record)).toEqual(record);
      }),
    );
  });

  it('gives another verdict where its evidence was taken out, which a replay can tell', async () => {
    const [page, ...others] = starter;
    const record = await recordOf(page?.text ?? '', createMemoryLibrary(others));
    const without = { ...record, library: { ...record.library, assertions: [] } };
    const replayed = await replayCheck(without, NO_LEXICON);
    expect(record.annotations.some(({ verdict }) => verdict.relations.length > 0)).toBe(true);
    expect(replayed.annotations).not.toEqual(record.annotations);
  });
});

describe('parseRecord', () => {
  const damaged = async (change: (parts: Record<string, unknown>) => void): Promise<string> => {
    const record = await recordOf(starter[0]?.text ?? '', createMemoryLibrary(starter.slice(1)));
    const parts = JSON.parse(writeRecord(record));
    change(parts);
    return JSON.stringify(parts);
  };
  const reasonOf = (text: string) => {
    const parsed = parseRecord(text);
    return parsed.ok ? 'read' : `${parsed.failure.kind}: ${parsed.failure.message}`;
  };

  it.each(['', '{', 'null', '[]', '{"format":"isnad-pack"}', '['.repeat(100_000)])(
    'says of what is no record how to make one: %.20s',
    (text) => expect(reasonOf(text)).toMatch(/^not-a-record: .*--record/),
  );

  it('says which part is damaged, and that a newer record needs a newer Isnad', async () => {
    const cases: [(parts: Record<string, unknown>) => void, RegExp][] = [
      [(parts) => Object.assign(parts, { version: 2 }), /^newer-record: .*update/],
      [(parts) => Object.assign(parts, { version: 'x' }), /^bad-record: .*version/],
      [(parts) => Object.assign(parts, { engineVersion: 7 }), /engineVersion/],
      [(parts) => Object.assign(parts, { metadata: { lang: 'ar' } }), /metadata/],
      [(parts) => Object.assign(parts, { sentences: [{}] }), /sentences/],
      [(parts) => Object.assign(parts, { library: { size: -1 } }), /library/],
      [(parts) => Object.assign(parts['library'] as object, { frequencies: [['x', 0]] }), /frequ/],
      [(parts) => Object.assign(parts['library'] as object, { claims: [{ id: 'x' }] }), /claims/],
      [(parts) => Object.assign(parts['library'] as object, { assertions: {} }), /assertions/],
      [(parts) => Object.assign(parts['library'] as object, { articles: [null] }), /articles/],
      [(parts) => Object.assign(parts, { annotations: [{ sentence: 0 }] }), /annotations/],
    ];
    for (const [change, reason] of cases) expect(reasonOf(await damaged(change))).toMatch(reason);
  });

  it('reads or refuses any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ format: 'isnad-record', version: 1, metadata: value });
        expect(parseRecord(text).ok).toBe(false);
      }),
    );
  });
});
