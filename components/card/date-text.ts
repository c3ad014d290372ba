import type { Words } from '../messages/words.ts';
import type { CardEvidence } from './card-content.ts';

/** When an outlet said it, and whether that is inferred, or that it is not known. */
export function dateText(
  { publishedAt, dateCertainty }: CardEvidence,
  words: Words<'evidence'>,
): string {
  if (publishedAt === null || words.format.date(publishedAt) === null) {
    return words('evidence.date-unknown');
  }
  return dateCertainty === 'inferred'
    ? words('evidence.date-inferred', { day: publishedAt })
    : words('evidence.date', { day: publishedAt });
}
