import { describe, expect, it } from 'vitest';
import { createCandidateFinder } from '../../engine/candidates.ts';
import { articleId, assertionId, claimId, sourceId, textHash } from '../../engine/identity.ts';
import type { ReaderJudgement } from '../../engine/judgements.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import type { Candidate, Library, LibraryArticle, Segment } from '../../engine/library.ts';
import type { Assertion } from '../../engine/model.ts';
import { claimTerms, queryWords } from '../../engine/terms.ts';
import { aJudgement } from '../engine/judged.ts';

/** What the suite needs of an implementation: a fresh library with these articles and judgements and no others. */
export type MakeLibrary = (
  articles: readonly LibraryArticle[],
  judgements?: readonly ReaderJudgement[],
) => Promise<Library> | Library;

/** The behaviour that every `Library` shares, whatever holds its rows. */
export function describeLibrary(name: string, makeLibrary: MakeLibrary): void {
  describe(`${name} as a library`, () => {
    it('answers with the rows of the ids it is asked for', async () => {
      const library = await makeLibrary([talks, floods]);
      const ids = floods.claims.map(({ id }) => id);
      expect([...(await library.claims(ids)).values()]).toEqual(floods.claims);
      expect(byId(await library.assertions(ids))).toEqual(byId(floods.assertions));
      const articles = await library.articles([talks.article.id, floods.article.id]);
      expect(articles.get(talks.article.id)).toEqual(talks.article);
      expect(articles.size).toBe(2);
    });

    it('leaves out ids it does not know', async () => {
      const library = await makeLibrary([talks]);
      const [known] = talks.claims;
      const unknown = claimId('لم يقل أحد هذا قط');
      const asked = known === undefined ? [unknown] : [unknown, known.id];
      expect([...(await library.claims(asked)).keys()]).toEqual([known?.id]);
      expect(await library.assertions([unknown])).toEqual([]);
      expect((await library.articles([articleId(null, 'x')])).size).toBe(0);
    });

    it('finds the claim that shares most with a sentence', async () => {
      const library = await makeLibrary([talks, floods]);
      const words = queryWords('أدت الفيضانات إلى مقتل 92 شخصا في باكستان');
      const [best] = find(await library.segments(), words, 5);
      expect(best?.claim).toBe(floods.claims[0]?.id);
    });

    it('finds in its segments each claim it holds by the terms of the claim', async () => {
      const library = await makeLibrary([talks, floods]);
      const segments = await library.segments();
      for (const claim of [...talks.claims, ...floods.claims]) {
        const found = find(segments, queryWords(claim.text), 10).map(
          (candidate) => candidate.claim,
        );
        expect(found).toContain(claim.id);
      }
    });

    it('keeps one claim and both assertions when two articles say the same', async () => {
      const library = await makeLibrary([talks, talksAgain]);
      const id = claimId(TALKS);
      const assertions = await library.assertions([id]);
      expect(assertions.map((assertion) => assertion.article).sort()).toEqual(
        [talks.article.id, talksAgain.article.id].sort(),
      );
      const found = find(await library.segments(), queryWords(TALKS), 10);
      expect(found.filter((candidate) => candidate.claim === id)).toHaveLength(1);
    });

    it('answers each assertion once, whoever else says the same', async () => {
      const library = await makeLibrary([talks, talksAgain, floods]);
      const ids = new Set([...talks.claims, ...floods.claims].map((claim) => claim.id));
      const assertions = await library.assertions([...ids]);
      expect(new Set(assertions.map((assertion) => assertion.id)).size).toBe(assertions.length);
      expect(assertions).toHaveLength(
        talks.assertions.length + talksAgain.assertions.length + floods.assertions.length,
      );
    });

    it('holds an article once that is given twice', async () => {
      const library = await makeLibrary([floods, floods]);
      const ids = floods.claims.map(({ id }) => id);
      expect(byId(await library.assertions(ids))).toEqual(byId(floods.assertions));
      const size = (await library.segments()).reduce((sum, segment) => sum + segment.size, 0);
      expect(size).toBe(floods.claims.length);
    });

    it('answers with the judgements on either of the claims it is asked for', async () => {
      const [first, second] = floods.claims;
      if (first === undefined || second === undefined) throw new Error('no claims');
      const [one, two] = [
        aJudgement(TALKS, first.text, 'other-event'),
        aJudgement(second.text, TALKS, 'wrong-sentence'),
      ];
      const library = await makeLibrary([talks, floods], [one, two]);
      expect(await library.judgements([first.id])).toEqual([one]);
      expect(await library.judgements([second.id])).toEqual([two]);
      expect(await library.judgements([claimId(TALKS)])).toHaveLength(2);
      expect(await library.judgements([claimId('لم يقل أحد هذا قط')])).toEqual([]);
      expect(await library.judgements([])).toEqual([]);
    });

    it('changes its revision with its judgements', async () => {
      const judgement = aJudgement(TALKS, 'لم يقل أحد هذا قط', 'other-event');
      const plain = await (await makeLibrary([talks])).revision();
      const judged = await (await makeLibrary([talks], [judgement])).revision();
      expect(judged).not.toBe(plain);
    });

    it('changes its revision with its content', async () => {
      const one = await (await makeLibrary([talks])).revision();
      const two = await (await makeLibrary([talks, floods])).revision();
      expect(one).not.toBe('');
      expect(two).not.toBe(one);
    });

    it('keeps its revision while nothing changes', async () => {
      const library = await makeLibrary([talks, floods]);
      const before = await library.revision();
      await library.segments();
      await library.claims(talks.claims.map(({ id }) => id));
      expect(await library.revision()).toBe(before);
    });

    it('answers with nothing while it is empty', async () => {
      const library = await makeLibrary([]);
      expect(find(await library.segments(), queryWords(TALKS), 5)).toEqual([]);
      expect((await library.claims([claimId(TALKS)])).size).toBe(0);
      expect(await library.assertions([claimId(TALKS)])).toEqual([]);
      expect((await library.articles([talks.article.id])).size).toBe(0);
    });
  });
}

