import { describe, expect, it } from 'vitest';
import { findSentence } from '../../cli/eval/edits/make-edits.ts';
import {
  readSeedPages,
  retold,
  type SeedPage,
  seedLibrary,
} from '../../cli/eval/edits/seed-pages.ts';
import { readLexicon } from '../../cli/read-lexicon.ts';
import { checkArticle } from '../../engine/check.ts';

/** Two sentences that look as if they clashed, by article and first words; the first words of the translations too. */
interface LookAlike {
  readonly name: string;
  readonly ar: readonly [Place, Place];
  readonly en: readonly [Place, Place];
}

type Place = readonly [article: string, starts: string];

const LOOK_ALIKES: readonly LookAlike[] = [
  {
    name: '350 missiles, and more than 300',
    ar: [
      ['001', 'وكانت إيران أطلقت'],
      ['003', 'وقال الجيش'],
    ],
    en: [
      ['001', 'Iran had launched 350'],
      ['003', 'The Israeli army'],
    ],
  },
  {
    name: 'seven dead, and two and five',
    ar: [
      ['003', 'وجاءت الضربة'],
      ['004', 'وتوترت العلاقات'],
    ],
    en: [
      ['003', 'The Iranian strike'],
      ['004', 'Relations between'],
    ],
  },
  {
    name: 'the first since January, and not the first and not the last',
    ar: [
      ['001', 'وكانت المحادثات، التي'],
      ['003', 'وأوضحت البعثة'],
    ],
    en: [
      ['001', 'The talks, which'],
      ['003', 'The mission said that'],
    ],
  },
  {
    name: 'the first event of its kind, and not the first in a statement',
    ar: [
      ['004', 'ويدّعي الموقع'],
      ['000', 'كما أوضحت في بيان'],
    ],
    en: [
      ['004', 'The site claims'],
      ['000', 'It also said in a statement'],
    ],
  },
  {
    name: 'a denial of talks on Gaza, and a confirmation of the talks of May',
    ar: [
      ['002', 'على الرغم من نفي'],
      ['003', 'أكّدت إيران أنها'],
    ],
    en: [
      ['002', 'Although Iran has'],
      ['003', 'Iran confirmed that'],
    ],
  },
  {
    name: 'Bagheri in January, and an unnamed representative in May',
    ar: [
      ['002', 'وترأس الوفد'],
      ['001', 'ولم توضح مصادر'],
    ],
    en: [
      ['002', 'The Iranian delegation'],
      ['001', "Axios's sources"],
    ],
  },
  {
    name: 'a senior adviser, and a coordinator',
    ar: [
      ['000', 'ولفتا إلى أن'],
      ['004', 'ويدّعي الموقع'],
    ],
    en: [
      ['000', 'They noted that'],
      ['004', 'The site claims'],
    ],
  },
  {
    name: 'explosions in Isfahan, and a strike on an S-300 site',
    ar: [
      ['003', 'وبعد أقل من أسبوع'],
      ['001', 'وبعد عدة أيام من الهجوم'],
    ],
    en: [
      ['003', 'Less than a week'],
      ['001', 'Several days after'],
    ],
  },
  {
    name: 'retaliation for Zahedi, and retaliation for the consulate',
    ar: [
      ['001', 'وكانت إيران أطلقت'],
      ['003', 'وجاءت الضربة'],
    ],
    en: [
      ['001', 'Iran had launched 350'],
      ['003', 'The Iranian strike'],
    ],
  },
  {
    name: 'the day before yesterday, Friday, and last Friday',
    ar: [
      ['003', 'وأول من أمس الجمعة'],
      ['000', 'أتى ذلك، بعدما'],
    ],
    en: [
      ['003', 'The day before yesterday'],
      ['000', 'This came after'],
    ],
  },
];

const pages = { ar: await readSeedPages('ar'), en: await readSeedPages('en') };
const lexicon = await readLexicon();

describe('look-alikes are never called contradicted', () => {
  describe.each(['ar', 'en'] as const)('in %s', (lang) => {
    it.each(LOOK_ALIKES.map((one) => [one.name, one[lang]] as const))('%s', async (_, pair) => {
      const [one, other] = pair.map((place) => alone(place, pages[lang]));
      if (one === undefined || other === undefined) throw new Error('no such sentence');
      expect(await kindsOf(one, [other], lang)).not.toContain('contradicted');
      expect(await kindsOf(other, [one], lang)).not.toContain('contradicted');
      expect(await kindsOf(one, [other], lang)).not.toContain('disputed');
      expect(await kindsOf(other, [one], lang)).not.toContain('disputed');
    });

    it('no seed article, against the other four', async () => {
      for (const page of pages[lang]) {
        const kinds = await kindsOf(
          page,
          pages[lang].filter(({ id }) => id !== page.id),
          lang,
        );
        expect(kinds, page.id).not.toContain('contradicted');
        expect(kinds, page.id).not.toContain('disputed');
      }
    });
  });
});

/** The one sentence as an article of its own. */
function alone([article, starts]: Place, from: readonly SeedPage[]): SeedPage {
  const page = from.find(({ id }) => id === article);
  if (page === undefined) throw new Error(`no article ${article}`);
  return { ...page, sentences: [findSentence({ article, starts }, from).text] };
}

async function kindsOf(page: SeedPage, library: readonly SeedPage[], lang: 'ar' | 'en') {
  const checked = retold(page, lang, page.sentences, 0);
  const { annotations } = await checkArticle(checked, seedLibrary(library), lexicon);
  return annotations.map(({ verdict }) => verdict.kind);
}
