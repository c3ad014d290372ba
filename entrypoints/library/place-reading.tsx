import type { ComponentChild } from 'preact';
import { browser } from 'wxt/browser';
import {
  type LibraryWords,
  READING_MESSAGES,
  type ReadingWords,
} from '../../components/library/library-words.ts';
import { ReadingPage } from '../../components/library/reading-page.tsx';
import { routeLink } from '../../components/library/route.ts';
import type { Stamp } from '../../engine/judgements.ts';
import { type ListedArticle, readOpml, writeOpml } from '../../packs/formats/feed.ts';
import { createReadingFeeds } from '../../storage/reading-list.ts';
import type { LibraryAccess } from '../background/library-access.ts';
import { followWords } from '../surface/reader-words.ts';
import { createAdding } from './adding.ts';
import { fetchFeed } from './fetch-feed.ts';
import { textOfItem } from './item-text.ts';
import type { LibraryEdits } from './library-edits.ts';
import { loadPdf } from './load-pdf.ts';
import { createReading } from './reading.ts';

/** Bytes of a list of feeds. */
const LARGEST_LIST = 10_000_000;

/** The place of the reading list. `access` must be of strict durability; nothing is fetched before the reader clicks. */
export function openReadingPlace(options: {
  readonly access: LibraryAccess;
  readonly stamp: () => Stamp;
  readonly edits: LibraryEdits;
  readonly show: () => void;
  /** Told where the library has changed. */
  readonly changed: () => void;
}): (words: LibraryWords) => ComponentChild {
  const { access, edits, show, changed } = options;
  const parser = new DOMParser();
  const parseXml = (xml: string) => parser.parseFromString(xml, 'application/xml');
  const parseHtml = (html: string) => parser.parseFromString(html, 'text/html');
  const store = createReadingFeeds(browser.storage.local);
  const adding = createAdding({
    ...options,
    show: () => undefined,
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

  async function save(article: ListedArticle, source: string): Promise<boolean> {
    const { url, title, publishedAt, full } = article;
    const text = textOfItem(full ?? '', parseHtml);
    adding.again();
    await adding.addText({ text, title, source, address: url, day: publishedAt ?? '' });
    const state = adding.state();
    return state.kind === 'added' && state.files[0]?.outcome !== 'refused';
  }

  const reading = createReading({
    store,
    ask: (patterns) => browser.permissions.request({ origins: [...new Set(patterns)] }),
    fetchFeed: (address) =>
      fetchFeed(address, {
        fetch: (input, init) => fetch(input, init),
        mayAsk: (pattern) => browser.permissions.contains({ origins: [pattern] }),
        parse: parseXml,
      }),
    save,
    async saved(ids) {
      const opened = await access();
      if (!opened.ok) return new Set();
      const rows = await opened.value.database.kept.bulkGet([...ids]);
      return new Set(rows.flatMap((row) => (row?.removedAt === null ? row.id : [])));
    },
    now: Date.now,
    show,
  });

  async function addLists(files: readonly File[]): Promise<void> {
    for (const file of files) {
      if (file.size > LARGEST_LIST) return reading.fail('file-too-large');
      const list = readOpml(await file.text(), parseXml);
      if (!list.ok) return reading.fail('no-feed');
      await reading.addAll(list.value);
    }
  }

  async function writeList(): Promise<void> {
    const { feeds } = await store.read();
    const opml = writeOpml(feeds.map(({ address, title }) => ({ feed: address, title })));
    const link = URL.createObjectURL(new Blob([opml], { type: 'text/x-opml' }));
    const anchor = Object.assign(document.createElement('a'), {
      href: link,
      download: 'isnad.opml',
    });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(link), 60_000);
  }

  void reading.open();
  // Whoever comes back to the place finds what was saved meanwhile.
  addEventListener('hashchange', () => {
    if (location.hash === routeLink({ kind: 'place', place: 'reading' })) void reading.open();
  });
  let says: ReadingWords | null = null;
  void followWords(READING_MESSAGES, (spoken) => {
    says = spoken;
    show();
  });
  return (words) =>
    says === null ? null : (
      <ReadingPage
        content={reading.state()}
        words={words}
        says={says}
        onAdd={(typed) => void reading.add(typed)}
        onFetch={(addresses) => void reading.fetch(addresses)}
        onFiles={(files) => void addLists(files)}
        onRemove={(address) => void reading.remove(address)}
        onBringBack={() => void reading.bringBack()}
        onOpened={(url) => void reading.opened(url)}
        onSave={(feed, url) => void reading.save(feed, url)}
        onWriteList={() => void writeList()}
      />
    );
}
