import { useState } from 'preact/hooks';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { AddedFile, AddState, Pasted } from './add-content.ts';
import { AddReport } from './add-report.tsx';
import { Chooser } from './chooser.tsx';
import type { LibraryWords } from './library-words.ts';

interface AddPageProps {
  readonly state: AddState;
  readonly words: LibraryWords;
  /** Files that were chosen, or what was dropped. `isFolder`: all files of a folder. */
  readonly onFiles: (files: readonly File[], isFolder: boolean) => void;
  readonly onDrop: (dropped: DataTransfer) => void;
  readonly onPaste: (pasted: Pasted) => void;
  readonly onStop: () => void;
  readonly onAgain: () => void;
  readonly onRemove: (ids: readonly AddedFile['articles'][number]['id'][]) => void;
}

/** Filling the library: files, folders and texts become articles of the reader's own. */
export function AddPage(props: AddPageProps) {
  const { state, words, onStop, onAgain, onRemove } = props;
  return (
    <article class="whole add">
      <h1>{words('library.add.title')}</h1>
      {state.kind === 'adding' ? (
        <section aria-labelledby="adding-title">
          <h2 id="adding-title">
            {words('library.add.progress', { done: state.done, total: state.total })}
          </h2>
          <progress
            max={state.total}
            value={state.done}
            aria-label={words('library.add.progress', { done: state.done, total: state.total })}
          />
          <p class="hint">
            <PhraseText of={[quoted(state.name, 'und')]} />
          </p>
          <p class="page-actions">
            <button type="button" onClick={onStop}>
              {words('library.add.stop')}
            </button>
          </p>
        </section>
      ) : state.kind === 'added' ? (
        <AddReport report={state} words={words} onAgain={onAgain} onRemove={onRemove} />
      ) : (
        <Ways {...props} />
      )}
    </article>
  );
}

/** The ways in: drop, choose, paste. */
function Ways({ words, onFiles, onDrop, onPaste }: AddPageProps) {
  const [isOver, setOver] = useState(false);
  return (
    <>
      <p class="hint">{words('library.add.intro')}</p>
      <section
        aria-label={words('library.add.files')}
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (event.dataTransfer !== null) onDrop(event.dataTransfer);
        }}
      >
        <p>{words('library.add.drop')}</p>
        <p class="page-actions">
          <Chooser says={words('library.add.files')} onFiles={(files) => onFiles(files, false)} />
          <Chooser
            says={words('library.add.folder')}
            isFolder={true}
            onFiles={(files) => onFiles(files, true)}
          />
        </p>
        <p class="hint">{words('library.add.kinds')}</p>
      </section>
      <PasteForm words={words} onPaste={onPaste} />
    </>
  );
}

const EMPTY: Pasted = { text: '', title: '', source: '', address: '', day: '' };

/** A text of the clipboard, with what the reader knows of it. */
function PasteForm({ words, onPaste }: Pick<AddPageProps, 'words' | 'onPaste'>) {
  const [pasted, setPasted] = useState(EMPTY);
  const learn = (news: Partial<Pasted>) => setPasted({ ...pasted, ...news });
  return (
    <section aria-labelledby="paste-title">
      <h2 id="paste-title">{words('library.add.paste')}</h2>
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.text.trim() !== '') onPaste(pasted);
        }}
      >
        <label class="field wide">
          <span>{words('library.add.text')}</span>
          <textarea
            dir="auto"
            rows={8}
            required
            value={pasted.text}
            onInput={({ currentTarget: { value } }) => learn({ text: value })}
          />
        </label>
        <label class="field">
          <span>{words('library.add.name')}</span>
          <input
            type="text"
            dir="auto"
            maxLength={500}
            value={pasted.title}
            onInput={({ currentTarget: { value } }) => learn({ title: value })}
          />
        </label>
        <label class="field">
          <span>{words('library.add.source')}</span>
          <input
            type="text"
            dir="auto"
            maxLength={200}
            value={pasted.source}
            onInput={({ currentTarget: { value } }) => learn({ source: value })}
          />
        </label>
        <label class="field">
          <span>{words('library.add.address')}</span>
          <input
            type="url"
            dir="ltr"
            maxLength={2_000}
            value={pasted.address}
            onInput={({ currentTarget: { value } }) => learn({ address: value })}
          />
        </label>
        <label class="field">
          <span>{words('library.add.day')}</span>
          <input
            type="date"
            value={pasted.day}
            onInput={({ currentTarget: { value } }) => learn({ day: value })}
          />
        </label>
        <p class="hint wide">{words('library.add.paste-hint')}</p>
        <p class="wide">
          <button type="submit">{words('library.add.paste-it')}</button>
        </p>
      </form>
    </section>
  );
}
