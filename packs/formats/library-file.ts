import { parseJson } from '../../engine/json.ts';
import {
  KEPT_KINDS,
  type KeptKind,
  type KeptRow,
  type KeptRows,
  keptKey,
  type LibrarySource,
} from '../../engine/kept.ts';
import { PARSE_KEPT } from '../../engine/parse-kept.ts';
import { readBag, readField } from '../../engine/shape.ts';
import { DEEPEST, LONGEST_LINE } from './backup-format.ts';
import { type Chunks, inflate } from './gzip.ts';
import { linesOf } from './lines.ts';
import { type Plan, planRow } from './plan.ts';

/** Rows given at a time: of articles, some 3,000 claims. */
const SLICE = 50;

/**
 * A backup as a library to read from. `open` gives the file from its start each time; it must have been read to its end
 * and found sound (`readBackup`): a line that is not throws. Each kind costs one pass up to where its rows end.
 */
export function openBackup(open: () => Chunks): LibrarySource {
  return {
    async *rows(kind) {
      let slice: KeptRows[typeof kind][] = [];
      for await (const line of linesOf(inflate(open()), LONGEST_LINE)) {
        const found = kindOf(line);
        if (found === null) continue;
        if (KEPT_KINDS.indexOf(found) > KEPT_KINDS.indexOf(kind)) break;
        if (found !== kind) continue;
        slice.push(parseLine(kind, line));
        if (slice.length < SLICE) continue;
        yield slice;
        slice = [];
      }
      if (slice.length > 0) yield slice;
    },
  };
}

const STARTS = KEPT_KINDS.map((kind) => ({ kind, start: new TextEncoder().encode(`{"${kind}":`) }));

/** Null for the first line and the last. */
function kindOf(line: Uint8Array): KeptKind | null {
  const is = ({ start }: { readonly start: Uint8Array }) =>
    start.every((byte, at) => line[at] === byte);
  return STARTS.find(is)?.kind ?? null;
}

function parseLine<Kind extends KeptKind>(kind: Kind, line: Uint8Array): KeptRows[Kind] {
  const bag = readBag(parseJson(new TextDecoder().decode(line), DEEPEST));
  const row = bag === null ? null : PARSE_KEPT[kind](readField(bag, kind));
  if (row === null) throw new Error(`A backup that was sound has an unsound ${kind}.`);
  return row as KeptRows[Kind];
}

/**
 * Two libraries as one, joined as an import of `added` into `base` would (`planRow`); row by row while it is read, so
 * that memory holds a slice of each however large they are. `tell` hears what becomes of each row of `added`.
 */
export function joinLibraries(
  base: LibrarySource,
  added: LibrarySource,
  tell: (plan: Plan['kind'], kind: KeptKind) => void = () => undefined,
): LibrarySource {
  return {
    async *rows<Kind extends KeptKind>(kind: Kind) {
      let slice: KeptRows[Kind][] = [];
      for await (const entry of joinKind(kind, base, added, tell)) {
        slice.push(entry.row as KeptRows[Kind]);
        if (slice.length < SLICE) continue;
        yield slice;
        slice = [];
      }
      if (slice.length > 0) yield slice;
    },
  };
}

async function* joinKind(
  kind: KeptKind,
  base: LibrarySource,
  added: LibrarySource,
  tell: (plan: Plan['kind'], kind: KeptKind) => void,
): AsyncGenerator<KeptRow> {
  const ours = createCursor(kind, base);
  const theirs = createCursor(kind, added);
  await Promise.all([ours.next(), theirs.next()]);
  for (;;) {
    const [a, b] = [ours.current(), theirs.current()];
    if (a === null && b === null) return;
    if (a !== null && (b === null || keptKey(a) < keptKey(b))) {
      yield a;
      await ours.next();
    } else if (b !== null && (a === null || keptKey(b) < keptKey(a))) {
      tell('add', kind);
      yield b;
      await theirs.next();
    } else if (a !== null && b !== null) {
      const plan = planRow(b, a);
      tell(plan.kind, kind);
      yield plan.kind === 'add' || plan.kind === 'change' ? plan.row : a;
      await Promise.all([ours.next(), theirs.next()]);
    }
  }
}

/** Rows one at a time, by ascending key. */
function createCursor(kind: KeptKind, library: LibrarySource) {
  const slices = library.rows(kind)[Symbol.asyncIterator]();
  let slice: readonly KeptRow['row'][] = [];
  let at = -1;
  return {
    current(): KeptRow | null {
      const row = slice[at];
      return row === undefined ? null : ({ kind, row } as KeptRow);
    },
    async next(): Promise<void> {
      at += 1;
      while (at >= slice.length) {
        const next = await slices.next();
        if (next.done === true) return;
        slice = next.value;
        at = 0;
      }
    },
  };
}