/** An implementation may answer in any order. */
function byId(assertions: readonly Assertion[]): Assertion[] {
  return [...assertions].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const TALKS = 'أجرى مسؤولان أميركيان محادثات غير مباشرة مع إيران في سلطنة عمان.';
const talks = article('https://example.com/talks', 'الصحيفة الأولى', [
  TALKS,
  'رفض البيت الأبيض التعليق على المحادثات.',
]);
const talksAgain = article('https://example.org/oman', 'الصحيفة الثانية', [TALKS]);
const floods = article('https://example.com/floods', 'الصحيفة الأولى', [
  'ارتفعت حصيلة ضحايا الفيضانات في باكستان إلى 92 قتيلا.',
  'فاض نهر السند في عدة نقاط جنوب البلاد.',
]);

function article(url: string, source: string, sentences: readonly string[]): LibraryArticle {
  const text = sentences.join('\n');
  const id = articleId(url, text);
  const publishedAt = '2024-05-18';
  return {
    article: {
      id,
      url,
      title: sentences[0] ?? '',
      source: { id: sourceId(source), name: source, home: null, kind: 'outlet' },
      lang: 'ar',
      publishedAt,
      dateCertainty: 'stated',
      agencies: [],
      hash: textHash(text),
      sketch: [1, 2, 3],
    },
    claims: sentences.map((sentence) => ({
      id: claimId(sentence),
      text: sentence,
      lang: 'ar',
      terms: claimTerms(sentence),
    })),
    assertions: sentences.map((sentence, index) => ({
      id: assertionId(id, publishedAt, sentence),
      claim: claimId(sentence),
      article: id,
      index,
      quote: sentence,
      saidAt: publishedAt,
      chain: [
        { speaker: 'موقع أكسيوس', key: 'اكسيوس', kind: 'outlet', verb: 'asserts', named: true },
      ],
    })),
  };
}

function find(
  segments: readonly Segment[],
  words: readonly (readonly string[])[],
  limit: number,
): readonly Candidate[] {
  return createCandidateFinder(segments, NO_LEXICON)(words, limit);
}
