// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/card.tsx';
import type { CardContent } from '../../components/card/card-content.ts';
import { CardFailed } from '../../components/card/card-failure.tsx';
import { CARD_MESSAGES } from '../../components/card/card-words.ts';
import type { Footnote } from '../../components/card/footnote.ts';
import * as samples from './card-samples.ts';
import { button, rendered, wordsOf } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const wordsFor = await wordsOfAll(CARD_MESSAGES);

const ignore = () => undefined;

function show(content: CardContent, uiLanguage = 'en-GB', onStep = ignore, onClose = ignore) {
  const words = wordsFor(uiLanguage);
  const acts = {
    onCopy: () => true,
    onStep,
    onPanel: null,
    onClose,
    onJudge: ignore,
    outcome: null,
  };
  return rendered(<Card content={content} words={words} {...acts} />);
}

describe('Card', () => {
  it('says the state, the number of origins and why, in English', () => {
    const root = show(samples.ARABIC_NUMBERS);
    expect(wordsOf(root.querySelector('h1'))).toBe('Corroborated');
    expect(wordsOf(root.querySelector('.count'))).toBe('1 independent origin');
    expect(wordsOf(root.querySelector('.why'))).toBe(
      'This page says “350”; اندبندنت عربية, citing الجيش الإسرائيلي, says “تخطى عددها 300”: the numbers are compatible.',
    );
  });

  it('says the same in Arabic', () => {
    const root = show(samples.ARABIC_NUMBERS, 'ar');
    expect(wordsOf(root.querySelector('h1'))).toBe('مؤيَّدة');
    expect(wordsOf(root.querySelector('.count'))).toBe('أصل مستقل واحد');
    expect(wordsOf(root.querySelector('.why'))).toBe(
      'في هذه الصفحة «350»، وفي اندبندنت عربية نقلًا عن الجيش الإسرائيلي «تخطى عددها 300»: رقمان لا يتعارضان.',
    );
  });

  it('shows both texts whole, each in its own language and direction', () => {
    const root = show(samples.ARABIC_NUMBERS);
    const [page, other] = [...root.querySelectorAll('blockquote')];
    expect(page?.textContent).toBe(samples.ARABIC_NUMBERS.text);
    expect(other?.textContent).toBe(samples.ARABIC_NUMBERS.evidence[0]?.quote);
    expect([page?.lang, page?.dir]).toEqual(['ar', 'rtl']);
  });

  it('colours only what clashes', () => {
    const root = show(samples.ENGLISH_CONTRADICTED);
    const clashes = [...root.querySelectorAll('mark.clash')].map(wordsOf);
    expect(clashes).toEqual(['Wednesday', 'Tuesday']);
    expect([...root.querySelectorAll('mark.same')].map(wordsOf)).toEqual(['people', 'people']);
  });

  it('stresses the words of both texts that are looked at together, and lets go of them', async () => {
    const root = show(samples.ENGLISH_CONTRADICTED);
    const joined = () => [...root.querySelectorAll('mark.joined')].map(wordsOf);
    const killed = [...root.querySelectorAll('mark')].find((each) => wordsOf(each) === 'killed');
    expect(joined()).toEqual([]);
    killed?.dispatchEvent(new Event('pointerenter'));
    await vi.waitFor(() => expect(joined()).toEqual(['killed', 'died']));
    killed?.dispatchEvent(new Event('pointerleave'));
    await vi.waitFor(() => expect(joined()).toEqual([]));
  });

  it('copies a piece of evidence as a footnote and says so once', async () => {
    const copied: Footnote[] = [];
    const acts = { onStep: ignore, onPanel: null, onClose: ignore, onJudge: ignore, outcome: null };
    const onCopy = (footnote: Footnote) => copied.push(footnote) > 0;
    const content = samples.card();
    const root = rendered(
      <Card content={content} words={wordsFor('en-GB')} {...acts} onCopy={onCopy} />,
    );
    button(root, 'Copy as a footnote').click();
    expect(copied[0]?.plain).toContain('Twelve dead in bridge collapse');
    await vi.waitFor(() => expect(wordsOf(root.querySelector('.copied'))).toBe('Copied'));
  });

  it('says where and when it was said, and that a date was inferred', () => {
    const root = show(samples.ARABIC_NUMBERS);
    expect(wordsOf(root.querySelector('.evidence .date'))).toBe('19 May 2024 (inferred)');
    const link = root.querySelector('a');
    expect(link?.getAttribute('href')).toContain(
      'https://www.independentarabia.com/node/577#:~:text=',
    );
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noreferrer']);
  });

  it('has no link where the address is none to open', () => {
    const root = show(
      samples.card({ evidence: [samples.evidence({ url: 'javascript:alert(1)' })] }),
    );
    expect(root.querySelector('a')).toBeNull();
  });

  it('folds further evidence away and says how much', () => {
    const root = show(samples.ARABIC_TALKS, 'ar');
    expect(wordsOf(root.querySelector('.more > summary'))).toBe('شاهدان آخران');
    expect(root.querySelectorAll('.more > .evidence')).toHaveLength(2);
    expect(root.querySelector<HTMLDetailsElement>('details.more')?.open).toBe(false);
  });

  it('shows one voice of each side of a dispute', () => {
    const root = show(samples.ENGLISH_DISPUTED);
    expect(wordsOf(root.querySelector('.count'))).toBe('1 origin for, 1 against');
    expect(wordsOf(root.querySelector('.why'))).toBe('France 24 reports a denial by Tehran.');
    expect([...root.querySelectorAll('.stance')].map(wordsOf)).toEqual([
      'says otherwise',
      'agrees',
    ]);
    expect(root.querySelector('details.more')).toBeNull();
    expect([...root.querySelectorAll('[role=treeitem]')].map(wordsOf)).toContain('Tehrandenies');
  });

  it('says of a repeated sentence whom all have it from', () => {
    const root = show(samples.ENGLISH_REPEATED);
    expect(wordsOf(root.querySelector('.count'))).toBe('4 outlets, all from Axios');
    expect(wordsOf(root.querySelector('.why'))).toContain('All chains lead back to Axios');
  });

  it('is honest about a new sentence and draws no chain', () => {
    const root = show(samples.NEW);
    expect(wordsOf(root.querySelector('.why'))).toContain('nothing in your library');
    expect(root.querySelectorAll('blockquote')).toHaveLength(1);
    expect(root.querySelector('.chain')).toBeNull();
  });

  it('says so when the evidence is gone from the library', () => {
    const root = show(samples.card({ evidence: [] }));
    expect(wordsOf(root.querySelector('.why'))).toContain('no longer in your library');
  });

  it('shows the translation through which a sentence was compared, and marks the words there', () => {
    const root = show(samples.THROUGH_TRANSLATION);
    const [page, translation, other] = [...root.querySelectorAll('blockquote')];
    expect([page?.textContent, page?.lang]).toEqual([samples.THROUGH_TRANSLATION.text, 'en']);
    expect(page?.querySelector('mark')).toBeNull();
    expect([translation?.textContent, translation?.lang, translation?.dir]).toEqual([
      samples.THROUGH_TRANSLATION.translation?.text,
      'ar',
      'rtl',
    ]);
    const marked = (quote?: Element) => [...(quote?.querySelectorAll('mark') ?? [])].map(wordsOf);
    expect(marked(translation)).toEqual(['الجسر الجديد', 'يوم الثلاثاء']);
    expect(marked(other)).toEqual(['الجسر الجديد', 'يوم الثلاثاء']);
    expect(wordsOf(root)).toContain('Machine translation');
    expect(wordsOf(root)).toContain('It may be wrong.');
    expect(wordsOf(show(samples.THROUGH_TRANSLATION, 'ar'))).toContain('ترجمة آلية');
    expect(wordsOf(show(samples.card()))).not.toContain('translation');
  });

  it('gives the speakers of a translated sentence the language of the translation', () => {
    const root = show(samples.THROUGH_TRANSLATION);
    const speaker = [...root.querySelectorAll('.chain bdi')].find(
      (each) => wordsOf(each) === 'مكتب المحافظ',
    );
    expect(speaker?.getAttribute('lang')).toBe('ar');
  });

  it('steps and closes', () => {
    const onStep = vi.fn();
    const onClose = vi.fn();
    const root = show(samples.card(), 'en', onStep, onClose);
    button(root, 'Previous').click();
    button(root, 'Next').click();
    button(root, 'Close').click();
    expect(onStep.mock.calls).toEqual([[-1], [1]]);
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('Card with hostile words', () => {
  const HOSTILE =
    '<img src=x onerror=alert(1)>\u202E&amp;\ud800"\'</script><script>alert(1)</script>';

  it('shows markup as text, everywhere a foreign text can stand', () => {
    const root = show(
      samples.card({
        text: HOSTILE,
        translation: { text: HOSTILE, lang: HOSTILE },
        pageSource: HOSTILE,
        lang: '"><script>',
        ownChain: [samples.link(HOSTILE, 'speaker')],
        origins: [
          {
            key: 'x',
            name: HOSTILE,
            kind: 'speaker',
            named: true,
            independent: true,
            assertions: [],
          },
        ],
        evidence: [
          samples.evidence({
            quote: HOSTILE,
            source: HOSTILE,
            title: HOSTILE,
            lang: HOSTILE,
            publishedAt: HOSTILE,
            reasons: [samples.reason('number-differs', { page: HOSTILE, other: HOSTILE })],
            chain: [
              samples.link(HOSTILE, 'agency'),
              samples.link(HOSTILE, 'speaker', 'asserts', false),
            ],
          }),
        ],
      }),
    );
    expect(root.querySelector('script, img')).toBeNull();
    expect(wordsOf(root)).toContain('<img src=x onerror=alert(1)>');
    expect(root.textContent).not.toMatch(/[\u202A-\u202E]/);
    expect(root.textContent).not.toMatch(/\p{Cs}/u);
  });

  it('survives spans outside the text, turned round, or no numbers', () => {
    const aligned = [
      { page: { start: -4, end: 9_999 }, other: { start: 20, end: 3 }, how: 'same' as const },
      {
        page: { start: Number.NaN, end: 2.5 },
        other: { start: 1e9, end: 2e9 },
        how: 'clash' as const,
      },
    ];
    const content = samples.card({ evidence: [samples.evidence({ aligned })] });
    const [page, other] = [...show(content).querySelectorAll('blockquote')];
    expect(page?.textContent).toBe(content.text);
    expect(other?.textContent).toBe(content.evidence[0]?.quote);
  });
});

describe('CardFailed', () => {
  it('says what to do, in both languages', () => {
    for (const [lang, words] of [
      ['en', 'Reload the page'],
      ['ar', 'أعد تحميل الصفحة'],
    ] as const) {
      const root = rendered(
        <CardFailed why="context-lost" words={wordsFor(lang)} onClose={ignore} />,
      );
      expect(wordsOf(root)).toContain(words);
    }
  });
});
