import { describe, expect, it } from 'vitest';
import { checkArticle, ENGINE_VERSION } from '../../engine/check.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata, CheckedArticle } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import type { CheckReport } from '../../engine/report.ts';
import { splitSentences } from '../../engine/sentences.ts';

function article(
  source: string | null,
  text: string,
  more: Partial<ArticleMetadata> = {},
): CheckedArticle {
  return {
    metadata: {
      url: null,
      title: null,
      source,
      byline: null,
      lang: 'ar',
      publishedAt: '2024-05-19',
      dateCertainty: 'stated',
      agencies: [],
      ...more,
    },
    sentences: splitSentences(text),
  };
}

function check(page: CheckedArticle, ...others: CheckedArticle[]): Promise<CheckReport> {
  const rows = others.map(({ metadata, sentences }) => readArticle(metadata, sentences));
  return checkArticle(page, createMemoryLibrary(rows), NO_LEXICON);
}

const kinds = (report: CheckReport) => report.annotations.map(({ verdict }) => verdict.kind);

function quotes(report: CheckReport, sentence: number) {
  const relations = report.annotations[sentence]?.verdict.relations ?? [];
  return relations.map(({ assertion }) => report.assertions.get(assertion)?.quote);
}

const TALKS =
  'أجرى مسؤولون أميركيون وإيرانيون محادثات غير مباشرة في سلطنة عمان حول تجنب التصعيد الإقليمي.';
const TALKS_TOLD =
  'والتقى في سلطنة عمان وفدان من الولايات المتحدة وإيران لإجراء محادثات غير مباشرة تهدف إلى منع التصعيد الإقليمي.';
const WAR_IN_SHORT = 'ووضع الهجوم منطقة الشرق الأوسط على شفا حرب إقليمية.';
const WAR_AT_LENGTH =
  'أتت تلك المفاوضات بعد ما يزيد قليلا عن شهر من الهجوم الصاروخي غير المسبوق الذي شنته إيران على إسرائيل في 13 أبريل الماضي، والذي جعل منطقة الشرق الأوسط على شفا حرب إقليمية.';
const STRIKE = 'ونقل الهلال الأحمر المصابين في حادث الحافلة على طريق القصيم عبر 17 فرقة إسعافية.';
const STRIKE_OTHER =
  'ونقل الهلال الأحمر المصابين في حادث الحافلة على طريق القصيم عبر 7 فرق إسعافية.';

