import { describe, expect, it } from 'vitest';
import { EDIT_KINDS, editsOf, makeEdits } from '../../cli/eval/edits/make-edits.ts';
import { readSeedPages, type SeedPage } from '../../cli/eval/edits/seed-pages.ts';

const page: SeedPage = {
  id: 'p',
  metadata: {
    url: null,
    title: null,
    source: 'S',
    byline: null,
    lang: 'en',
    publishedAt: '2024-05-17',
    dateCertainty: 'stated',
    agencies: [],
  },
  sentences: ['The fire on 13 April killed 20 people.'],
};
const edit = (edits: Readonly<Record<string, string[][]>>) =>
  editsOf([{ article: 'p', starts: 'The fire', edits }], 'en', [page]);

describe('minimal edits', () => {
  it.each(['ar', 'en'] as const)(
    'are many of each sort, and the same on each run (%s)',
    async (lang) => {
      const pages = await readSeedPages(lang);
      const edits = await makeEdits(lang, pages);
      expect(edits.filter(({ contradicts }) => contradicts).length).toBeGreaterThanOrEqual(250);
      expect(edits.filter(({ contradicts }) => !contradicts).length).toBeGreaterThanOrEqual(120);
      expect(new Set(edits.map(({ kind }) => kind)).size).toBe(EDIT_KINDS.length);
      expect(new Set(edits.map(({ id }) => id)).size).toBe(edits.length);
      expect(edits.filter(({ text, original }) => text === original)).toEqual([]);
      expect(await makeEdits(lang, pages)).toEqual(edits);
    },
  );

  it('change a lone number to others that no rounding explains', () => {
    const texts = edit({ number: [['20']] }).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      const number = Number(/killed (\d+) people/.exec(text)?.[1]);
      expect(Math.max(number / 20, 20 / number)).toBeGreaterThanOrEqual(1.5);
    }
  });

  it('change a lone date once in its day and once in its month', () => {
    const [byDay, byMonth] = edit({ date: [['13 April']] });
    expect(byDay?.text).toMatch(/ \d+ April /);
    expect(byDay?.text).not.toContain(' 13 April');
    expect(byMonth?.text).toMatch(/ 13 (?!April)\p{Lu}\p{Ll}+ /u);
  });

  it('let a death toll grow on a later day only', () => {
    const [grown] = edit({ 'grown-count': [['20 people', '24 people']] });
    expect(grown).toMatchObject({
      contradicts: false,
      text: 'The fire on 13 April killed 24 people.',
    });
    expect(grown?.daysLater).toBeGreaterThan(0);
  });

  it('refuse an annotation that does not fit its sentence', () => {
    expect(() => edit({ place: [['Cairo', 'Tunis']] })).toThrow('Cairo');
  });
});
