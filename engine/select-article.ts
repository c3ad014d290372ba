import { agenciesIn } from './agency-credits.ts';
import type { Block, BlockPart, BodyMetadata, Dateline } from './block.ts';
import { selectBody } from './body.ts';
import { parseIsoDay } from './calendar.ts';
import { urlIdentity } from './identity.ts';
import { detectLang } from './lang.ts';
import type { ArticleMetadata, Lang, LeftOut, Span } from './model.ts';
import type { FieldEvidence, MetadataField } from './page-evidence.ts';
import { type Credits, readCredits } from './source-line.ts';
import { readWrittenDates } from './written-dates.ts';

/** An article as selected from the blocks of a page, a file or a pack. */
export interface SelectedArticle {
  /** As given, with what the text itself tells: its language, and whom its dateline and source line name. */
  readonly metadata: ArticleMetadata;
  /** The kept parts, joined by "\n"; empty where nothing was kept. */
  readonly text: string;
  readonly parts: readonly SelectedPart[];
  readonly leftOut: readonly LeftOutText[];
  /** What of the metadata the text told, not the page. */
  readonly evidence: readonly FieldEvidence[];
}

/** What a page says of who may read its article, and where more of it stands; and when it is read. */
export interface PageSaysOfLimits extends Pick<BodyMetadata, 'isForPayers'> {
  /** Address of another page of the same article; null and unknown are none. */
  readonly otherPage?: string | null;
  /** The reading day (`2024-05-18`), after which nothing was sent; null and unknown say nothing. */
  readonly today?: string | null;
}

/** Passes to go without, and what the page says. */
interface Selecting extends PageSaysOfLimits {
  readonly without?: ReadonlySet<string> | undefined;
}

/** A text that is not the article, and the pass that found so. */
export interface LeftOutText extends LeftOut {
  readonly pass: string;
}

/** A kept part: its span in the article's text, and where it stands in its block. */
export interface SelectedPart extends Span {
  readonly from: BlockPart;
}

/**
 * Leaves out what is not article (`selectBody`) and reads what the text tells of itself. Linear in the text.
 *
 * @param selecting what `selectBody` takes besides
 */
export function selectArticle(
  blocks: readonly Block[],
  metadata: ArticleMetadata,
  { without, isForPayers = false, otherPage = null, today = null }: Selecting = {},
): SelectedArticle {
  const body = selectBody(blocks, { ...metadata, isForPayers }, without);
  const textOf = (part: BlockPart): string =>
    blocks[part.block]?.text.slice(part.start, part.end) ?? '';
  const texts = body.kept.map(textOf);
  let at = 0;
  const parts = body.kept.map((from) => {
    const start = at;
    at += from.end - from.start + 1;
    return { start, end: at - 1, from };
  });
  const text = texts.join('\n');
  const leftOut = body.leftOut.map((part) => ({
    text: textOf(part),
    why: part.why,
    pass: part.pass,
  }));
  const isSaid = otherPage === null || leftOut.some(({ why }) => why === 'next-page');
  return {
    ...withText(metadata, text, body.dateline, readCredits(leftOut), (lang) =>
      sentOn(leftOut, lang, today),
    ),
    text,
    parts,
    leftOut: isSaid ? leftOut : [...leftOut, { text: otherPage, why: 'next-page', pass: 'limits' }],
  };
}

function withText(
  metadata: ArticleMetadata,
  text: string,
  { outlet, agency }: Dateline,
  credits: Credits,
  dispatched: (lang: Lang) => FieldEvidence[],
): Pick<SelectedArticle, 'metadata' | 'evidence'> {
  const detected = detectLang(text);
  const agencies = [
    ...told('agencies', 'byline', agenciesIn(metadata.byline)),
    ...told('agencies', 'dateline', agenciesIn(agency)),
    ...told('agencies', 'source line', credits.agencies),
  ].slice(0, MOST_AGENCIES);
  const outlets =
    metadata.source === null
      ? [
          ...told('source', 'dateline', outlet === null ? [] : [outlet]),
          ...told('source', 'source line', credits.outlet === null ? [] : [credits.outlet]),
        ].slice(0, 1)
      : [];
  const lang = detected === 'und' ? [] : told('lang', 'letters and words', [detected]);
  const sent = metadata.publishedAt === null ? dispatched(detected) : [];
  return {
    metadata: {
      ...metadata,
      ...(sent[0] && { publishedAt: sent[0].value, dateCertainty: 'inferred' }),
      lang: lang[0]?.value ?? metadata.lang,
      source: metadata.source ?? outlets[0]?.value ?? hostOf(metadata.url),
      agencies: [...new Set([...metadata.agencies, ...agencies.map(({ value }) => value)])],
    },
    evidence: [...outlets, ...lang, ...sent, ...agencies],
  };
}

/**
 * The day of the dispatch, where its dateline has day, month and year (`القاهرة 18 مايو 2024 (أ ش أ) - `); of several days, and of
 * one to come, none. It may stand on the page a day later: inferred.
 */
function sentOn(leftOut: readonly LeftOutText[], lang: Lang, today: string | null) {
  const line = leftOut.find(({ pass }) => pass === 'dateline')?.text ?? '';
  const days = readWrittenDates(line, lang).map(({ iso }) => iso);
  const isToCome =
    (parseIsoDay(days[0] ?? null) ?? 0) > (parseIsoDay(today) ?? Number.POSITIVE_INFINITY) + ZONES;
  return days.length > 1 || isToCome ? [] : told('publishedAt', 'dateline', days);
}

/** Days by which it may be another day where the dispatch was sent. */
const ZONES = 1;

/** More credits are a list of something else. */
const MOST_AGENCIES = 8;

function told(field: MetadataField, name: string, values: readonly string[]): FieldEvidence[] {
  return values.map((value) => ({ field, kind: 'text', name, raw: value, value, stands: 'taken' }));
}

/** The host's name, null where the address has none in letters (`127.0.0.1`). */
function hostOf(url: string | null): string | null {
  const host = url === null ? undefined : urlIdentity(url)?.split(/[/?:]/, 1)[0];
  return host !== undefined && /\.\p{L}[^.]*$/u.test(host) ? host : null;
}
