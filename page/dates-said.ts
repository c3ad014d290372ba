import { parseIsoDay } from '../engine/calendar.ts';
import type { Lang } from '../engine/model.ts';
import type { FieldEvidence } from '../engine/page-evidence.ts';
import type { MarkedText } from '../engine/page-fields.ts';
import { readWrittenDates } from '../engine/written-dates.ts';
import { dateInPath, isoDate } from './iso-date.ts';
import {
  evidenceFor,
  linkedSaid,
  metasSaid,
  nameOfMarked,
  type PageSays,
  type Said,
  type SaidDate,
} from './said.ts';

/** When an article was published and last changed, with the evidence; null where the page does not say. */
export interface DatesSaid {
  readonly published: SaidDate | null;
  readonly modified: SaidDate | null;
  readonly evidence: readonly FieldEvidence[];
}

/** Names of `<meta>` that give the day of publication, the most reliable first. */
const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'rnews:datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_at',
  'published_time',
  'publication_date',
  'publicationdate',
  'citation_publication_date',
  'citation_online_date',
  'pubdate',
  'pub_date',
  'bt:pubdate',
  'article.published',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'sailthru.date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'dc:date',
  'citation_date',
  'datecreated',
  'created',
  'date',
];
const MODIFIED_METAS = [
  'article:modified_time',
  'og:article:modified_time',
  'article:modified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'article.updated',
  'og:updated_time',
  'og:modified_time',
  'updated_time',
  'last-modified',
  'lastmod',
  'revised',
];

/** Names of elements that hold the one or the other; WordPress puts both words on a date that is neither's alone. */
const PUBLISHED_NAME =
  /publish|pubdate|posted|datecreated|entry-date|dc(?:terms)?[:.](?:date|issued|created)/;
const MODIFIED_NAME = /modif|updat|revis/;

/**
 * When the article was published and last changed. Sources in their order: JSON-LD, metas, markup, dates written
 * beside the heading under a word that says what they are of, other such dates, the address (inferred). A date to come
 * or before 1990 is none. Where the first disagrees with the day in the address and another agrees with it, that
 * other is taken; where publication would be later than the last change, the next that is not, or else the change is
 * not believed.
 *
 * @param today the reading day (`2024-05-18`); null where it is not known and no date is to come
 */
export function readDates(
  says: PageSays,
  address: string | null,
  lang: Lang,
  today: string | null,
): DatesSaid {
  const marked = says.fields.marked.flatMap((element) => markedDates(element, lang));
  const near = writtenDates(
    says.fields.near.join('\n'),
    'visible',
    'beside the heading',
    null,
    lang,
  );
  const written = [...marked, ...near];
  const ofMarkup = (of: DateOf) =>
    written.filter((date) => date.of === of && date.kind === 'markup');
  const ofWords = (of: DateOf) =>
    written.filter((date) => date.of === of && date.kind === 'visible');
  const published = [
    ...machineDates(linkedSaid(says, 'datePublished', says.linked?.datePublished ?? null), lang),
    ...machineDates(metasSaid(says, PUBLISHED_METAS), lang),
    ...ofMarkup('publication'),
    ...machineDates(linkedSaid(says, 'dateCreated', says.linked?.dateCreated ?? null), lang),
    ...ofWords('publication'),
    ...ofMarkup(null),
    ...ofWords(null),
  ];
  const modified = [
    ...machineDates(linkedSaid(says, 'dateModified', says.linked?.dateModified ?? null), lang),
    ...machineDates(metasSaid(says, MODIFIED_METAS), lang),
    ...ofMarkup('change'),
    ...ofWords('change'),
  ];
  return choose(published, modified, pathDates(address), today);
}

type DateOf = 'publication' | 'change' | null;
interface WrittenSaid extends SaidDate {
  readonly of: DateOf;
}

/** Days by which times without a zone, and countries, may differ. */
const SLACK = 1;
/** Days within which a date and the one in the address are of one publication. */
const NEAR_ADDRESS = 2;

