import type { ComponentChild } from 'preact';
import type { ArticleId } from '../../engine/model.ts';
import type { ArticleLine, FoundLines, ListBody, Loaded } from './library-content.ts';
import type { LibraryWords } from './library-words.ts';
import { ArticleRow, ClaimRow, EmptyRow, LINE_HEIGHT, NameRow } from './lines.tsx';
import { TagForm } from './remarks.tsx';
import { libraryTroubleText } from './trouble.ts';
import { mostRows, VirtualList } from './virtual-list.tsx';

/** What can be done in lists. */
export interface ListActions {
  readonly selected: ReadonlySet<ArticleId>;
  /** The row that keys lead from. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onWindow: (from: number, to: number) => void;
  readonly onSelect: (id: ArticleId) => void;
  readonly onSelectNone: () => void;
  readonly onRemove: (ids: readonly ArticleId[]) => void;
  readonly onRestore: (ids: readonly ArticleId[]) => void;
  readonly onTagAll: (ids: readonly ArticleId[], tag: string) => void;
  readonly onEmptyBin: (ids: readonly ArticleId[]) => void;
  /** Leads to where articles are written to a file; null for all that the search finds. */
  readonly onTakeOut: (ids: readonly ArticleId[] | null) => void;
}

interface ListPageProps extends ListActions {
  readonly body: ListBody;
  readonly words: LibraryWords;
}

/** A list of the library, or what a search found. */
export function ListPage({ body, words, ...does }: ListPageProps) {
  const { active, onActive, onWindow, selected, onSelect } = does;
  const list = (
    total: number,
    label: string,
    row: (index: number, isActive: boolean) => ComponentChild,
  ) => (
    <VirtualList
      total={total}
      rowHeight={LINE_HEIGHT}
      label={label}
      active={Math.min(active, Math.max(0, total - 1))}
      row={row}
      onActive={onActive}
      onWindow={onWindow}
    />
  );
  const articles = (lines: readonly ArticleLine[], label: string) =>
    list(lines.length, label, (index, isActive) => {
      const line = lines[index];
      return line === undefined ? null : (
        <ArticleRow
          line={line}
          isActive={isActive}
          isSelected={line.savedAt === null ? null : selected.has(line.id)}
          words={words}
          onSelect={onSelect}
        />
      );
    });
  switch (body.kind) {
    case 'articles':
      return whenLoaded(body.of, words, ({ lines, isWhole }) =>
        lines.length === 0 ? (
          <Empty title={words('library.empty')} text={words('library.empty.text')} />
        ) : (
          <>
            <p class="status" role="status">
              {isWhole
                ? words('library.articles.count', { count: lines.length })
                : words('library.loading')}
            </p>
            <Selection words={words} {...does} />
            {articles(lines, words('library.articles'))}
          </>
        ),
      );
    case 'bin':
      return whenLoaded(body.of, words, (lines) =>
        lines.length === 0 ? (
          <Empty title={words('library.bin.none')} text={words('library.bin.none.text')} />
        ) : (
          <>
            <BinActions lines={lines} words={words} {...does} />
            {articles(lines, words('library.bin'))}
          </>
        ),
      );
    case 'claims':
      return whenLoaded(body.of, words, ({ total, at }) =>
        total === 0 ? (
          <Empty title={words('library.empty')} text={words('library.empty.text')} />
        ) : (
          <>
            <p class="status" role="status">
              {total > mostRows(LINE_HEIGHT)
                ? words('library.claims.newest', { count: mostRows(LINE_HEIGHT) })
                : words('library.claims.count', { count: total })}
            </p>
            {list(total, words('library.claims'), (index, isActive) => {
              const line = at(index);
              return line === null ? (
                <EmptyRow words={words} />
              ) : (
                <ClaimRow line={line} isActive={isActive} words={words} />
              );
            })}
          </>
        ),
      );
    case 'sources':
    case 'origins':
      return whenLoaded<readonly Parameters<typeof NameRow>[0]['line'][]>(
        body.of,
        words,
        (lines) =>
          lines.length === 0 ? (
            <Empty title={words('library.empty')} text={words('library.empty.text')} />
          ) : (
            <>
              <p class="status" role="status">
                {body.kind === 'origins'
                  ? words('library.origins.hint')
                  : words('library.sources.count', { count: lines.length })}
              </p>
              {list(lines.length, words(`library.${body.kind}`), (index, isActive) => {
                const line = lines[index];
                return line === undefined ? null : (
                  <NameRow line={line} isActive={isActive} words={words} />
                );
              })}
            </>
          ),
      );
    case 'search':
      return whenLoaded(body.of, words, (found) => (
        <Found found={found} words={words} list={list} onTakeOut={does.onTakeOut} />
      ));
  }
}

