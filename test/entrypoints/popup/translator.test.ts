import { describe, expect, it, vi } from 'vitest';
import { MESSAGE_LIMITS } from '../../../bridge/limits.ts';
import {
  findOffer,
  type Offer,
  ownTranslator,
  type Progress,
  type TranslatorApi,
  translateAll,
} from '../../../entrypoints/popup/translator.ts';

/** A browser's translator over these pairs (`en-ar`), which answers as it is told. */
function aTranslator(
  states: Readonly<Record<string, string>> = { 'en-ar': 'available' },
  translate: (text: string) => Promise<string> = async (text) => `ترجمة ${text}`,
  create?: TranslatorApi['create'],
) {
  const destroyed = vi.fn();
  const api: TranslatorApi = {
    availability: async ({ sourceLanguage, targetLanguage }) =>
      states[`${sourceLanguage}-${targetLanguage}`] ?? 'unavailable',
    create: create ?? (async () => ({ translate, destroy: destroyed })),
  };
  return { api, destroyed };
}

const OFFER: Offer = { source: 'en', target: 'ar', download: false };

function work() {
  const life = new AbortController();
  const progress: Progress[] = [];
  return { life, progress, signal: life.signal, onProgress: (it: Progress) => progress.push(it) };
}

describe('the offer of a translation', () => {
  it('is none where the browser has no translator, as in Firefox', async () => {
    expect(ownTranslator()).toBeNull();
    expect(await findOffer('en', 'en')).toBeNull();
  });

  it('goes from Arabic into English and from English into Arabic, whatever the reader reads', async () => {
    const { api } = aTranslator({ 'en-ar': 'available', 'ar-en': 'available' });
    for (const reader of ['ar', 'en'] as const) {
      expect(await findOffer('en', reader, api)).toMatchObject({ source: 'en', target: 'ar' });
      expect(await findOffer('ar', reader, api)).toMatchObject({ source: 'ar', target: 'en' });
    }
  });

  it('goes from another language into the reader’s own, or into the other where that is not to be had', async () => {
    const both = aTranslator({ 'fr-ar': 'available', 'fr-en': 'available' }).api;
    expect(await findOffer('fr', 'ar', both)).toMatchObject({ target: 'ar' });
    expect(await findOffer('fr', 'en', both)).toMatchObject({ target: 'en' });
    const english = aTranslator({ 'fr-en': 'available' }).api;
    expect(await findOffer('fr', 'ar', english)).toMatchObject({ target: 'en' });
  });

  it('says where the browser has to fetch a model first', async () => {
    const download = async (state: string) =>
      (await findOffer('en', 'en', aTranslator({ 'en-ar': state }).api))?.download;
    expect(await download('available')).toBe(false);
    expect(await download('downloadable')).toBe(true);
    expect(await download('downloading')).toBe(true);
  });

  it('is none for a pair that is unavailable, a state nobody knows, or a page in no known language', async () => {
    expect(await findOffer('en', 'en', aTranslator({ 'en-ar': 'unavailable' }).api)).toBeNull();
    expect(await findOffer('en', 'en', aTranslator({ 'en-ar': 'perhaps' }).api)).toBeNull();
    expect(await findOffer('und', 'en', aTranslator().api)).toBeNull();
  });

  it('is none where asking for it is refused', async () => {
    const refusing = async () => Promise.reject(new RangeError('not a tag'));
    const throwing = () => {
      throw new TypeError('not here');
    };
    for (const availability of [refusing, throwing]) {
      expect(await findOffer('en', 'en', { ...aTranslator().api, availability })).toBeNull();
    }
  });
});

