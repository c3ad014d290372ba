import type { LibrarySource } from '../../engine/kept.ts';
import type { Result } from '../../engine/result.ts';
import { readBibtex, writeBibtex } from './bibtex.ts';
import { carryCitation } from './citation.ts';
import { carryReviews, readClaimReviews, writeClaimReviews } from './claim-review.ts';
import { readCslJson, writeCslJson } from './csl-json.ts';
import { carryCsv, readCsv, writeCsv } from './csv.ts';
import type { ArticleDraft } from './draft.ts';
import { writeMarkdown } from './markdown.ts';
import type { FormatFailure, ReadDrafts } from './read-drafts.ts';
import { readMarkdownZip } from './read-markdown.ts';
import { readWebAnnotations } from './read-web-annotation.ts';
import { readRis, writeRis } from './ris.ts';
import { carryAnnotations, writeWebAnnotations } from './web-annotation.ts';
import { writeZip } from './zip.ts';

/** A format between files and drafts, beside the backup, which is between files and rows. */
export interface DraftFormat {
  /** What a file's name ends in, the usual one first. */
  readonly extensions: readonly [string, ...string[]];
  readonly mime: string;
  /** A draft cut to what the format carries: this much of it comes back. */
  carry(draft: ArticleDraft): ArticleDraft;
  /** The file in pieces of text. */
  write(library: LibrarySource): AsyncIterable<string>;
  read(file: string): Result<ReadDrafts, FormatFailure>;
}

/** By the names under which people ask for them. */
export const DRAFT_FORMATS = {
  csv: {
    extensions: ['.csv', '.tsv'],
    mime: 'text/csv',
    carry: carryCsv,
    write: writeCsv,
    read: readCsv,
  },
  ris: {
    extensions: ['.ris'],
    mime: 'application/x-research-info-systems',
    carry: carryCitation,
    write: writeRis,
    read: readRis,
  },
  bibtex: {
    extensions: ['.bib', '.bibtex'],
    mime: 'application/x-bibtex',
    carry: carryCitation,
    write: writeBibtex,
    read: readBibtex,
  },
  'csl-json': {
    extensions: ['.csl.json', '.json'],
    mime: 'application/vnd.citationstyles.csl+json',
    carry: carryCitation,
    write: writeCslJson,
    read: readCslJson,
  },
  'web-annotation': {
    extensions: ['.jsonld', '.json'],
    mime: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    carry: carryAnnotations,
    write: writeWebAnnotations,
    read: readWebAnnotations,
  },
  'claim-review': {
    extensions: ['.claimreview.json', '.json'],
    mime: 'application/ld+json',
    carry: carryReviews,
    write: writeClaimReviews,
    read: readClaimReviews,
  },
} as const satisfies Readonly<Record<string, DraftFormat>>;

/** Notes in Markdown, a zip of one file for each article. */
export const MARKDOWN_FORMAT = {
  extensions: ['.md.zip', '.zip'],
  mime: 'application/zip',
  write: (library: LibrarySource): AsyncIterable<Uint8Array> => writeZip(writeMarkdown(library)),
  read: readMarkdownZip,
} as const;

export type DraftFormatName = keyof typeof DRAFT_FORMATS;

/**
 * The format of a file by its name, and where the name is shared (`.json`) or tells nothing by what stands in it; null where it
 * is none of these.
 */
export function draftFormatOf(name: string, text: string): DraftFormatName | null {
  const lower = name.toLowerCase();
  const named = (Object.keys(DRAFT_FORMATS) as DraftFormatName[]).filter((format) =>
    DRAFT_FORMATS[format].extensions.some((extension) => lower.endsWith(extension)),
  );
  if (named.length === 0) return draftFormatIn(text.slice(0, SNIFFED));
  if (named.length === 1 || !lower.endsWith('.json')) return named[0] ?? null;
  // Each of them holds its word near its beginning.
  const start = text.slice(0, SNIFFED);
  if (/"@type"\s*:\s*(?:\[\s*)?"(?:ClaimReview|DataFeed)"/.test(start)) return 'claim-review';
  if (/"type"\s*:\s*"Annotation|"target"\s*:|"uri"\s*:/.test(start)) return 'web-annotation';
  return /"type"\s*:\s*"[a-z_-]+"/.test(start) ? 'csl-json' : null;
}

/** The format of a text whose name tells nothing, by how such files begin. */
function draftFormatIn(start: string): DraftFormatName | null {
  const text = start.replace(/^\ufeff/, '').trimStart();
  if (/^TY {2}- /.test(text)) return 'ris';
  if (/^@(?:article|book|comment|misc|online|report|string)\s*[{(]/i.test(text)) return 'bibtex';
  const [head = ''] = text.split(/\r?\n/, 1);
  const columns = head.toLowerCase().split(/[,;\t]/);
  return columns.includes('url') && columns.includes('sentence') ? 'csv' : null;
}

/** Units. */
const SNIFFED = 20_000;
