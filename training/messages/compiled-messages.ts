import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { compileLanguage, messageFile, messageLanguages } from './message-files.ts';

const COMPONENTS = resolve(import.meta.dirname, '../../components');
const MODULE = join(COMPONENTS, 'messages/catalogue.ts');
/** `messagesOf('card', 'state')`. */
const CALL = /\bmessagesOf\(([^)]*)\)/g;
const VIRTUAL = 'isnad-messages/';

/**
 * Puts the languages in place of `messagesOf(…)` (`components/messages/catalogue.ts`): of each language one script with
 * the messages of those groups, compiled. Throws where a file cannot be compiled or a group is in none.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(COMPONENTS) || id.startsWith(MODULE)) return null;
      const written = code.replace(CALL, (_, names: string) => catalogue(names));
      return written === code ? null : { code: written, map: null };
    },
    resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${VIRTUAL}`)) return null;
      const [groups = '', lang = ''] = id.slice(VIRTUAL.length + 1).split('/');
      this.addWatchFile(messageFile(lang));
      return messagesModule(lang, groups.split('+'));
    },
  };
}

function catalogue(names: string): string {
  const groups = [...names.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
  const languages = messageLanguages().map((lang) => {
    const module = `${VIRTUAL}${groups.join('+')}/${lang}`;
    return `${JSON.stringify(lang)}: () => import('${module}').then((it) => it.messages)`;
  });
  return `({ groups: [${names}], languages: { ${languages.join(', ')} } })`;
}

function messagesModule(lang: string, groups: readonly string[]): string {
  const messages = new Map(
    [...compileLanguage(lang)].map(([key, { message }]) => [key, message] as const),
  );
  for (const group of groups) {
    const has = [...messages.keys()].some((key) => key.startsWith(`${group}.`));
    if (!has) throw new Error(`${lang}.json has no messages of '${group}'`);
  }
  const wanted = [...messages].filter(([key]) => groups.includes(key.slice(0, key.indexOf('.'))));
  return `export const messages = ${JSON.stringify(Object.fromEntries(wanted))};`;
}
