import { describe, expect, it } from 'vitest';
import { ITEM_KINDS, type ItemSentence, readItems } from '../../cli/eval/edits/items.ts';
import { isContradicting } from '../../cli/eval/edits/make-edits.ts';

const count = (rows: readonly ItemSentence[], expected: ItemSentence['expected']) =>
  rows.filter((row) => row.expected === expected).length;

describe.each(['ar', 'en'] as const)('invented items (%s)', (lang) => {
  it('are many of each sort and of each kind, and no text stands twice', async () => {
    const { rows, library } = await readItems('invented', lang);
    expect(count(rows, 'against')).toBeGreaterThanOrEqual(60);
    expect(count(rows, 'not-against')).toBeGreaterThanOrEqual(60);
    expect(count(rows, 'supported')).toBeGreaterThanOrEqual(55);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['paraphrase', ...ITEM_KINDS]));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const texts = [...rows.map(({ text }) => text), ...library.flatMap((page) => page.sentences)];
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  it('have in each item paraphrases, six contradictions and five edits that leave both true', async () => {
    const { rows, library } = await readItems('invented', lang);
    const ids = new Set(library.map(({ id }) => id.slice(0, id.indexOf('/'))));
    for (const id of ids) {
      const own = rows.filter((row) => row.id.startsWith(`${id}.`));
      expect(count(own, 'supported')).toBeGreaterThanOrEqual(4);
      expect(count(own, 'against')).toBeGreaterThanOrEqual(6);
      expect(count(own, 'not-against')).toBeGreaterThanOrEqual(5);
    }
  });

  it('stand on a page of their own, where an edit follows the paraphrases', async () => {
    const { rows, pages } = await readItems('invented', lang);
    for (const { article, index, expected, text } of rows) {
      const there = pages.find(({ id }) => id === article)?.sentences[index];
      expect(there).toBe(expected === 'supported' ? text : '');
    }
  });
});

describe('invented items', () => {
  it('have the same edits in both languages, so that each can be read against the other', async () => {
    const [arabic, english] = [
      await readItems('invented', 'ar'),
      await readItems('invented', 'en'),
    ];
    const shapeOf = ({ rows }: typeof arabic) => rows.map(({ id, daysLater }) => [id, daysLater]);
    expect(shapeOf(arabic)).toEqual(shapeOf(english));
    const pageDates = ({ pages }: typeof arabic) =>
      pages.map(({ metadata }) => metadata.publishedAt);
    expect(pageDates(arabic)).toEqual(pageDates(english));
  });

  it('let a count grow on a later day only, and contradict nothing by what only seems to clash', async () => {
    const { rows } = await readItems('invented', 'en');
    expect(
      rows.filter(({ kind }) => kind === 'grown-count').every((row) => row.daysLater > 0),
    ).toBe(true);
    expect(ITEM_KINDS.filter(isContradicting)).toHaveLength(10);
  });
});
