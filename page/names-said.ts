import { isAgency } from '../engine/agencies.ts';
import { normalize } from '../engine/normalize.ts';
import type { FieldEvidence } from '../engine/page-evidence.ts';
import {
  evidenceFor,
  linkedSaid,
  metasSaid,
  nameOfMarked,
  type PageSays,
  type Said,
  textSaid,
} from './said.ts';
import { withoutOutlet } from './titles-said.ts';

/** Who wrote and who published, with the evidence; null where the page does not say. */
export interface NamesSaid {
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly evidence: readonly FieldEvidence[];
}

/** Longest names, in UTF-16 units; a longer one is a sentence. */
const MAX_OUTLET = 80;
const MAX_BYLINE = 100;
/** Units from which what follows a dash in a site's name is its slogan. */
const SLOGAN_FROM = 40;

const OUTLET_METAS = ['og:site_name', 'og:site-name', 'site_name'];
const FURTHER_OUTLET_METAS = [
  'application-name',
  'apple-mobile-web-app-title',
  'dcterms.publisher',
  'dc.publisher',
  'citation_publisher',
  'article:publisher',
  'publisher',
  'cre',
];
/** A name of an element that is the author's, and names that only have such a word in them (`article_author_box`). */
const AUTHOR_NAME =
  /(?:^|[\s.])(?:author|byline|creator|(?:schema|dc|dcterms):(?:author|creator))(?=$|\s)/;
const AUTHOR_PART = /author|byline|creator/;
const AUTHOR_METAS = [
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc:creator',
  'citation_author',
  'byl',
  'cse_author',
  'twitter:creator:name',
];

/**
 * The outlet, of which the first that another agrees with is taken: Open Graph's site name, the publisher of the JSON-LD, further metas, markup, the name that the JSON-LD
 * gives the site, the end of the window's title. The author: JSON-LD, metas, markup, words beside the heading
 * (`بقلم: …`, `By …`, the name of an agency). An author who only repeats the outlet, or who is the program's (`admin`),
 * is none.
 *
 * @param titleEnd the outlet as the window's title ends with it
 */
export function readNames(says: PageSays, titleEnd: string | null): NamesSaid {
  const outlets = [
    ...metasSaid(says, OUTLET_METAS),
    ...linkedSaid(says, 'publisher', says.linked?.publisher ?? null),
    ...metasSaid(says, FURTHER_OUTLET_METAS),
    ...markedNames(says, /publisher/),
    ...textSaid('json-ld', 'WebSite.name', says.site),
    ...textSaid('title', 'end of the title', titleEnd),
  ]
    .map((said) => ({ ...said, value: withoutSlogan(said.value) }))
    .filter(({ value }) => isOutletLike(value, says));
  const isBacked = (said: Said) =>
    outlets.some((other) => other !== said && isNameWithin(said.value, other.value));
  const outlet = outlets.find(isBacked) ?? outlets[0] ?? null;
  // Where the page says who is its author, if only the outlet, a box named for authors tells no more.
  const isStated = says.linked?.authors.length || markedNames(says, AUTHOR_NAME).length > 0;
  const authors = [
    ...linkedSaid(says, 'author', authorsOf(says)),
    ...authorMetas(says),
    ...markedNames(says, AUTHOR_NAME),
    ...authorsBeside(says),
    ...(isStated ? [] : markedNames(says, AUTHOR_PART)),
  ]
    .map((said) => ({ ...said, value: withoutLabel(said.value) }))
    .filter(({ value }) => isAuthorLike(value));
  const isOwn = ({ value }: Said) => outlet !== null && isWithin(value, outlet.value);
  const author = authors.find((said) => !isOwn(said)) ?? null;
  return {
    outlet: outlet?.value ?? null,
    byline: author?.value ?? null,
    evidence: [
      ...evidenceFor('source', outlet, outlets),
      ...evidenceFor('byline', author, authors, (said) => !isOwn(said)),
    ],
  };
}

