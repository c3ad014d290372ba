import type { VerdictKind } from '../../engine/model.ts';
import type { Words } from '../messages/words.ts';
import { type Phrase, quoted } from '../phrase.ts';
import type { Lead } from './figure.tsx';
import type { CheckedPage } from './popup-content.ts';
import { groupSources } from './source-groups.ts';

/** A sentence of the summary, and the sentences of the page that it counts; null where it counts none. */
export interface SummaryPart {
  readonly key: string;
  readonly phrase: Phrase;
  readonly lead: Lead | null;
}

const AGAINST: readonly VerdictKind[] = ['contradicted', 'disputed'];

/** How much of the page stands elsewhere: what meets with another account first, then what is supported, and from whom. */
export function summaryOf(page: CheckedPage, words: Words<'popup'>): readonly SummaryPart[] {
  const { corroborated, repeated, contradicted, disputed } = page.summary.counts;
  const against = contradicted + disputed;
  const claims = corroborated + repeated + against + page.summary.counts.new;
  if (claims === 0) return [silent('none', words('popup.no-claims'))];
  if (corroborated + repeated + against === 0) {
    return [silent('new', words('popup.nothing-known', { claims }))];
  }
  const clash = against === 0 ? [] : [clashOf(page, against, words)];
  const circular = circularOf(page, words);
  const calm =
    against > 0 || circular.length > 0 ? [] : [silent('calm', words('popup.none-against'))];
  return [...clash, ...supportOf(page, claims, words), ...circular, ...calm];
}

function clashOf(page: CheckedPage, count: number, words: Words<'popup'>): SummaryPart {
  return {
    key: 'against',
    phrase: [words('popup.some-against', { count })],
    lead: { filter: { by: 'conflicts' }, sentences: ofKinds(page, AGAINST) },
  };
}

function supportOf(page: CheckedPage, claims: number, words: Words<'popup'>): SummaryPart[] {
  const { corroborated: supported, repeated } = page.summary.counts;
  const origins = page.summary.independentOrigins;
  if (supported > 0) {
    const says =
      claims === 1
        ? words('popup.one-supported', { origins })
        : words('popup.supported', { claims, supported, origins });
    return [{ key: 'support', phrase: [says], lead: leadTo(page, 'corroborated') }];
  }
  if (repeated === 0) return [];
  return [
    { key: 'support', phrase: [words('popup.only-repeated')], lead: leadTo(page, 'repeated') },
  ];
}

/** Outlets from which it pays to say that they all have it from one. */
const SEVERAL = 2;

/** Said where whatever agrees with the page, in several outlets, comes from a single origin. */
function circularOf({ summary }: CheckedPage, words: Words<'popup'>): SummaryPart[] {
  const [only, ...others] = groupSources(summary.sources).filter(
    ({ supports }) => supports.length > 0,
  );
  if (only === undefined || others.length > 0) return [];
  const outlets = only.outlets.filter(
    ({ isOrigin, supports }) => !isOrigin && supports.length > 0,
  ).length;
  if (outlets < SEVERAL) return [];
  return [
    {
      key: 'circular',
      phrase: words('popup.circular', { outlets, origin: quoted(only.name, 'und') }),
      lead: {
        filter: { by: 'origin', origin: only.key, outlet: null, side: 'supports' },
        sentences: only.supports,
      },
    },
  ];
}

/** The sentences of one state. */
export function leadTo(page: CheckedPage, kind: VerdictKind): Lead {
  return { filter: { by: 'state', kind }, sentences: ofKinds(page, [kind]) };
}

function ofKinds({ marks }: CheckedPage, kinds: readonly VerdictKind[]): readonly number[] {
  return marks.filter(({ kind }) => kinds.includes(kind)).map(({ sentence }) => sentence);
}

function silent(key: string, text: string): SummaryPart {
  return { key, phrase: [text], lead: null };
}
