import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAnchors } from '../../page/anchor.ts';
import { createAnchors } from '../../page/anchor-quote.ts';

/** What of `after` holds the quote that stands in `before`; null where it is lost. */
function find(before: string, quote: string, after: string): string | null {
  const start = before.indexOf(quote);
  const [place] = resolveAnchors(
    after,
    createAnchors(before, [{ start, end: start + quote.length }]),
  );
  return place ? after.slice(place.start, place.end) : null;
}

const AROUND = ['The talks began in Muscat on Monday.', 'A second round is planned for June.'];
const page = (sentence: string): string => `${AROUND[0]} ${sentence}\n${AROUND[1]}`;
/** Finds one sentence as it stands in a page that has another form of it. */
const findAs = (sentence: string, now: string) => find(page(sentence), sentence, page(now));

describe('an anchor', () => {
  it('has the quote, whole words around it, and its place', () => {
    const text = page('Iran sent two envoys.');
    const start = text.indexOf('Iran');
    expect(createAnchors(text, [{ start, end: start + 21 }])).toEqual([
      {
        start,
        end: start + 21,
        exact: 'Iran sent two envoys.',
        prefix: ' began in Muscat on Monday. ',
        suffix: '\nA second round is planned for ',
        repeated: false,
      },
    ]);
  });

  it('knows a quote that stands twice', () => {
    const text = 'He denied it. She agreed. He denied it.';
    const [anchor] = createAnchors(text, [{ start: 0, end: 13 }]);
    expect(anchor?.repeated).toBe(true);
  });
});

