import { useEffect, useRef } from 'preact/hooks';
import type { LibraryWords } from './library-words.ts';

interface NoteFieldProps {
  /** What is kept. */
  readonly text: string;
  readonly words: LibraryWords;
  readonly onNote: (text: string) => void;
}

/** Milliseconds without a key after which what was written is kept. */
const PAUSE = 1_000;

/**
 * The reader's own words. They are kept when the field is left, when the page is hidden, and when writing pauses: a closed tab and a killed
 * browser leave no field, and a page that goes away may not be given the time to write. What changed elsewhere (an undo, another page) is shown unless somebody is writing here.
 */
export function NoteField({ text, words, onNote }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const kept = useRef(text);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keep = () => {
    clearTimeout(pause.current);
    const value = field.current?.value ?? kept.current;
    if (value === kept.current) return;
    kept.current = value;
    onNote(value);
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const { current } = field;
    if (current === null || current === document.activeElement) return;
    kept.current = text;
    current.value = text;
  }, [text]);
  useEffect(() => {
    const leave = () => latest.current();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      clearTimeout(pause.current);
    };
  }, []);
  return (
    <label class="field">
      <span>{words('library.note')}</span>
      <textarea
        ref={field}
        dir="auto"
        rows={3}
        maxLength={20_000}
        defaultValue={text}
        onBlur={keep}
        onInput={() => {
          clearTimeout(pause.current);
          pause.current = setTimeout(() => latest.current(), PAUSE);
        }}
      />
    </label>
  );
}
