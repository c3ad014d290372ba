import type { CheckReply, MarkState, TabReport, TranslationLang } from '../../bridge/protocol.ts';
import { checkArticle } from '../../engine/check.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import type { Library } from '../../engine/library.ts';
import type { CheckedArticle, ClaimId } from '../../engine/model.ts';
import { type Failure, type Result, success } from '../../engine/result.ts';
import {
  checkThroughTranslation,
  type TranslatedCheck,
  type Translations,
} from '../../engine/translations.ts';
import { createTurns } from '../../storage/area.ts';
import { toStorageFailure } from '../../storage/failures.ts';
import { type Reports, reportGone } from '../../storage/reports.ts';
import { articleOf, type CardDetails, claimsIn, detailsOf } from './details.ts';
import type { LibraryAccess } from './library-access.ts';
import { countTrouble, shownOf } from './shown-report.ts';

export interface Rechecks {
  /**
   * Checks a tab's article again, as it was read, keeps its report under the same name, and tells the page its marks;
   * `cardStays`: a card that is open there knows of it. Without new `translations` those that verdicts rest on serve again. `report-gone`
   * where the tab shows another report by now.
   */
  again(
    tab: number,
    report: string,
    options: { readonly translations?: FreshTranslations; readonly cardStays?: boolean },
  ): Promise<Result<null, Failure>>;
  /** The same for all other tabs whose reports have to do with one of the claims; what fails is left to {@link ifStale}. */
  othersOn(claims: readonly ClaimId[], tab: number): Promise<void>;
  /** The same for a tab whose report is of another state of the library than today's. */
  ifStale(tab: number): Promise<void>;
}

/** As they came from the reader's click. */
interface FreshTranslations extends Translations {
  readonly lang: TranslationLang;
}

/** `showMarks` and `closeCard` tell a page; that it may be gone is its matter. `now` is in ms since epoch. */
export function createRechecks(options: {
  readonly reports: Reports<TabReport, CardDetails>;
  readonly access: LibraryAccess;
  readonly lexicon: () => Promise<Lexicon>;
  readonly showCount: (tab: number, count: number) => Promise<unknown>;
  readonly showMarks: (tab: number, news: CheckReply) => Promise<unknown>;
  readonly closeCard: (tab: number) => Promise<unknown>;
  readonly now: () => number;
}): Rechecks {
  const { reports, access, lexicon, showCount, showMarks, closeCard, now } = options;
  // What is kept last must be of the latest library.
  const inTurn = createTurns();

  async function recheck(
    checked: CheckedArticle,
    translations: Translations | null,
  ): Promise<Result<TranslatedCheck, Failure>> {
    const opened = await access();
    if (!opened.ok) return opened;
    try {
      return success(
        await checkThrough(checked, translations, opened.value.library, await lexicon()),
      );
    } catch (error) {
      return { ok: false, failure: toStorageFailure(error) };
    }
  }

  const again: Rechecks['again'] = (tab, id, { translations, cardStays = false }) =>
    inTurn(async () => {
      const current = await reports.get(tab);
      const details = await reports.details(tab, id);
      if (current?.kind !== 'done' || current.id !== id || details === null) return reportGone();
      const checked = articleOf(details);
      const through = translations ?? translationsIn(details);
      const result = await recheck(checked, through);
      if (!result.ok) return result;
      const { report, found, compared } = result.value;
      const marks = marksAfter(current.marks, result.value);
      const at = now();
      const summary = translations ? { lang: translations.lang, compared } : current.translation;
      const kept = await reports.renew(
        tab,
        {
          ...current,
          ...shownOf(report),
          marks,
          checkedAt: at,
          translation: summary && { ...summary, found: countFound(result.value) },
        },
        {
          id,
          at,
          details: detailsOf(
            { checked, text: details.text },
            report,
            through && { ...through, texts: found },
          ),
        },
      );
      if (!kept.ok) return kept;
      await showCount(tab, countTrouble(marks));
      await showMarks(tab, { report: id, marks });
      if (!cardStays) await closeCard(tab);
      return success(null);
    });

  return {
    again,

    async othersOn(claims, tab) {
      for (const other of await reports.tabs()) {
        const report = other === tab ? null : await reports.get(other);
        const details = report?.kind === 'done' ? await reports.details(other, report.id) : null;
        if (report?.kind !== 'done' || details === null) continue;
        const known = claimsIn(details);
        if (claims.some((claim) => known.has(claim))) await again(other, report.id, {});
      }
    },

    async ifStale(tab) {
      const report = await reports.get(tab);
      const opened = report?.kind === 'done' ? await access() : null;
      if (report?.kind !== 'done' || opened?.ok !== true) return;
      const revision = await opened.value.library.revision().catch(() => report.libraryRevision);
      if (revision !== report.libraryRevision) await again(tab, report.id, {});
    },
  };
}

async function checkThrough(
  checked: CheckedArticle,
  translations: Translations | null,
  library: Library,
  lexicon: Lexicon,
): Promise<TranslatedCheck> {
  if (translations !== null) {
    return checkThroughTranslation(checked, translations, library, lexicon);
  }
  return { report: await checkArticle(checked, library, lexicon), compared: 0, found: new Map() };
}

function translationsIn({ translatedInto: lang, sentences }: CardDetails): Translations | null {
  if (lang === null) return null;
  const texts = sentences.flatMap(({ index, translation }): [number, string][] =>
    translation === null ? [] : [[index, translation]],
  );
  return { lang, texts: new Map(texts) };
}

/** What the library says the same of through a translation, without what the reader overruled. */
function countFound({ report, found }: TranslatedCheck): number {
  return report.annotations.filter(
    ({ sentence, verdict }) => found.has(sentence) && verdict.kind !== 'new',
  ).length;
}

function marksAfter(marks: readonly MarkState[], { report }: TranslatedCheck): MarkState[] {
  const verdicts = new Map(report.annotations.map(({ sentence, verdict }) => [sentence, verdict]));
  return marks.map((mark) => {
    const { kind, independentOrigins } = verdicts.get(mark.sentence) ?? mark;
    return { ...mark, kind, independentOrigins };
  });
}
