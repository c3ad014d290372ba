import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../engine/check.ts';
import { claimId, idForm } from '../../engine/identity.ts';
import type { ReaderJudgement } from '../../engine/judgements.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type {
  ArticleMetadata,
  CheckedArticle,
  JudgementId,
  Overruling,
  Relation,
} from '../../engine/model.ts';
import { parseRecord, writeRecord } from '../../engine/parse-record.ts';
import { readArticle } from '../../engine/read-article.ts';
import { recordCheck, replayCheck } from '../../engine/record.ts';
import type { CheckReport } from '../../engine/report.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { checkThroughTranslation } from '../../engine/translations.ts';
import { parsePack } from '../../packs/parse.ts';
import { aJudgement } from './judged.ts';

function article(source: string, text: string, lang = 'ar'): CheckedArticle {
  const metadata: ArticleMetadata = {
    url: `https://${encodeURIComponent(source)}.example/story`,
    title: null,
    source,
    byline: null,
    lang,
    publishedAt: '2024-05-19',
    dateCertainty: 'stated',
    agencies: [],
  };
  return { metadata, sentences: splitSentences(text) };
}

/** The very words of another outlet are no independent support. */
const SUPPORTED = 'repeated';
const STRIKE = 'ونقل الهلال الأحمر المصابين في حادث الحافلة على طريق القصيم عبر 17 فرقة إسعافية.';
const STRIKE_OTHER =
  'ونقل الهلال الأحمر المصابين في حادث الحافلة على طريق القصيم عبر 7 فرق إسعافية.';
const WAR = 'ووضع الهجوم منطقة الشرق الأوسط على شفا حرب إقليمية.';
const PAGE = article('أ', `${STRIKE} ${WAR}`);
const rows = [article('ب', STRIKE_OTHER), article('ج', WAR)].map(({ metadata, sentences }) =>
  readArticle(metadata, sentences),
);

function check(...judgements: ReaderJudgement[]): Promise<CheckReport> {
  return checkArticle(PAGE, createMemoryLibrary(rows, judgements), NO_LEXICON);
}

const verdictsOf = (report: CheckReport) => report.annotations.map(({ verdict }) => verdict);
const kindsOf = (report: CheckReport) => verdictsOf(report).map(({ kind }) => kind);

describe('a check of a page whose evidence the reader judged', () => {
  it('contradicts and supports without any judgement', async () => {
    const report = await check();
    expect(kindsOf(report)).toEqual(['contradicted', SUPPORTED]);
    expect(verdictsOf(report).flatMap(({ overruled }) => overruled)).toEqual([]);
  });

  it.each(['other-event', 'not-opposite', 'wrong-sentence'] as const)(
    'no longer contradicts what the reader called %s, shows it as overruled, and leaves the rest',
    async (says) => {
      const judgement = aJudgement(STRIKE, STRIKE_OTHER, says);
      const report = await check(judgement);
      const [first, second] = verdictsOf(report);
      expect(first).toMatchObject({ kind: 'new', relations: [], againstOrigins: 0, origins: [] });
      expect(first?.overruled).toMatchObject([
        { kind: 'related', was: 'opposite', says, judgement: judgement.id },
      ]);
      expect(second).toEqual(verdictsOf(await check())[1]);
      expect(report.summary.sources.flatMap(({ contradicts }) => contradicts)).toEqual([]);
      const [overruled] = first?.overruled ?? [];
      if (overruled === undefined) throw new Error('nothing overruled');
      expect(report.assertions.get(overruled.assertion)?.quote).toBe(STRIKE_OTHER);
      expect(report.articles.has(overruled.article)).toBe(true);
    },
  );

  it.each([
    ['other-event', 'new'],
    ['wrong-sentence', 'new'],
    // Who says that two texts do not exclude each other says nothing against their saying the same.
    ['not-opposite', SUPPORTED],
  ] as const)('takes support out for %s only where it denies it', async (says, kind) => {
    const verdicts = verdictsOf(await check(aJudgement(WAR, WAR, says)));
    expect(verdicts[1]?.kind).toBe(kind);
    expect(verdicts[1]?.overruled).toHaveLength(kind === 'new' ? 1 : 0);
  });

  it('respects what was said when the other text stood on the page', async () => {
    const report = await check(aJudgement(STRIKE_OTHER, STRIKE, 'not-opposite'));
    expect(kindsOf(report)).toEqual(['new', SUPPORTED]);
  });

  it('contradicts again once the reader took it back', async () => {
    const said = aJudgement(STRIKE, STRIKE_OTHER, 'other-event');
    const id = `${said.id.slice(0, 34)}${'b'.repeat(16)}` as JudgementId;
    const back: ReaderJudgement = {
      ...said,
      id,
      says: 'withdrawn',
      at: said.at + 1,
      replaces: [said.id],
    };
    expect(verdictsOf(await check(back, said))).toEqual(verdictsOf(await check()));
  });

  it('is recorded with the judgements, but without the reader’s own words, and replayed to the same', async () => {
    const judgement = {
      ...aJudgement(STRIKE, STRIKE_OTHER, 'other-event'),
      reason: 'I was there that day.',
    };
    const library = createMemoryLibrary(rows, [judgement]);
    const { record } = await recordCheck(PAGE, library, NO_LEXICON);
    const text = writeRecord(record);
    expect(text).not.toContain('I was there');
    const read = parseRecord(text);
    if (!read.ok) throw new Error(read.failure.message);
    const replayed = await replayCheck(read.value, NO_LEXICON);
    expect(kindsOf(replayed)).toEqual(['new', SUPPORTED]);
    expect(replayed.annotations).toEqual(record.annotations);
  });

  it('respects what was said of a sentence that is compared through a translation', async () => {
    const french = 'L’attaque a mis le Moyen-Orient au bord d’une guerre régionale.';
    const page = article('d', french, 'fr');
    const translations = { lang: 'ar', texts: new Map([[0, WAR]]) };
    const through = async (...judgements: ReaderJudgement[]) => {
      const library = createMemoryLibrary(rows, judgements);
      const { report } = await checkThroughTranslation(page, translations, library, NO_LEXICON);
      return kindsOf(report);
    };
    expect(await through()).toEqual([SUPPORTED]);
    expect(await through(aJudgement(french, WAR, 'other-event'))).toEqual(['new']);
  });
});

