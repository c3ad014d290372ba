import type { ComponentChild } from 'preact';
import { AddPage } from '../../components/library/add-page.tsx';
import type { LibraryWords } from '../../components/library/library-words.ts';
import type { Stamp } from '../../engine/judgements.ts';
import type { LibraryAccess } from '../background/library-access.ts';
import { createAdding } from './adding.ts';
import { articlesOfFolder, filesDropped } from './dropped-files.ts';
import type { LibraryEdits } from './library-edits.ts';
import { loadPdf } from './load-pdf.ts';

/** The place where articles are added: a script of its own, since few visits of the library need what reads files. */
export function openAddPlace(options: {
  readonly access: LibraryAccess;
  readonly stamp: () => Stamp;
  readonly edits: LibraryEdits;
  readonly show: () => void;
  /** Told where the library has changed. */
  readonly changed: () => void;
}): (words: LibraryWords) => ComponentChild {
  const { edits, changed } = options;
  const parser = new DOMParser();
  const adding = createAdding({
    ...options,
    tools: () => ({
      now: Date.now(),
      parseMarkup: (markup, type) => parser.parseFromString(markup, type),
      loadPdf,
    }),
    tell(done, count) {
      edits.tellDone(done, { kind: 'added', count });
      changed();
    },
  });
  return (words) => (
    <AddPage
      state={adding.state()}
      words={words}
      onFiles={(files, isFolder) =>
        void adding.addFiles(isFolder ? articlesOfFolder(files) : files)
      }
      onDrop={(dropped) => void filesDropped(dropped).then(adding.addFiles)}
      onPaste={(pasted) => void adding.addText(pasted)}
      onStop={adding.stop}
      onAgain={adding.again}
      onRemove={(ids) => {
        adding.again();
        void edits.remove(ids);
      }}
    />
  );
}