describe('checkArticle', () => {
  it('finds every claim new against an empty library, and tells questions from claims', async () => {
    const report = await check(article('أ', `${TALKS} هل تنجح المحادثات هذه المرة؟`));
    expect(kinds(report)).toEqual(['new', 'not-a-claim']);
    expect(report.summary.sources).toEqual([]);
    expect(report.engineVersion).toBe(ENGINE_VERSION);
  });

  it('corroborates what another outlet tells by itself, with the exact quote and the aligned words', async () => {
    const page = article('أ', TALKS);
    const report = await check(page, article('ب', TALKS_TOLD));
    expect(kinds(report)).toEqual(['corroborated']);
    const relation = report.annotations[0]?.verdict.relations[0];
    const assertion =
      relation === undefined ? undefined : report.assertions.get(relation.assertion);
    expect(assertion?.quote).toBe(TALKS_TOLD);
    for (const { page: own, other } of relation?.aligned ?? []) {
      expect(TALKS.slice(own.start, own.end)).not.toBe('');
      expect(TALKS_TOLD.slice(other.start, other.end)).not.toBe('');
    }
    expect(report.summary.sources[0]).toMatchObject({
      source: 'ب',
      supports: [0],
      contradicts: [],
    });
    expect(report.summary.independentOrigins).toBe(1);
  });

  it('calls it repeated where both have it from one outlet', async () => {
    const cited = (text: string) => `${text.slice(0, -1)}، وفق ما نقل موقع أكسيوس.`;
    const report = await check(article('أ', cited(TALKS)), article('ب', cited(TALKS_TOLD)));
    expect(kinds(report)).toEqual(['repeated']);
    expect(report.annotations[0]?.verdict.independentOrigins).toBe(0);
  });

  it('contradicts a changed number on the same event, and says which', async () => {
    const page = article('أ', `${TALKS} ${STRIKE}`);
    const report = await check(page, article('ب', `${TALKS_TOLD} ${STRIKE_OTHER}`));
    expect(kinds(report)).toEqual(['corroborated', 'contradicted']);
    const reason = report.annotations[1]?.verdict.relations[0]?.reasons[0];
    expect(reason).toMatchObject({ kind: 'number-differs', page: '17', other: '7' });
  });

  it('calls it disputed where one outlet supports and another contradicts', async () => {
    const report = await check(
      article('أ', `${TALKS} ${STRIKE}`),
      article('ب', `${TALKS_TOLD} ${STRIKE_OTHER}`),
      article('ج', STRIKE),
    );
    expect(kinds(report)[1]).toBe('disputed');
  });

  it('never takes the page for evidence: same address, same text, a copy by the same outlet', async () => {
    const page = article('أ', `${TALKS} ${STRIKE}`, { url: 'https://example.com/a' });
    const report = await check(
      page,
      article('ب', `${TALKS} ${STRIKE}`, { url: 'http://www.example.com/a/?utm_source=x' }),
      article('أ', `${TALKS} ${STRIKE}`, { url: 'https://example.com/b' }),
      article(null, `${STRIKE} ${TALKS}`),
    );
    expect(kinds(report)).toEqual(['new', 'new']);
    expect(report.excluded.map(({ why }) => why).toSorted()).toEqual([
      'same-address',
      'same-outlet-copy',
      'same-text',
    ]);
  });

  it('takes another outlet’s copy for a repetition', async () => {
    const page = article('أ', TALKS, { url: 'https://a.example/1' });
    const copy = await check(page, article('ب', TALKS, { url: 'https://b.example/1' }));
    expect(kinds(copy)).toEqual(['repeated']);
    const nearCopy = await check(article('أ', `${TALKS} ${STRIKE}`), article('ب', TALKS));
    expect(kinds(nearCopy)[0]).toBe('repeated');
  });

  it('takes the very same text for the page’s own where no address tells it from another outlet’s', async () => {
    const report = await check(article('الحرة', TALKS), article('alhurra.com', TALKS));
    expect(kinds(report)).toEqual(['new']);
    expect(report.excluded.map(({ why }) => why)).toEqual(['same-text']);
  });

  it('finds as much where the library has the page itself', async () => {
    const page = article('أ', WAR_AT_LENGTH);
    const others = [article('ب', WAR_IN_SHORT)];
    const [without, with_] = [await check(page, ...others), await check(page, ...others, page)];
    expect(kinds(with_)).toEqual(kinds(without));
    expect(quotes(with_, 0)).toEqual([WAR_IN_SHORT]);
  });

  it('is not moved by an article on something else', async () => {
    const page = article('أ', TALKS);
    const other = article('ب', TALKS_TOLD);
    const strange = article(
      'ج',
      'افتتحت البلدية حديقة عامة جديدة في وسط المدينة القديمة يوم الخميس.',
    );
    const [without, with_] = [await check(page, other), await check(page, other, strange)];
    expect(kinds(with_)).toEqual(kinds(without));
  });

  it('sums up at least as many independent origins as any sentence has', async () => {
    const report = await check(
      article('أ', `${TALKS} وقالت وكالة رويترز إن ${STRIKE}`),
      article('ب', `وقالت وكالة الأناضول إن ${TALKS_TOLD}`),
    );
    const [first] = report.annotations;
    expect(first?.verdict.independentOrigins).toBe(1);
    expect(report.summary.independentOrigins).toBe(1);
  });

  it('answers the same for the same page and library', async () => {
    const page = article('أ', `${TALKS} ${STRIKE}`);
    const others = [article('ب', `${TALKS_TOLD} ${STRIKE_OTHER}`), article('ج', STRIKE)];
    expect(await check(page, ...others)).toEqual(
      await check(page, ...others.toReversed()).then((report) => ({
        ...report,
        excluded: report.excluded,
      })),
    );
  });

  it('takes what an outlet writes on another day for news brought up to date', async () => {
    const page = article('أ', `${STRIKE} ${TALKS}`, { url: 'https://a.example/2' });
    const told = (source: string, publishedAt: string) =>
      article(source, `${STRIKE_OTHER} ${TALKS_TOLD}`, {
        url: `https://${source}.example/1`,
        publishedAt,
      });
    expect(kinds(await check(page, told('أ', '2024-05-18')))[0]).not.toBe('contradicted');
    expect(kinds(await check(page, told('ب', '2024-05-18')))[0]).toBe('contradicted');
    expect(kinds(await check(page, told('أ', '2024-05-19')))[0]).toBe('contradicted');
  });
});
