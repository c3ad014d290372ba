import { PhraseText } from '../phrase-text.tsx';
import type { CopyPlan, SnapshotLine } from './files-content.ts';
import { sizeText } from './files-words.ts';
import type { Loaded } from './library-content.ts';
import type { LibraryWords } from './library-words.ts';
import { troublePhrase } from './trouble.ts';

export interface CopyActions {
  readonly onSnapshot: () => void;
  readonly onRestoreSnapshot: (takenAt: number) => void;
  readonly onPlanCopies: (everyDays: number) => void;
  readonly onCopy: () => void;
}

interface SnapshotsSectionProps extends Pick<CopyActions, 'onSnapshot' | 'onRestoreSnapshot'> {
  readonly snapshots: Loaded<readonly SnapshotLine[]>;
  /** Something is being brought in: nothing else can be. */
  readonly isBusy: boolean;
  readonly words: LibraryWords;
}

/** The copies that Isnad keeps by itself, and what each would bring back. */
export function SnapshotsSection({ snapshots, isBusy, words, ...does }: SnapshotsSectionProps) {
  return (
    <section aria-labelledby="files-snapshots">
      <h2 id="files-snapshots">{words('files.snapshots')}</h2>
      <p class="hint">{words('files.snapshots.text')}</p>
      {snapshots.kind === 'failed' ? (
        <p class="trouble" role="alert">
          {words('files.snapshots.failed')}
        </p>
      ) : null}
      {snapshots.kind === 'ready' && snapshots.value.length === 0 ? (
        <p>{words('files.snapshots.none')}</p>
      ) : null}
      {snapshots.kind === 'ready' && snapshots.value.length > 0 ? (
        <ul class="snapshots">
          {snapshots.value.map(({ takenAt, size }) => (
            <li key={takenAt}>
              <span>
                <time id={`snapshot-${takenAt}`} dateTime={new Date(takenAt).toISOString()}>
                  {momentText(takenAt, words)}
                </time>{' '}
                <span class="hint">{sizeText(size, words)}</span>
              </span>
              <button
                type="button"
                disabled={isBusy}
                aria-describedby={`snapshot-${takenAt}`}
                onClick={() => does.onRestoreSnapshot(takenAt)}
              >
                {words('files.snapshots.restore')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <button type="button" onClick={does.onSnapshot}>
          {words('files.snapshots.take')}
        </button>
      </p>
    </section>
  );
}

/** Several copies may be of one day. */
function momentText(at: number, { language }: LibraryWords): string {
  return new Intl.DateTimeFormat(language.locale, {
    ...{ dateStyle: 'long', timeStyle: 'short', calendar: 'gregory' },
  }).format(at);
}

interface OutsideSectionProps extends Pick<CopyActions, 'onPlanCopies' | 'onCopy'> {
  readonly copies: CopyPlan;
  readonly words: LibraryWords;
}

/** Copies that outlive the browser's profile: how often, when the last was made, and what went wrong since. */
export function OutsideSection({ copies, words, onPlanCopies, onCopy }: OutsideSectionProps) {
  const { everyDays, lastAt, trouble } = copies;
  return (
    <section aria-labelledby="files-copies">
      <h2 id="files-copies">{words('files.copies')}</h2>
      <p class="hint">{words('files.copies.text')}</p>
      <label class="field">
        <span>{words('files.copies.every')}</span>
        <select
          value={String(everyDays)}
          onChange={({ currentTarget }) => onPlanCopies(Number(currentTarget.value))}
        >
          <option value="0">{words('files.copies.never')}</option>
          <option value="1">{words('files.copies.daily')}</option>
          <option value="7">{words('files.copies.weekly')}</option>
          <option value="30">{words('files.copies.monthly')}</option>
        </select>
      </label>
      {everyDays === 0 && lastAt === null ? null : (
        <p>
          {lastAt === null
            ? words('files.copies.none')
            : words('files.copies.last', { day: new Date(lastAt).toISOString() })}
        </p>
      )}
      {trouble === null ? null : (
        <p class="trouble" role="alert">
          <PhraseText of={troublePhrase(trouble, words)} />
        </p>
      )}
      {everyDays === 0 ? null : (
        <p>
          <button type="button" onClick={onCopy}>
            {words('files.copies.now')}
          </button>
        </p>
      )}
    </section>
  );
}
