import { beforeAll, describe, expect, it } from 'vitest';
import { checkColumns, nameOf, OWN_LANGUAGE } from '../../cli/eval/edits/columns.ts';
import { isSupport, type Said } from '../../cli/eval/edits/measure-edits.ts';
import { type Paraphrase, readParaphrases } from '../../cli/eval/edits/paraphrases.ts';
import { readSeedPages, seedLibrary } from '../../cli/eval/edits/seed-pages.ts';
import { readLexicon } from '../../cli/read-lexicon.ts';

/** Of the paraphrases, those that have to stay supported. */
const KEPT = 0.85;

const columns = OWN_LANGUAGE.filter(({ setting }) => setting === 'alone');
const said: { paraphrases: Said<Paraphrase>[][] } = { paraphrases: [] };

describe.each(columns.map((column, at) => [nameOf(column), at] as const))('%s', (_, at) => {
  beforeAll(async () => {
    if (said.paraphrases.length > 0) return;
    const pages = { ar: await readSeedPages('ar'), en: await readSeedPages('en') };
    const libraries = { ar: seedLibrary(pages.ar), en: seedLibrary(pages.en) };
    const lexicon = await readLexicon();
    const paraphrases = {
      ar: await readParaphrases('ar', pages.ar),
      en: await readParaphrases('en', pages.en),
    };
    said.paraphrases = await checkColumns(columns, paraphrases, pages, libraries, lexicon);
  }, 120_000);

  it('supports sentences that are lightly reworded', () => {
    const light = (said.paraphrases[at] ?? []).filter(({ row }) => row.kind === 'light');
    const kept = light.filter(({ verdict }) => isSupport(verdict.kind));
    expect(kept.length / light.length).toBeGreaterThanOrEqual(KEPT);
  });
});
