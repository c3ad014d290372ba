import type { ReaderJudgement } from '../../engine/judgements.ts';
import type {
  Json,
  KeptArticle,
  KeptEdit,
  KeptKind,
  KeptRow,
  KeptVersion,
  Note,
} from '../../engine/kept.ts';

// The backup of a library, version 1: `docs/FORMATS.md` holds the rules.

export const BACKUP_FORMAT = 'isnad-library';
export const BACKUP_VERSION = 1;

/** Bytes of a line, with its line feed. An article of 1,500 long sentences takes a third of it. */
export const LONGEST_LINE = 32_000_000;
/** Bytes of the first line, and of the last. */
export const LONGEST_HEAD = 16_384;
/** Values inside one another in a line. */
export const DEEPEST = 12;

/** What the first line tells. */
export interface BackupHead {
  /** When it was made: ISO 8601 in UTC, as `Date.toISOString` writes it. */
  readonly made: string;
  /** The release that made it. */
  readonly by: string;
}

/** How many rows of each kind there are. */
export type RowCounts = Readonly<Record<KeptKind, number>>;

/** Of nothing. */
export const NO_ROWS: RowCounts = { article: 0, version: 0, note: 0, judgement: 0, edit: 0 };

/** A row as it stands in a file: keys in a fixed order, nothing beside what its type names. */
export function formatRow(entry: KeptRow): Json {
  switch (entry.kind) {
    case 'article':
      return { article: formatArticle(entry.row) };
    case 'version':
      return { version: formatVersion(entry.row) };
    case 'note':
      return { note: formatNote(entry.row) };
    case 'judgement':
      return { judgement: formatJudgement(entry.row) };
    case 'edit':
      return { edit: formatEdit(entry.row) };
  }
}

function formatArticle(kept: KeptArticle) {
  const { article, savedAt, changedAt, how, removedAt, claims, assertions } = kept;
  const { source } = article;
  return {
    article: {
      id: article.id,
      url: article.url,
      title: article.title,
      source: { id: source.id, name: source.name, home: source.home, kind: source.kind },
      lang: article.lang,
      publishedAt: article.publishedAt,
      dateCertainty: article.dateCertainty,
      agencies: article.agencies,
      hash: article.hash,
      sketch: article.sketch,
    },
    savedAt,
    changedAt,
    how,
    removedAt,
    claims: claims.map(({ id, text, lang }) => ({ id, text, lang })),
    assertions: assertions.map(({ id, claim, article: of, index, quote, saidAt, chain }) => ({
      id,
      claim,
      article: of,
      index,
      quote,
      saidAt,
      chain: chain.map(({ speaker, key, kind, verb, named }) => ({
        speaker,
        key,
        kind,
        verb,
        named,
      })),
    })),
  };
}

function formatVersion({ article, digest, savedAt, title, publishedAt, text }: KeptVersion) {
  return { article, digest, savedAt, title, publishedAt, text };
}

function formatNote({ on, text, tags, changedAt }: Note) {
  return { on, text, tags, changedAt };
}

function formatJudgement(entry: ReaderJudgement) {
  const { id, says, at, replaces, was, engineVersion, reason } = entry;
  const textOf = ({ text, lang, source, url, publishedAt }: ReaderJudgement['page']) => ({
    text,
    lang,
    source,
    url,
    publishedAt,
  });
  return {
    id,
    says,
    at,
    replaces,
    page: textOf(entry.page),
    other: textOf(entry.other),
    was,
    engineVersion,
    reason,
  };
}

function formatEdit({ id, at, edit, inverse }: KeptEdit) {
  return { id, at, edit, inverse };
}
