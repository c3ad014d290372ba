import type { AddedFile, AddState, Pasted, Refusal } from '../../components/library/add-content.ts';
import type { Stamp } from '../../engine/judgements.ts';
import type { KeptRow } from '../../engine/kept.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { type Reading, type SaveOutcome, saveArticle } from '../../storage/saving.ts';
import type { LibraryAccess } from '../background/library-access.ts';
import { type Dropped, type DropTools, readDropped, readPasted } from './read-dropped.ts';

/** Bringing articles in, one file after another. */
export interface Adding {
  readonly state: () => AddState;
  /** Adds the articles of files; nothing is begun while files are being added. Never rejects. */
  readonly addFiles: (files: readonly File[]) => Promise<void>;
  readonly addText: (pasted: Pasted) => Promise<void>;
  /** Ends after the file that is being read; what was added stays. */
  readonly stop: () => void;
  /** Back to the ways in. */
  readonly again: () => void;
}

/** Files added at once; a reader who has more chooses again. */
const MOST_FILES = 5_000;

/**
 * `access` must be of strict durability. `tell` is told after all that was added, with the entries of the journal; `show` of every step.
 */
export function createAdding(options: {
  readonly access: LibraryAccess;
  readonly stamp: () => Stamp;
  readonly tools: () => DropTools;
  readonly show: () => void;
  readonly tell: (edits: readonly string[], count: number) => void;
}): Adding {
  const { access, stamp, tools, show, tell } = options;
  let state: AddState = { kind: 'idle' };
  let isStopped = false;

  const learn = (news: AddState) => {
    state = news;
    show();
  };

  async function addAll(
    names: readonly string[],
    read: (at: number) => Promise<Result<Dropped, Failure>>,
  ): Promise<void> {
    if (state.kind === 'adding') return;
    isStopped = false;
    const total = Math.min(names.length, MOST_FILES);
    const files: AddedFile[] = [];
    const edits: string[] = [];
    for (const [at, name] of names.slice(0, total).entries()) {
      if (isStopped) break;
      learn({ kind: 'adding', done: at, total, name });
      files.push({ name, ...(await addOne(() => read(at), edits)) });
      // Between two files the page answers keys and clicks.
      await new Promise((resolve) => setTimeout(resolve));
    }
    learn({ kind: 'added', files, left: names.length - files.length });
    const count = files.reduce((sum, { articles }) => sum + articles.length, 0);
    if (edits.length > 0) tell(edits, count);
  }

  async function addOne(
    read: () => Promise<Result<Dropped, Failure>>,
    edits: string[],
  ): Promise<Omit<AddedFile, 'name'>> {
    const found = await readAll(read);
    if (!found.ok) return refused(found.failure);
    const opened = await access();
    if (!opened.ok) return refused(opened.failure);
    const outcomes = new Set<SaveOutcome['state']>();
    for (const reading of found.value) {
      const saved = await saveArticle(opened.value.database, reading, stamp());
      if (!saved.ok) return refused(saved.failure);
      outcomes.add(saved.value.state);
      if (saved.value.edit !== null) edits.push(saved.value.edit);
    }
    return {
      outcome: outcomes.has('saved') ? 'saved' : outcomes.has('newer') ? 'newer' : 'known',
      why: null,
      articles: found.value.map(({ read: { article } }) => {
        return { id: article.id, title: article.title, lang: article.lang };
      }),
    };
  }

  return {
    state: () => state,
    addFiles: (files) =>
      addAll(
        files.map(({ name }) => name),
        async (at) => {
          const file = files[at];
          return file === undefined ? noText() : readDropped(file, tools());
        },
      ),
    addText: (pasted) => addAll([''], async () => readPasted(pasted, tools().now)),
    stop() {
      isStopped = true;
    },
    again: () => learn({ kind: 'idle' }),
  };
}

/** What a file brings, as articles to save. A file that a program fails on is refused like any other, and the next one is read. */
async function readAll(
  read: () => Promise<Result<Dropped, Failure>>,
): Promise<Result<readonly Reading[], Failure>> {
  try {
    const dropped = await read();
    if (!dropped.ok) return dropped;
    const readings = dropped.value.kind === 'rows' ? readingsOf(dropped.value.rows) : null;
    if (readings === null) {
      return failure('library-file', 'This is no article; bring it in as a library.');
    }
    return readings.length === 0 ? noText() : success(readings);
  } catch (error) {
    return failure('failed', String(error));
  }
}

function noText(): Result<never, Failure> {
  return failure('no-text', 'The file holds no text of an article.');
}

/** Articles with the texts that they were read from; null where there is more than that, or less. */
function readingsOf(rows: readonly KeptRow[]): Reading[] | null {
  const readings: Reading[] = [];
  for (const entry of rows) {
    if (entry.kind === 'version') continue;
    if (entry.kind !== 'article') return null;
    const { article, claims, assertions } = entry.row;
    const text = rows.find((row) => row.kind === 'version' && row.row.article === article.id);
    if (text?.kind !== 'version') return null;
    // What claims nothing is no use as evidence, and an empty text is no article.
    if (assertions.length === 0) continue;
    const read = { article, claims, assertions };
    readings.push({ read, text: text.row.text, how: 'imported' });
  }
  return readings;
}

function refused({ kind }: Failure): Omit<AddedFile, 'name'> {
  return { outcome: 'refused', why: REFUSALS.get(kind) ?? 'failed', articles: [] };
}

/** The kinds of failures of what reads files, in the words that the page has for them. */
const REFUSALS: ReadonlyMap<string, Refusal> = new Map<string, Refusal>([
  ['file-too-large', 'large'],
  ['too-long', 'large'],
  ['encoding', 'encoding'],
  ['not-an-article', 'no-article'],
  ['no-page', 'no-article'],
  ['no-text', 'no-text'],
  ['damaged-pdf', 'damaged'],
  ['damaged-zip', 'damaged'],
  ['no-book', 'damaged'],
  ['bad-xml', 'damaged'],
  ['protected', 'protected'],
  ['library-file', 'library'],
  ['other-format', 'unknown'],
]);
