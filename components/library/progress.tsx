import type { LibraryWords } from './library-words.ts';

interface ProgressProps {
  readonly id: string;
  readonly label: string;
  readonly done: number;
  /** 0 where it is not known. */
  readonly all: number;
  readonly words: LibraryWords;
  readonly onStop: () => void;
}

/** How far something is, and the way to stop it. Only its name is spoken by itself: numbers would be read on and on. */
export function Progress({ id, label, done, all, words, onStop }: ProgressProps) {
  const percent = all === 0 ? null : Math.min(100, Math.floor((100 * done) / all));
  return (
    <div class="progress">
      <p role="status" id={id}>
        {label}
      </p>
      <div class="progress-line">
        {percent === null ? (
          <progress aria-labelledby={id} />
        ) : (
          <progress aria-labelledby={id} value={percent} max={100} />
        )}
        <span aria-hidden="true">{percent === null ? '' : percentText(percent / 100, words)}</span>
        <button type="button" onClick={onStop}>
          {words('files.stop')}
        </button>
      </div>
    </div>
  );
}

function percentText(share: number, { language }: LibraryWords): string {
  return new Intl.NumberFormat(language.locale, { style: 'percent' }).format(share);
}
