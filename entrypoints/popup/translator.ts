import { MESSAGE_LIMITS } from '../../bridge/limits.ts';
import type { TranslationLang } from '../../bridge/protocol.ts';
import type { Lang } from '../../engine/model.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';

/**
 * The browser's own translator, which works on the device (the Translator API of the WICG: Chrome 138 and later, in
 * windows only). Behind this file, because few browsers have one and no type library declares it.
 */
export interface TranslatorApi {
  /** `unavailable`, `downloadable`, `downloading` or `available`. */
  availability(pair: LanguagePair): Promise<string>;
  /** Fetches the model where it must: then only inside a click of the reader. */
  create(
    options: LanguagePair & {
      readonly signal: AbortSignal;
      readonly monitor: (monitor: EventTarget) => void;
    },
  ): Promise<OpenTranslator>;
}

interface LanguagePair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

interface OpenTranslator {
  translate(text: string, options: { readonly signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

/** A translation that the browser says it can make. */
export interface Offer {
  readonly source: Lang;
  readonly target: TranslationLang;
  /** The browser has to fetch a language model first. */
  readonly download: boolean;
}

/** How far it is; `share` is 0–1 of this phase. */
export interface Progress {
  readonly phase: 'fetching' | 'translating';
  readonly share: number;
}

export type TranslationFailure = Failure & {
  readonly kind: 'cancelled' | 'no-model' | 'not-translated';
};

/** The translator of this window; null where the browser has none. */
export function ownTranslator(): TranslatorApi | null {
  return (globalThis as { Translator?: TranslatorApi }).Translator ?? null;
}

/**
 * The translation to offer for a page in a language; null where the browser can make none. Arabic and English go into
 * each other; other pages into the reader's own language, else into the other one: a library mostly holds what its
 * reader reads.
 */
export async function findOffer(
  source: Lang,
  reader: string,
  api: TranslatorApi | null = ownTranslator(),
): Promise<Offer | null> {
  if (api === null || source === 'und') return null;
  const targets: readonly TranslationLang[] = reader === 'ar' ? ['ar', 'en'] : ['en', 'ar'];
  for (const target of targets) {
    if (target === source) continue;
    const state = await stateOf(api, { sourceLanguage: source, targetLanguage: target });
    if (state === 'available') return { source, target, download: false };
    if (state === 'downloadable' || state === 'downloading') {
      return { source, target, download: true };
    }
  }
  return null;
}

async function stateOf(api: TranslatorApi, pair: LanguagePair): Promise<string> {
  try {
    return await api.availability(pair);
  } catch {
    // Where a policy forbids it, or the tag is none to the browser.
    return 'unavailable';
  }
}

/**
 * Translates sentences one after the other, at most 1,500; must be called inside the reader's click. A sentence that
 * cannot be translated, or only into more than `MESSAGE_LIMITS.translation` units, is null; where that holds for all,
 * `not-translated`. `no-model`: the browser could not get ready. The signal ends the waiting at once (`cancelled`),
 * even for a translator that does not listen to it. Never rejects.
 */
export async function translateAll(
  { source, target }: Offer,
  texts: readonly string[],
  { signal, onProgress }: TranslationWork,
  api: TranslatorApi | null = ownTranslator(),
): Promise<Result<readonly (string | null)[], TranslationFailure>> {
  const opened = await open(
    api,
    { sourceLanguage: source, targetLanguage: target },
    signal,
    (share) => onProgress({ phase: 'fetching', share }),
  );
  if (!opened.ok) return opened;
  const wanted = texts.slice(0, MESSAGE_LIMITS.sentences);
  const translations: (string | null)[] = [];
  try {
    for (const text of wanted) {
      onProgress({ phase: 'translating', share: translations.length / wanted.length });
      translations.push(await translate(opened.value, text, signal));
      if (signal.aborted) return cancelled();
    }
  } finally {
    close(opened.value);
  }
  return translations.some((text) => text !== null)
    ? success(translations)
    : failure('not-translated', 'The browser translated no sentence; try again later.');
}

/** What a translation in progress listens to and tells. */
export interface TranslationWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

async function open(
  api: TranslatorApi | null,
  pair: LanguagePair,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Result<OpenTranslator, TranslationFailure>> {
  if (api === null) return noModel('This browser has no translator');
  onShare(0);
  try {
    const creating = api.create({
      ...pair,
      signal,
      monitor: (monitor) =>
        monitor.addEventListener('downloadprogress', (event) => {
          if (!signal.aborted) onShare(shareOf(event));
        }),
    });
    // One that is ready after the reader gave up is let go.
    void creating.then(
      (late) => signal.aborted && close(late),
      () => undefined,
    );
    return success(await orAborted(creating, signal));
  } catch (error) {
    return signal.aborted ? cancelled() : noModel(String(error));
  }
}

async function translate(
  translator: OpenTranslator,
  text: string,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const translation = await orAborted(translator.translate(text, { signal }), signal);
    const usable = translation.trim() !== '' && translation.length <= MESSAGE_LIMITS.translation;
    return usable ? translation : null;
  } catch {
    return null;
  }
}

/** What the work comes to, or a rejection as soon as the signal says so. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function close(translator: OpenTranslator): void {
  try {
    translator.destroy();
  } catch {
    // It is gone already.
  }
}

function shareOf(event: Event): number {
  const { loaded } = event as { loaded?: unknown } & Event;
  return typeof loaded === 'number' ? Math.min(1, Math.max(0, loaded)) : 0;
}

function cancelled() {
  return failure('cancelled', 'The reader gave the translation up.');
}

function noModel(why: string) {
  return failure(
    'no-model',
    `The browser has no language model for this; try again later. (${why})`,
  );
}
