import type { VerdictKind } from '../../engine/model.ts';
import type { Words } from '../messages/words.ts';
import { type Phrase, quoted } from '../phrase.ts';

/** The first line of the panel: how many claims, and what is known of them, in one sentence. */
export function panelSummary(
  counts: Readonly<Record<VerdictKind, number>>,
  origins: number,
  words: Words<'panel'>,
): Phrase {
  const claims =
    counts.corroborated + counts.repeated + counts.contradicted + counts.disputed + counts.new;
  if (claims === 0) return [words('panel.no-claims')];
  const parts = [
    counts.contradicted > 0 ? words('panel.contradicted', { count: counts.contradicted }) : null,
    counts.disputed > 0 ? words('panel.disputed', { count: counts.disputed }) : null,
    counts.corroborated > 0
      ? words('panel.corroborated', { count: counts.corroborated, origins })
      : null,
    counts.repeated > 0 ? words('panel.repeated', { count: counts.repeated }) : null,
    counts.new > 0 ? words('panel.new', { count: counts.new }) : null,
  ].filter((part) => part !== null);
  const { lang } = words.language;
  return words('panel.summary', {
    claims,
    parts: words.format.list(parts.map((part) => quoted(part, lang))),
  });
}
