import { useState } from 'preact/hooks';
import type { Note } from '../../engine/kept.ts';
import { plainPhrase, quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { LibraryWords } from './library-words.ts';
import { NoteField } from './note-field.tsx';

interface RemarksProps {
  readonly note: Note;
  readonly words: LibraryWords;
  readonly onNote: (text: string) => void;
  readonly onTag: (tag: string, has: boolean) => void;
}

/** The reader's own words and tags on something. */
export function Remarks({ note, words, onNote, onTag }: RemarksProps) {
  return (
    <section class="remarks" aria-labelledby="remarks-title">
      <h2 id="remarks-title">{words('library.remarks')}</h2>
      <NoteField key={note.on} text={note.text} words={words} onNote={onNote} />
      <p class="hint">{words('library.note.hint')}</p>
      {note.tags.length === 0 ? null : (
        <ul class="tags" aria-label={words('library.tags')}>
          {note.tags.map((tag) => (
            <li key={tag}>
              <PhraseText of={[quoted(tag, 'und')]} />
              <button
                type="button"
                class="quiet"
                aria-label={plainPhrase(words('library.untag', { tag: quoted(tag, 'und') }))}
                onClick={() => onTag(tag, false)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <TagForm says={words('library.add-tag')} words={words} onTag={(tag) => onTag(tag, true)} />
    </section>
  );
}

interface TagFormProps {
  readonly says: string;
  readonly words: LibraryWords;
  readonly onTag: (tag: string) => void;
}

/** Writes a new tag. */
export function TagForm({ says, words, onTag }: TagFormProps) {
  const [tag, setTag] = useState('');
  return (
    <form
      class="tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag.trim() === '') return;
        onTag(tag);
        setTag('');
      }}
    >
      <input
        type="text"
        dir="auto"
        maxLength={100}
        aria-label={words('library.tag')}
        placeholder={words('library.tag')}
        value={tag}
        onInput={({ currentTarget }) => setTag(currentTarget.value)}
      />
      <button type="submit">{says}</button>
    </form>
  );
}
