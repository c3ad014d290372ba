import { describe, expect, it } from 'vitest';
import { setTag, writeNote } from '../../storage/notes.ts';
import { undoEdit } from '../../storage/reader-edits.ts';
import { aStamp, open } from './samples.ts';

const CLAIM = 'claim-0123456789abcdef';
const ARTICLE = 'article-0123456789abcdef';

describe('a note', () => {
  it('is kept, changed, and taken back word by word', async () => {
    const database = await open();
    await writeNote(database, CLAIM, 'اسأل الوزارة', aStamp());
    const second = await writeNote(database, CLAIM, 'Asked; no answer.', aStamp());
    expect(await database.notes.get(CLAIM)).toMatchObject({ text: 'Asked; no answer.' });
    if (!second.ok || second.value === null) throw new Error('not written');
    await undoEdit(database, second.value.id, aStamp());
    expect(await database.notes.get(CLAIM)).toMatchObject({ text: 'اسأل الوزارة' });
  });

  it('is refused where it is longer than can be kept, and the old one stays', async () => {
    const database = await open();
    await writeNote(database, CLAIM, 'short', aStamp());
    const refused = await writeNote(database, CLAIM, 'x'.repeat(100_001), aStamp());
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'too-long' } });
    expect(await database.notes.get(CLAIM)).toMatchObject({ text: 'short' });
  });
});

describe('a tag', () => {
  it('is given to many at once, and taken from those alone that had not had it', async () => {
    const database = await open();
    await setTag(database, [ARTICLE], 'فيضانات', true, aStamp());
    const both = await setTag(database, [ARTICLE, CLAIM], ' فيضانات ', true, aStamp());
    expect((await database.notes.toArray()).map(({ tags }) => tags)).toEqual([
      ['فيضانات'],
      ['فيضانات'],
    ]);
    if (!both.ok || both.value === null) throw new Error('not tagged');
    await undoEdit(database, both.value.id, aStamp());
    expect((await database.notes.get(ARTICLE))?.tags).toEqual(['فيضانات']);
    expect((await database.notes.get(CLAIM))?.tags).toEqual([]);
  });

  it.each([
    ['empty', ' '],
    ['too long', 'x'.repeat(101)],
  ])('is refused when %s', async (_why, tag) => {
    const database = await open();
    expect(await setTag(database, [CLAIM], tag, true, aStamp())).toMatchObject({
      ok: false,
      failure: { kind: 'bad-tag' },
    });
  });

  it('is one too many beyond a hundred', async () => {
    const database = await open();
    const tags = Array.from({ length: 100 }, (_, at) => `tag ${at}`);
    await database.notes.put({ on: CLAIM, text: '', tags, changedAt: 1 });
    expect(await setTag(database, [CLAIM], 'more', true, aStamp())).toMatchObject({
      failure: { kind: 'bad-tag' },
    });
    expect(await setTag(database, [CLAIM], 'tag 7', true, aStamp())).toEqual({
      ok: true,
      value: null,
    });
  });
});