function choose(
  published: readonly SaidDate[],
  modified: readonly SaidDate[],
  inAddress: readonly SaidDate[],
  today: string | null,
): DatesSaid {
  const latest = parseIsoDay(today);
  const isPossible = ({ value }: Said) =>
    latest === null || (parseIsoDay(value) ?? latest) <= latest + SLACK;
  const all = [...published, ...inAddress];
  const possible = all.filter(isPossible);
  const likely = preferAddress(possible, inAddress[0] ?? null);
  const change = modified.find(isPossible) ?? null;
  const taken = likely.find((date) => !isAfter(date, change)) ?? likely[0] ?? null;
  const isBelieved = (said: Said) => isPossible(said) && !(taken !== null && isAfter(taken, said));
  const lastChange = modified.find(isBelieved) ?? null;
  return {
    published: taken,
    modified: lastChange,
    evidence: [
      ...evidenceFor(
        'publishedAt',
        taken,
        all,
        (said) => isPossible(said) && !isAfter(said, lastChange),
      ),
      ...evidenceFor('modifiedAt', lastChange, modified, isBelieved),
    ],
  };
}

/** The candidates with those first that agree with the address, where the first does not and one does. */
function preferAddress(dates: readonly SaidDate[], address: SaidDate | null): readonly SaidDate[] {
  const agrees = (date: SaidDate) =>
    address !== null && date !== address && daysBetween(date, address) <= NEAR_ADDRESS;
  const [first] = dates;
  if (first === undefined || first === address || agrees(first) || !dates.some(agrees))
    return dates;
  return [...dates.filter(agrees), ...dates.filter((date) => !agrees(date))];
}

function daysBetween(a: Said, b: Said): number {
  return Math.abs((parseIsoDay(a.value) ?? 0) - (parseIsoDay(b.value) ?? 0));
}

function isAfter(date: Said, change: Said | null): boolean {
  const [day, last] = [parseIsoDay(date.value), parseIsoDay(change?.value ?? null)];
  return day !== null && last !== null && day > last + SLACK;
}

function machineDates(said: readonly Said[], lang: Lang): SaidDate[] {
  return said.flatMap((one) => {
    const iso = isoDate(one.raw);
    if (iso !== null) return [{ ...one, value: iso, certainty: 'stated' as const }];
    const [written] = readWrittenDates(one.raw, lang);
    return written === undefined
      ? []
      : [{ ...one, value: written.iso, certainty: written.certainty }];
  });
}

/** What an element says for machines, and for people. */
function markedDates({ names, value, text }: MarkedText, lang: Lang): WrittenSaid[] {
  const of = PUBLISHED_NAME.test(names)
    ? 'publication'
    : MODIFIED_NAME.test(names)
      ? 'change'
      : null;
  const name = nameOfMarked(names);
  const isTime = of !== null || /date|time/.test(names);
  const machine =
    isTime && value !== null
      ? machineDates([{ value, raw: value, kind: 'markup', name }], lang)
      : [];
  return [
    ...machine.map((date) => ({ ...date, of: of ?? labelOf(text, lang) })),
    ...writtenDates(text ?? '', 'visible', name, of, lang),
  ];
}

/** What the words in an element say that its date is of. */
function labelOf(text: string | null, lang: Lang): DateOf {
  return text === null ? null : (readWrittenDates(text, lang)[0]?.of ?? null);
}

/** The words say what a date is of, or else the element's names. */
function writtenDates(
  text: string,
  kind: 'visible',
  name: string,
  of: DateOf,
  lang: Lang,
): WrittenSaid[] {
  return readWrittenDates(text, lang).map((date) => ({
    value: date.iso,
    certainty: date.certainty,
    of: date.of ?? of,
    kind,
    name,
    raw: date.written,
  }));
}

function pathDates(address: string | null): SaidDate[] {
  const iso = address === null ? null : dateInPath(address);
  if (address === null || iso === null) return [];
  return [{ value: iso, kind: 'address', name: 'path', raw: address, certainty: 'inferred' }];
}
