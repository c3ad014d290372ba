import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExampleContent } from '../../../components/welcome/welcome-content.ts';
import { checkExample } from '../../../entrypoints/welcome/check-example.ts';

const FILES: Readonly<Record<string, string>> = {
  '/packs/starter.json': 'packs/starter/starter.pack.json',
  '/lexicon.bin': 'public/lexicon.bin',
};

beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(FILES[path] ?? '')));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function checked(example: ExampleContent) {
  if (example.kind !== 'checked') throw new Error(`the example is ${example.kind}`);
  return example;
}

describe('the example of the welcome page', () => {
  it('is for an Arabic reader a report of the starter library, checked against the others', async () => {
    const { lang, outlet, sentences } = checked(await checkExample('ar'));
    expect({ lang, outlet }).toEqual({ lang: 'ar', outlet: 'سرايا' });
    const kinds = new Set(sentences.map(({ kind }) => kind));
    expect(kinds).toContain('corroborated');
    expect(kinds).toContain('repeated');
    const sources = sentences.flatMap(({ evidence }) => evidence.map(({ source }) => source));
    expect(sources).toContain('الحرة');
    expect(sources).not.toContain('سرايا');
  });

  it('is for anybody else an English text, found in the Arabic reports', async () => {
    const { lang, outlet, sentences } = checked(await checkExample('en'));
    expect({ lang, outlet }).toEqual({ lang: 'en', outlet: null });
    const kinds = sentences.map(({ kind }) => kind);
    // Whether the first is repeated or corroborated hangs on whom the reports name; that it is found does not.
    expect(['corroborated', 'repeated']).toContain(kinds[0]);
    expect(kinds.slice(1)).toEqual(['repeated', 'corroborated', 'new', 'not-a-claim']);
    expect(sentences[0]?.evidence[0]?.lang).toBe('ar');
  });

  it('says that it failed where the packaged library cannot be read', async () => {
    vi.stubGlobal('fetch', async () => new Response('{}'));
    expect(await checkExample('en')).toEqual({ kind: 'failed' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no file')));
    expect(await checkExample('ar')).toEqual({ kind: 'failed' });
  });
});
