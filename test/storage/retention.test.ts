import { describe, expect, it } from 'vitest';
import type { SavedHow } from '../../engine/kept.ts';
import { setTag, writeNote } from '../../storage/notes.ts';
import { retire } from '../../storage/retention.ts';
import { saveArticle } from '../../storage/saving.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { aJudgement } from '../engine/judged.ts';
import { anArticle, aReading, aStamp, open } from './samples.ts';

const DAY = 86_400_000;
const START = 1_716_000_000_000;

async function save(database: IsnadDatabase, name: string, how: SavedHow, day: number) {
  const read = anArticle(name, [`It rained in ${name}.`]);
  const saved = await saveArticle(database, aReading(read, how), aStamp(START + day * DAY));
  if (!saved.ok) throw new Error(saved.failure.message);
  return read;
}

async function shown(database: IsnadDatabase): Promise<string[]> {
  return (await database.articles.toArray()).map(({ title }) => title).sort();
}

describe('what was saved by itself', () => {
  it('goes into the bin after its days, and is destroyed thirty days later', async () => {
    const database = await open();
    await save(database, 'old', 'automatic', 0);
    await save(database, 'new', 'automatic', 80);
    await save(database, 'asked', 'asked', 0);
    const retired = await retire(database, 90, () => aStamp(START + 91 * DAY));
    expect(retired).toEqual({ ok: true, value: { binned: 1, destroyed: 0 } });
    expect(await shown(database)).toEqual(['asked', 'new']);
    expect(await database.contents.count()).toBe(3);
    const later = await retire(database, 90, () => aStamp(START + 122 * DAY));
    expect(later).toEqual({ ok: true, value: { binned: 0, destroyed: 1 } });
    expect(await database.contents.count()).toBe(2);
  });

  it('stays where the reader did something with it', async () => {
    const database = await open();
    const noted = await save(database, 'noted', 'automatic', 0);
    const tagged = await save(database, 'tagged', 'automatic', 0);
    const judged = await save(database, 'judged', 'automatic', 0);
    await save(database, 'untouched', 'automatic', 0);
    const [claim] = noted.claims;
    if (claim === undefined) throw new Error('no claim');
    await writeNote(database, `claim-${claim.id}`, 'Where?', aStamp());
    await setTag(database, [`article-${tagged.article.id}`], 'rain', true, aStamp());
    await database.judgements.add(
      aJudgement('It rained in judged.', 'It snowed.', 'wrong-sentence'),
    );
    await retire(database, 90, () => aStamp(START + 1_000 * DAY));
    await retire(database, 90, () => aStamp(START + 2_000 * DAY));
    expect(await shown(database)).toEqual(['judged', 'noted', 'tagged']);
    expect(judged.claims).toHaveLength(1);
  });

  it('stays for ever where the reader wants it so', async () => {
    const database = await open();
    await save(database, 'old', 'automatic', 0);
    await retire(database, 0, () => aStamp(START + 10_000 * DAY));
    expect(await shown(database)).toEqual(['old']);
  });
});
