import type { ComponentChild } from 'preact';
import type { ReaderLanguage } from '../../components/language.ts';
import { type Catalogue, loadWords } from '../../components/messages/catalogue.ts';
import type { MessageGroup, Words } from '../../components/messages/words.ts';

/** A surface that the gallery shows. */
export interface Surface {
  readonly states: readonly string[];
  /** Loads its style sheets, which only its own page has. */
  readonly style: () => Promise<unknown>;
  /** Rejects for a state that it has not. */
  readonly view: (state: string, language: ReaderLanguage) => Promise<ComponentChild>;
}

/** A surface by its states, each drawn in given words. */
export function surfaceOf<Group extends MessageGroup>(
  catalogue: Catalogue<Group>,
  style: () => Promise<unknown>,
  states: Readonly<Record<string, (words: Words<Group>) => ComponentChild>>,
): Surface {
  return {
    states: Object.keys(states),
    style,
    async view(state, language) {
      const draw = states[state];
      if (draw === undefined) throw new Error(`no state ${state}`);
      return draw(await loadWords(catalogue, language));
    },
  };
}
