import type { TabReport } from '../../bridge/protocol.ts';
import { send } from '../../bridge/send.ts';
import type { TranslationOutcome } from '../../components/popup/popup-content.ts';
import type { TranslationWork } from '../../components/popup/translation.tsx';
import type { Reports } from '../../storage/reports.ts';
import type { CardDetails } from '../background/details.ts';
import { type Offer, translateAll } from './translator.ts';

/**
 * Translates the sentences of a tab's report on which the library has nothing, on this device, and has the background
 * compare them again. Must be called inside the reader's click: the browser gets a language model only there.
 */
export async function compareTranslated(
  {
    tab,
    report,
    offer,
    reports,
  }: {
    readonly tab: number;
    readonly report: TabReport | null;
    readonly offer: Offer | null;
    readonly reports: Reports<TabReport, CardDetails>;
  },
  work: TranslationWork,
): Promise<TranslationOutcome> {
  if (report?.kind !== 'done' || offer === null) return 'not-compared';
  const details = await reports.details(tab, report.id);
  const fresh = details?.sentences.filter(({ verdict }) => verdict.kind === 'new') ?? [];
  if (fresh.length === 0) return 'not-compared';
  const translated = await translateAll(
    offer,
    fresh.map(({ text }) => text),
    work,
  );
  if (!translated.ok) return translated.failure.kind;
  work.onProgress({ phase: 'comparing', share: 1 });
  const sentences = fresh.flatMap(({ index }, at) => {
    const text = translated.value[at] ?? null;
    return text === null ? [] : [{ sentence: index, text }];
  });
  const reply = await send('popup-to-background/translations', {
    tab,
    report: report.id,
    lang: offer.target,
    sentences,
  });
  return reply.ok ? 'compared' : 'not-compared';
}
