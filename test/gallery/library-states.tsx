import type { ComponentChild } from 'preact';
import type { AddState } from '../../components/library/add-content.ts';
import { AddPage } from '../../components/library/add-page.tsx';
import { Library } from '../../components/library/library.tsx';
import type { LibraryBody } from '../../components/library/library-content.ts';
import { LIBRARY_MESSAGES, type LibraryWords } from '../../components/library/library-words.ts';
import { type MemoryContent, MemoryPage } from '../../components/library/memory-page.tsx';
import type { Route } from '../../components/library/route.ts';
import { driftOf } from '../../engine/drift.ts';
import type { ArticleId } from '../../engine/model.ts';
import { surfaceOf } from './surface.ts';

const ignore = () => undefined;

function inLibrary(route: Route, body: LibraryBody, words: LibraryWords, place: ComponentChild) {
  return (
    <Library
      route={route}
      body={body}
      typed=""
      active={0}
      selected={new Set()}
      news={null}
      canUndo={false}
      isDropping={false}
      words={words}
      place={() => place}
      onType={ignore}
      onUndo={ignore}
      onNote={ignore}
      onTag={ignore}
      onWithdraw={ignore}
      onActive={ignore}
      onWindow={ignore}
      onSelect={ignore}
      onSelectNone={ignore}
      onRemove={ignore}
      onRestore={ignore}
      onTagAll={ignore}
      onTakeOut={ignore}
      onEmptyBin={ignore}
    />
  );
}

const NOTHING: LibraryBody = { kind: 'place', of: { kind: 'ready', value: null } };

function adds(state: AddState) {
  return (words: LibraryWords) =>
    inLibrary(
      { kind: 'place', place: 'add' },
      NOTHING,
      words,
      <AddPage
        state={state}
        words={words}
        onFiles={ignore}
        onDrop={ignore}
        onPaste={ignore}
        onStop={ignore}
        onAgain={ignore}
        onRemove={ignore}
      />,
    );
}

function remembers(content: MemoryContent) {
  return (words: LibraryWords) =>
    inLibrary(
      { kind: 'place', place: 'memory' },
      NOTHING,
      words,
      <MemoryPage
        content={{ kind: 'ready', value: content }}
        words={words}
        onSeen={ignore}
        onForget={ignore}
        onBringBack={ignore}
      />,
    );
}

const id = (letter: string) => letter.repeat(16) as ArticleId;
const AT = Date.UTC(2026, 10, 20);

const ARABIC = { id: id('a'), title: 'السيول تودي بحياة العشرات في كراتشي', lang: 'ar' };
const ENGLISH = { id: id('b'), title: 'Storm takes roofs of 30 houses', lang: 'en' };

const BEFORE =
  'قال الوزير يوم الجمعة إن 42 شخصا قتلوا في الفيضانات.\nوأغلق جسر على نهر السند أمام السيارات.';
const AFTER =
  'قال الوزير يوم الجمعة إن 57 شخصا قتلوا في الفيضانات.\nووصلت فرق الإنقاذ إلى آخر قرية يوم السبت.';

/** An article of which two versions were saved. */
function changed(words: LibraryWords) {
  const version = (digest: string, text: string, savedAt: number) => {
    return {
      article: id('a'),
      digest,
      savedAt,
      title: ARABIC.title,
      publishedAt: '2026-11-18',
      text,
    };
  };
  const article = {
    ...ARABIC,
    url: 'https://news.example/floods',
    source: { id: id('c') as never, name: 'سرايا', home: null, kind: 'outlet' as const },
    publishedAt: '2026-11-18',
    dateCertainty: 'stated' as const,
    agencies: [],
    hash: '',
    sketch: [],
  };
  const value = {
    article,
    assertions: [],
    versions: [version('1', AFTER, AT), version('2', BEFORE, AT - 86_400_000)],
    kept: { savedAt: AT - 86_400_000, removedAt: null },
    note: { on: `article-${id('a')}` as const, text: '', tags: [], changedAt: 0 },
    drifts: [driftOf(BEFORE, AFTER)],
    readAt: [AT],
  };
  const body: LibraryBody = { kind: 'article', of: { kind: 'ready', value } };
  return inLibrary({ kind: 'article', id: id('a') }, body, words, null);
}

export const LIBRARY_STATES = surfaceOf(
  LIBRARY_MESSAGES,
  async () => {
    await import('../../components/style/card.css');
    await import('../../components/style/library.css');
    await import('../../components/style/library-list.css');
    await import('../../components/style/library-add.css');
    await import('../../components/style/drift.css');
  },
  {
    add: adds({ kind: 'idle' }),
    adding: adds({ kind: 'adding', done: 37, total: 120, name: 'سيول كراتشي.html' }),
    added: adds({
      kind: 'added',
      left: 2,
      files: [
        { name: 'storm.html', outcome: 'saved', why: null, articles: [ENGLISH] },
        { name: 'سيول.pdf', outcome: 'newer', why: null, articles: [ARABIC] },
        { name: '', outcome: 'known', why: null, articles: [ARABIC] },
        { name: 'scan-of-a-newspaper.pdf', outcome: 'refused', why: 'no-text', articles: [] },
        { name: 'holiday.png', outcome: 'refused', why: 'encoding', articles: [] },
      ],
    }),
    'memory-off': remembers({ isOn: false, reads: [], notices: [], canBringBack: false }),
    memory: remembers({
      isOn: true,
      canBringBack: false,
      reads: [
        { ...ARABIC, source: 'سرايا', link: 'https://news.example/a', times: [AT], claims: 12 },
        { ...ENGLISH, source: 'Town Gazette', link: null, times: [AT, AT, AT], claims: 1 },
      ],
      notices: [
        {
          id: 'x',
          kind: 'contradicted',
          article: id('a'),
          title: ARABIC.title,
          lang: 'ar',
          sentence: 'ونقل الهلال الأحمر المصابين في حادث الحافلة عبر 17 فرقة إسعافية.',
          by: {
            article: id('b'),
            source: 'رياليست',
            lang: 'ar',
            quote: 'ونقل الهلال الأحمر المصابين في حادث الحافلة عبر 7 فرق إسعافية.',
          },
          at: AT,
          seenAt: null,
        },
        {
          id: 'y',
          kind: 'corrected',
          article: id('b'),
          title: ENGLISH.title,
          lang: 'en',
          sentence: 'The storm took the roofs of 30 houses.',
          by: {
            article: id('b'),
            source: 'Town Gazette',
            lang: 'en',
            quote: 'The storm took the roofs of 37 houses.',
          },
          at: AT,
          seenAt: AT,
        },
      ],
    }),
    changed,
  },
);
