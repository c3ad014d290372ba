import type { LibraryNews } from '../../components/library/library-content.ts';
import type { Stamp } from '../../engine/judgements.ts';
import type { NoteTarget } from '../../engine/kept.ts';
import type { ArticleId, JudgementId } from '../../engine/model.ts';
import { emptyBin, removeFromLibrary, restoreFromBin } from '../../storage/bin.ts';
import type { Edited } from '../../storage/edits.ts';
import { withdrawJudgement } from '../../storage/judgements.ts';
import { setTag, writeNote } from '../../storage/notes.ts';
import { undoEdit } from '../../storage/reader-edits.ts';
import { renewCopy } from '../../storage/recovery.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import type { LibraryAccess } from '../background/library-access.ts';

/** What the reader changes on the library page. Every edit can be taken back, the last one first. */
export interface LibraryEdits {
  readonly remove: (ids: readonly ArticleId[]) => Promise<void>;
  readonly restore: (ids: readonly ArticleId[]) => Promise<void>;
  readonly destroy: (ids: readonly ArticleId[]) => Promise<void>;
  readonly note: (on: NoteTarget, text: string) => Promise<void>;
  readonly tag: (on: readonly NoteTarget[], tag: string, has: boolean) => Promise<void>;
  readonly withdraw: (judgement: JudgementId) => Promise<void>;
  /** Entries of the journal that something else of this page made, the first first: they can be taken back too. */
  readonly tellDone: (edits: readonly string[], news: LibraryNews) => void;
  readonly undo: () => Promise<void>;
}

/** Articles that one edit changes. */
const MOST_AT_ONCE = 1_000;

/** `access` must be of strict durability. `tell` is told what became of each edit, and whether there is one to take back. */
export function createLibraryEdits(options: {
  readonly access: LibraryAccess;
  readonly stamp: () => Stamp;
  readonly tell: (news: LibraryNews, canUndo: boolean) => void;
}): LibraryEdits {
  const { access, stamp, tell } = options;
  const done: string[] = [];

  async function edit(
    act: (database: IsnadDatabase) => Promise<Edited>,
    news: LibraryNews,
  ): Promise<boolean> {
    const opened = await access();
    const edited = opened.ok ? await act(opened.value.database) : opened;
    if (!edited.ok) {
      tell({ kind: 'failed', trouble: edited.failure }, done.length > 0);
      return false;
    }
    if (edited.value === null) return true;
    done.push(edited.value.id);
    tell(news, true);
    return true;
  }

  async function editAll(
    ids: readonly ArticleId[],
    kind: 'removed' | 'restored',
    act: typeof removeFromLibrary,
  ): Promise<void> {
    for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
      const slice = ids.slice(at, at + MOST_AT_ONCE);
      const news: LibraryNews = { kind, count: at + slice.length };
      if (!(await edit((database) => act(database, slice, stamp()), news))) return;
    }
  }

  return {
    remove: (ids) => editAll(ids, 'removed', removeFromLibrary),
    restore: (ids) => editAll(ids, 'restored', restoreFromBin),

    async destroy(ids) {
      const opened = await access();
      const emptied = opened.ok ? await emptyBin(opened.value.database, ids, stamp()) : opened;
      // What is destroyed cannot be taken back, and neither can what was done to it.
      if (emptied.ok) done.length = 0;
      tell(
        emptied.ok
          ? { kind: 'destroyed', count: emptied.value }
          : { kind: 'failed', trouble: emptied.failure },
        done.length > 0,
      );
      // The second copy must not bring it back.
      if (opened.ok && emptied.ok) await renewCopy(opened.value.database);
    },

    async note(on, text) {
      await edit((database) => writeNote(database, on, text, stamp()), { kind: 'noted' });
    },

    async tag(on, tag, has) {
      await edit((database) => setTag(database, on, tag, has, stamp()), { kind: 'tagged' });
    },

    async withdraw(judgement) {
      const opened = await access();
      const gone = opened.ok
        ? await withdrawJudgement(opened.value.database, judgement, stamp())
        : opened;
      const news: LibraryNews = gone.ok
        ? { kind: 'withdrawn' }
        : { kind: 'failed', trouble: gone.failure };
      tell(news, done.length > 0);
    },

    tellDone(edits, news) {
      done.push(...edits);
      tell(news, done.length > 0);
    },

    async undo() {
      const last = done.at(-1);
      if (last === undefined) return tell({ kind: 'nothing-to-undo' }, false);
      const opened = await access();
      const undone = opened.ok ? await undoEdit(opened.value.database, last, stamp()) : opened;
      if (!undone.ok && undone.failure.kind !== 'edit-gone') {
        return tell({ kind: 'failed', trouble: undone.failure }, true);
      }
      done.pop();
      tell(undone.ok ? { kind: 'undone' } : { kind: 'nothing-to-undo' }, done.length > 0);
    },
  };
}
