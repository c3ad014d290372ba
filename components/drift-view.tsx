import type { Drift } from '../engine/drift.ts';
import type { Words } from './messages/words.ts';
import { quoted } from './phrase.ts';
import { PhraseText } from './phrase-text.tsx';

interface DriftViewProps {
  readonly drift: Drift;
  /** Language of both texts. */
  readonly lang: string;
  readonly words: Words<'drift'>;
}

/** Claims of a kind that are listed; a text that was written anew has them all. */
const MOST = 20;

/** Which claims of a story changed, each as it was and as it is. */
export function DriftView({ drift: { changed, added, dropped }, lang, words }: DriftViewProps) {
  if (changed.length + added.length + dropped.length === 0) {
    return <p class="hint">{words('drift.none')}</p>;
  }
  const text = (of: string) => <PhraseText of={[quoted(of, lang)]} />;
  return (
    <div class="drift">
      {changed.length === 0 ? null : (
        <>
          <h3>{words('drift.changed', { count: changed.length })}</h3>
          <ul>
            {changed.slice(0, MOST).map(({ before, after }) => (
              <li key={after.id}>
                <p class="was">
                  <span class="hint">{words('drift.was')}</span> {text(before.text)}
                </p>
                <p>
                  <span class="hint">{words('drift.is')}</span> {text(after.text)}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {added.length === 0 ? null : (
        <>
          <h3>{words('drift.added', { count: added.length })}</h3>
          <ul>
            {added.slice(0, MOST).map(({ id, text: said }) => (
              <li key={id}>{text(said)}</li>
            ))}
          </ul>
        </>
      )}
      {dropped.length === 0 ? null : (
        <>
          <h3>{words('drift.dropped', { count: dropped.length })}</h3>
          <ul>
            {dropped.slice(0, MOST).map(({ id, text: said }) => (
              <li key={id} class="was">
                {text(said)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
