import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_MESSAGES } from '../../components/card/card-words.ts';
import { footnoteOf } from '../../components/card/footnote.ts';
import { evidence, link } from './card-samples.ts';
import { wordsOfAll } from './words-in.ts';

const wordsFor = await wordsOfAll(CARD_MESSAGES);

describe('footnoteOf', () => {
  it('names outlet, title, day, quote, whom it has it from, and the place of the quote', () => {
    const { plain } = footnoteOf(
      evidence({
        quote: 'It fell.',
        chain: [link('IRNA', 'agency'), link('the mission', 'speaker')],
      }),
      wordsFor('en-GB'),
    );
    expect(plain).toBe(
      'The Morning Post, “Twelve dead in bridge collapse”, 18 May 2024: “It fell.” (citing IRNA, the mission)\n' +
        'https://news.example/bridge#:~:text=It%20fell.',
    );
  });

  it('is written in the reader’s language, and isolates what runs the other way', () => {
    const { plain, html } = footnoteOf(evidence({ quote: 'It fell.' }), wordsFor('ar-EG'));
    expect(plain).toMatch(/^\u2068The Morning Post\u2069، «\u2068Twelve dead/u);
    expect(html).toMatch(
      /^<p lang="ar" dir="rtl"><bdi lang="en" dir="ltr">The Morning Post<\/bdi>، «<a /u,
    );
  });

  it('says that a day is not known, and leaves out a title, speakers and an address that are not', () => {
    const bare = evidence({ quote: 'It fell.', title: '', publishedAt: null, url: null });
    expect(footnoteOf(bare, wordsFor('en-GB')).plain).toBe(
      'The Morning Post, date unknown: “It fell.”',
    );
  });

  it('leads nowhere but to plain web addresses', () => {
    const { plain, html } = footnoteOf(evidence({ url: 'javascript:alert(1)' }), wordsFor('en-GB'));
    expect([plain, html].join()).not.toMatch(/javascript|href/);
  });

  it('lets no foreign text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hostile = `<img src=x>"${text}`;
        const { html } = footnoteOf(
          evidence({
            quote: hostile,
            source: hostile,
            title: hostile,
            lang: hostile,
            chain: [link(hostile, 'speaker')],
          }),
          wordsFor('en-GB'),
        );
        const tags = html.match(/<[^>]*>/g) ?? [];
        const known =
          /^<(?:p lang="en" dir="ltr"|\/p|bdi lang="[^"<]*" dir="\w+"|\/bdi|a href="[^"<]*"|\/a)>$/;
        expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
      }),
    );
  });
});
