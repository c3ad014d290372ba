import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Answer, answers, articleFrom, ask, SEED_IDS, type SeedId, seedOf } from './seeds.ts';

const others = (page: SeedId) => SEED_IDS.filter((id) => id !== page);
const isSupported = ({ verdict }: Answer) =>
  verdict.kind === 'corroborated' || verdict.kind === 'repeated';
const kinds = ({ relationTo }: Answer, quote: string) =>
  relationTo(quote)?.reasons.map(({ kind }) => kind) ?? [];

const SENIOR_OFFICIALS = 'أجرى اثنان من كبار المسؤولين';
const GOVERNMENTS = 'عقدت الحكومتان';
const AXIOS_ADDED = 'وأضاف أكسيوس';
const FRIDAY = 'وأول من أمس الجمعة';
const CONFIRMED = 'أكّدت إيران أنها';
const BOTH = 'بعدما ذكرت مصادر مطلعة';
const INFORMED = 'أتى ذلك، بعدما';
const FIRST_000 = 'ولفتا إلى أن';
const FIRST_001 = 'وكانت المحادثات، التي';
const FIRST_004 = 'ويدّعي الموقع';
const NOT_FIRST_000 = 'كما أوضحت في بيان';
const NOT_FIRST_003 = 'وأوضحت البعثة أن';
const JANUARY = 'فقد أوضحت مصادر';
const DENIAL = 'على الرغم من نفي';
const MISSILES_350 = 'وكانت إيران أطلقت';
const MISSILES_300 = 'وقال الجيش';
const SEVEN = 'وجاءت الضربة';
const TWO_AND_FIVE = 'وتوترت العلاقات';
const BAGHERI = 'وترأس الوفد';
const UNNAMED = 'ولم توضح مصادر';
const ISFAHAN = 'وبعد أقل من أسبوع';
const STRUCK = 'وبعد عدة أيام من الهجوم';

describe('1. the talks in Oman, which four outlets tell', () => {
  it.each<[SeedId, string]>([
    ['001', SENIOR_OFFICIALS],
    ['003', FRIDAY],
    ['004', GOVERNMENTS],
    ['004', AXIOS_ADDED],
  ])('have one origin besides Axios, Iran’s UN mission (%s %s)', async (page, starts) => {
    const { verdict } = await ask(page, starts, others(page));
    expect(verdict.kind).toBe('corroborated');
    expect(verdict.independentOrigins).toBe(1);
  });

  it('have one origin besides Iran’s own confirmation, Axios', async () => {
    const { verdict } = await ask('003', CONFIRMED, ['000', '001', '004']);
    expect(verdict.kind).toBe('corroborated');
    expect(verdict.independentOrigins).toBe(1);
  });

  it('have no further origin for a page that names both itself', async () => {
    const answer = await ask('000', BOTH, others('000'));
    expect(isSupported(answer)).toBe(true);
    expect(answer.verdict.independentOrigins).toBeLessThanOrEqual(1);
  });

  it.each<[SeedId, string, SeedId]>([
    ['001', SENIOR_OFFICIALS, '004'],
    ['004', GOVERNMENTS, '001'],
    ['004', AXIOS_ADDED, '001'],
  ])('are only repeated where all have them from Axios (%s %s)', async (page, starts, other) => {
    const { verdict } = await ask(page, starts, [other]);
    expect(verdict.kind).toBe('repeated');
    expect(verdict.independentOrigins).toBe(0);
  });
});

describe('2. “first since January” and “not the first”', () => {
  it.each<[SeedId, string, SeedId[]]>([
    ['001', FIRST_001, ['000', '003']],
    ['000', FIRST_000, ['003']],
    ['004', FIRST_004, ['000', '003']],
    ['000', NOT_FIRST_000, ['001', '004']],
    ['003', NOT_FIRST_003, ['000', '001', '004']],
  ])('do not clash (%s %s)', async (page, starts, library) => {
    expect((await ask(page, starts, library)).opposite).toEqual([]);
  });
});

describe('3. talks on 10 كانون الثاني and talks in يناير', () => {
  it.each<[SeedId, string, SeedId]>([
    ['002', JANUARY, '000'],
    ['002', JANUARY, '001'],
    ['000', FIRST_000, '002'],
    ['001', FIRST_001, '002'],
  ])('are one event, told by an origin of its own (%s %s)', async (page, starts, other) => {
    const answer = await ask(page, starts, [other]);
    expect(answer.opposite).toEqual([]);
    if (isSupported(answer)) expect(answer.verdict.independentOrigins).toBe(1);
  });
});

describe('4. Iran’s denial of talks on Gaza and its confirmation of the talks of May', () => {
  it.each<[SeedId, string, SeedId[]]>([
    ['002', DENIAL, ['000', '003']],
    ['003', CONFIRMED, ['002']],
    ['000', BOTH, ['002']],
    ['003', 'وليل أمس السبت', ['002']],
  ])('do not clash (%s %s)', async (page, starts, library) => {
    expect((await ask(page, starts, library)).opposite).toEqual([]);
  });
});