const pack = parsePack(
  readFileSync(new URL('../../packs/starter/starter.pack.json', import.meta.url)),
);
if (!pack.ok) throw new Error(pack.failure.message);
const starter = pack.value.articles;

/** What a check says of each pair, but for loose support, which is shown or not by what else there is. */
function pairsOf(page: CheckedArticle, report: CheckReport) {
  const found = new Map<string, Relation['kind']>();
  const overruled = new Map<string, readonly [page: string, other: string]>();
  for (const { sentence, verdict } of report.annotations) {
    const text = page.sentences[sentence]?.text ?? '';
    const strict = verdict.relations.filter(({ rule }) => rule !== 'further');
    for (const { kind, assertion } of strict) found.set(`${sentence} ${assertion}`, kind);
    for (const { assertion } of verdict.overruled) {
      const other = report.assertions.get(assertion)?.quote ?? '';
      overruled.set(`${sentence} ${assertion}`, [text, other]);
    }
  }
  return { found, overruled };
}

/** Words of one text that the other has not. */
function wordsBeyond(a: string, b: string): number {
  const known = new Set(idForm(b).split(' '));
  return idForm(a)
    .split(' ')
    .filter((word) => !known.has(word)).length;
}

function readsAlike([page, other]: readonly [string, string], judged: Choice): boolean {
  const far = [wordsBeyond(page, judged.page), wordsBeyond(judged.page, page)];
  return claimId(other) === claimId(judged.other)
    ? Math.max(...far) <= 2
    : claimId(page) === claimId(judged.page) && wordsBeyond(other, judged.other) <= 2;
}

interface Choice {
  readonly article: CheckedArticle;
  readonly before: CheckReport;
  readonly page: string;
  readonly other: string;
  readonly kind: Relation['kind'];
}

async function everyChoice(): Promise<Choice[]> {
  const library = createMemoryLibrary(starter);
  const choices: Choice[] = [];
  for (const { article: row, text } of starter) {
    const page = article(`${row.source.name} again`, text);
    const before = await checkArticle(page, library, NO_LEXICON);
    for (const { sentence, verdict } of before.annotations) {
      for (const { assertion, kind } of verdict.relations) {
        const [own, other] = [page.sentences[sentence], before.assertions.get(assertion)];
        if (own === undefined || other === undefined) throw new Error('no texts');
        choices.push({ article: page, before, page: own.text, other: other.quote, kind });
      }
    }
  }
  return choices;
}

describe('judging one pair of the starter articles', () => {
  it('takes that pair out, also where it stands a second time slightly edited, and changes no other', async () => {
    const choices = await everyChoice();
    expect(choices.length).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...choices),
        fc.constantFrom<Overruling>('other-event', 'not-opposite', 'wrong-sentence'),
        async (choice, says) => {
          const judged = aJudgement(choice.page, choice.other, says);
          const library = createMemoryLibrary(starter, [judged]);
          const after = await checkArticle(choice.article, library, NO_LEXICON);
          const was = pairsOf(choice.article, choice.before).found;
          const { found, overruled } = pairsOf(choice.article, after);
          for (const [pair, texts] of overruled) {
            expect(readsAlike(texts, choice)).toBe(true);
            expect(found.has(pair)).toBe(false);
          }
          for (const [pair, kind] of was) {
            expect(overruled.has(pair) ? kind : found.get(pair)).toBe(kind);
          }
          // The twelve that are kept of a sentence may have room for one more.
          if (was.size < 12) expect([...found.keys()].every((pair) => was.has(pair))).toBe(true);
          const denied = says !== 'not-opposite' || choice.kind === 'opposite';
          expect(overruled.size > 0).toBe(denied);
        },
      ),
      { numRuns: 20 },
    );
  });
});
