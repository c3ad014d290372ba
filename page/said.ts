import type { DateCertainty } from '../engine/model.ts';
import {
  type EvidenceKind,
  type FieldEvidence,
  type MetadataField,
  MOST_EVIDENCE,
} from '../engine/page-evidence.ts';
import type { PageFields } from '../engine/page-fields.ts';
import { fieldText } from './field-text.ts';
import type { LinkedArticle } from './json-ld.ts';

/** One thing that a page says, and where; see `FieldEvidence`. */
export interface Said {
  readonly value: string;
  readonly kind: EvidenceKind;
  readonly name: string;
  readonly raw: string;
}

export interface SaidDate extends Said {
  readonly certainty: DateCertainty;
}

/** All that a page says, tidied as far as that needs no understanding. */
export interface PageSays {
  readonly fields: PageFields;
  /** The first content of each name in which something is left after tidying. */
  readonly metas: ReadonlyMap<string, string>;
  readonly linked: LinkedArticle | null;
  /** What the JSON-LD calls the site. */
  readonly site: string | null;
  readonly windowTitle: string | null;
  readonly heading: string | null;
}

/** What the named metas say, in this order. */
export function metasSaid({ metas }: PageSays, names: readonly string[]): Said[] {
  return names.flatMap((name) => {
    const raw = metas.get(name);
    return raw === undefined ? [] : [{ value: raw, kind: 'meta' as const, name, raw }];
  });
}

/** What the JSON-LD's article says under a name. */
export function linkedSaid({ linked }: PageSays, name: string, value: string | null): Said[] {
  if (linked === null || value === null) return [];
  return [{ value, kind: 'json-ld', name: `${linked.type}.${name}`, raw: value }];
}

/** A text of the page as something said; none where nothing is left of it. */
export function textSaid(kind: EvidenceKind, name: string, text: string | null): Said[] {
  const value = fieldText(text);
  return value === null ? [] : [{ value, kind, name, raw: value }];
}

/** The element with what names it best: `time.entry-date`. */
export function nameOfMarked(names: string): string {
  return names
    .split(' ')
    .filter((name) => name !== '')
    .slice(0, 2)
    .join('.');
}

/** The evidence for one field: what it rests on first, then what else was said, at most `MOST_EVIDENCE`. */
export function evidenceFor(
  field: MetadataField,
  taken: Said | null,
  all: readonly Said[],
  isPlausible: (said: Said) => boolean = () => true,
): FieldEvidence[] {
  const others = all.filter((said) => said !== taken);
  const told = (said: Said, stands: FieldEvidence['stands']): FieldEvidence => ({
    field,
    kind: said.kind,
    name: said.name,
    raw: fieldText(said.raw) ?? '',
    value: said.value,
    stands,
  });
  return [
    ...(taken === null ? [] : [told(taken, 'taken')]),
    ...others.map((said) =>
      told(
        said,
        !isPlausible(said) ? 'implausible' : said.value === taken?.value ? 'agrees' : 'differs',
      ),
    ),
  ].slice(0, MOST_EVIDENCE);
}
