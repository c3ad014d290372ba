import type { ArticleId } from '../../engine/model.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { Loaded } from './library-content.ts';
import type { LibraryWords } from './library-words.ts';
import { dayText, Parts } from './lines.tsx';
import { whenLoaded } from './list-pages.tsx';
import { routeLink } from './route.ts';

/** Something that happened to an article that was read. */
export interface NoticeLine {
  readonly id: string;
  readonly kind: 'contradicted' | 'corrected';
  readonly article: ArticleId;
  readonly title: string;
  readonly lang: string;
  readonly sentence: string;
  readonly by: {
    readonly article: ArticleId;
    readonly source: string;
    readonly lang: string;
    readonly quote: string;
  };
  readonly at: number;
  readonly seenAt: number | null;
}

/** An article that was read. */
export interface ReadLine {
  readonly id: ArticleId;
  readonly title: string;
  readonly lang: string;
  readonly source: string;
  /** Address of the page; null where it has none of the web. */
  readonly link: string | null;
  readonly times: readonly number[];
  /** How many claims it makes. */
  readonly claims: number;
}

export interface MemoryContent {
  readonly isOn: boolean;
  readonly reads: readonly ReadLine[];
  readonly notices: readonly NoticeLine[];
  /** What was just forgotten can be brought back. */
  readonly canBringBack: boolean;
}

interface MemoryPageProps {
  readonly content: Loaded<MemoryContent>;
  readonly words: LibraryWords;
  readonly onSeen: (id: string | null) => void;
  readonly onForget: () => void;
  readonly onBringBack: () => void;
}

/** Articles and notices that are listed; more is found by the search. */
const MOST_LISTED = 200;

/** What was read, and what has happened to it since. */
export function MemoryPage({ content, words, ...does }: MemoryPageProps) {
  return (
    <article class="whole">
      <h1>{words('library.memory')}</h1>
      {whenLoaded(content, words, (memory) => (
        <>
          {memory.isOn ? null : (
            <p class="notice">
              {words('library.memory.off')}{' '}
              <a href="/options.html">{words('library.memory.settings')}</a>
            </p>
          )}
          <Notices notices={memory.notices} words={words} onSeen={does.onSeen} />
          <Reads {...memory} words={words} {...does} />
        </>
      ))}
    </article>
  );
}

interface NoticesProps {
  readonly notices: readonly NoticeLine[];
  readonly words: LibraryWords;
  readonly onSeen: (id: string | null) => void;
}

function Notices({ notices, words, onSeen }: NoticesProps) {
  const unseen = notices.filter(({ seenAt }) => seenAt === null).length;
  return (
    <section aria-labelledby="notices-title">
      <h2 id="notices-title">{words('library.notices')}</h2>
      <p class="hint" role="status">
        {words('library.notices.unseen', { count: unseen })}
      </p>
      {unseen < 2 ? null : (
        <p class="page-actions">
          <button type="button" onClick={() => onSeen(null)}>
            {words('library.notices.all-seen')}
          </button>
        </p>
      )}
      <ul class="added">
        {notices.slice(0, MOST_LISTED).map((notice) => (
          <li key={notice.id}>
            <Notice notice={notice} words={words} onSeen={onSeen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notice({
  notice,
  words,
  onSeen,
}: { readonly notice: NoticeLine } & Omit<NoticesProps, 'notices'>) {
  const { kind, article, title, lang, sentence, by, at, seenAt } = notice;
  return (
    <>
      <p class="meta">
        <strong>{words(`library.notices.${kind}`)}</strong>
        <Parts parts={[dayText(new Date(at).toISOString(), words)]} />
      </p>
      <p>
        <span class="hint">{words('library.notices.you-read')}</span>{' '}
        <PhraseText of={[quoted(sentence, lang)]} />
      </p>
      <p>
        <span class="hint">
          <PhraseText
            of={words('library.notices.now-says', { source: quoted(by.source, 'und') })}
          />
        </span>{' '}
        <PhraseText of={[quoted(by.quote, by.lang)]} />
      </p>
      <p class="ways">
        <a href={routeLink({ kind: 'article', id: by.article })}>{words('library.notices.open')}</a>
        {by.article === article ? null : (
          <span class="hint">
            {title === '' ? words('library.untitled') : <PhraseText of={[quoted(title, lang)]} />}
          </span>
        )}
        {seenAt === null ? (
          <button type="button" onClick={() => onSeen(notice.id)}>
            {words('library.notices.seen')}
          </button>
        ) : null}
      </p>
    </>
  );
}

interface ReadsProps extends MemoryContent {
  readonly words: LibraryWords;
  readonly onForget: () => void;
  readonly onBringBack: () => void;
}

function Reads({ reads, canBringBack, words, onForget, onBringBack }: ReadsProps) {
  return (
    <section aria-labelledby="reads-title">
      <h2 id="reads-title">{words('library.reads')}</h2>
      <p class="hint" role="status">
        {canBringBack
          ? words('library.reads.forgotten')
          : words('library.reads.count', { count: reads.length })}
      </p>
      <p class="page-actions">
        {canBringBack ? (
          <button type="button" onClick={onBringBack}>
            {words('library.reads.bring-back')}
          </button>
        ) : reads.length === 0 ? null : (
          <button type="button" onClick={onForget}>
            {words('library.reads.forget')}
          </button>
        )}
      </p>
      <ul class="added">
        {reads.slice(0, MOST_LISTED).map(({ id, title, lang, source, link, times, claims }) => {
          const name =
            title === '' ? words('library.untitled') : <PhraseText of={[quoted(title, lang)]} />;
          return (
            <li key={id}>
              <p>
                {link === null ? (
                  name
                ) : (
                  <a href={link} target="_blank" rel="noreferrer">
                    {name}
                  </a>
                )}
              </p>
              <p class="meta">
                <Parts
                  parts={[
                    source === '' ? null : [quoted(source, 'und')],
                    dayText(new Date(times.at(-1) ?? 0).toISOString(), words),
                    [words('library.reads.times', { count: times.length })],
                    [words('library.sentences', { count: claims })],
                  ]}
                />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
