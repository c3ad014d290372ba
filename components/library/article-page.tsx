import type { Drift } from '../../engine/drift.ts';
import { DriftView } from '../drift-view.tsx';
import { directionOf } from '../language.ts';
import { webLink } from '../links.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { shownText } from '../shown-text.ts';
import type { ArticleContent } from './library-content.ts';
import type { LibraryWords } from './library-words.ts';
import { dayText, Parts } from './lines.tsx';
import { Remarks } from './remarks.tsx';
import { routeLink } from './route.ts';

export interface ArticlePageProps {
  readonly content: ArticleContent;
  readonly words: LibraryWords;
  readonly onNote: (text: string) => void;
  readonly onTag: (tag: string, has: boolean) => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

/** An article: what it claims, the reader's remarks, its texts as they were saved. */
export function ArticlePage({ content, words, ...does }: ArticlePageProps) {
  const { article, assertions, versions, kept, note, drifts, readAt } = content;
  const link = webLink(article.url);
  const shown = quoted(article.title, article.lang);
  return (
    <article class="whole">
      <h1>{article.title === '' ? words('library.untitled') : <PhraseText of={[shown]} />}</h1>
      <p class="meta">
        <Parts
          parts={[
            article.source.name === '' ? null : [quoted(article.source.name, 'und')],
            dayText(article.publishedAt, words),
            ...article.agencies.map((agency) => [quoted(agency, article.lang)]),
            kept === null
              ? [words('library.of-pack')]
              : [words('library.saved-at', { day: new Date(kept.savedAt).toISOString() })],
            readAt.length === 0
              ? null
              : [words('library.read-at', { day: new Date(readAt.at(-1) ?? 0).toISOString() })],
          ]}
        />
      </p>
      {kept !== null && kept.removedAt !== null ? (
        <p class="notice">{words('library.is-in-bin')}</p>
      ) : null}
      <p class="page-actions">
        {link === null ? null : (
          <a href={link} target="_blank" rel="noreferrer">
            {words('library.open-page')}
          </a>
        )}
        {kept === null ? null : kept.removedAt === null ? (
          <button type="button" onClick={does.onRemove}>
            {words('library.remove')}
          </button>
        ) : (
          <button type="button" onClick={does.onRestore}>
            {words('library.restore')}
          </button>
        )}
      </p>
      <Remarks note={note} words={words} onNote={does.onNote} onTag={does.onTag} />
      <section aria-labelledby="told-title">
        <h2 id="told-title">{words('library.told')}</h2>
        <ol class="told">
          {assertions.map(({ id, claim, quote }) => (
            <li key={id}>
              <a href={routeLink({ kind: 'claim', id: claim })}>
                <PhraseText of={[quoted(quote, article.lang)]} />
              </a>
            </li>
          ))}
        </ol>
      </section>
      {versions.length === 0 ? null : (
        <section aria-labelledby="versions-title">
          <h2 id="versions-title">{words('library.versions', { count: versions.length })}</h2>
          {versions.map((version, at) => (
            <details key={version.digest} class="version">
              <summary>
                {words('library.version-of', { day: new Date(version.savedAt).toISOString() })}
              </summary>
              <Changes drift={drifts[at]} lang={article.lang} words={words} />
              <h3>
                <PhraseText of={[quoted(version.title, article.lang)]} />
              </h3>
              {version.text.split('\n').map((block, at) => (
                <p key={at} lang={article.lang} dir={directionOf(article.lang)}>
                  {shownText(block)}
                </p>
              ))}
            </details>
          ))}
        </section>
      )}
    </article>
  );
}

interface ChangesProps {
  /** Against the version before; undefined for the first. */
  readonly drift: Drift | undefined;
  readonly lang: string;
  readonly words: LibraryWords;
}

function Changes({ drift, lang, words }: ChangesProps) {
  if (drift === undefined) return null;
  return (
    <section aria-label={words('drift.title')}>
      <p class="hint">{words('drift.title')}</p>
      <DriftView drift={drift} lang={lang} words={words} />
    </section>
  );
}
