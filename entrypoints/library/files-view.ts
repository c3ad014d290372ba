import type {
  CopyPlan,
  ExportFormat,
  ExportState,
  FileOutcome,
  ImportState,
  SnapshotLine,
  StorageUse,
} from '../../components/library/files-content.ts';
import type { Loaded } from '../../components/library/library-content.ts';
import type { Trouble } from '../../components/library/trouble.ts';
import type { LibraryPart } from '../../packs/formats/library-part.ts';
import { countUndo, forgetImport, readImport, type TaskFile } from '../../storage/import-task.ts';
import type { Snapshots } from '../../storage/snapshots.ts';
import type { LibraryAccess } from '../background/library-access.ts';
import { snapshotDue } from '../surface/snapshot-due.ts';
import type { Copies } from './copies.ts';
import { fileName } from './file-name.ts';
import { type PreparedFile, prepareFiles } from './prepare-files.ts';
import type { DropTools } from './read-dropped.ts';
import type { Running, StartWork } from './start-work.ts';
import { troubleOf } from './trouble-of.ts';
import { toldOf } from './work.ts';

/** What goes in and out of the library, as the page shows it. */
export interface FilesState {
  readonly importing: ImportState;
  readonly exporting: ExportState;
  readonly snapshots: Loaded<readonly SnapshotLine[]>;
  readonly copies: CopyPlan;
  readonly use: Loaded<StorageUse>;
}

export interface FilesView {
  readonly state: () => FilesState;
  /** Whether the library is being written to. */
  readonly isBusy: () => boolean;
  /** Reads what is to be shown anew. */
  readonly open: () => Promise<void>;
  /** Looks what files would bring; nothing is written until {@link FilesView.confirm}. */
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly confirm: () => Promise<void>;
  /** Ends what is under way; what an import wrote stays, and it can go on. */
  readonly stop: () => Promise<void>;
  readonly stopWriting: () => void;
  readonly goOn: () => Promise<void>;
  /** Lets go of an import that waits, was stopped or is done; what it brought stays. */
  readonly leave: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly write: (format: ExportFormat, part: LibraryPart | null) => Promise<void>;
  readonly takeSnapshot: () => Promise<void>;
  /** Looks what a snapshot would bring back. */
  readonly restore: (takenAt: number) => Promise<void>;
  /** Must be called inside a click: the browser asks for the permission. */
  readonly planCopies: (everyDays: number) => Promise<void>;
  readonly copyNow: () => Promise<void>;
  /** Makes the copies that are due, in this browser and outside of it. */
  readonly keepCopies: () => Promise<void>;
}

