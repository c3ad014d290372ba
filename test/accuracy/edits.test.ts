import { beforeAll, describe, expect, it } from 'vitest';
import { checkColumns, nameOf, OWN_LANGUAGE } from '../../cli/eval/edits/columns.ts';
import { type Edit, makeEdits } from '../../cli/eval/edits/make-edits.ts';
import { isAgainst, isSupport, type Said } from '../../cli/eval/edits/measure-edits.ts';
import { type Paraphrase, readParaphrases } from '../../cli/eval/edits/paraphrases.ts';
import { readSeedPages, seedLibrary } from '../../cli/eval/edits/seed-pages.ts';
import { readLexicon } from '../../cli/read-lexicon.ts';

/** Of the edits that contradict the original, those that have to be found. */
const FOUND = 0.85;
/** Of the paraphrases, those that have to stay supported. */
const KEPT = 0.85;

const columns = OWN_LANGUAGE.filter(({ setting }) => setting === 'article');
const said: { edits: Said<Edit>[][]; paraphrases: Said<Paraphrase>[][] } = {
  edits: [],
  paraphrases: [],
};

describe.each(columns.map((column, at) => [nameOf(column), at] as const))('%s', (_, at) => {
  beforeAll(async () => {
    if (said.edits.length > 0) return;
    const pages = { ar: await readSeedPages('ar'), en: await readSeedPages('en') };
    const libraries = { ar: seedLibrary(pages.ar), en: seedLibrary(pages.en) };
    const lexicon = await readLexicon();
    const edits = { ar: await makeEdits('ar', pages.ar), en: await makeEdits('en', pages.en) };
    const paraphrases = {
      ar: await readParaphrases('ar', pages.ar),
      en: await readParaphrases('en', pages.en),
    };
    said.edits = await checkColumns(columns, edits, pages, libraries, lexicon);
    said.paraphrases = await checkColumns(columns, paraphrases, pages, libraries, lexicon);
  }, 900_000);

  it('finds the edits that contradict the original', () => {
    const due = (said.edits[at] ?? []).filter(({ row }) => row.contradicts);
    const found = due.filter(({ verdict }) => isAgainst(verdict.kind));
    expect(found.length / due.length).toBeGreaterThanOrEqual(FOUND);
  });

  it('calls no edit contradicted that does not contradict', () => {
    const wrong = (said.edits[at] ?? []).filter(
      ({ row, verdict }) => !row.contradicts && isAgainst(verdict.kind),
    );
    expect(wrong.map(({ row }) => row.id)).toEqual([]);
  });

  it('supports sentences in other words', () => {
    const all = said.paraphrases[at] ?? [];
    const kept = all.filter(({ verdict }) => isSupport(verdict.kind));
    expect(kept.length / all.length).toBeGreaterThanOrEqual(KEPT);
  });

  it('supports sentences that are lightly reworded', () => {
    const light = (said.paraphrases[at] ?? []).filter(({ row }) => row.kind === 'light');
    const kept = light.filter(({ verdict }) => isSupport(verdict.kind));
    expect(kept.length / light.length).toBeGreaterThanOrEqual(KEPT);
  });

  it('contradicts no sentence in other words', () => {
    const wrong = (said.paraphrases[at] ?? []).filter(({ verdict }) => isAgainst(verdict.kind));
    expect(wrong.map(({ row }) => row.id)).toEqual([]);
  });
});
