import type { KeptArticle, LibrarySource, Note, NoteTarget } from '../engine/kept.ts';
import type { ClaimId } from '../engine/model.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import type { CommandLine, Outcome } from './command.ts';
import { openLibraryFile } from './library-file.ts';
import type { LibraryInput } from './library-input.ts';
import { holdsName, meetsSearch, parseSearch, type SearchTerm } from './search-words.ts';

/** What a search asks for; null where it asks for nothing of the kind. */
interface Wanted {
  readonly terms: readonly SearchTerm[];
  readonly source: string | null;
  readonly tag: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** A sentence that was found. */
interface Found {
  readonly quote: string;
  readonly claim: ClaimId;
  readonly source: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly note: string;
  readonly tags: readonly string[];
}

/** Sentences that are printed where no --limit is given. */
const USUAL_LIMIT = 20;

/** `library search`: sentences of articles outside the bin, in the order of the file. */
export async function searchLibrary(
  line: CommandLine,
  { name, path, rest, terminal }: LibraryInput,
): Promise<Result<Outcome, Failure>> {
  const wanted = readWanted(line, rest.join(' '));
  if (!wanted.ok) return wanted;
  const limit = line.text('limit') ?? String(USUAL_LIMIT);
  if (!/^[1-9]\d{0,8}$/.test(limit)) {
    return failure('bad-arguments', `--limit needs a number from 1, not "${limit}".`);
  }
  const opened = await openLibraryFile(path, false);
  if (!opened.ok) return failure(opened.failure.kind, `${name} ${opened.failure.message}`);
  let count = 0;
  for await (const found of findSentences(opened.value.library, wanted.value)) {
    count += 1;
    if (count > Number(limit)) continue;
    terminal.result(line.flag('json') ? JSON.stringify(found) : formatFound(found));
  }
  const shown = Math.min(count, Number(limit));
  terminal.message(`isnad: ${count} found${shown < count ? `, ${shown} shown (--limit)` : ''}.`);
  return success('done');
}

function readWanted(line: CommandLine, words: string): Result<Wanted, Failure> {
  const terms = parseSearch(words);
  const [source, tag] = [line.text('source'), line.text('tag')];
  const [from, to] = [line.text('from'), line.text('to')];
  for (const day of [from, to]) {
    if (day !== null && !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
      return failure('bad-date', `--from and --to need days like 2024-05-18, not "${day}".`);
    }
  }
  if (terms.length === 0 && [source, tag, from, to].every((one) => one === null)) {
    return failure(
      'no-words',
      'library search needs WORDS, or another thing to look for; see --help.',
    );
  }
  return success({ terms, source, tag, from, to });
}

async function* findSentences(library: LibrarySource, wanted: Wanted): AsyncGenerator<Found> {
  const notes = new Map<NoteTarget, Note>();
  for await (const slice of library.rows('note')) {
    for (const note of slice) notes.set(note.on, note);
  }
  for await (const slice of library.rows('article')) {
    for (const kept of slice) {
      if (isWanted(kept, wanted)) yield* findIn(kept, wanted, notes);
    }
  }
}

function isWanted({ article, removedAt }: KeptArticle, { source, from, to }: Wanted): boolean {
  const day = article.publishedAt?.slice(0, 10) ?? null;
  if (removedAt !== null) return false;
  if (source !== null && !holdsName(article.source.name, source)) return false;
  if (from !== null && (day === null || day < from)) return false;
  return to === null || (day !== null && day <= to);
}

function* findIn(
  { article, claims, assertions }: KeptArticle,
  { terms, tag }: Wanted,
  notes: ReadonlyMap<NoteTarget, Note>,
): Generator<Found> {
  const onArticle = notes.get(`article-${article.id}`);
  const said = new Set(assertions.map(({ claim }) => claim));
  const unsaid = claims.filter(({ id }) => !said.has(id));
  const sentences = [...assertions, ...unsaid.map(({ id, text }) => ({ claim: id, quote: text }))];
  for (const { claim, quote } of sentences) {
    const onClaim = notes.get(`claim-${claim}`);
    const tags = [...(onClaim?.tags ?? []), ...(onArticle?.tags ?? [])];
    const isFound = terms.length === 0 || meetsSearch(terms, quote);
    if (!isFound || (tag !== null && !tags.some((one) => holdsName(one, tag)))) continue;
    const { title, url, publishedAt, source } = article;
    const note = onClaim?.text ?? '';
    yield { quote, claim, source: source.name, title, url, publishedAt, note, tags };
  }
}

function formatFound({ quote, source, title, url, publishedAt, note, tags }: Found): string {
  const from = [source, publishedAt?.slice(0, 10) ?? 'no date', title, url ?? ''];
  const said = [note.replaceAll('\n', ' '), tags.map((tag) => `#${tag}`).join(' ')];
  return [
    quote,
    `  ${from.filter((part) => part !== '').join(' · ')}`,
    ...said.filter((part) => part !== '').map((part) => `  ${part}`),
  ].join('\n');
}
