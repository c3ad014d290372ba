import type { ComponentChild } from 'preact';
import { browser } from 'wxt/browser';
import type { Loaded } from '../../components/library/library-content.ts';
import type { LibraryWords } from '../../components/library/library-words.ts';
import { type MemoryContent, MemoryPage } from '../../components/library/memory-page.tsx';
import { routeLink } from '../../components/library/route.ts';
import { webLink } from '../../components/links.ts';
import { markSeen, readNotices } from '../../storage/notices.ts';
import { createReaderSettings } from '../../storage/reader-settings.ts';
import {
  type Forgotten,
  forgetReads,
  readReads,
  rememberReads,
  retireReads,
} from '../../storage/reads.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import type { LibraryAccess } from '../background/library-access.ts';
import { showNotices } from '../background/tab.ts';
import { troubleOf } from './trouble-of.ts';

/** The place of what was read and of notices. `access` must be of strict durability; `show` is called when there is something to draw. */
export function openMemoryPlace(options: {
  readonly access: LibraryAccess;
  readonly show: () => void;
}): (words: LibraryWords) => ComponentChild {
  const { access, show } = options;
  const settings = createReaderSettings(browser.storage.local);
  let content: Loaded<MemoryContent> = { kind: 'loading' };
  let forgotten: Forgotten | null = null;

  /** Does something with the memory, and shows it as it is then. */
  async function change(act: (database: IsnadDatabase) => Promise<unknown>): Promise<void> {
    const opened = await access();
    try {
      if (!opened.ok) throw new Error(opened.failure.message);
      const { database } = opened.value;
      await act(database);
      const notices = await readNotices(database);
      const { memory } = await settings.read();
      const reads = (await readReads(database)).map(({ id, metadata, times, met }) => ({
        id,
        title: metadata.title ?? '',
        lang: metadata.lang,
        source: metadata.source ?? '',
        link: webLink(metadata.url),
        times,
        claims: met.length,
      }));
      const value = { isOn: memory, reads, notices, canBringBack: forgotten !== null };
      content = { kind: 'ready', value };
      await showNotices(notices.filter(({ seenAt }) => seenAt === null).length);
    } catch (error) {
      content = { kind: 'failed', trouble: troubleOf(error) };
    }
    show();
  }

  void change(async (database) => {
    const { memoryDays } = await settings.read();
    await retireReads(database, memoryDays, Date.now());
  });
  const readAnew = () => void change(async () => undefined);
  settings.follow(readAnew);
  // Whoever comes back to the place finds what was read and noticed meanwhile.
  addEventListener('hashchange', () => {
    if (location.hash === routeLink({ kind: 'place', place: 'memory' })) readAnew();
  });
  return (words) => (
    <MemoryPage
      content={content}
      words={words}
      onSeen={(id) => void change((database) => markSeen(database, Date.now(), id))}
      onForget={() =>
        void change(async (database) => {
          forgotten = await forgetReads(database);
        })
      }
      onBringBack={() =>
        void change(async (database) => {
          if (forgotten !== null) await rememberReads(database, forgotten);
          forgotten = null;
        })
      }
    />
  );
}
