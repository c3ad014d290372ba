import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { AddedFile, AddState } from './add-content.ts';
import type { LibraryWords } from './library-words.ts';
import { routeLink } from './route.ts';

interface AddReportProps {
  readonly report: AddState & { readonly kind: 'added' };
  readonly words: LibraryWords;
  readonly onAgain: () => void;
  readonly onRemove: (ids: readonly AddedFile['articles'][number]['id'][]) => void;
}

/** Files that are listed; the counts above are of all. */
const MOST_LISTED = 200;
const ORDER: readonly AddedFile['outcome'][] = ['refused', 'saved', 'newer', 'known'];

/** What became of all that was to be added: counts, then each file, those that brought nothing first. */
export function AddReport({ report: { files, left }, words, onAgain, onRemove }: AddReportProps) {
  const saved = files.filter(({ outcome }) => outcome === 'saved').flatMap(articlesOf);
  const listed = ORDER.flatMap((outcome) => files.filter((file) => file.outcome === outcome));
  return (
    <>
      <section role="status" aria-label={words('library.add.report')}>
        <ul class="counts">
          <li>{words('library.add.saved', { count: saved.length })}</li>
          {(['newer', 'known', 'refused'] as const).map((outcome) => {
            const count = files.filter((file) => file.outcome === outcome).length;
            return count === 0 ? null : (
              <li key={outcome}>{words(`library.add.${outcome}`, { count })}</li>
            );
          })}
          {left === 0 ? null : <li>{words('library.add.left', { count: left })}</li>}
        </ul>
      </section>
      <p class="page-actions">
        <button type="button" onClick={onAgain}>
          {words('library.add.more')}
        </button>
        {saved.length === 0 ? null : (
          <button type="button" onClick={() => onRemove(saved.map(({ id }) => id))}>
            {words('library.add.take-back')}
          </button>
        )}
      </p>
      <section aria-labelledby="added-title">
        <h2 id="added-title">{words('library.add.report')}</h2>
        <ul class="added">
          {listed.slice(0, MOST_LISTED).map((file, at) => (
            <li key={at}>
              <FileLine file={file} words={words} />
            </li>
          ))}
        </ul>
        {listed.length > MOST_LISTED ? (
          <p class="hint">
            {words('library.add.unlisted', { count: listed.length - MOST_LISTED })}
          </p>
        ) : null}
      </section>
    </>
  );
}

function articlesOf({ articles }: AddedFile): AddedFile['articles'] {
  return articles;
}

function FileLine({ file, words }: { readonly file: AddedFile; readonly words: LibraryWords }) {
  const { name, outcome, why, articles } = file;
  return (
    <>
      <p>{name === '' ? words('library.add.pasted') : <PhraseText of={[quoted(name, 'und')]} />}</p>
      <p class="meta">
        <span>
          {why === null || outcome !== 'refused'
            ? words(`library.add.file-${outcome}`)
            : words(`library.add.why-${why}`)}
        </span>
      </p>
      {articles.map(({ id, title, lang }) => (
        <p key={id}>
          <a href={routeLink({ kind: 'article', id })}>
            {title === '' ? words('library.untitled') : <PhraseText of={[quoted(title, lang)]} />}
          </a>
        </p>
      ))}
    </>
  );
}
