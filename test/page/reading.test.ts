import { describe, expect, it } from 'vitest';
import { readPage } from '../../page/reading.ts';
import { openHtml } from './read-page.ts';

const SENTENCE =
  'The ministry said that the bridge over the river opens to trains on Monday morning.';

/** A page whose second paragraph is put anew, with another number, right after it was copied: the first `times`. */
function restlessPage(times: number): Document {
  const paragraphs = `<p>${SENTENCE} ${SENTENCE}</p><p id="b">It cost 0 million. ${SENTENCE}</p>`;
  const document = openHtml(`<title>Bridge</title><article><h1>Bridge</h1>${paragraphs}</article>`);
  const { implementation } = document;
  const make = implementation.createHTMLDocument.bind(implementation);
  let made = 0;
  implementation.createHTMLDocument = (title) => {
    made += 1;
    const cost = made;
    if (made <= times) {
      queueMicrotask(() => {
        const anew = document.createElement('p');
        anew.id = 'b';
        anew.textContent = `It cost ${cost} million. ${SENTENCE}`;
        document.getElementById('b')?.replaceWith(anew);
      });
    }
    return make(title);
  };
  return document;
}

async function readRestless(times: number) {
  const result = await readPage(restlessPage(times), new AbortController().signal);
  if (!result?.ok) throw new Error('The page was not read.');
  const { blocks, map } = result.value;
  return { text: blocks.map(({ text }) => text).join('\n'), isCurrent: map.isCurrent() };
}

describe('readPage', () => {
  it('reads a page that rests as it stands', async () => {
    const { text, isCurrent } = await readRestless(0);
    expect(text).toContain('It cost 0 million.');
    expect(isCurrent).toBe(true);
  });

  it('reads a page again that was changed between two steps', async () => {
    const { text, isCurrent } = await readRestless(1);
    expect(text).toContain('It cost 1 million.');
    expect(text).not.toContain('It cost 0 million.');
    expect(isCurrent).toBe(true);
  });

  it('gives what it has of a page that never rests, and says that it is no longer so', async () => {
    expect((await readRestless(Number.POSITIVE_INFINITY)).isCurrent).toBe(false);
  });

  it('gives nothing once it is no longer wanted', async () => {
    const ending = new AbortController();
    const reading = readPage(restlessPage(0), ending.signal);
    ending.abort();
    expect(await reading).toBeNull();
  });
});
