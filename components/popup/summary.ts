import type { Words } from '../messages/words.ts';
import type { CheckedPage } from './popup-content.ts';

/** How much of the page stands elsewhere, in one or two sentences. */
export function summaryText({ summary }: CheckedPage, words: Words<'popup'>): string {
  const { corroborated, repeated, contradicted, disputed } = summary.counts;
  const against = contradicted + disputed;
  const claims = corroborated + repeated + against + summary.counts.new;
  if (claims === 0) return words('popup.no-claims');
  if (corroborated + repeated + against === 0) return words('popup.nothing-known', { claims });
  const clashes =
    against === 0 ? words('popup.none-against') : words('popup.some-against', { count: against });
  const origins = summary.independentOrigins;
  if (corroborated > 0 && claims === 1) {
    return `${words('popup.one-supported', { origins })} ${clashes}`;
  }
  if (corroborated > 0) {
    return `${words('popup.supported', { claims, supported: corroborated, origins })} ${clashes}`;
  }
  return repeated > 0 ? `${words('popup.only-repeated')} ${clashes}` : clashes;
}
