import type { ComponentChild } from 'preact';
import type { ReaderJudgement } from '../../engine/judgements.ts';
import type { NoteTarget } from '../../engine/kept.ts';
import { ArticlePage } from './article-page.tsx';
import { ClaimPage } from './claim-page.tsx';
import type { LibraryBody, LibraryNews } from './library-content.ts';
import type { LibraryWords } from './library-words.ts';
import { Empty, type ListActions, ListPage, whenLoaded } from './list-pages.tsx';
import { LISTS, PLACES, type PlaceName, type Route, routeLink } from './route.ts';
import { libraryTroubleText } from './trouble.ts';

export interface LibraryProps extends ListActions {
  readonly route: Route;
  readonly body: LibraryBody;
  /** What is in the search field. */
  readonly typed: string;
  readonly news: LibraryNews | null;
  readonly canUndo: boolean;
  readonly words: LibraryWords;
  /** Draws what a place shows. */
  readonly place: (place: PlaceName) => ComponentChild;
  /** Files are held over the page. */
  readonly isDropping: boolean;
  readonly onType: (typed: string) => void;
  readonly onUndo: () => void;
  readonly onNote: (on: NoteTarget, text: string) => void;
  readonly onTag: (on: NoteTarget, tag: string, has: boolean) => void;
  readonly onWithdraw: (judgement: ReaderJudgement['id']) => void;
}

/** The library: its lists, what is searched in it, and each article and claim with what the reader made of it. */
export function Library(props: LibraryProps) {
  const { route, typed, words, onType } = props;
  return (
    <div class="library">
      <header>
        <p class="name">{words('library.title')}</p>
        <search>
          <form onSubmit={(event) => event.preventDefault()}>
            <input
              id="search"
              type="search"
              dir="auto"
              aria-label={words('library.search')}
              aria-describedby="search-help"
              placeholder={words('library.search')}
              value={typed}
              onInput={({ currentTarget }) => onType(currentTarget.value)}
            />
            <p id="search-help" class="hidden-text">
              {words('library.search.help')}
            </p>
          </form>
        </search>
        <nav aria-label={words('library.lists')}>
          <ul>
            {LISTS.map((list) => (
              <li key={list}>
                <a
                  href={routeLink({ kind: 'list', list })}
                  aria-current={route.kind === 'list' && route.list === list ? 'page' : undefined}
                >
                  {words(`library.${list}`)}
                </a>
              </li>
            ))}
            {PLACES.map((place) => (
              <li key={place}>
                <a
                  href={routeLink({ kind: 'place', place })}
                  aria-current={
                    route.kind === 'place' && route.place === place ? 'page' : undefined
                  }
                >
                  {words(`library.${place}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {route.kind === 'list' ? (
          <h1 class="hidden-text">{words(`library.${route.list}`)}</h1>
        ) : null}
        {route.kind === 'search' ? <h1 class="hidden-text">{words('library.results')}</h1> : null}
        <Body {...props} />
      </main>
      <News {...props} />
      {props.isDropping ? <p class="dropping">{words('files.drop')}</p> : null}
    </div>
  );
}

function Body(props: LibraryProps) {
  const { route, body, words, onNote, onTag } = props;
  if (route.kind === 'place') return <>{props.place(route.place)}</>;
  switch (body.kind) {
    case 'place':
      return null;
    case 'article':
      return whenLoaded(body.of, words, (content) => {
        if (content === null) return <Gone words={words} />;
        const { id } = content.article;
        return (
          <ArticlePage
            key={id}
            content={content}
            words={words}
            onNote={(text) => onNote(`article-${id}`, text)}
            onTag={(tag, has) => onTag(`article-${id}`, tag, has)}
            onRemove={() => props.onRemove([id])}
            onRestore={() => props.onRestore([id])}
          />
        );
      });
    case 'claim':
      return whenLoaded(body.of, words, (content) => {
        if (content === null) return <Gone words={words} />;
        const { id } = content.claim;
        return (
          <ClaimPage
            key={id}
            content={content}
            words={words}
            onNote={(text) => onNote(`claim-${id}`, text)}
            onTag={(tag, has) => onTag(`claim-${id}`, tag, has)}
            onWithdraw={props.onWithdraw}
          />
        );
      });
    default:
      return <ListPage {...props} body={body} />;
  }
}

function Gone({ words }: { readonly words: LibraryWords }) {
  return (
    <>
      <h1 class="hidden-text">{words('library.gone')}</h1>
      <Empty title={words('library.gone')} text={words('library.gone.text')} />
    </>
  );
}

/** What was done last, with its undo. */
function News({ news, canUndo, words, onUndo }: LibraryProps) {
  return (
    <footer class="news">
      <p role="status">{news === null ? '' : newsText(news, words)}</p>
      {canUndo ? (
        <button type="button" onClick={onUndo}>
          {words('library.undo')}
        </button>
      ) : null}
    </footer>
  );
}

function newsText(news: LibraryNews, words: LibraryWords): string {
  switch (news.kind) {
    case 'removed':
    case 'restored':
    case 'destroyed':
    case 'added':
      return words(`library.news.${news.kind}`, { count: news.count });
    case 'failed':
      return libraryTroubleText(news.trouble, words, words('library.news.failed'));
    default:
      return words(`library.news.${news.kind}`);
  }
}
