import { detectLang } from '../engine/lang.ts';
import type { ArticleMetadata, Lang } from '../engine/model.ts';
import type { FieldEvidence } from '../engine/page-evidence.ts';
import type { PageFields } from '../engine/page-fields.ts';
import { articleAddress, type StatedAddress } from './address.ts';
import { otherPageOf } from './article-pages.ts';
import { readDates } from './dates-said.ts';
import { fieldText } from './field-text.ts';
import { readLinkedData } from './json-ld.ts';
import { readNames } from './names-said.ts';
import { evidenceFor, linkedSaid, metasSaid, type PageSays, type Said, textSaid } from './said.ts';
import { outletInTitle, readTitle } from './titles-said.ts';

/** What a page says about its article, and where it says so. */
export interface PageMetadata {
  readonly metadata: ArticleMetadata;
  /** ISO 8601; null where the page does not say. */
  readonly modifiedAt: string | null;
  /** The page says that not all may read all of its article. It says so to those too who see all of it. */
  readonly isForPayers: boolean;
  /** Another page of the same article; null where the page names none. */
  readonly otherPage: string | null;
  /** By field, in the order of `MetadataField`; of each field the one it rests on first. */
  readonly evidence: readonly FieldEvidence[];
}

/** {@link readPageMetadata} without the evidence. */
export function readMetadata(
  fields: PageFields,
  url: string,
  today: string | null = null,
): ArticleMetadata {
  return readPageMetadata(fields, url, today).metadata;
}

/**
 * Understands what a page says about its article: headline, outlet, byline, language, dates, address. Every field is
 * text of the page, tidied and bounded (`field-text.ts`); unknown is null. The language is the declared one, `und`
 * where none is; what the text itself tells of language, outlet and agencies is added where the article is selected
 * (`engine/select-article.ts`). Which sources are asked in which order, and why: `docs/METADATA.md`.
 *
 * @param url the page's address; for a saved file one that is not of the web (`about:blank`), and then
 *   the address that the page itself gives is taken
 * @param today the reading day (`2024-05-18`), after which nothing was published; null where it is not known
 */
export function readPageMetadata(
  fields: PageFields,
  url: string,
  today: string | null,
): PageMetadata {
  const metas = readMetas(fields);
  const [windowTitle, heading] = [fieldText(fields.windowTitle), fieldText(fields.heading)];
  const links = statedAddresses(fields, metas);
  const known = articleAddress(url, links);
  const linkedData = readLinkedData(fields.linkedData, {
    url: known?.url ?? null,
    titles: [metas.get('og:title'), heading, windowTitle].filter((title) => title != null),
  });
  const says: PageSays = {
    fields,
    metas,
    linked: linkedData.article,
    site: linkedData.site,
    windowTitle,
    heading,
  };
  const address = known ?? articleAddress(url, linkedAddresses(says));
  const lang = declaredLang(says);
  const names = readNames(says, outletInTitle(says));
  const title = readTitle(says, names.outlet);
  const textLang = detectLang(`${title.title ?? ''} ${fields.near.join(' ')}`);
  const access = readAccess(says);
  const dates = readDates(
    says,
    address?.url ?? null,
    textLang === 'und' ? (lang?.value ?? 'und') : textLang,
    today,
  );
  return {
    metadata: {
      url: address?.url ?? null,
      title: title.title,
      source: names.outlet,
      byline: names.byline,
      lang: lang?.value ?? 'und',
      publishedAt: dates.published?.value ?? null,
      dateCertainty: dates.published?.certainty ?? 'stated',
      agencies: [],
    },
    modifiedAt: dates.modified?.value ?? null,
    isForPayers: access?.value === FOR_PAYERS,
    otherPage: otherPageOf(pageAddress(url, fields), fields.neighbours),
    evidence: [
      ...addressEvidence(address, links),
      ...title.evidence,
      ...names.evidence,
      ...evidenceFor('lang', lang, lang === null ? [] : [lang]),
      ...dates.evidence,
      ...evidenceFor('access', access, access === null ? [] : [access]),
    ],
  };
}

/** Who may read the article, `for-payers` or `free`, as JSON-LD says it or the tier that Open Graph gives it. */
function readAccess(says: PageSays): Said | null {
  const free = says.linked?.isAccessibleForFree ?? null;
  const [said] = [
    ...linkedSaid(says, 'isAccessibleForFree', free),
    ...metasSaid(says, ['article:content_tier']),
  ].filter(({ raw }) => NOT_FREE.test(raw) || FREE.test(raw));
  return said === undefined ? null : { ...said, value: FREE.test(said.raw) ? 'free' : FOR_PAYERS };
}

const FOR_PAYERS = 'for-payers';
/** `false` and `https://schema.org/False` of `isAccessibleForFree`; the tiers that are not `free`. */
const NOT_FREE = /^(?:.{0,30}\/)?(?:false|no|0|locked|metered)$/i;
const FREE = /^(?:.{0,30}\/)?(?:true|yes|1|free|unlocked)$/i;

/** The page's own address, which has its number; of a saved file the one that it calls its own. */
function pageAddress(url: string, { canonical }: PageFields): string | null {
  return /^https?:/.test(url) ? url : canonical;
}

/** The first content of each key in which something is left after tidying. */
function readMetas(fields: PageFields): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const [key, raw] of fields.metas) {
    const content = metas.has(key) ? null : fieldText(raw);
    if (content !== null) metas.set(key, content);
  }
  return metas;
}

/** An address longer than a metadata field is not one to be known by. */
function statedAddresses(
  { canonical }: PageFields,
  metas: ReadonlyMap<string, string>,
): StatedAddress[] {
  return [
    { from: 'link', url: canonical?.trim() ?? '' },
    { from: 'og:url', url: metas.get('og:url') ?? '' },
    { from: 'twitter:url', url: metas.get('twitter:url') ?? '' },
  ].filter(({ url }) => url !== '');
}

function linkedAddresses({ linked }: PageSays): StatedAddress[] {
  return (linked?.urls ?? []).map((url) => ({ from: 'json-ld', url }));
}

function addressEvidence(
  address: StatedAddress | null,
  links: readonly StatedAddress[],
): FieldEvidence[] {
  if (address === null) return [];
  const said = ({ from, url }: StatedAddress): Said => ({
    value: url,
    raw: url,
    name: from === 'link' ? 'canonical' : from,
    kind: from === 'link' || from === 'address' || from === 'json-ld' ? from : 'meta',
  });
  const others = links.filter(({ from }) => from !== address.from).map(said);
  const taken = said(address);
  return evidenceFor('url', taken, [taken, ...others]);
}

const LANG_METAS = ['content-language', 'language', 'og:locale', 'dc.language', 'dcterms.language'];

function declaredLang(says: PageSays): (Said & { value: Lang }) | null {
  const all = [
    ...textSaid('markup', 'html lang', says.fields.lang),
    ...linkedSaid(says, 'inLanguage', says.linked?.lang ?? null),
    ...metasSaid(says, LANG_METAS),
  ];
  for (const said of all) {
    const tag = /^\s*([a-z]{2,3})(?=[-_,\s]|$)/i.exec(said.value)?.[1];
    if (tag !== undefined) return { ...said, value: tag.toLowerCase() };
  }
  return null;
}
