import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../../training/messages/compile.ts';
import { keysModule } from '../../../training/messages/keys-module.ts';
import {
  compileLanguage,
  messageFile,
  messageLanguages,
} from '../../../training/messages/message-files.ts';

const english = compileLanguage('en');

function shape(parameters: ReadonlyMap<string, Parameter>) {
  return [...parameters].sort(([a], [b]) => a.localeCompare(b));
}

describe('the files of messages', () => {
  it('are there in Arabic and English', () => {
    expect(messageLanguages()).toEqual(expect.arrayContaining(['ar', 'en']));
  });

  it('are described by the types made of them (npm run messages)', () => {
    const written = readFileSync(
      new URL('../../../components/messages/keys.ts', import.meta.url),
      'utf8',
    );
    expect(written).toBe(keysModule());
  });

  // Every plural with every form of its language: what is not so is not compiled.
  it.each(messageLanguages())('%s: has every message, taking what the English takes', (lang) => {
    const compiled = compileLanguage(lang);
    expect([...compiled.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, { parameters }] of compiled) {
      const expected = english.get(key)?.parameters ?? new Map();
      expect([key, shape(parameters)]).toEqual([key, shape(expected)]);
    }
  });

  it.each(messageLanguages())('%s: has no key twice', (lang) => {
    const keys = [...readFileSync(messageFile(lang), 'utf8').matchAll(/^ {2}"([^"]+)":/gm)];
    expect(keys).toHaveLength(compileLanguage(lang).size);
    expect(new Set(keys.map(([, key]) => key)).size).toBe(keys.length);
  });

  it.each(messageLanguages())('%s: leaves no stray space and turns nothing round', (lang) => {
    const stray = Object.entries(
      JSON.parse(readFileSync(messageFile(lang), 'utf8')) as Record<string, string>,
    ).filter(([, text]) => text === '' || /^\s|\s$|\s{2}|[\u202A-\u202E\u2066-\u2069]/.test(text));
    expect(stray).toEqual([]);
  });

  it('are Arabic in Arabic: no message was left in Latin letters', () => {
    const left = Object.entries(
      JSON.parse(readFileSync(messageFile('ar'), 'utf8')) as Record<string, string>,
    ).filter(([, text]) => !/\p{Script=Arabic}/u.test(text) && /[A-Za-z]/.test(outside(text)));
    expect(left).toEqual([]);
  });
});

/** The text without what stands in braces. */
function outside(text: string): string {
  return text.replace(/\{[^{}]*\}/g, '');
}
