import { directionOf } from './language.ts';
import type { Phrase } from './phrase.ts';

/** A phrase with its foreign words isolated, each with its own language and direction. */
export function PhraseText({ of }: { readonly of: Phrase }) {
  return (
    <>
      {of.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <bdi key={at} lang={part.lang} dir={directionOf(part.lang)}>
            {part.text}
          </bdi>
        ),
      )}
    </>
  );
}
