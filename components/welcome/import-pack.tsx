import type { Phrase } from '../phrase.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { ImportState } from './welcome-content.ts';
import type { WelcomeWords } from './welcome-words.ts';

interface ImportPackProps {
  readonly importing: ImportState;
  readonly words: WelcomeWords;
  readonly onImport: (file: File) => void;
}

/** What the library holds at first, and the way to add a pack from a file. */
export function ImportPack({ importing, words, onImport }: ImportPackProps) {
  const isBusy = importing.kind === 'reading' || importing.kind === 'adding';
  return (
    <section class="import" aria-labelledby="library-title">
      <h2 id="library-title">{words('welcome.library')}</h2>
      <p>{words('welcome.library.text')}</p>
      <p class="file">
        <input
          id="pack-file"
          class="hidden-text"
          type="file"
          accept=".json,application/json"
          disabled={isBusy}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) onImport(file);
            // The same file can be chosen again, after it was mended.
            currentTarget.value = '';
          }}
        />
        <label for="pack-file">{words('welcome.import')}</label>
      </p>
      <p>
        <a href="/library.html#/files" target="_blank" rel="noopener">
          {words('welcome.import.others')}
        </a>
      </p>
      <p class="answer" role="status">
        <PhraseText of={importPhrase(importing, words)} />
      </p>
    </section>
  );
}

function importPhrase(importing: ImportState, words: WelcomeWords): Phrase {
  switch (importing.kind) {
    case 'idle':
      return [];
    case 'reading':
      return [words('welcome.import.reading')];
    case 'adding':
      return [words('welcome.import.adding', { done: importing.done, all: importing.all })];
    case 'done':
      return words('welcome.import.done', {
        name: quoted(importing.name, 'und'),
        count: importing.count,
      });
    case 'kept':
      return words('welcome.import.kept', { name: quoted(importing.name, 'und') });
    case 'failed':
      return [words(`welcome.import.${importing.why}`)];
  }
}