describe('resolveAnchors', () => {
  it('finds a quote that has moved, with the marks at its ends', () => {
    const sentence = '“We sent two envoys to Muscat.”';
    expect(find(page(sentence), sentence, `New lead here. ${AROUND[1]}\n${sentence}`)).toBe(
      sentence,
    );
  });

  it.each([
    ['vowel signs', 'قتل سبعة عناصر في القصف على دمشق.', 'قُتِلَ سبعةُ عناصرَ في القصفِ على دمشقَ.'],
    ['tatweel', 'قتل سبعة عناصر في القصف على دمشق.', 'قتـــل سبعة عنـاصر في القصف على دمشق.'],
    ['alef and hamza', 'أعلن أمس إن الإدارة آسفة ومسؤولة.', 'اعلن امس ان الادارة اسفة ومسوولة.'],
    ['alef maqsura', 'رأى على المستوى الأعلى ليلى.', 'رأي علي المستوي الأعلي ليلي.'],
    ['ta marbuta', 'الجولة الثانية في العاصمة قريبة.', 'الجوله الثانيه في العاصمه قريبه.'],
    ['presentation forms', 'لا سلام الآن في لاهاي يا سلام.', 'ﻻ ﺳﻼﻡ ﺍﻵﻥ ﻓﻲ ﻻﻫﺎﻱ ﻳﺎ ﺳﻼﻡ.'],
    ['Persian letters', 'كان یقول كل شيء في المدينة كلها.', 'کان يقول کل شيء في المدینة کلها.'],
    [
      'bidi marks',
      'قال إن 350 صاروخا أطلقت ليلا.',
      '\u200fقال إن \u2067350\u2069 صاروخا\u200e أطلقت ليلا\u200f.',
    ],
    ['digits', 'قال إن 350 صاروخا أطلقت ليلا.', 'قال إن ٣٥٠ صاروخا أطلقت ليلا.'],
    ['spaces', 'Two officials met in Muscat.', 'Two\u00a0officials\u2009met\u202fin\n  Muscat.'],
    [
      'quotes and dashes',
      "A “first-time” visit – don't ask again.",
      'A "first‑time" visit — don’t ask again.',
    ],
    ['case', 'Two officials met in Muscat.', 'TWO OFFICIALS MET IN MUSCAT.'],
    [
      'composed letters',
      'Le président a été élu hier.',
      'Le président a été élu hier.'.normalize('NFD'),
    ],
    [
      'soft hyphens',
      'The administration answered late.',
      'The admin\u00adistration ans\u200bwered late.',
    ],
    [
      'light words',
      'Ministers said that the deal on ships failed last Monday in Oman also.',
      'Ministers said the deal on the ships failed last Monday in Oman also.',
    ],
  ])('forgets %s and gives the glyphs of the page', (_, sentence, now) => {
    expect(findAs(sentence, now)).toBe(now);
  });

  it.each([
    ['a number', 'Iran fired 350 missiles at Israel.', 'Iran fired 300 missiles at Israel.'],
    ['a point in a number', 'Prices rose 1.5 percent in May.', 'Prices rose 15 percent in May.'],
    ['a sign', 'It was -5 degrees in Kabul then.', 'It was 5 degrees in Kabul then.'],
    ['percent', 'Prices rose by 5% in all May.', 'Prices rose by 5 in all May.'],
    ['a power', 'About 10² people came to the square.', 'About 102 people came to the square.'],
    ['a name', 'Iran fired missiles at Israel then.', 'Iraq fired missiles at Israel then.'],
    ['an Arabic name', 'زار حسن مدينة دمشق أمس الأول.', 'زار حسين مدينة دمشق أمس الأول.'],
    ['a negation', 'Iran did fire missiles at Israel.', 'Iran did not fire missiles at Israel.'],
    [
      'an Arabic negation',
      'تشارك إيران في المحادثات الجديدة.',
      'لا تشارك إيران في المحادثات الجديدة.',
    ],
    ['a verb', 'Prices rose in the whole country.', 'Prices fell in the whole country.'],
    [
      'the order',
      'Israel attacked Iran last Monday night.',
      'Iran attacked Israel last Monday night.',
    ],
    [
      'an open question',
      'Iran fired missiles at Israel then.',
      'Iran fired missiles at Israel then?',
    ],
    [
      'a new beginning',
      'Iran fired missiles at Israel then.',
      'Officials deny that Iran fired missiles at Israel then.',
    ],
    [
      'a speaker',
      'Iran fired missiles at Israel then.',
      'He said: “Iran fired missiles at Israel then.”',
    ],
    [
      'a new end',
      'Iran fired missiles at Israel then.',
      'Iran fired missiles at Israel then, some claim.',
    ],
    ['all light words', 'The the that also an the deal.', 'Deal.'],
  ])('gives up a sentence with another sense: %s', (_, sentence, now) => {
    expect(findAs(sentence, now)).toBeNull();
  });

  it('tells places of the same words apart by the words around them', () => {
    const before =
      'Asked about May, he declined to comment. Asked about June, he declined to comment.';
    const quote = 'he declined to comment';
    const spans = [before.indexOf(quote), before.lastIndexOf(quote)].map((start) => ({
      start,
      end: start + quote.length,
    }));
    const after = `Asked about June, he declined to comment.\nAsked about May, he declined to comment.`;
    const places = resolveAnchors(after, createAnchors(before, spans));
    expect(places.map((place) => place?.start)).toEqual([
      after.lastIndexOf(quote),
      after.indexOf(quote),
    ]);
  });

  it('tells them apart by their place where a whole article stands twice', () => {
    const article = [
      'The headline of them all.',
      'One minister spoke of peace.',
      'Another minister spoke of war.',
      'A third one left early.',
      'All of it was filmed.',
    ];
    const before = article.join('\n');
    const spans = article.map((line) => ({
      start: before.indexOf(line),
      end: before.indexOf(line) + line.length,
    }));
    const after = `New.\n${before}\nRead on.\n${article.slice(1).join('\n')}`;
    const places = resolveAnchors(after, createAnchors(before, spans));
    const sure = spans.slice(0, -1).map(({ start }) => start + 5);
    expect(places.map((place) => place?.start)).toEqual([...sure, undefined]);
  });

  it('gives up a repeated sentence when its own surroundings are gone', () => {
    const quote = 'The ministry did not answer a request.';
    const before = `First story of the day here. ${quote}\nSecond story of the day here. ${quote}`;
    const after = `Nothing of the old is left.\n${quote} Nothing else.`;
    expect(find(before, quote, after)).toBeNull();
  });

  it('gives one place to one quote only', () => {
    const quote = 'The ministry did not answer a request.';
    const before = `All said. ${quote} All done.\nAll said. ${quote} All done.`;
    const spans = [before.indexOf(quote), before.lastIndexOf(quote)].map((start) => ({
      start,
      end: start + quote.length,
    }));
    const after = `All said. ${quote} All done.`;
    expect(resolveAnchors(after, createAnchors(before, spans))).toEqual([null, null]);
  });

  it('takes a short sentence from nowhere else', () => {
    const before = 'The envoy was asked. He denied it. The talks go on.';
    expect(
      find(before, 'He denied it.', 'A thief was caught. He denied it. Rain is due.'),
    ).toBeNull();
    expect(find(before, 'He denied it.', 'News: the envoy was asked. He denied it. More.')).toBe(
      'He denied it.',
    );
  });

  it('finds nothing in an empty text, and no quote without words', () => {
    expect(find('One two three four.', 'One two three four.', '')).toBeNull();
    expect(find('… One two.', '…', '… One two.')).toBeNull();
    expect(resolveAnchors('text', [])).toEqual([]);
  });

  it('finds each quote of any text in the same text, or none', () => {
    const word = fc.constantFrom(
      'قال',
      'the',
      'a',
      '5',
      '-5',
      '؟',
      '.',
      '\n',
      '“',
      '\u200f',
      'ﷲ',
      '\ud800',
      'x,',
      '𐍈',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.nat(), fc.nat(), (words, from, length) => {
        const text = words.join(' ');
        const start = from % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const [place] = resolveAnchors(text, createAnchors(text, [{ start, end }]));
        if (place) expect(text.slice(place.start, place.end).trim()).not.toBe('');
      }),
    );
  });

  it.each([
    ['one word a million times', 'word '.repeat(200_000)],
    ['one word of a million letters', 'w'.repeat(1_000_000)],
    ['points', '1.'.repeat(500_000)],
    ['marks', '\u200f\u0301'.repeat(500_000)],
    ['brackets', '(“'.repeat(500_000)],
    ['lone surrogates', '\ud800 '.repeat(500_000)],
    ['signs', '-1-?'.repeat(250_000)],
  ])('reads %s to an end', (_, text) => {
    const started = performance.now();
    const anchors = createAnchors(text, [
      { start: 0, end: 900 },
      { start: 500_000, end: 501_000 },
    ]);
    resolveAnchors(text, anchors);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('finds 1,500 quotes in a million characters within seconds', () => {
    let state = 7;
    const next = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    const sentence = (): string =>
      `${Array.from({ length: 18 }, () => `word${next(300)}`).join(' ')}.`;
    const lines = Array.from({ length: 7_000 }, sentence);
    const text = lines.join('\n').slice(0, 1_000_000);
    let at = 0;
    const spans = lines.slice(0, 1_500).map((line) => {
      const span = { start: at, end: at + line.length };
      at += line.length + 1;
      return span;
    });
    const started = performance.now();
    const places = resolveAnchors(`A line more on top.\n${text}`, createAnchors(text, spans));
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(places).toEqual(spans.map(({ start, end }) => ({ start: start + 20, end: end + 20 })));
  });
});
