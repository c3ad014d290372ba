import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../cli/read-lexicon.ts';
import { type Analysis, analyze } from '../../engine/analyze.ts';
import { checkArticle } from '../../engine/check.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import { readModality } from '../../engine/modality.ts';
import type { ArticleMetadata, Span } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { relate } from '../../engine/relate.ts';
import { limitSentences, splitSentences } from '../../engine/sentences.ts';
import { weighByRates } from '../../engine/weights.ts';
import '../property-runs.ts';

const lexicon = await readLexicon();

const SEEDS = ['000_ce28b1ff2f999d1a', '002_45ebe1dc7f79ec5f', '004_2b6e1b631a688b4b'];
const seedSentences = SEEDS.flatMap((name) =>
  splitSentences(
    readFileSync(new URL(`../../packs/starter/${name}.txt`, import.meta.url), 'utf8'),
  ).map(({ text }) => text),
);

/** What the readers of slots, sources and polarity look for, so that chance brings their cases together. */
const TELLING = (
  'لم لن لا ليس غير عدم دون نفى نفت قال قالت أكد زعم وفق بحسب وأضاف إن أن قد سوف ربما أكثر أقل من نحو بين و ما يزيد على عن ' +
  'واحد اثنان مصدران ثلاثة عشر وعشرون مئة مئتان ألف ألفا مليون مليار نصف ثلث بالمئة % الأول الثانية يناير كانون الثاني أبريل/نيسان ' +
  'الجمعة أول أمس غدا الماضي المقبل ليل مساء 1445 هجري إيران إسرائيل واشنطن طهران رويترز أكسيوس الرئيس وزير بن عبد إس-300 قتل جرحى رفض قبل ' +
  'not never no denied said according to more than at least about between and one two twelve hundred thousand million percent first ' +
  'January May Friday yesterday last next Iran Israel Reuters Axios President killed injured rose fell would may if'
).split(' ');
const MARKS = [
  '.',
  '،',
  ',',
  ':',
  '؛',
  '«',
  '»',
  '"',
  '(',
  ')',
  '-',
  '–',
  '/',
  '%',
  '٪',
  '\n',
  '؟',
];

const number = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000 }).map(String),
  fc.integer({ min: 0, max: 9_999 }).map((n) => n.toLocaleString('ar-EG')),
  fc.constantFrom(
    '1.5',
    '3,000',
    '12.500',
    '13-14',
    '18/5/2024',
    '2024-05-18',
    '14:30',
    '٪5',
    '$4bn',
  ),
);
const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...TELLING) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...seedSentences)
      .chain((text) => fc.constantFrom(...text.split(' '))),
  },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
);
const chance = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '', '\u00a0', '\u200f')), { maxLength: 40 })
  .map((words) => words.flat().join(''));
/** A seed sentence with a few of its words replaced: near enough to its original to be compared to the end. */
const changed = fc
  .tuple(fc.constantFrom(...seedSentences), fc.array(fc.tuple(fc.nat(), word), { maxLength: 4 }))
  .map(([text, changes]) => {
    const words = text.split(' ');
    for (const [at, by] of changes) words[at % words.length] = by;
    return words.join(' ');
  });
const anyText = fc.oneof(chance, changed, fc.string({ unit: 'binary', maxLength: 60 }));
const anyDate = fc.constantFrom(null, '2024-05-18', '2024-05-19T08:30:00Z', '1999-12-31');

function metadataOf(source: string, publishedAt: string | null): ArticleMetadata {
  return {
    url: null,
    title: null,
    source,
    byline: null,
    lang: 'ar',
    publishedAt,
    dateCertainty: 'stated',
    agencies: [],
  };
}

/** Milliseconds of processor time that a sentence may take; a chance delay does not come again each time. */
const MOST_TIME = 20;
const TRIES = 5;

async function expectQuick(sentences: number, act: () => unknown): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < TRIES && least > MOST_TIME; run += 1) {
    const before = process.cpuUsage();
    await act();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000 / Math.max(1, sentences));
  }
  expect(least).toBeLessThanOrEqual(MOST_TIME);
}

