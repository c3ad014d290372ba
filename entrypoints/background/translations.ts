import type {
  CheckReply,
  MarkState,
  TabReport,
  TranslationsRequest,
} from '../../bridge/protocol.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import type { CheckedArticle } from '../../engine/model.ts';
import { type Failure, type Result, success } from '../../engine/result.ts';
import { checkThroughTranslation, type TranslatedCheck } from '../../engine/translations.ts';
import { toStorageFailure } from '../../storage/failures.ts';
import { type Reports, reportGone } from '../../storage/reports.ts';
import { articleOf, type CardDetails, detailsOf } from './details.ts';
import type { LibraryAccess } from './library-access.ts';
import { countTrouble, shownOf } from './shown-report.ts';

export interface Translations {
  /**
   * Compares the tab's `new` sentences again as they were translated, keeps the report with what was found under
   * the same name, and tells the page its marks. `report-gone` where the tab shows another report by now.
   */
  compare(request: TranslationsRequest): Promise<Result<null, Failure>>;
}

/** `showMarks` tells a page; that it may be gone is its matter. `now` is in ms since epoch. */
export function createTranslations(options: {
  readonly reports: Reports<TabReport, CardDetails>;
  readonly access: LibraryAccess;
  readonly lexicon: () => Promise<Lexicon>;
  readonly showCount: (tab: number, count: number) => Promise<unknown>;
  readonly showMarks: (tab: number, news: CheckReply) => Promise<unknown>;
  readonly now: () => number;
}): Translations {
  const { reports, access, lexicon, showCount, showMarks, now } = options;

  async function recheck(
    checked: CheckedArticle,
    { lang, sentences }: TranslationsRequest,
  ): Promise<Result<TranslatedCheck, Failure>> {
    const opened = await access();
    if (!opened.ok) return opened;
    const texts = new Map(sentences.map(({ sentence, text }) => [sentence, text]));
    try {
      const { library } = opened.value;
      return success(
        await checkThroughTranslation(checked, { lang, texts }, library, await lexicon()),
      );
    } catch (error) {
      return { ok: false, failure: toStorageFailure(error) };
    }
  }

  return {
    async compare(request) {
      const { tab, report: id, lang } = request;
      const current = await reports.get(tab);
      const details = await reports.details(tab, id);
      if (current?.kind !== 'done' || current.id !== id || details === null) return reportGone();
      const checked = articleOf(details);
      const again = await recheck(checked, request);
      if (!again.ok) return again;
      const { report, compared, found } = again.value;
      const marks = marksAfter(current.marks, again.value);
      const at = now();
      const kept = await reports.renew(
        tab,
        {
          ...current,
          ...shownOf(report),
          marks,
          checkedAt: at,
          translation: { lang, compared, found: found.size },
        },
        {
          id,
          at,
          details: detailsOf(checked, report, { lang, texts: found }),
        },
      );
      if (!kept.ok) return kept;
      await showCount(tab, countTrouble(marks));
      await showMarks(tab, { report: id, marks });
      return success(null);
    },
  };
}

function marksAfter(marks: readonly MarkState[], { report }: TranslatedCheck): MarkState[] {
  const verdicts = new Map(report.annotations.map(({ sentence, verdict }) => [sentence, verdict]));
  return marks.map((mark) => {
    const { kind, independentOrigins } = verdicts.get(mark.sentence) ?? mark;
    return { ...mark, kind, independentOrigins };
  });
}
