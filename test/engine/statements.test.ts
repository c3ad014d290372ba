import { describe, expect, it } from 'vitest';
import { readAttribution } from '../../engine/attribution.ts';
import { checkArticle } from '../../engine/check.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { tokenize } from '../../engine/tokens.ts';

const statements = (text: string) =>
  readAttribution(text, tokenize(text)).statements.map(({ start, end, links }) => {
    const link = links.at(-1);
    return [link?.speaker, link?.verb, text.slice(start, end).length > 0];
  });

describe('statements of a sentence', () => {
  it.each([
    ['نفى وزير الصحة انتشار المرض، وأكدت المنظمة أن ثلاثة توفوا.', ['denies', 'confirms']],
    ['قال المحافظ إن الجسر آمن، بينما قال المهندسون إن الشقوق تتسع.', ['asserts', 'asserts']],
    ['نفت الشركة تسريح العمال، وأكدت أن الإنتاج مستمر.', ['denies', 'confirms']],
    ['أعلن الجيش أنه أسقط الطائرة ونفى المتمردون أن تكون أسقطت.', ['asserts', 'denies']],
    ['أفادت الشرطة بأن السائق توفي، فيما نفت العائلة وقوع إهمال.', ['asserts', 'denies']],
    ['زعم المتهم أنه بريء، لكن المحكمة قالت إن الأدلة كافية.', ['claims', 'asserts']],
    [
      'The minister denied that the dam leaked, and the engineers said it had cracked.',
      ['denies', 'asserts'],
    ],
    [
      'The company said it would expand, while the union claimed jobs were at risk.',
      ['asserts', 'claims'],
    ],
    [
      'The airline denied cancelling flights but confirmed that some were late.',
      ['denies', 'confirms'],
    ],
    ['Police said two were hurt; the hospital said three died.', ['asserts', 'asserts']],
  ])('are told apart: %s', (text, verbs) => {
    expect(statements(text).map(([, verb]) => verb)).toEqual(verbs);
  });

  it('names each with its own speaker, the outlet that was told included', () => {
    const text = 'The bank said rates would hold, and analysts told Reuters a cut was near.';
    expect(statements(text).map(([speaker]) => speaker)).toEqual(['The bank', 'analysts']);
  });

  it.each([
    'قال الوزير إن الأسعار مستقرة وأضاف أن القمح متوفر.',
    'ارتفعت المبيعات، وفق ما أعلنت الشركة، وتراجعت الأرباح.',
    'قالت الوزارة إن المدارس ستفتح الأحد، مؤكدة أن الخطة جاهزة.',
    'He said he was innocent and added that the case was closed.',
    'Sales rose 5 percent, the group said, and profits fell.',
    'فاز الفريق بالمباراة.',
  ])('are one where one speaks: %s', (text) => {
    expect(statements(text)).toEqual([]);
  });
});

function article(source: string, text: string) {
  const metadata: ArticleMetadata = {
    url: null,
    title: null,
    source,
    byline: null,
    lang: 'ar',
    publishedAt: '2024-05-19',
    dateCertainty: 'stated',
    agencies: [],
  };
  return { metadata, sentences: splitSentences(text) };
}

async function verdictOn(page: string, other: string) {
  const { metadata, sentences } = article('ب', other);
  const library = createMemoryLibrary([readArticle(metadata, sentences)]);
  const report = await checkArticle(article('أ', page), library, NO_LEXICON);
  return report.annotations[0]?.verdict;
}

describe('comparing with a sentence of several statements', () => {
  const SHUT =
    'أكدت بلدية سوسة أن ثلاثة مصانع للنسيج في المنطقة الصناعية الجنوبية أغلقت أبوابها هذا الشهر.';

  it('does not lend one speaker’s denial to what another confirms', async () => {
    const told = `نفى وزير الصناعة وجود أزمة، و${SHUT}`;
    expect((await verdictOn(SHUT, told))?.kind).toMatch(/corroborated|repeated/);
    expect((await verdictOn(told, SHUT))?.kind).toMatch(/corroborated|repeated/);
  });

  it('gives what each says the origin of its speaker', async () => {
    const told = `قال وزير الصناعة إن القطاع بخير، و${SHUT}`;
    const verdict = await verdictOn(SHUT.replace('أكدت بلدية سوسة أن ', ''), told);
    expect(verdict?.origins.map(({ name }) => name)).toEqual(['بلدية سوسة']);
  });

  it('still shows the denial of the thing itself', async () => {
    const plain = SHUT.replace('أكدت بلدية سوسة أن ', '');
    const denied = `نفت بلدية سوسة أن تكون ${plain.replace(' أبوابها هذا الشهر.', '')} أبوابها هذا الشهر، وأكدت أن العمل مستمر.`;
    expect((await verdictOn(plain, denied))?.kind).toBe('disputed');
  });
});
