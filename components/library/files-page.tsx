import { type CopyActions, OutsideSection, SnapshotsSection } from './copies-section.tsx';
import { type ChosenPart, type ExportActions, ExportSection } from './export-section.tsx';
import type {
  CopyPlan,
  ExportState,
  ImportState,
  SnapshotLine,
  StorageUse,
} from './files-content.ts';
import { sizeText } from './files-words.ts';
import { type ImportActions, ImportSection } from './import-section.tsx';
import type { Loaded } from './library-content.ts';
import type { LibraryWords } from './library-words.ts';

export interface FilesPageProps extends ImportActions, ExportActions, CopyActions {
  readonly importing: ImportState;
  readonly exporting: ExportState;
  readonly part: ChosenPart | null;
  readonly snapshots: Loaded<readonly SnapshotLine[]>;
  readonly copies: CopyPlan;
  readonly use: Loaded<StorageUse>;
  readonly words: LibraryWords;
}

/** What goes into the library and out of it, its copies, and the room it takes. */
export function FilesPage(props: FilesPageProps) {
  const { importing, words } = props;
  const isBusy = ['looking', 'writing', 'undoing', 'stopped'].includes(importing.kind);
  return (
    <div class="whole files">
      <h1>{words('files.title')}</h1>
      <ImportSection {...props} />
      <ExportSection {...props} />
      <SnapshotsSection {...props} isBusy={isBusy} />
      <OutsideSection {...props} />
      <RoomSection {...props} />
    </div>
  );
}

/** A share of what may be taken, from which on the reader is told that there is little left. */
const NEARLY_FULL = 0.8;

const TAKERS = ['claims', 'articles', 'index', 'journal', 'snapshots'] as const;

function RoomSection({ use, words }: Pick<FilesPageProps, 'use' | 'words'>) {
  return (
    <section aria-labelledby="files-room">
      <h2 id="files-room">{words('files.room')}</h2>
      {use.kind === 'loading' ? <p class="hint">{words('files.room.measuring')}</p> : null}
      {use.kind === 'failed' ? <p class="hint">{words('files.room.failed')}</p> : null}
      {use.kind === 'ready' ? <Room use={use.value} words={words} /> : null}
      <details>
        <summary>{words('files.room.full')}</summary>
        <ul class="advice">
          <li>{words('files.room.full.backup')}</li>
          <li>{words('files.room.full.bin')}</li>
          <li>{words('files.room.full.days')}</li>
          <li>{words('files.room.full.disk')}</li>
        </ul>
      </details>
    </section>
  );
}

function Room({ use, words }: { readonly use: StorageUse; readonly words: LibraryWords }) {
  const { all, quota } = use;
  const largest = Math.max(1, ...TAKERS.map((taker) => use[taker]));
  return (
    <>
      <dl class="room">
        {TAKERS.map((taker) => (
          <div key={taker}>
            <dt>{words(`files.room.${taker}`)}</dt>
            <dd>
              <span class="bar" style={{ inlineSize: `${(100 * use[taker]) / largest}%` }} />
            </dd>
            <dd>{sizeText(use[taker], words)}</dd>
          </div>
        ))}
        <div class="sum">
          <dt>{words('files.room.all')}</dt>
          <dd />
          <dd>{sizeText(all, words)}</dd>
        </div>
        {quota === null ? null : (
          <div>
            <dt>{words('files.room.quota')}</dt>
            <dd />
            <dd>{sizeText(quota, words)}</dd>
          </div>
        )}
      </dl>
      {quota !== null && all > quota * NEARLY_FULL ? (
        <p class="trouble">{words('files.room.near')}</p>
      ) : null}
      <p class="hint">{words('files.room.hint')}</p>
    </>
  );
}
