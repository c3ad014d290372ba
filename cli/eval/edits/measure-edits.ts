import { checkArticle } from '../../../engine/check.ts';
import type { Lexicon } from '../../../engine/lexicon.ts';
import type { Library } from '../../../engine/library.ts';
import type { Verdict, VerdictKind } from '../../../engine/model.ts';
import { type EditLang, retold, type SeedPage } from './seed-pages.ts';

/** A sentence put in the place of one of a seed page's. */
export interface Rewording {
  readonly id: string;
  readonly article: string;
  readonly index: number;
  readonly text: string;
  readonly daysLater: number;
}

/**
 * Where the sentence stands when it is read: `article` puts it among the other sentences of its page, `alone` makes it
 * the whole page.
 */
export type EditSetting = 'article' | 'alone';

/** What was said of one rewording. */
export interface Said<Row extends Rewording> {
  readonly row: Row;
  readonly verdict: Verdict;
}

/** Each row checked on its page against the library; the other sentences of the page are left as they are. */
export async function checkRewordings<Row extends Rewording>(
  rows: readonly Row[],
  pages: readonly SeedPage[],
  lang: EditLang,
  library: Library,
  lexicon: Lexicon,
  setting: EditSetting,
): Promise<Said<Row>[]> {
  const said: Said<Row>[] = [];
  for (const row of rows) {
    const page = pages.find(({ id }) => id === row.article);
    if (page === undefined) continue;
    const isAlone = setting === 'alone';
    const texts = isAlone ? [row.text] : page.sentences.with(row.index, row.text);
    const report = await checkArticle(retold(page, lang, texts, row.daysLater), library, lexicon);
    const verdict = report.annotations[isAlone ? 0 : row.index]?.verdict;
    if (verdict !== undefined) said.push({ row, verdict });
  }
  return said;
}

/** The library says what cannot be true together with the sentence, whether or not it also supports it. */
export function isAgainst(kind: VerdictKind): boolean {
  return kind === 'contradicted' || kind === 'disputed';
}

/** The library says the same, from wherever it has it. */
export function isSupport(kind: VerdictKind): boolean {
  return kind === 'corroborated' || kind === 'repeated';
}