describe('translating sentences', () => {
  it('gives a translation for each, in order, and lets the translator go', async () => {
    const { api, destroyed } = aTranslator();
    const { progress, ...rest } = work();
    expect(await translateAll(OFFER, ['one', 'two'], rest, api)).toEqual({
      ok: true,
      value: ['ترجمة one', 'ترجمة two'],
    });
    expect(progress).toEqual([
      { phase: 'fetching', share: 0 },
      { phase: 'translating', share: 0 },
      { phase: 'translating', share: 0.5 },
    ]);
    expect(destroyed).toHaveBeenCalledOnce();
  });

  it('tells how much of the model was fetched, within 0 and 1', async () => {
    const create: TranslatorApi['create'] = async ({ monitor }) => {
      const events = new EventTarget();
      monitor(events);
      for (const loaded of [0.25, 7, 'much']) {
        events.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
      }
      return { translate: async (text) => `ت ${text}`, destroy: () => undefined };
    };
    const { progress, ...rest } = work();
    await translateAll(OFFER, ['one'], rest, aTranslator({}, undefined, create).api);
    const shares = progress.filter(({ phase }) => phase === 'fetching').map(({ share }) => share);
    expect(shares).toEqual([0, 0.25, 1, 0]);
  });

  it('leaves out a sentence that is refused, comes back empty, or grows beyond the limit', async () => {
    const answers: Readonly<Record<string, () => Promise<string>>> = {
      refused: () => Promise.reject(new Error('quota')),
      empty: async () => ' ',
      endless: async () => 'ط'.repeat(MESSAGE_LIMITS.translation + 1),
      good: async () => 'جيد',
    };
    const { api } = aTranslator({}, (text) => answers[text]?.() ?? Promise.reject(new Error(text)));
    const translated = await translateAll(OFFER, Object.keys(answers), work(), api);
    expect(translated).toEqual({ ok: true, value: [null, null, null, 'جيد'] });
  });

  it('fails where no sentence was translated, and where there is no translator', async () => {
    const { api, destroyed } = aTranslator({}, () => Promise.reject(new Error('broken')));
    expect(await translateAll(OFFER, ['one', 'two'], work(), api)).toMatchObject({
      ok: false,
      failure: { kind: 'not-translated' },
    });
    expect(destroyed).toHaveBeenCalledOnce();
    expect(await translateAll(OFFER, ['one'], work())).toMatchObject({
      ok: false,
      failure: { kind: 'no-model' },
    });
  });

  it('fails where the browser cannot get its model', async () => {
    const refuse = async () => Promise.reject(new DOMException('offline', 'NetworkError'));
    const throws = () => {
      throw new DOMException('no click', 'NotAllowedError');
    };
    for (const create of [refuse, throws]) {
      const { api } = aTranslator({}, undefined, create);
      expect(await translateAll(OFFER, ['one'], work(), api)).toMatchObject({
        ok: false,
        failure: { kind: 'no-model' },
      });
    }
  });

  it('can be given up while a translator hangs that does not listen', async () => {
    const never = () => new Promise<never>(() => undefined);
    const hangs = [aTranslator({}, never), aTranslator({}, undefined, never)];
    for (const { api } of hangs) {
      const { life, ...rest } = work();
      const translating = translateAll(OFFER, ['one', 'two'], rest, api);
      life.abort();
      expect(await translating).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    }
  });

  it('lets a translator go that is ready only after it was given up', async () => {
    const destroyed = vi.fn();
    let ready: () => void = () => undefined;
    const create: TranslatorApi['create'] = () =>
      new Promise((resolve) => {
        ready = () => resolve({ translate: async (text) => text, destroy: destroyed });
      });
    const { life, ...rest } = work();
    const translating = translateAll(OFFER, ['one'], rest, aTranslator({}, undefined, create).api);
    life.abort();
    await translating;
    ready();
    await vi.waitFor(() => expect(destroyed).toHaveBeenCalledOnce());
  });

  it('translates no more sentences than a page is read', async () => {
    const asked = vi.fn(async (text: string) => `ت ${text}`);
    const many = new Array<string>(MESSAGE_LIMITS.sentences + 5).fill('one');
    const translated = await translateAll(OFFER, many, work(), aTranslator({}, asked).api);
    expect(translated.ok && translated.value.length).toBe(MESSAGE_LIMITS.sentences);
    expect(asked).toHaveBeenCalledTimes(MESSAGE_LIMITS.sentences);
  });
});
