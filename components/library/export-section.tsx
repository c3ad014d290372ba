import { useState } from 'preact/hooks';
import { PhraseText } from '../phrase-text.tsx';
import { EXPORT_FORMATS, type ExportFormat, type ExportState } from './files-content.ts';
import { sizeText } from './files-words.ts';
import type { LibraryWords } from './library-words.ts';
import { Progress } from './progress.tsx';
import { troublePhrase } from './trouble.ts';

/** What the reader chose before coming here, beside all of the library. */
export interface ChosenPart {
  readonly kind: 'selected' | 'found';
  readonly count: number;
}

export interface ExportActions {
  readonly onWrite: (format: ExportFormat, isWhole: boolean) => void;
  readonly onStopWriting: () => void;
}

interface ExportSectionProps extends ExportActions {
  readonly exporting: ExportState;
  readonly part: ChosenPart | null;
  readonly words: LibraryWords;
}

/** Taking the library, or what was chosen of it, out as a file. */
export function ExportSection({ exporting, part, words, ...does }: ExportSectionProps) {
  const [format, setFormat] = useState<ExportFormat>('backup');
  const [isWhole, setWhole] = useState(part === null);
  const all = part === null || isWhole;
  return (
    <section aria-labelledby="files-out">
      <h2 id="files-out">{words('files.out')}</h2>
      <p class="hint">{words('files.out.text')}</p>
      <form
        class="export"
        onSubmit={(event) => {
          event.preventDefault();
          does.onWrite(format, all);
        }}
      >
        {part === null ? null : (
          <label class="field">
            <span>{words('files.what')}</span>
            <select
              value={all ? 'all' : 'part'}
              onChange={({ currentTarget }) => setWhole(currentTarget.value === 'all')}
            >
              <option value="part">
                {words(`files.what.${part.kind}`, { count: part.count })}
              </option>
              <option value="all">{words('files.what.all')}</option>
            </select>
          </label>
        )}
        <label class="field">
          <span>{words('files.format')}</span>
          <select
            value={format}
            onChange={({ currentTarget }) => setFormat(currentTarget.value as ExportFormat)}
          >
            {EXPORT_FORMATS.map((each) => (
              <option key={each} value={each}>
                {words(`files.format.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" disabled={exporting.kind === 'writing'}>
          {words('files.write')}
        </button>
      </form>
      <Written exporting={exporting} words={words} onStop={does.onStopWriting} />
    </section>
  );
}

function Written({
  exporting,
  words,
  onStop,
}: {
  readonly exporting: ExportState;
  readonly words: LibraryWords;
  readonly onStop: () => void;
}) {
  switch (exporting.kind) {
    case 'idle':
      return null;
    case 'writing':
      return (
        <Progress
          id="export-progress"
          label={words('files.writing-file')}
          {...exporting}
          words={words}
          onStop={onStop}
        />
      );
    case 'done':
      return (
        <div class="written" role="status">
          <p>
            <a class="save-file" href={exporting.link} download={exporting.name}>
              {words('files.save')}
            </a>{' '}
            <span class="file-name" dir="ltr">
              {exporting.name}
            </span>{' '}
            <span class="hint">{sizeText(exporting.size, words)}</span>
          </p>
          <p class="hint">{words('files.save.hint')}</p>
        </div>
      );
    case 'failed':
      return (
        <p class="trouble" role="alert">
          <PhraseText of={troublePhrase(exporting.trouble, words)} />
        </p>
      );
  }
}
