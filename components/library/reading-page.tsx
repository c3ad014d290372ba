import { useState } from 'preact/hooks';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { Chooser } from './chooser.tsx';
import type { Loaded } from './library-content.ts';
import type { LibraryWords, ReadingWords } from './library-words.ts';
import { dayText, Parts } from './lines.tsx';
import { whenLoaded } from './list-pages.tsx';
import type { ReadingContent, ReadingFeed, ReadingItem } from './reading-content.ts';

interface ReadingActions {
  /** Each of these may ask the browser for permission, so it must be called inside the click. */
  readonly onAdd: (typed: string) => void;
  readonly onFetch: (addresses: readonly string[]) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove: (address: string) => void;
  readonly onBringBack: () => void;
  readonly onOpened: (url: string) => void;
  readonly onSave: (feed: string, url: string) => void;
  readonly onWriteList: () => void;
}

interface ReadingPageProps extends ReadingActions {
  readonly content: Loaded<ReadingContent>;
  readonly words: LibraryWords;
  readonly says: ReadingWords;
}

/** The reading list: feeds that the reader fetches by a click, and what they hold. */
export function ReadingPage({ content, words, says, ...does }: ReadingPageProps) {
  return (
    <article class="whole add">
      <h1>{words('library.reading')}</h1>
      <p class="hint">{says('reading.intro')}</p>
      {whenLoaded(content, words, ({ feeds, trouble, removed }) => (
        <>
          <AddForm says={says} onAdd={does.onAdd} />
          <div role="status">
            {trouble === null ? null : <p class="notice">{says(`reading.why.${trouble}`)}</p>}
            {removed === null ? null : (
              <p class="notice">
                <PhraseText of={says('reading.removed', { name: quoted(removed, 'und') })} />{' '}
                <button type="button" onClick={does.onBringBack}>
                  {words('library.undo')}
                </button>
              </p>
            )}
          </div>
          <p class="page-actions">
            <Chooser says={says('reading.list')} onFiles={does.onFiles} />
            {feeds.length === 0 ? null : (
              <>
                <button
                  type="button"
                  onClick={() => does.onFetch(feeds.map(({ address }) => address))}
                >
                  {says('reading.fetch-all', { count: feeds.length })}
                </button>
                <button type="button" onClick={does.onWriteList}>
                  {says('reading.write')}
                </button>
              </>
            )}
          </p>
          {feeds.map((feed) => (
            <Feed key={feed.address} feed={feed} words={words} says={says} {...does} />
          ))}
        </>
      ))}
    </article>
  );
}

function AddForm({ says, onAdd }: Pick<ReadingPageProps, 'says' | 'onAdd'>) {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === '') return;
        onAdd(typed);
        setTyped('');
      }}
    >
      <label class="field wide">
        <span>{says('reading.address')}</span>
        <input
          type="text"
          inputMode="url"
          dir="ltr"
          maxLength={2_000}
          required
          value={typed}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
      </label>
      <p class="wide">
        <button type="submit">{says('reading.add')}</button>
      </p>
    </form>
  );
}

interface FeedProps extends ReadingActions {
  readonly feed: ReadingFeed;
  readonly words: LibraryWords;
  readonly says: ReadingWords;
}

function Feed({ feed, words, says, onFetch, onRemove, ...does }: FeedProps) {
  const { address, title, fetchedAt, isFetching, trouble, items } = feed;
  const unread = items.filter(({ state }) => state === 'new').length;
  return (
    <section>
      <h2 dir="auto">{title === '' ? address : title}</h2>
      <p class="meta">
        <Parts
          parts={[
            [quoted(new URL(address).host, 'und')],
            fetchedAt === null
              ? [says('reading.never')]
              : dayText(new Date(fetchedAt).toISOString(), words),
            fetchedAt === null ? null : [says('reading.unread', { count: unread })],
          ]}
        />
      </p>
      <div role="status">
        {isFetching ? <p class="hint">{says('reading.fetching')}</p> : null}
        {trouble === null ? null : <p class="notice">{says(`reading.why.${trouble}`)}</p>}
      </div>
      <p class="page-actions">
        <button type="button" disabled={isFetching} onClick={() => onFetch([address])}>
          {says('reading.fetch')}
        </button>
        <button type="button" onClick={() => onRemove(address)}>
          {says('reading.remove')}
        </button>
      </p>
      <ul class="added">
        {items.map((item) => (
          <li key={item.url}>
            <Item item={item} feed={address} words={words} says={says} {...does} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ItemProps extends Pick<ReadingActions, 'onOpened' | 'onSave'> {
  readonly item: ReadingItem;
  readonly feed: string;
  readonly words: LibraryWords;
  readonly says: ReadingWords;
}

function Item({ item, feed, words, says, onOpened, onSave }: ItemProps) {
  const { url, title, publishedAt, state, canSave } = item;
  const opened = () => onOpened(url);
  return (
    <>
      <p>
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          dir="auto"
          onClick={opened}
          onAuxClick={opened}
        >
          {title === '' ? words('library.untitled') : <PhraseText of={[quoted(title, 'und')]} />}
        </a>
      </p>
      <p class="ways">
        <span class="meta">
          <Parts
            parts={[
              [says(`reading.${state}`)],
              publishedAt === null ? null : dayText(publishedAt, words),
            ]}
          />
        </span>
        {canSave && state !== 'saved' ? (
          <button type="button" onClick={() => onSave(feed, url)}>
            {says('reading.save')}
          </button>
        ) : null}
      </p>
    </>
  );
}
