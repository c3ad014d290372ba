import { KEPT_KINDS, type KeptKind, type LibrarySource } from '../engine/kept.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { DRAFT_FORMATS, type DraftFormatName } from '../packs/formats/formats.ts';
import { joinLibraries } from '../packs/formats/library-file.ts';
import type { Plan } from '../packs/formats/plan.ts';
import type { CommandLine, Outcome } from './command.ts';
import { openLibraryFile, writeLibraryFile } from './library-file.ts';
import type { LibraryInput } from './library-input.ts';
import { readRows } from './read-rows.ts';
import { readRelease } from './release.ts';

/** `library import`: each file is read first, and where one cannot be, nothing is written. */
export async function importIntoLibrary(
  line: CommandLine,
  { name, path, rest, pathOf, terminal }: LibraryInput,
): Promise<Result<Outcome, Failure>> {
  if (rest.length === 0) return failure('no-file', 'library import needs a FILE; see --help.');
  const format = readFormatName(line.text('format'));
  if (!format.ok) return format;
  const opened = await openLibraryFile(path, true);
  if (!opened.ok) return failure(opened.failure.kind, `${name} ${opened.failure.message}`);
  const now = Date.now();
  const counts = createCounts();
  let library: LibrarySource = opened.value.library;
  for (const file of rest) {
    const brought = await readRows(pathOf(file), format.value, now);
    if (!brought.ok) return failure(brought.failure.kind, `${file} ${brought.failure.message}`);
    for (const what of brought.value.passedOver) terminal.message(`isnad: ${file}: ${what}`);
    library = joinLibraries(library, brought.value.library, counts.add);
  }
  const head = { made: new Date(now).toISOString(), by: readRelease() };
  const isNeeded = () => opened.value.summary === null || counts.hasChanges();
  const done = line.flag('dry-run')
    ? await readThrough(library)
    : await writeLibraryFile(path, library, head, isNeeded);
  if (!done.ok) return failure(done.failure.kind, `${name} ${done.failure.message}`);
  terminal.result(
    line.flag('json') ? JSON.stringify(counts.all) : counts.table(line.flag('dry-run')),
  );
  return success('done');
}

/** Null where none is named: then the file tells. */
function readFormatName(name: string | null): Result<DraftFormatName | null, Failure> {
  if (name === null || name === 'backup') return success(null);
  return Object.hasOwn(DRAFT_FORMATS, name)
    ? success(name as DraftFormatName)
    : failure('bad-arguments', `--format ${name} is not known; see --help.`);
}

async function readThrough(library: LibrarySource): Promise<Result<null, Failure>> {
  for (const kind of KEPT_KINDS) {
    for await (const _ of library.rows(kind));
  }
  return success(null);
}

/** Rows by what became of them. */
function createCounts() {
  const all = Object.fromEntries(
    PLANS.map((plan) => [plan, Object.fromEntries(KEPT_KINDS.map((kind) => [kind, 0]))]),
  ) as Record<Plan['kind'], Record<KeptKind, number>>;
  return {
    all,
    add(plan: Plan['kind'], kind: KeptKind): void {
      all[plan][kind] += 1;
    },
    hasChanges: () =>
      KEPT_KINDS.some((kind) => (all.add[kind] ?? 0) > 0 || (all.change[kind] ?? 0) > 0),
    table(isDry: boolean): string {
      const head = `${isDry ? 'would be' : ''}`.padEnd(10);
      const columns = ['added', 'changed', 'there', 'newer']
        .map((word) => word.padStart(9))
        .join('');
      const rows = KEPT_KINDS.map((kind) => {
        const cells = PLANS.map((plan) => String(all[plan][kind]).padStart(9)).join('');
        return `${`${kind}s`.padEnd(10)}${cells}`;
      });
      return [head + columns, ...rows].join('\n');
    },
  };
}

const PLANS = ['add', 'change', 'same', 'stays'] as const;
