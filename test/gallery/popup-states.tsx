import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import { POPUP_MESSAGES, type PopupWords } from '../../components/popup/popup-words.ts';
import * as samples from '../components/popup-samples.ts';
import { surfaceOf } from './surface.ts';

const ignore = () => undefined;

const SITES: PopupProps['sites'] = {
  host: 'news.example',
  thisSite: true,
  everySite: false,
  leftOut: false,
  off: false,
  onThisSite: ignore,
  onEverySite: ignore,
  onLeaveOut: ignore,
};

function shows(state: PopupProps['state'], given: Partial<PopupProps> = {}) {
  return (words: PopupWords) => (
    <Popup
      state={state}
      title="Two days of talks end in Muscat without an agreement"
      outlet="Daily Wire"
      lang="en"
      marksShown={state.kind === 'done' ? true : null}
      lost={[]}
      lostTexts={new Map()}
      sites={SITES}
      keep={{
        host: 'news.example',
        savesSite: false,
        onKeep: async () => 'done',
        onTakeBack: async () => 'done',
        onSaveSite: ignore,
      }}
      translation={{ offer: null, onCompare: async () => 'cancelled' }}
      words={words}
      onCheck={ignore}
      onShowMarks={ignore}
      onReveal={ignore}
      onSave={async () => true}
      onPanel={ignore}
      onAbout={ignore}
      onSettings={ignore}
      {...given}
    />
  );
}

export const POPUP_STATES = surfaceOf(
  POPUP_MESSAGES,
  () => import('../../components/style/popup.css'),
  {
    english: shows(samples.ENGLISH_REPORT),
    arabic: shows(samples.ARABIC_REPORT),
    circular: shows(samples.CIRCULAR_REPORT),
    many: shows(samples.MANY_SOURCES),
    'no-claims': shows(samples.NO_CLAIMS),
    'nothing-found': shows(samples.NOTHING_FOUND, {
      translation: { offer: { download: true }, onCompare: async () => 'cancelled' },
    }),
    translated: shows(samples.TRANSLATED_REPORT),
    lost: shows(samples.ENGLISH_REPORT, {
      lost: [1, 3],
      lostTexts: new Map([[1, 'Two officials held talks in Oman.']]),
    }),
    'library-empty': shows({ ...samples.NOTHING_FOUND, libraryEmpty: true }),
    'every-site': shows({ kind: 'unchecked' }, { sites: { ...SITES, everySite: true } }),
    'left-out': shows(
      { kind: 'unchecked' },
      { sites: { ...SITES, everySite: true, leftOut: true, off: true } },
    ),
    loading: shows({ kind: 'loading' }, { title: null }),
    checking: shows({ kind: 'checking', slow: false }),
    slow: shows({ kind: 'checking', slow: true }),
    'browser-page': shows({ kind: 'barred', why: 'browser-page' }, { outlet: null }),
    pdf: shows({ kind: 'barred', why: 'pdf' }),
    'not-an-article': shows({ kind: 'unreadable', why: 'not-an-article', message: '' }),
    failed: shows({ kind: 'unreadable', why: 'failed', message: 'The disk is full.' }),
  },
);
