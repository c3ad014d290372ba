import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPdf } from '../../../cli/load-pdf.ts';
import { joinPdfText, type PdfPiece } from '../../../packs/formats/pdf-text.ts';
import { readPdf } from '../../../packs/formats/read-pdf.ts';
import { ARABIC_FONT, pdfOf, textAt } from './pdf-samples.ts';

const pdfjs = await loadPdf();

describe('the text of a PDF', () => {
  it('is its paragraphs, with the title that the file states', async () => {
    const file = pdfOf(
      [
        [
          textAt(50, 700, 'The minister said that the govern-'),
          textAt(50, 686, 'ment had 42 offers.'),
          textAt(50, 640, 'A second paragraph.'),
        ].join('\n'),
        textAt(50, 700, 'The next page.'),
      ],
      { title: 'Offers' },
    );
    expect(await readPdf(file, pdfjs)).toEqual({
      ok: true,
      value: {
        title: 'Offers',
        text: 'The minister said that the government had 42 offers.\nA second paragraph.\nThe next page.',
      },
    });
  });

  it('reads Arabic, which files hold from left to right, in the order of speech', async () => {
    const file = pdfOf([textAt(50, 700, 'cba')], { toUnicode: ARABIC_FONT });
    const read = await readPdf(file, pdfjs);
    expect(read.ok && read.value.text).toBe('قال');
  });

  it('says that a file without text holds pictures', async () => {
    expect(await readPdf(pdfOf(['0 0 10 10 re f']), pdfjs)).toMatchObject({
      failure: { kind: 'no-text' },
    });
  });

  it('is refused where the file is none, or is cut before anything can be read', async () => {
    const file = pdfOf([textAt(50, 700, 'Words.')]);
    for (const bytes of [
      new TextEncoder().encode(''),
      new TextEncoder().encode('words'),
      file.slice(0, 40),
    ]) {
      expect(await readPdf(bytes, pdfjs)).toMatchObject({ failure: { kind: 'damaged-pdf' } });
    }
    expect(await readPdf(new Uint8Array(64_000_001), pdfjs)).toMatchObject({
      failure: { kind: 'file-too-large' },
    });
  });

  it('stops where it is told to', async () => {
    const file = pdfOf([textAt(50, 700, 'Words.')]);
    await expect(readPdf(file, pdfjs, AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});

const piece = (str: string, x: number, y: number, more: Partial<PdfPiece> = {}): PdfPiece => ({
  str,
  dir: 'ltr',
  transform: [12, 0, 0, 12, x, y],
  width: str.length * 6,
  height: 12,
  hasEOL: false,
  ...more,
});

describe('joinPdfText', () => {
  it('puts the pieces of a line from right to left where most of it is written so', () => {
    const rtl = { dir: 'rtl' };
    const line = [
      piece('العاصمة', 100, 700, rtl),
      piece('في', 150, 700, rtl),
      piece('قال', 170, 700, rtl),
    ];
    expect(joinPdfText([line])).toBe('قال في العاصمة');
  });

  it('parts words where there is room or a blank, and nowhere else', () => {
    const near = [piece('govern', 50, 700), piece('ment', 86, 700), piece('said', 120, 700)];
    expect(joinPdfText([near])).toBe('government said');
  });

  it('leaves out what stands at the edge of every page', () => {
    const page = (n: number) => [
      piece('The Daily', 50, 780),
      piece(`Story of day ${n} and ${'x'.repeat(n)}.`, 50, 700),
      piece(`Page ${n}`, 50, 20),
    ];
    expect(joinPdfText([1, 2, 3].map(page))).toBe(
      'Story of day 1 and x.\nStory of day 2 and xx.\nStory of day 3 and xxx.',
    );
  });

  it('gives letters for the shapes that fonts draw, and marks without what carries them', () => {
    const shapes = 'ﻗﺎل اﻟﻤﺪرﺳﺔ ﻻ ﺷُﻜﺮﺍﹰ';
    expect(joinPdfText([[piece(shapes, 50, 700, { dir: 'rtl' })]])).toBe('قال المدرسة لا شُكراً');
    expect(joinPdfText([[piece('oﬃce ﬁre', 50, 700)]])).toBe('office fire');
  });

  it('keeps a heading apart from the text below it', () => {
    const heading = piece('Heading', 50, 700, { height: 20 });
    expect(joinPdfText([[heading, piece('Text below.', 50, 676)]])).toBe('Heading\nText below.');
  });

  it('neither throws nor is slow, whatever the pieces are', () => {
    const number = fc.oneof(
      fc.double(),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e300),
    );
    const any = fc.record({
      str: fc.string({ unit: 'binary' }),
      dir: fc.constantFrom('ltr', 'rtl', 'ttb', ''),
      transform: fc.array(number),
      width: number,
      height: number,
      hasEOL: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(any)), (pages) => {
        expect(typeof joinPdfText(pages)).toBe('string');
      }),
    );
    const started = performance.now();
    joinPdfText([Array.from({ length: 30_000 }, (_, n) => piece(n % 2 === 0 ? 'a' : ' ', n, 700))]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