interface FoundProps extends Pick<ListActions, 'onTakeOut'> {
  readonly found: FoundLines;
  readonly words: LibraryWords;
  readonly list: (
    total: number,
    label: string,
    row: (index: number, isActive: boolean) => ComponentChild,
  ) => ComponentChild;
}

/** Articles whose titles fit, then claims, in one list. */
function Found({ found: { articles, claims, state }, words, list, onTakeOut }: FoundProps) {
  const total = articles.length + claims.length;
  return (
    <>
      <p class="status" role="status">
        {state === 'looking'
          ? words('library.looking')
          : state === 'some'
            ? words('library.found.some', { count: total })
            : words('library.found', { count: total })}
      </p>
      {total === 0 ? null : (
        <p>
          <button type="button" onClick={() => onTakeOut(null)}>
            {words('library.take-out.found')}
          </button>
        </p>
      )}
      {total === 0 && state !== 'looking' ? (
        <Empty title={words('library.nothing-found')} text={words('library.search.help')} />
      ) : null}
      {total === 0
        ? null
        : list(total, words('library.results'), (index, isActive) => {
            const article = articles[index];
            if (article !== undefined) {
              return (
                <ArticleRow
                  line={article}
                  isActive={isActive}
                  isSelected={null}
                  words={words}
                  onSelect={() => undefined}
                />
              );
            }
            const claim = claims[index - articles.length];
            return claim === undefined ? null : (
              <ClaimRow line={claim} isActive={isActive} words={words} />
            );
          })}
    </>
  );
}

/** What is shown while something is read, and where it could not be. */
export function whenLoaded<Value>(
  of: Loaded<Value>,
  words: LibraryWords,
  show: (value: Value) => ComponentChild,
): ComponentChild {
  switch (of.kind) {
    case 'loading':
      return (
        <p class="status" role="status">
          {words('library.loading')}
        </p>
      );
    case 'failed':
      return (
        <div class="empty" role="alert">
          <h2>{words('library.failed')}</h2>
          <p>{libraryTroubleText(of.trouble, words, words('library.failed.text'))}</p>
        </div>
      );
    case 'ready':
      return show(of.value);
  }
}

/** Says that there is nothing, and what to do about it. */
export function Empty({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}

/** What can be done with all that is selected. */
function Selection({
  words,
  selected,
  onSelectNone,
  onRemove,
  onTagAll,
  onTakeOut,
}: ListActions & { readonly words: LibraryWords }) {
  if (selected.size === 0) return null;
  const ids = [...selected];
  return (
    <div class="selection">
      <p role="status">{words('library.selected', { count: ids.length })}</p>
      <TagForm says={words('library.tag-all')} words={words} onTag={(tag) => onTagAll(ids, tag)} />
      <button type="button" onClick={() => onRemove(ids)}>
        {words('library.remove')}
      </button>
      <button type="button" onClick={() => onTakeOut(ids)}>
        {words('library.take-out')}
      </button>
      <button type="button" onClick={onSelectNone}>
        {words('library.select-none')}
      </button>
    </div>
  );
}

interface BinActionsProps extends ListActions {
  readonly lines: readonly ArticleLine[];
  readonly words: LibraryWords;
}

/** Bringing back what is in the bin, and destroying it, which asks twice. */
function BinActions({ lines, words, selected, onRestore, onEmptyBin }: BinActionsProps) {
  const ids = lines.map(({ id }) => id).filter((id) => selected.size === 0 || selected.has(id));
  return (
    <div class="selection">
      <p role="status">{words('library.bin.count', { count: lines.length })}</p>
      <button type="button" onClick={() => onRestore(ids)}>
        {words('library.restore-many', { count: ids.length })}
      </button>
      <details class="sure">
        <summary>{words('library.bin.empty')}</summary>
        <p>{words('library.bin.sure', { count: ids.length })}</p>
        <button type="button" onClick={() => onEmptyBin(ids)}>
          {words('library.bin.destroy', { count: ids.length })}
        </button>
      </details>
    </div>
  );
}
