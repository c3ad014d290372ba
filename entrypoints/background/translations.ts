import type { TranslationsRequest } from '../../bridge/protocol.ts';
import type { Failure, Result } from '../../engine/result.ts';
import type { Rechecks } from './rechecks.ts';

export interface Translations {
  /**
   * Compares the tab's `new` sentences again as they were translated, keeps the report with what was found under
   * the same name, and tells the page its marks. `report-gone` where the tab shows another report by now.
   */
  compare(request: TranslationsRequest): Promise<Result<null, Failure>>;
}

export function createTranslations({ again }: Rechecks): Translations {
  return {
    compare({ tab, report, lang, sentences }) {
      const texts = new Map(sentences.map(({ sentence, text }) => [sentence, text]));
      return again(tab, report, { translations: { lang, texts } });
    },
  };
}