/** Are all words of the one name among the other's (`LBCI`, `LBCI Lebanon`)? */
function isNameWithin(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

function isWithin(inner: string, outer: string): boolean {
  const words = new Set(wordsOf(outer));
  return wordsOf(inner).every((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return normalize(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function authorsOf({ linked }: PageSays): string | null {
  const names = [...new Set(linked?.authors ?? [])].filter(isAuthorLike);
  return names.length === 0 ? null : names.join(', ').slice(0, MAX_BYLINE);
}

/** A page gives one `citation_author` for each author. */
function authorMetas(says: PageSays): Said[] {
  return metasSaid(says, AUTHOR_METAS).map((said) => {
    const all = says.fields.metas
      .filter(([key]) => key === said.name)
      .map(([, content]) => content.trim());
    const names = [...new Set(all)].filter((name) => name !== '');
    const joined = names.join(', ');
    return names.length > 1 && joined.length <= MAX_BYLINE ? { ...said, value: joined } : said;
  });
}

function markedNames({ fields }: PageSays, meant: RegExp): Said[] {
  return fields.marked.flatMap(({ names, value, text }) =>
    meant.test(names) && !/^time|date/.test(names)
      ? textSaid('markup', nameOfMarked(names), text ?? value)
      : [],
  );
}

/** Words that open a byline; in running text they open sentences, so that a name of few words must follow. */
const BYLINE =
  /^(?:بقلم|كتب(?:ت|ه|ها)?|إعداد|اعداد|تحرير|تقرير|متابعة|ترجمة|حوار|حاور(?:ه|ته|ها|تها)?|أجر(?:ى|ت) الحوار|by|par|von|por)\s*[:：-]?\s*(\S.*)$/iu;
const LABEL =
  /^(?:بقلم|كتب(?:ت|ه|ها)?|إعداد|اعداد|تحرير|الكاتب|المصدر|by|author|par|von)\s*[:：-]?$/iu;
/** Words of a byline beside the heading. */
const MOST_WORDS = 6;

function authorsBeside({ fields: { near } }: PageSays): Said[] {
  return near.flatMap((line, at) => {
    const name = LABEL.test(near[at - 1]?.trim() ?? '')
      ? line
      : (BYLINE.exec(line.trim())?.[1] ?? null);
    if (name !== null && name.trim().split(/\s+/).length <= MOST_WORDS) {
      return textSaid('visible', 'beside the heading', line).map((said) => ({
        ...said,
        value: name,
      }));
    }
    return isAgency(line) ? textSaid('visible', 'beside the heading', line) : [];
  });
}

/** `By Jane Roe`, `بقلم: فلان`, `Jane Roe | 18 May 2024`, `jane@paper.example (Jane Roe)`. */
function withoutLabel(byline: string): string {
  const open = BYLINE.exec(byline)?.[1] ?? byline;
  return open
    .replace(/[^\s@()]{1,80}@[^\s@()]{1,80}/g, ' ')
    .replace(/\s(?:[|•·–—-]|في)\s.*$/u, (rest) => (/\p{N}/u.test(rest) ? '' : rest))
    .replace(/^[\s:،,|()-]+|[\s:،,|(-]+$/gu, '')
    .replace(/^([^()]*)\)$/, '$1')
    .trim();
}

const PROGRAM =
  /^(?:admin(?:istrator)?|root|user|editor|webmaster|author|unknown|none|null|undefined|n\/a|test|wp|default|مدير|المدير|ادمن|الادمن|كاتب|المحرر|محرر|مجهول|غير معروف)\d*$/;

function isAuthorLike(name: string): boolean {
  return (
    name.length <= MAX_BYLINE &&
    /\p{L}{2}|\p{L} \p{L}/u.test(name) &&
    !/^(?:https?:|www\.|@|\/)/i.test(name) &&
    !/\d{4}/.test(normalize(name)) &&
    !PROGRAM.test(normalize(name))
  );
}

function isOutletLike(name: string, { heading, linked }: PageSays): boolean {
  const isTitle = [heading, linked?.headline].some(
    (title) => title != null && normalize(title) === normalize(name),
  );
  return (
    name.length <= MAX_OUTLET &&
    /\p{L}/u.test(name) &&
    !/^(?:https?:|www\.|@)/i.test(name) &&
    !isTitle
  );
}

/** `الجزيرة نت | آخر أخبار اليوم والعالم` is called by its first part. */
function withoutSlogan(name: string): string {
  return name.length <= SLOGAN_FROM ? name : (withoutOutlet(name, null) ?? name);
}
