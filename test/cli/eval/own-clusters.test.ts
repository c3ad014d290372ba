import { describe, expect, it } from 'vitest';
import { type OwnClusters, readOwnClusters } from '../../../cli/eval/own-clusters.ts';
import { splitSentences } from '../../../engine/sentences.ts';

const ALL: readonly OwnClusters[] = ['development', 'held-out'];

describe('own clusters of outlets', () => {
  it('gives four stories to look at and keeps two held out, none in both', async () => {
    const [seen, held] = await Promise.all(ALL.map(readOwnClusters));
    const pages = (data: typeof seen) => data?.pages.map(({ page_id }) => page_id) ?? [];
    expect(pages(seen)).toHaveLength(4);
    expect(pages(held)).toHaveLength(2);
    expect(pages(seen).filter((id) => pages(held).includes(id))).toEqual([]);
  });

  it('lays the other stories into every library, and never the page itself', async () => {
    const data = await readOwnClusters('development');
    for (const page of data.pages) {
      expect(page.library).not.toContain(page.page_id);
      expect(new Set(page.library).size).toBe(Object.keys(data.articles).length - 1);
    }
  });

  it('knows the language of every article by its script', async () => {
    const { articles } = await readOwnClusters('development');
    for (const { lang, text } of Object.values(articles)) {
      expect(lang).toBe(/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en');
    }
  });

  it.each(ALL)('labels what stands in the articles: %s', async (which) => {
    const { articles, pages } = await readOwnClusters(which);
    const faults = pages.flatMap(({ page_id, library, sentences }) => {
      const isSaidBy = (id: string, text: string) =>
        splitSentences(articles[id]?.text ?? '').some((sentence) => sentence.text === text);
      return sentences.flatMap((row) => [
        ...('original' in row || isSaidBy(page_id, row.text) ? [] : [`page: ${row.text}`]),
        ...row.evidence
          .filter(({ article, text }) => !library.includes(article) || !isSaidBy(article, text))
          .map(({ article, text }) => `${row.id}, ${article}: ${text}`),
      ]);
    });
    expect(faults).toEqual([]);
  });

  it.each(ALL)('gives every label its reason in the evidence: %s', async (which) => {
    const { pages } = await readOwnClusters(which);
    for (const { id, verdict, accept, evidence } of pages.flatMap(({ sentences }) => sentences)) {
      const relations = new Set(evidence.map(({ relation }) => relation));
      if (verdict === 'contradicted') expect(relations, id).toContain('contradicts');
      if (verdict === 'corroborated') expect(relations, id).toContain('supports');
      if (verdict === 'new') expect(relations, id).toEqual(new Set());
      if (accept?.includes('contradicted') !== true && verdict === 'corroborated') {
        expect(relations, id).toEqual(new Set(['supports']));
      }
    }
  });
});