function expectInside(text: string, spans: readonly Span[]): void {
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

function spansOf({ tokens, units, attribution }: Analysis): Span[] {
  const slots = units.flatMap(({ name, quantity, time }) => [name, quantity, time]);
  const inside = slots.filter((slot) => slot !== null);
  return [...tokens, ...units, ...inside, ...attribution.spans];
}

describe('whatever it is given, the engine', () => {
  it('reads any string, with spans that lie inside it and follow each other', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, publishedAt) => {
        const analysis = analyze(text, publishedAt, weighByRates, lexicon);
        expectInside(text, spansOf(analysis));
        expectInside(text, readModality(text, analysis.tokens));
        for (const [at, unit] of analysis.units.entries())
          expect(unit.start).toBeGreaterThanOrEqual(analysis.units[at - 1]?.end ?? 0);
      }),
    );
  });

  it('relates any two strings, and a string to itself never as opposite', () => {
    fc.assert(
      fc.property(anyText, anyText, (premise, hypothesis) => {
        const { scores, reasons } = relate(premise, hypothesis, lexicon);
        expect(relate(premise, premise, lexicon).relation).not.toBe('opposite');
        expect(scores.same + scores.opposite + scores.other).toBeCloseTo(1, 9);
        for (const { pageSpan, otherSpan } of reasons) {
          expectInside(premise, pageSpan === null ? [] : [pageSpan]);
          expectInside(hypothesis, otherSpan === null ? [] : [otherSpan]);
        }
      }),
    );
  });

  it('checks any page against any library, quickly, and quotes what is there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText, { maxLength: 6 }),
        fc.array(fc.tuple(fc.array(anyText, { maxLength: 6 }), anyDate), { maxLength: 4 }),
        anyDate,
        async (page, texts, publishedAt) => {
          const text = page.join('\n');
          const { read: sentences } = limitSentences(splitSentences(text));
          for (const { start, end, text: said } of sentences)
            expect(text.slice(start, end)).toBe(said);
          const library = createMemoryLibrary(
            texts.map(([lines, date], at) =>
              readArticle(metadataOf(`صحيفة ${at}`, date), splitSentences(lines.join('\n'))),
            ),
          );
          const checked = { metadata: metadataOf('الصفحة', publishedAt), sentences };
          const report = await checkArticle(checked, library, lexicon);
          expect(report.annotations.map(({ sentence }) => sentence)).toEqual(
            sentences.map(({ index }) => index),
          );
          for (const { sentence, verdict } of report.annotations) {
            const said = sentences[sentence]?.text ?? '';
            for (const { assertion, reasons, aligned, score } of verdict.relations) {
              const quote = report.assertions.get(assertion)?.quote ?? '';
              expect(texts.some(([lines]) => lines.join('\n').includes(quote))).toBe(true);
              expectInside(
                said,
                aligned.map((pair) => pair.page),
              );
              expectInside(
                quote,
                aligned.map((pair) => pair.other),
              );
              expectInside(
                said,
                reasons.flatMap(({ pageSpan }) => pageSpan ?? []),
              );
              expectInside(
                quote,
                reasons.flatMap(({ otherSpan }) => otherSpan ?? []),
              );
              expect(score).toBeGreaterThanOrEqual(0);
              expect(score).toBeLessThanOrEqual(1);
            }
          }
          await expectQuick(sentences.length, () => checkArticle(checked, library, lexicon));
        },
      ),
    );
  });

  it('never says that a text is contradicted by another outlet’s copy of its very words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (lines) => {
        const sentences = splitSentences(lines.join('\n'));
        const library = createMemoryLibrary([
          readArticle(metadataOf('صحيفة', '2024-05-18'), sentences),
        ]);
        const checked = { metadata: metadataOf('الصفحة', '2024-05-18'), sentences };
        const { annotations } = await checkArticle(checked, library, lexicon);
        const contradicting = annotations.filter(({ verdict }) => verdict.kind === 'contradicted');
        expect(contradicting).toEqual([]);
      }),
    );
  });
});
