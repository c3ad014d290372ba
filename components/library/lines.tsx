import { type Phrase, quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { ArticleLine, ClaimLine, OriginLine, SourceLine } from './library-content.ts';
import type { LibraryWords } from './library-words.ts';
import { routeLink } from './route.ts';

/** CSS pixels of a line of a list, whatever it holds. */
export const LINE_HEIGHT = 84;

interface LineProps {
  readonly isActive: boolean;
  readonly words: LibraryWords;
}

interface ArticleRowProps extends LineProps {
  readonly line: ArticleLine;
  /** Null where it cannot be selected. */
  readonly isSelected: boolean | null;
  readonly onSelect: (id: ArticleLine['id']) => void;
}

/** An article: its title, who published it and when, and how much of it the library has. */
export function ArticleRow({ line, isActive, isSelected, words, onSelect }: ArticleRowProps) {
  const { id, title, lang, source, publishedAt, told, savedAt } = line;
  const shown = quoted(title, lang);
  return (
    <div class="line">
      {isSelected === null ? null : (
        <label class="pick">
          <input
            type="checkbox"
            checked={isSelected}
            tabIndex={isActive ? 0 : -1}
            onChange={() => onSelect(id)}
          />
          <span class="hidden-text">
            <PhraseText of={words('library.select', { title: shown })} />
          </span>
        </label>
      )}
      <a
        data-line
        class="line-link"
        href={routeLink({ kind: 'article', id })}
        tabIndex={isActive ? 0 : -1}
      >
        <strong>{title === '' ? words('library.untitled') : <PhraseText of={[shown]} />}</strong>
        <span class="meta">
          <Parts
            parts={[
              source.name === '' ? null : [quoted(source.name, 'und')],
              dayText(publishedAt, words),
              [words('library.sentences', { count: told })],
              savedAt === null ? [words('library.of-pack')] : null,
            ]}
          />
        </span>
      </a>
    </div>
  );
}

/** A claim: the sentence, who says it and when. */
export function ClaimRow({ line, isActive, words }: LineProps & { readonly line: ClaimLine }) {
  const { claim, quote, lang, source, publishedAt, articles } = line;
  return (
    <div class="line">
      <a
        data-line
        class="line-link"
        href={routeLink({ kind: 'claim', id: claim })}
        tabIndex={isActive ? 0 : -1}
      >
        <span class="quote-line">
          <PhraseText of={[quoted(quote, lang)]} />
        </span>
        <span class="meta">
          <Parts
            parts={[
              source === '' ? null : [quoted(source, 'und')],
              dayText(publishedAt, words),
              articles === null || articles < 2
                ? null
                : [words('library.in-articles', { count: articles })],
            ]}
          />
        </span>
      </a>
    </div>
  );
}

/** A source, or whom chains begin with; leads to a search for what it says. */
export function NameRow({
  line,
  isActive,
  words,
}: LineProps & { readonly line: SourceLine | OriginLine }) {
  const isOrigin = 'said' in line;
  const name = line.name.replaceAll('"', ' ').trim();
  const typed = isOrigin ? `speaker:"${name}"` : `source:"${name}"`;
  const tabIndex = isActive ? 0 : -1;
  const facts = (
    <span class="meta">
      <Parts
        parts={[
          [words('library.in-articles', { count: line.articles })],
          [words('library.sentences', { count: isOrigin ? line.said : line.told })],
        ]}
      />
    </span>
  );
  // Without a name there is nothing to search for.
  return (
    <div class="line">
      {name === '' ? (
        <span data-line class="line-link">
          <strong>{words('library.unnamed-source')}</strong>
          {facts}
        </span>
      ) : (
        <a
          data-line
          class="line-link"
          href={routeLink({ kind: 'search', typed })}
          tabIndex={tabIndex}
        >
          <strong>
            <PhraseText of={[quoted(line.name, 'und')]} />
          </strong>
          {facts}
        </a>
      )}
    </div>
  );
}

/** A line that is not read yet. */
export function EmptyRow({ words }: { readonly words: LibraryWords }) {
  return (
    <div class="line waiting">
      <span class="hidden-text">{words('library.loading')}</span>
    </div>
  );
}

/** The day something was published; says so where it is not known. */
export function dayText(iso: string | null, words: LibraryWords): Phrase {
  const day = iso === null ? null : words.format.date(iso, 'medium');
  return [day ?? words('library.undated')];
}

/** Small facts side by side. */
export function Parts({ parts }: { readonly parts: readonly (Phrase | null)[] }) {
  return (
    <>
      {parts.map((part, at) =>
        part === null ? null : (
          <span key={at}>
            <PhraseText of={part} />
          </span>
        ),
      )}
    </>
  );
}
