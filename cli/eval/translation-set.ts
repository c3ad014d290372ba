import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { type Lexicon, NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

/**
 * How many sentences are said to contradict their own translations, each way; a translation never does. Judged as if both
 * articles told one event, which is the hardest. Lines for a person; with `verbose` each wrong pair.
 */
export function measureTranslations(
  about: string,
  pairs: readonly { readonly english: string; readonly arabic: string }[],
  lexicon: Lexicon,
  verbose: boolean,
): string[] {
  const wrong = { 'English to Arabic': 0, 'Arabic to English': 0 };
  const named: string[] = [];
  for (const { english, arabic } of pairs) {
    for (const [way, page, other] of [
      ['English to Arabic', english, arabic],
      ['Arabic to English', arabic, english],
    ] as const) {
      if (!isOpposite(page, other, lexicon)) continue;
      wrong[way] += 1;
      if (verbose) named.push(`  FALSE ${way}: ${page} | ${other}`);
    }
  }
  const counts = Object.entries(wrong).map(([way, count]) => `${way} ${count}`);
  return [...named, `  ${about}: translations called opposite, ${counts.join(', ')}`];
}

function isOpposite(page: string, other: string, lexicon: Lexicon): boolean {
  const ours = analyze(page, null, weighByRates, lexicon);
  const theirs = analyze(other, null, weighByRates, NO_LEXICON);
  return judge(compare(ours, theirs), true).kind === 'opposite';
}
