import { readSegment } from '../../engine/segment-read.ts';
import { createDexieKept } from '../../storage/kept-library.ts';
import { createDexieLibrary } from '../../storage/library.ts';
import { packState } from '../../storage/packs.ts';
import { COPY, type IsnadDatabase, OWN_SHELF } from '../../storage/schema.ts';
import { anArticleOf, type Model } from './killed-ops.ts';

/** What is wrong with a library that should be as one of the models says; empty where nothing is. */
export async function describeLeft(
  database: IsnadDatabase,
  models: readonly Model[],
): Promise<readonly string[]> {
  const texts = await Promise.all([kept(database), notes(database)]);
  const left = texts.join('\n');
  const should = models.map(({ articles, notes: noted }) =>
    [keptOf(articles), notesOf(noted)].join('\n'),
  );
  const wrong = should.includes(left)
    ? []
    : [`left:\n${left}\nshould be:\n${should.join('\nor:\n')}`];
  return [...wrong, ...(await shelfTroubles(database)), ...(await packTroubles(database, models))];
}

/** Every kept article with what it tells, whole. */
async function kept(database: IsnadDatabase): Promise<string> {
  const lines: string[] = [];
  for await (const slice of createDexieKept(database).rows('article')) {
    for (const { article, assertions, claims, removedAt } of slice) {
      const told = assertions.map(({ quote }) => quote).join(' ');
      lines.push(`${article.url} ${removedAt !== null} ${claims.length} ${told}`);
    }
  }
  return lines.sort().join('\n');
}

function keptOf(articles: Model['articles']): string {
  const lines = [...articles].map(([number, { edition, removed }]) => {
    const { read } = anArticleOf(number, edition);
    const told = read.assertions.map(({ quote }) => quote).join(' ');
    return `${read.article.url} ${removed} ${read.claims.length} ${told}`;
  });
  return lines.sort().join('\n');
}

async function notes(database: IsnadDatabase): Promise<string> {
  const rows = await database.notes.filter(({ text }) => text !== '').toArray();
  return rows
    .map(({ on, text }) => `${on} ${text}`)
    .sort()
    .join('\n');
}

function notesOf(noted: Model['notes']): string {
  const lines = [...noted].map(
    ([number, edition]) => `article-${anArticleOf(number, 1).read.article.id} note ${edition}`,
  );
  return lines.sort().join('\n');
}

/** The shelf holds what the articles outside the bin tell; the index holds what the shelf does. */
async function shelfTroubles(database: IsnadDatabase): Promise<string[]> {
  const assertions = new Set<string>();
  const claims = new Set<string>();
  for await (const slice of createDexieKept(database).rows('article')) {
    for (const row of slice.filter(({ removedAt }) => removedAt === null)) {
      for (const { id } of row.assertions) assertions.add(id);
      for (const { id } of row.claims) claims.add(id);
    }
  }
  const own = (row: { readonly shelf: number }) => row.shelf === OWN_SHELF;
  const onShelf = (await database.assertions.filter(own).toArray()).map(({ id }) => id);
  const claimed = (await database.claims.filter(own).toArray()).map(({ id }) => id);
  await createDexieLibrary(database).segments();
  const indexed = await indexedIds(database);
  return [
    ...difference('assertions of the shelf', new Set(onShelf), assertions),
    ...difference('claims of the shelf', new Set(claimed), claims),
    ...claimed.filter((id) => !indexed.has(id)).map((id) => `claim ${id} is not indexed`),
  ];
}

async function indexedIds(database: IsnadDatabase): Promise<Set<string>> {
  const head = await database.heads.get(OWN_SHELF);
  const rows = await database.generations.toArray();
  const generations = rows.flatMap(({ bytes }) => readSegment(bytes) ?? []);
  return new Set<string>([...(head?.fresh ?? []), ...generations.map(({ id }) => id)]);
}

function difference(what: string, is: ReadonlySet<string>, should: ReadonlySet<string>): string[] {
  const more = [...is].filter((id) => !should.has(id));
  const less = [...should].filter((id) => !is.has(id));
  return more.length + less.length === 0
    ? []
    : [`${what}: ${more.length} too many, ${less.length} missing`];
}

/**
 * An acknowledged pack is there whole; of one that was being installed nothing is seen. The second copy holds no packs, which can
 * be installed again.
 */
async function packTroubles(
  database: IsnadDatabase,
  [before]: readonly Model[],
): Promise<string[]> {
  const state = await packState(database, 'pack');
  const isRecovered = ((await database.heads.get(COPY))?.editedAt ?? 0) > 0;
  const isDue = before !== undefined && before.pack > 0 && !isRecovered;
  if (isDue && !(state.ok && state.value === 'active')) return ['the pack is not there'];
  const active = await database.shelves
    .filter(({ pack, state: is }) => pack === 'pack' && is === 'active')
    .toArray();
  const rows = await database.articles.filter(({ shelf }) => shelf === active[0]?.id).toArray();
  return active.length === 0 || (active.length === 1 && rows.length === 8)
    ? []
    : [`the pack has ${active.length} shelves and ${rows.length} articles`];
}
