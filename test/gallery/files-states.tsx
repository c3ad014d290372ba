import type { FileOutcome, PlanCounts } from '../../components/library/files-content.ts';
import { FilesPage, type FilesPageProps } from '../../components/library/files-page.tsx';
import { LIBRARY_MESSAGES, type LibraryWords } from '../../components/library/library-words.ts';
import { surfaceOf } from './surface.ts';

const ignore = () => undefined;
const NONE = { article: 0, version: 0, note: 0, judgement: 0, edit: 0 };
const COUNTS: PlanCounts = {
  add: { ...NONE, article: 124, version: 131, note: 9, edit: 140 },
  change: { ...NONE, article: 3, note: 2 },
  same: { ...NONE, article: 17, version: 17, judgement: 4 },
  stays: { ...NONE, article: 1 },
};

const FILES: readonly FileOutcome[] = [
  { name: 'isnad-2026-11-15.isnad.gz', counts: COUNTS, refused: null, skipped: [] },
  {
    name: 'مراجع التحقيق.csv',
    counts: { ...COUNTS, add: { ...NONE, article: 12 }, stays: NONE, same: NONE, change: NONE },
    refused: null,
    skipped: [
      { place: 'line 14', why: 'has neither title nor address' },
      { place: 'line 31', why: 'has a "published" or "saved" that is no date' },
    ],
  },
  {
    name: 'old-copy.isnad',
    counts: null,
    refused: {
      kind: 'damaged-backup',
      message:
        'The backup is damaged: line 812 holds no sound row. Nothing was changed; use another copy.',
    },
    skipped: [],
  },
];

const USUAL: Omit<FilesPageProps, 'words'> = {
  importing: { kind: 'idle' },
  exporting: { kind: 'idle' },
  part: null,
  snapshots: {
    kind: 'ready',
    value: [
      { takenAt: Date.UTC(2026, 10, 22, 9, 30), size: 3_400_000 },
      { takenAt: Date.UTC(2026, 10, 21, 18, 5), size: 3_300_000 },
      { takenAt: Date.UTC(2026, 10, 14, 7, 45), size: 2_900_000 },
    ],
  },
  copies: { everyDays: 7, lastAt: Date.UTC(2026, 10, 19, 8), trouble: null },
  use: {
    kind: 'ready',
    value: {
      claims: 18_400_000,
      articles: 31_000_000,
      index: 6_200_000,
      journal: 820_000,
      snapshots: 9_600_000,
      all: 74_000_000,
      quota: 61_000_000_000,
    },
  },
  onFiles: ignore,
  onConfirm: ignore,
  onStop: ignore,
  onGoOn: ignore,
  onLeave: ignore,
  onUndoImport: ignore,
  onWrite: ignore,
  onStopWriting: ignore,
  onSnapshot: ignore,
  onRestoreSnapshot: ignore,
  onPlanCopies: ignore,
  onCopy: ignore,
};

function shows(news: Partial<FilesPageProps>) {
  return (words: LibraryWords) => (
    <div class="library">
      <main>
        <FilesPage {...USUAL} {...news} words={words} />
      </main>
    </div>
  );
}

export const FILES_STATES = surfaceOf(
  LIBRARY_MESSAGES,
  async () => {
    await import('../../components/style/library.css');
    await import('../../components/style/library-list.css');
    await import('../../components/style/library-files.css');
  },
  {
    idle: shows({}),
    empty: shows({
      snapshots: { kind: 'ready', value: [] },
      copies: { everyDays: 0, lastAt: null, trouble: null },
      use: { kind: 'loading' },
    }),
    looked: shows({ importing: { kind: 'looked', files: FILES } }),
    writing: shows({
      importing: { kind: 'writing', done: 4_300, all: 10_000 },
      exporting: { kind: 'writing', done: 0, all: 0 },
    }),
    stopped: shows({
      importing: {
        kind: 'stopped',
        files: FILES.slice(0, 1),
        trouble: { kind: 'disk-full', message: 'The disk is full.' },
      },
      use: {
        kind: 'ready',
        value: {
          claims: 1_840_000_000,
          articles: 3_100_000_000,
          index: 620_000_000,
          journal: 82_000_000,
          snapshots: 960_000_000,
          all: 7_400_000_000,
          quota: 8_000_000_000,
        },
      },
    }),
    done: shows({
      importing: { kind: 'done', files: FILES, canUndo: true },
      part: { kind: 'selected', count: 12 },
      exporting: { kind: 'done', name: 'isnad-2026-11-22.csv', link: '#', size: 1_250_000 },
      copies: {
        everyDays: 7,
        lastAt: Date.UTC(2026, 10, 5, 8),
        trouble: { kind: 'no-permission', message: 'no permission' },
      },
    }),
  },
);
