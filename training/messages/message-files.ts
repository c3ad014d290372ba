import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CompiledMessage, compileMessage } from './compile.ts';

const FOLDER = new URL('../../components/messages/', import.meta.url);

/** The file of a language. */
export function messageFile(lang: string): string {
  return fileURLToPath(new URL(`${lang}.json`, FOLDER));
}

/** The languages that have a file. */
export function messageLanguages(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** The messages of a language as they are written, by key. Throws for what is no object of strings. */
export function readMessages(lang: string): ReadonlyMap<string, string> {
  const file: unknown = JSON.parse(readFileSync(messageFile(lang), 'utf8'));
  const entries = Object.entries(file ?? {});
  for (const [key, text] of entries) {
    if (typeof text !== 'string') throw new Error(`${lang}.json: ${key} is no text`);
    if (!KEY.test(key)) throw new Error(`${lang}.json: '${key}' is no key`);
  }
  return new Map(entries as [string, string][]);
}

/** `card.failed.context-lost`: a group, and a name in it. */
const KEY = /^[a-z-]+(?:\.[a-zA-Z0-9-]+)+$/;

/** The messages of a language, compiled. Throws, naming file and key, where one cannot be. */
export function compileLanguage(lang: string): ReadonlyMap<string, CompiledMessage> {
  const compiled = new Map<string, CompiledMessage>();
  for (const [key, text] of readMessages(lang)) {
    try {
      compiled.set(key, compileMessage(text, lang));
    } catch (error) {
      throw new Error(`${lang}.json: ${key}: ${(error as Error).message}`, { cause: error });
    }
  }
  return compiled;
}
