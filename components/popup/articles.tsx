import type { LeftOut, LeftOutWhy } from '../../engine/model.ts';
import type { Words } from '../messages/words.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { CheckedPage, ExcludedArticle } from './popup-content.ts';

interface ArticlesProps {
  readonly page: CheckedPage;
  readonly words: Words<'left-out' | 'excluded'>;
}

/** What did not take part: passages of the page outside the article, and articles that are this page. */
export function Articles({ page, words }: ArticlesProps) {
  return (
    <>
      {page.leftOut.length === 0 ? null : (
        <details class="apart">
          <summary>{words('left-out.title', { count: page.leftOut.length })}</summary>
          <dl>
            {[...byReason(page.leftOut)].map(([why, passages]) => (
              <Passages key={why} why={why} passages={passages} lang={page.lang} words={words} />
            ))}
          </dl>
        </details>
      )}
      {page.excluded.length === 0 ? null : (
        <details class="apart">
          <summary>{words('excluded.title', { count: page.excluded.length })}</summary>
          <ul>
            {page.excluded.map((article) => (
              <li key={`${article.source} ${article.title}`}>
                <p class="passage">
                  <PhraseText of={[quoted(article.title, 'und')]} />
                </p>
                <PhraseText of={[quoted(article.source, 'und')]} />
                <p class="hint">{words(`excluded.${knownWhy(article)}`)}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Passages shown for one reason; the rest is counted. */
const MOST_PASSAGES = 3;

interface PassagesProps {
  readonly why: LeftOutWhy;
  readonly passages: readonly string[];
  readonly lang: string;
  readonly words: Words<'left-out' | 'excluded'>;
}

function Passages({ why, passages, lang, words }: PassagesProps) {
  const rest = passages.length - MOST_PASSAGES;
  return (
    <>
      <dt>{words(`left-out.${why}`)}</dt>
      {passages.slice(0, MOST_PASSAGES).map((text) => (
        <dd key={text} class="passage">
          <PhraseText of={[quoted(text, lang)]} />
        </dd>
      ))}
      {rest > 0 ? <dd class="hint">{words('left-out.more', { count: rest })}</dd> : null}
    </>
  );
}

function byReason(leftOut: readonly LeftOut[]): ReadonlyMap<LeftOutWhy, readonly string[]> {
  const texts = new Map<LeftOutWhy, string[]>();
  for (const { why, text } of leftOut) texts.set(why, [...(texts.get(why) ?? []), text]);
  return texts;
}

/** `other` for a reason that this version does not know. */
function knownWhy({
  why,
}: ExcludedArticle): 'same-address' | 'same-text' | 'same-outlet-copy' | 'other' {
  switch (why) {
    case 'same-address':
    case 'same-text':
    case 'same-outlet-copy':
      return why;
    default:
      return 'other';
  }
}
