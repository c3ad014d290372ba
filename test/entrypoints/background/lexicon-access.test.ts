import { describe, expect, it } from 'vitest';
import { NO_LEXICON } from '../../../engine/lexicon.ts';
import { createLexiconAccess } from '../../../entrypoints/background/lexicon-access.ts';
import { writeLexicon } from '../../../training/lexicon/write-lexicon.ts';

const BYTES = writeLexicon(
  new Map([['talk', [{ term: 'محادث', kind: 'translation', weight: 1 }]]]),
);

describe('the way to the lexicon', () => {
  it('reads the file once, however many checks ask for it at once', async () => {
    let reads = 0;
    const access = createLexiconAccess(async () => {
      reads += 1;
      return BYTES;
    });
    const [one, two] = await Promise.all([access(), access()]);
    expect(one.relatives('talk')).toHaveLength(1);
    expect(two).toBe(one);
    expect(await access()).toBe(one);
    expect(reads).toBe(1);
  });

  it('knows nothing where the file is missing or damaged, and tries again the next time', async () => {
    const answers = [
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => Promise.resolve(BYTES.subarray(1)),
      () => Promise.resolve(BYTES),
    ];
    const access = createLexiconAccess(() => answers.shift()?.() ?? Promise.resolve(BYTES));
    expect(await access()).toBe(NO_LEXICON);
    expect(await access()).toBe(NO_LEXICON);
    expect((await access()).relatives('talk')).toHaveLength(1);
  });
});