describe('5. 350 missiles, and more than 300 by the Israeli army’s count', () => {
  it.each<[SeedId, string, SeedId]>([
    ['001', MISSILES_350, '003'],
    ['003', MISSILES_300, '001'],
  ])('can both be true (%s)', async (page, starts, other) => {
    const answer = await ask(page, starts, [other]);
    expect(answer.opposite).toEqual([]);
    expect(answer.verdict.kind).toMatch(/^(?:corroborated|repeated|new)$/);
  });
});

describe('6. seven dead, two of them officers, and two generals with five officers', () => {
  it.each<[SeedId, string, SeedId, string]>([
    ['003', SEVEN, '004', TWO_AND_FIVE],
    ['004', TWO_AND_FIVE, '003', SEVEN],
  ])('are the same dead (%s)', async (page, starts, other, quote) => {
    const answer = await ask(page, starts, [other]);
    expect(answer.opposite).toEqual([]);
    expect(answer.verdict.kind).toBe('corroborated');
    expect(answer.same.some((text) => text.startsWith(quote))).toBe(true);
  });
});

describe('7. Bagheri, who led in January, and the unnamed representative of May', () => {
  it('are not taken for one another', async () => {
    const may = await ask('001', UNNAMED, ['002']);
    const january = await ask('002', BAGHERI, ['001']);
    expect([may.verdict.kind, january.verdict.kind]).toEqual(['new', 'new']);
  });
});

describe('8. McGurk the “senior adviser” and McGurk the “coordinator”', () => {
  it.each<[SeedId, string, SeedId, string]>([
    ['000', FIRST_000, '004', FIRST_004],
    ['001', FIRST_001, '004', FIRST_004],
    ['004', FIRST_004, '000', FIRST_000],
    ['004', FIRST_004, '001', FIRST_001],
  ])('are one man (%s %s)', async (page, starts, other, quote) => {
    const answer = await ask(page, starts, [other]);
    expect(isSupported(answer)).toBe(true);
    expect(answer.same.some((text) => text.startsWith(quote))).toBe(true);
    expect(kinds(answer, quote)).not.toContain('name-differs');
  });
});

describe('9. explosions that US media put down to Israel, and Israel’s strike', () => {
  it.each<[SeedId, string, SeedId]>([
    ['003', ISFAHAN, '000'],
    ['003', ISFAHAN, '001'],
    ['000', STRUCK, '003'],
    ['001', STRUCK, '003'],
  ])('do not clash (%s %s %s)', async (page, starts, other) => {
    expect((await ask(page, starts, [other])).opposite).toEqual([]);
  });

  it.each<SeedId>(['000', '001'])('do not make the strike certain (%s)', async (page) => {
    const answer = await ask(page, STRUCK, ['003']);
    const reasons = kinds(answer, ISFAHAN);
    if (isSupported(answer)) {
      expect(
        reasons.some((kind) => kind === 'less-certain' || kind === 'attribution-differs'),
      ).toBe(true);
    }
  });
});

describe('10. retaliation for Zahedi, and retaliation for the consulate', () => {
  it.each<[SeedId, string, SeedId]>([
    ['001', MISSILES_350, '003'],
    ['001', MISSILES_350, '004'],
    ['003', SEVEN, '001'],
    ['004', TWO_AND_FIVE, '001'],
  ])('can both be true (%s %s %s)', async (page, starts, other) => {
    expect((await ask(page, starts, [other])).opposite).toEqual([]);
  });
});

describe('11. the report of 2025 that hangs below an article of 2024', () => {
  const file = readFileSync('packs/starter/001_a1ddd61cadbabb1f.txt', 'utf8');
  const from = file.indexOf('قال المتحدث باسم الخارجية الإيرانية إسماعيل بقائي');
  const tail = articleFrom(file.slice(from, file.indexOf('مقالات مشابهة')), {
    source: 'الجزيرة',
    url: 'https://news.example/2025',
    publishedAt: '2025-07-28',
  });

  it('is not part of the article', () => {
    expect(seedOf('001').page.sentences.filter(({ text }) => text.includes('بقائي'))).toEqual([]);
  });

  it('neither supports nor contradicts any sentence of 2024', async () => {
    for (const id of SEED_IDS) {
      const related = (await answers(seedOf(id).page, [tail.row])).flatMap(
        ({ verdict }) => verdict.relations,
      );
      expect(related, id).toEqual([]);
    }
  });

  it('is neither supported nor contradicted by the articles of 2024', async () => {
    const rows = SEED_IDS.map((id) => seedOf(id).row);
    const related = (await answers(tail.page, rows)).flatMap(({ same, opposite }) => [
      ...same,
      ...opposite,
    ]);
    expect(related).toEqual([]);
  });
});

describe('12. “the day before yesterday, Friday” and “last Friday”', () => {
  it.each<[SeedId, string, SeedId, string]>([
    ['003', FRIDAY, '000', INFORMED],
    ['000', INFORMED, '003', FRIDAY],
  ])('are one day (%s)', async (page, starts, other, quote) => {
    const answer = await ask(page, starts, [other]);
    expect(isSupported(answer)).toBe(true);
    expect(answer.relationTo(quote)?.kind).toBe('same');
    expect(kinds(answer, quote)).not.toContain('date-differs');
  });
});