export function openFiles(options: {
  readonly access: LibraryAccess;
  readonly snapshots: Snapshots;
  readonly copies: Copies;
  readonly start: StartWork;
  readonly tools: () => DropTools;
  /** The release. */
  readonly by: string;
  readonly show: () => void;
  /** The library changed. */
  readonly changed: () => void;
}): FilesView {
  const { access, snapshots, copies, start, tools, by, show, changed } = options;
  let state: FilesState = {
    importing: { kind: 'idle' },
    exporting: { kind: 'idle' },
    snapshots: { kind: 'loading' },
    copies: { everyDays: 0, lastAt: null, trouble: null },
    use: { kind: 'loading' },
  };
  /** What the reader is asked to confirm. */
  let waiting: readonly PreparedFile[] = [];
  let running: Pick<Running<unknown>, 'end'> | null = null;
  let writing: Pick<Running<unknown>, 'end'> | null = null;
  let reading = new AbortController();

  const learn = (news: Partial<FilesState>) => {
    state = { ...state, ...news };
    show();
  };
  const learnImport = (importing: ImportState) => learn({ importing });
  const isBusy = () => ['writing', 'undoing'].includes(state.importing.kind);

  async function readSnapshots(): Promise<void> {
    try {
      learn({ snapshots: { kind: 'ready', value: await snapshots.list() } });
    } catch (error) {
      learn({ snapshots: { kind: 'failed', trouble: troubleOf(error) } });
    }
  }

  async function measure(): Promise<void> {
    const use = await start('measure', {}).done;
    learn({
      use: use.ok ? { kind: 'ready', value: use.value } : { kind: 'failed', trouble: use.failure },
    });
  }

  /** Shows the import that an earlier page left, or the last one. */
  async function recall(trouble: Trouble | null): Promise<void> {
    const opened = await access();
    if (!opened.ok) return learnImport({ kind: 'failed', trouble: opened.failure });
    const task = await readImport(opened.value.database);
    if (task === null) {
      return learnImport(trouble === null ? { kind: 'idle' } : { kind: 'failed', trouble });
    }
    const files = toldOf(task);
    if (task.state === 'running') return learnImport({ kind: 'stopped', files, trouble });
    const left = await countUndo(opened.value.database);
    if (trouble !== null) return learnImport({ kind: 'failed', trouble });
    if (task.state === 'done') return learnImport({ kind: 'done', files, canUndo: left > 0 });
    // Some of it is taken back: the rest still can be.
    return learnImport(left > 0 ? { kind: 'done', files, canUndo: true } : { kind: 'undone' });
  }

  async function bringIn(files: readonly TaskFile[] | null): Promise<void> {
    learnImport({ kind: 'writing', done: 0, all: 0 });
    const work = start('import', { files, now: Date.now() }, (done, all) =>
      learnImport({ kind: 'writing', done, all }),
    );
    running = work;
    const done = await work.done;
    running = null;
    await recall(done.ok ? null : done.failure);
    changed();
    void measure();
  }

  async function look(files: readonly File[]): Promise<void> {
    learnImport({ kind: 'looking', done: 0, all: 0 });
    reading = new AbortController();
    const { signal } = reading;
    const dropTools = tools();
    const prepared = await prepareFiles(files, dropTools, by, signal);
    const ready = prepared.flatMap((each) => (each.kind === 'ready' ? [each.file] : []));
    const work = start('look', { files: ready, now: dropTools.now }, (done, all) =>
      learnImport({ kind: 'looking', done, all }),
    );
    running = work;
    const looked = await work.done;
    running = null;
    if (!looked.ok) return learnImport({ kind: 'failed', trouble: looked.failure });
    const outcomes = [...looked.value];
    waiting = prepared;
    learnImport({
      kind: 'looked',
      files: prepared.map((each) =>
        each.kind === 'refused'
          ? { name: each.name, counts: null, refused: each.trouble, skipped: [] }
          : (outcomes.shift() as FileOutcome),
      ),
    });
  }

  async function snapshot(isAsked: boolean): Promise<void> {
    const taken = await start('snapshot', { isAsked, now: Date.now(), by }).done;
    if (!taken.ok) learn({ snapshots: { kind: 'failed', trouble: taken.failure } });
    else await readSnapshots();
  }

  const view: FilesView = {
    state: () => state,
    isBusy,

    async open() {
      await readSnapshots();
      learn({ copies: await copies.read() });
      if (state.importing.kind === 'idle') await recall(null);
      await measure();
    },

    async take(files) {
      if (files.length === 0 || isBusy() || state.importing.kind === 'stopped') return;
      running?.end();
      try {
        await look(files);
      } catch (error) {
        if (!reading.signal.aborted) {
          learnImport({ kind: 'failed', trouble: troubleOf(error) });
        }
      }
    },

    async confirm() {
      if (state.importing.kind !== 'looked') return;
      const usable = state.importing.files;
      const files = waiting.flatMap((each, at) =>
        each.kind === 'ready' && usable[at]?.counts ? [each.file] : [],
      );
      waiting = [];
      // What was there before can be had back as a whole too.
      learnImport({ kind: 'writing', done: 0, all: 0 });
      await snapshot(true);
      await bringIn(files);
    },

    async stop() {
      reading.abort();
      running?.end();
      running = null;
      const { kind } = state.importing;
      if (kind === 'looking') learnImport({ kind: 'idle' });
      else if (kind === 'writing' || kind === 'undoing') {
        await recall(null);
        changed();
      }
    },

    goOn: () => bringIn(null),

    async leave() {
      waiting = [];
      const opened = await access();
      if (opened.ok) await forgetImport(opened.value.database);
      learnImport({ kind: 'idle' });
    },

    async undo() {
      learnImport({ kind: 'undoing', done: 0, all: 0 });
      const work = start('undo', {}, (done, all) => learnImport({ kind: 'undoing', done, all }));
      running = work;
      const undone = await work.done;
      running = null;
      await recall(undone.ok ? null : undone.failure);
      changed();
    },

    async write(format, part) {
      if (state.exporting.kind === 'done') URL.revokeObjectURL(state.exporting.link);
      learn({ exporting: { kind: 'writing', done: 0, all: 0 } });
      const made = new Date().toISOString();
      const work = start('export', { format, part, head: { made, by } }, (done, all) =>
        learn({ exporting: { kind: 'writing', done, all } }),
      );
      writing = work;
      const written = await work.done;
      writing = null;
      if (!written.ok) return learn({ exporting: { kind: 'failed', trouble: written.failure } });
      const { size } = written.value;
      const link = URL.createObjectURL(written.value);
      learn({ exporting: { kind: 'done', name: fileName(format, made), link, size } });
    },

    stopWriting() {
      writing?.end();
      writing = null;
      learn({ exporting: { kind: 'idle' } });
    },

    takeSnapshot: () => snapshot(true),

    async restore(takenAt) {
      const file = await snapshots.read(takenAt);
      if (file === null) return readSnapshots();
      const name = fileName('backup', new Date(takenAt).toISOString());
      await view.take([new File([file], name)]);
    },

    async planCopies(everyDays) {
      learn({ copies: await copies.plan(everyDays) });
    },

    async copyNow() {
      learn({ copies: await copies.copy() });
    },

    async keepCopies() {
      if (isBusy()) return;
      try {
        const opened = await access();
        // A worker is begun for what there is to do, and not to ask.
        if (opened.ok && (await snapshotDue(opened.value.database, snapshots, Date.now()))) {
          await snapshot(false);
        }
      } catch (error) {
        learn({ snapshots: { kind: 'failed', trouble: troubleOf(error) } });
      }
      const copied = await copies.copyIfDue();
      if (copied !== null) learn({ copies: copied });
    },
  };
  return view;
}
