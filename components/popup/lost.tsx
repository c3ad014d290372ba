import type { Words } from '../messages/words.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { StateGlyph } from '../state-glyph.tsx';
import type { CheckedPage } from './popup-content.ts';

interface LostProps {
  readonly page: CheckedPage;
  readonly lost: readonly number[];
  /** What they said when they were checked; a sentence without an entry is listed by its state alone. */
  readonly texts: ReadonlyMap<number, string>;
  readonly words: Words<'popup' | 'state' | 'count'>;
}

/** Sentences that were checked and that the page no longer has so: each opens to its words and its verdict. */
export function Lost({ page, lost, texts, words }: LostProps) {
  const marks = page.marks.filter(({ sentence }) => lost.includes(sentence));
  if (marks.length === 0) return null;
  return (
    <details class="apart lost">
      <summary>{words('popup.lost', { count: marks.length })}</summary>
      <ul>
        {marks.map(({ sentence, kind, independentOrigins }) => {
          const text = texts.get(sentence) ?? null;
          return (
            <li key={sentence}>
              <details>
                <summary class="passage">
                  <StateGlyph kind={kind} />{' '}
                  {text === null ? (
                    words(`state.${kind}`)
                  ) : (
                    <PhraseText of={[quoted(text, page.lang)]} />
                  )}
                </summary>
                <p class="hint">
                  {[
                    words(`state.${kind}`),
                    ...(independentOrigins > 0
                      ? [words('count.independent-origins', { count: independentOrigins })]
                      : []),
                  ].join(' · ')}
                </p>
              </details>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
