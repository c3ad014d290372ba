import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import {
  type FileOutcome,
  type ImportState,
  PLAN_KINDS,
  type PlanCounts,
  ROW_KINDS,
} from './files-content.ts';
import { passedOverPhrase } from './files-words.ts';
import type { LibraryWords } from './library-words.ts';
import { Parts } from './lines.tsx';
import { Progress } from './progress.tsx';
import { troublePhrase } from './trouble.ts';

export interface ImportActions {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onConfirm: () => void;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
  readonly onLeave: () => void;
  readonly onUndoImport: () => void;
}

interface ImportSectionProps extends ImportActions {
  readonly importing: ImportState;
  readonly words: LibraryWords;
}

/** Bringing files in: what they would change first, then how far it is, then what came of it. */
export function ImportSection({ importing, words, ...does }: ImportSectionProps) {
  const { kind } = importing;
  const takesFiles = ['idle', 'looked', 'done', 'undone', 'failed'].includes(kind);
  return (
    <section aria-labelledby="files-in">
      <h2 id="files-in">{words('files.in')}</h2>
      <p class="hint">{words('files.in.text')}</p>
      {takesFiles ? (
        <ChooseFiles isFirst={kind === 'idle'} words={words} onFiles={does.onFiles} />
      ) : null}
      <div class="import-state">
        <Stage importing={importing} words={words} {...does} />
      </div>
    </section>
  );
}

function ChooseFiles({
  isFirst,
  words,
  onFiles,
}: Pick<ImportSectionProps, 'words' | 'onFiles'> & {
  /** Nothing else is to be done now. */
  readonly isFirst: boolean;
}) {
  return (
    <p class={isFirst ? 'file first' : 'file'}>
      <input
        id="files-chosen"
        class="hidden-text"
        type="file"
        multiple
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again, after it was mended.
          currentTarget.value = '';
        }}
      />
      <label for="files-chosen">{words('files.choose')}</label>
    </p>
  );
}

function Stage({ importing, words, ...does }: ImportSectionProps) {
  switch (importing.kind) {
    case 'idle':
      return null;
    case 'looking':
    case 'writing':
    case 'undoing':
      return (
        <Progress
          id="import-progress"
          label={words(`files.${importing.kind}`)}
          done={importing.done}
          all={importing.all}
          words={words}
          onStop={does.onStop}
        />
      );
    case 'looked':
      return <Looked files={importing.files} words={words} {...does} />;
    case 'stopped':
      return (
        <>
          <div role="status">
            <h3>{words('files.stopped')}</h3>
          </div>
          {importing.trouble === null ? null : (
            <p class="trouble" role="alert">
              <PhraseText of={troublePhrase(importing.trouble, words)} />
            </p>
          )}
          <p>{words('files.stopped.text')}</p>
          <Outcomes files={importing.files} words={words} />
          <p class="page-actions">
            <button type="button" class="primary" onClick={does.onGoOn}>
              {words('files.go-on')}
            </button>
            <button type="button" onClick={does.onUndoImport}>
              {words('files.undo')}
            </button>
            <button type="button" onClick={does.onLeave}>
              {words('files.keep')}
            </button>
          </p>
        </>
      );
    case 'done':
      return (
        <>
          <div role="status">
            <h3>{words('files.did')}</h3>
          </div>
          <Outcomes files={importing.files} words={words} />
          <p class="page-actions">
            {importing.canUndo ? (
              <button type="button" onClick={does.onUndoImport}>
                {words('files.undo')}
              </button>
            ) : null}
            <button type="button" onClick={does.onLeave}>
              {words('files.close')}
            </button>
          </p>
        </>
      );
    case 'undone':
      return <p role="status">{words('files.undone')}</p>;
    case 'failed':
      return (
        <p class="trouble" role="alert">
          <PhraseText of={troublePhrase(importing.trouble, words)} />
        </p>
      );
  }
}

function Looked({
  files,
  words,
  onConfirm,
  onLeave,
}: Pick<ImportSectionProps, 'words' | 'onConfirm' | 'onLeave'> & {
  readonly files: readonly FileOutcome[];
}) {
  const isUsable = files.some(({ counts }) => counts !== null);
  const isNews = files.some(({ counts }) => counts !== null && changes(counts) > 0);
  return (
    <>
      <div role="status">
        <h3>{words('files.would')}</h3>
      </div>
      <Outcomes files={files} words={words} />
      {isNews ? null : <p>{words(isUsable ? 'files.nothing-new' : 'files.nothing-usable')}</p>}
      <p class="page-actions">
        {isNews ? (
          <button type="button" class="primary" onClick={onConfirm}>
            {words('files.confirm')}
          </button>
        ) : null}
        <button type="button" onClick={onLeave}>
          {words(isNews ? 'files.leave' : 'files.close')}
        </button>
      </p>
    </>
  );
}

function changes({ add, change }: PlanCounts): number {
  return ROW_KINDS.reduce((sum, kind) => sum + add[kind] + change[kind], 0);
}

/** What comes of each file, and what of it cannot be used. */
function Outcomes({
  files,
  words,
}: {
  readonly files: readonly FileOutcome[];
  readonly words: LibraryWords;
}) {
  return (
    <ul class="outcomes">
      {files.map(({ name, counts, refused, skipped }, at) => (
        <li key={at}>
          <strong>
            <PhraseText of={[quoted(name, 'und')]} />
          </strong>
          {refused === null ? null : (
            <p class="trouble">
              <PhraseText of={troublePhrase(refused, words)} />
            </p>
          )}
          {counts === null ? null : <Counts counts={counts} words={words} />}
          {skipped.length === 0 ? null : (
            <details>
              <summary>{words('files.skipped', { count: skipped.length })}</summary>
              {skipped.length > MOST_SHOWN ? (
                <p class="hint">{words('files.skipped.first', { count: MOST_SHOWN })}</p>
              ) : null}
              <ul>
                {skipped.slice(0, MOST_SHOWN).map((one) => (
                  <li key={one.place}>
                    <PhraseText of={passedOverPhrase(one, words)} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Entries that are listed: who has more has another kind of file. */
const MOST_SHOWN = 200;

function Counts({ counts, words }: { readonly counts: PlanCounts; readonly words: LibraryWords }) {
  const kinds = ROW_KINDS.filter((kind) => PLAN_KINDS.some((plan) => counts[plan][kind] > 0));
  return (
    <dl class="counts">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{words(`files.kind.${kind}`)}</dt>
          <dd class="meta">
            <Parts
              parts={PLAN_KINDS.map((plan) => {
                const count = counts[plan][kind];
                return count === 0 ? null : [words(`files.plan.${plan}`, { count })];
              })}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
