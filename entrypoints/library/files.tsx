import type { ComponentChild } from 'preact';
import { browser } from 'wxt/browser';
import { send } from '../../bridge/send.ts';
import type { ChosenPart } from '../../components/library/export-section.tsx';
import { FilesPage } from '../../components/library/files-page.tsx';
import type { LibraryWords } from '../../components/library/library-words.ts';
import type { LibraryPart } from '../../packs/formats/library-part.ts';
import { createCopyPlans } from '../../storage/copy-plan.ts';
import { openSnapshots } from '../../storage/snapshots.ts';
import type { LibraryAccess } from '../background/library-access.ts';
import { createCopies } from './copies.ts';
import { openFiles } from './files-view.ts';
import { loadPdf } from './load-pdf.ts';
import type { StartWork } from './start-work.ts';

/** What goes in and out of the library, drawn into its page. */
export interface LibraryFiles {
  readonly draw: (words: LibraryWords) => ComponentChild;
  readonly open: () => Promise<void>;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly isBusy: () => boolean;
  /** What may be taken out beside all of it. */
  readonly choose: (kind: ChosenPart['kind'], count: number, part: LibraryPart) => void;
  /** Makes the copies that are due, in this browser and outside of it. */
  readonly keepCopies: () => Promise<void>;
}

export function openLibraryFiles(options: {
  readonly access: LibraryAccess;
  readonly start: StartWork;
  readonly show: () => void;
  readonly changed: () => void;
}): LibraryFiles {
  const { access, start, show, changed } = options;
  const by = browser.runtime.getManifest().version;
  const copies = createCopies({ plans: createCopyPlans(browser.storage.local), start, by });
  let chosen: { readonly shown: ChosenPart; readonly part: LibraryPart } | null = null;
  const view = openFiles({
    ...{ access, copies, start, by, show },
    snapshots: openSnapshots(),
    tools: () => ({
      now: Date.now(),
      parseMarkup: (markup, type) => new DOMParser().parseFromString(markup, type),
      loadPdf,
    }),
    changed() {
      changed();
      // Pages that are read are checked against what came in.
      void send('library-to-background/changed', {});
    },
  });

  return {
    draw: (words) => (
      <FilesPage
        // What was chosen before coming here is what is offered first.
        key={chosen?.shown.kind ?? 'all'}
        {...view.state()}
        part={chosen?.shown ?? null}
        words={words}
        onFiles={(files) => void view.take(files)}
        onConfirm={() => void view.confirm()}
        onStop={() => void view.stop()}
        onGoOn={() => void view.goOn()}
        onLeave={() => void view.leave()}
        onUndoImport={() => void view.undo()}
        onWrite={(format, isWhole) =>
          void view.write(format, isWhole ? null : (chosen?.part ?? null))
        }
        onStopWriting={view.stopWriting}
        onSnapshot={() => void view.takeSnapshot()}
        onRestoreSnapshot={(takenAt) => void view.restore(takenAt)}
        onPlanCopies={(everyDays) => void view.planCopies(everyDays)}
        onCopy={() => void view.copyNow()}
      />
    ),
    open: view.open,
    take: view.take,
    isBusy: view.isBusy,
    choose(kind, count, part) {
      chosen = { shown: { kind, count }, part };
    },
    keepCopies: view.keepCopies,
  };
}
