import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  type ReportArticle,
  type ReportWords,
  writeReportHtml,
} from '../../../packs/formats/report-html.ts';

const WORDS: ReportWords = {
  lang: 'ar',
  dir: 'rtl',
  states: {
    corroborated: 'مؤيَّد',
    repeated: 'مكرَّر',
    contradicted: 'مخالَف',
    disputed: 'مختلَف فيه',
    new: 'جديد',
    'not-a-claim': 'ليس خبرا',
  },
  relations: { same: 'يؤيد', opposite: 'يخالف' },
  checked: 'فُحص في 22 نوفمبر 2026',
  through: 'عن',
  evidence: 'الشواهد',
  leftOut: 'لم يُقرأ',
  caution: 'لا يقول إسناد صدق ولا كذب.',
};

const ARTICLE: ReportArticle = {
  title: 'Floods kill 42',
  source: 'Example',
  url: 'https://example.com/?a=1&b="2"',
  lang: 'en',
  publishedAt: '18 May 2024',
  checkedAt: '2026-11-22T10:00:00Z',
  engineVersion: '0.1.0',
  sentences: [
    {
      text: 'The minister said that 42 people were killed.',
      state: 'contradicted',
      detail: '2',
      evidence: [
        {
          quote: 'The minister said that 60 people were killed.',
          lang: 'en',
          relation: 'opposite',
          source: 'Herald',
          url: 'https://herald.example/a',
          publishedAt: '18 May 2024',
          through: ['Reuters', 'the minister'],
          reasons: ['42 / 60'],
        },
      ],
    },
    { text: 'It was a sad day.', state: 'not-a-claim', detail: '', evidence: [] },
  ],
  leftOut: [{ text: 'Read also: rain', why: 'روابط' }],
};

const parser = new new JSDOM('').window.DOMParser();
const parse = (html: string) => parser.parseFromString(html, 'text/html');

describe('the report of a checked article', () => {
  it('shows every sentence, its state, its evidence with its chain, and what was left out', () => {
    const document = parse(writeReportHtml(ARTICLE, WORDS));
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.title).toBe('Floods kill 42');
    expect(document.querySelector('meta[name="date"]')?.getAttribute('content')).toBe(
      '2026-11-22T10:00:00Z',
    );
    const [first, second] = document.querySelectorAll('section');
    expect(first?.className).toBe('contradicted');
    expect(first?.textContent).toContain('مخالَف · 2');
    expect(first?.querySelector('blockquote')?.textContent).toBe(
      'The minister said that 60 people were killed.',
    );
    expect(first?.textContent).toContain('عن Reuters ← the minister');
    expect(second?.textContent).toContain('ليس خبرا');
    expect(document.querySelector('footer')?.textContent).toContain('Read also: rain – روابط');
    expect(document.querySelector('header a')?.getAttribute('href')).toBe(ARTICLE.url);
  });

  it('loads nothing, runs nothing, and its policy allows its own style only', () => {
    const html = writeReportHtml(ARTICLE, WORDS);
    const document = parse(html);
    expect(
      document.querySelectorAll('script,link,img,iframe,object,form,[style],[src]'),
    ).toHaveLength(0);
    const style = document.querySelector('style')?.textContent ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('shows any text as it stands, and never as markup', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '</title><b>',
        "' onclick='a",
        '&lt;',
        '<!--',
        ']]>',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (text, url) => {
        const [sentence] = ARTICLE.sentences;
        if (sentence === undefined) throw new Error('a sentence');
        const document = parse(
          writeReportHtml(
            {
              ...ARTICLE,
              title: text,
              lang: text,
              url: `https://example.com/${url}`,
              sentences: [{ ...sentence, text }],
            },
            { ...WORDS, checked: text },
          ),
        );
        expect(document.querySelectorAll('script,img,b,[onclick],[onerror]')).toHaveLength(0);
        const shown = document.querySelector('section > p')?.textContent;
        // HTML has no way to write these.
        const plain = text.replace(/\p{Surrogate}|\0/gu, '\ufffd').replace(/\r\n?/g, '\n');
        expect(shown).toBe(plain);
      }),
    );
  });

  it('links to addresses of the web only', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//x']) {
      const document = parse(writeReportHtml({ ...ARTICLE, url }, WORDS));
      expect(document.querySelectorAll('header a')).toHaveLength(0);
    }
  });
});
