import { readerLanguage } from '../../components/language.ts';
import type { Catalogue } from '../../components/messages/catalogue.ts';
import { createWords, type MessageGroup, type Words } from '../../components/messages/words.ts';

/** Reads every language of a surface; then gives its words for a browser's tag at once. */
export async function wordsOfAll<Group extends MessageGroup>(
  catalogue: Catalogue<Group>,
): Promise<(tag: string) => Words<Group>> {
  const languages = Object.entries(catalogue.languages);
  const messages = new Map(
    await Promise.all(languages.map(async ([lang, load]) => [lang, await load()] as const)),
  );
  return (tag) => {
    const language = readerLanguage([tag], [...messages.keys()]);
    return createWords<Group>(messages.get(language.lang) ?? {}, language);
  };
}
