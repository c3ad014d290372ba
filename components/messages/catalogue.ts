import type { ReaderLanguage } from '../language.ts';
import type { Message } from './message.ts';
import { createWords, type MessageGroup, type Words } from './words.ts';

/** Some groups of messages in every language that has a file in this folder; a language is fetched when it is asked for. */
export interface Catalogue<Group extends MessageGroup> {
  readonly groups: readonly Group[];
  /** By language tag. */
  readonly languages: Readonly<Record<string, () => Promise<Readonly<Record<string, Message>>>>>;
}

/** The words of a surface that has such a catalogue. */
export type WordsOf<Of> = Of extends Catalogue<infer Group> ? Words<Group> : never;

/**
 * The messages of these groups. The build puts the languages in place of the call
 * (`training/messages/compiled-messages.ts`), so it must name its groups there and then.
 */
export function messagesOf<Group extends MessageGroup>(
  ...groups: readonly Group[]
): Catalogue<Group> {
  throw new Error(`the build did not put in ${groups}`);
}

/** The words in the reader's language. Rejects where the language is not in the catalogue. */
export async function loadWords<Group extends MessageGroup>(
  catalogue: Catalogue<Group>,
  language: ReaderLanguage,
): Promise<Words<Group>> {
  const load = catalogue.languages[language.lang];
  if (load === undefined) throw new Error(`no words in ${language.lang}`);
  return createWords<Group>(await load(), language);
}
