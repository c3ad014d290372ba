import { readBag, readField, readFlag, readText, readWhole } from '../engine/shape.ts';
import type { StorageArea } from './area.ts';

/** What the reader has set; without a choice, as {@link UNSET}. */
export interface ReaderSettings {
  /** BCP 47 tag of the language to speak; null for the browser's. */
  readonly language: string | null;
  /** Marks contradicted and disputed sentences only. */
  readonly calm: boolean;
  /** Shows where the marks are, beside the scroll bar. */
  readonly scrollMap: boolean;
  /** Checks nothing without a click, on chosen sites neither. */
  readonly off: boolean;
  /** Hosts on which nothing is checked without a click, whatever else is chosen; in the order of choosing, each once. */
  readonly offSites: readonly string[];
  /** Hosts of which every article that is checked is saved; else as `offSites`. */
  readonly savedSites: readonly string[];
  /** Days after which what was saved by itself goes into the bin, unless the reader did something with it; 0 for never. */
  readonly keptDays: number;
  /** Keeps what was read, so that it is known when it is met again or changes. */
  readonly memory: boolean;
  /** Days after which what was read is forgotten; 0 for never. */
  readonly memoryDays: number;
}

export interface ReaderSettingsStore {
  read(): Promise<ReaderSettings>;
  /** Keeps these and leaves the others as they are. Rejects where the disk cannot be written. */
  change(news: Partial<ReaderSettings>): Promise<void>;
  /** Calls with all settings after a change of any, from whatever window, and with those before it. */
  follow(listener: (settings: ReaderSettings, before: ReaderSettings) => void): void;
}

/** The part of `browser.storage.local` that is used here. */
export interface SettingsArea extends StorageArea {
  readonly onChanged: {
    addListener(listener: (changes: Readonly<Record<string, unknown>>) => void): void;
  };
}

export const UNSET: ReaderSettings = {
  language: null,
  calm: false,
  scrollMap: true,
  off: false,
  offSites: [],
  savedSites: [],
  keptDays: 90,
  memory: false,
  memoryDays: 90,
};

/** Each setting has a key of its own, so that two windows that change different ones do not undo each other. */
const PREFIX = 'setting:';
const NAMES = Object.keys(UNSET) as (keyof ReaderSettings)[];
const KEYS = NAMES.map((name) => PREFIX + name);

/** Hosts that can be left out: more than a reader clicks together in years. */
const MOST_SITES = 1_000;
/** UTF-16 units of a host (RFC 1035) and of a language tag. */
const LONGEST_HOST = 253;
const LONGEST_TAG = 35;
/** Ten years. */
const MOST_DAYS = 3_650;

/** The reader's settings in `storage.local`; a stored value of another shape counts as none. */
export function createReaderSettings(area: SettingsArea): ReaderSettingsStore {
  return {
    read: async () => parseReaderSettings(await area.get(KEYS)),
    change: (news) =>
      area.set(Object.fromEntries(Object.entries(news).map(([name, it]) => [PREFIX + name, it]))),
    follow(listener) {
      area.onChanged.addListener((changes) => {
        const changed = KEYS.filter((key) => Object.hasOwn(changes, key));
        if (changed.length === 0) return;
        const old = changed.map((key) => [key, readField(readBag(changes[key]) ?? {}, 'oldValue')]);
        void area.get(KEYS).then((stored) => {
          const before = { ...stored, ...Object.fromEntries(old) };
          listener(parseReaderSettings(stored), parseReaderSettings(before));
        });
      });
    },
  };
}

/** Has the reader switched off that an address is checked without a click? */
export function isLeftOut({ off, offSites }: ReaderSettings, url: string): boolean {
  return off || (URL.canParse(url) && offSites.includes(new URL(url).hostname));
}

/** Does the reader want every article of an address's site that is checked saved? */
export function isSavedSite({ savedSites }: ReaderSettings, url: string): boolean {
  return URL.canParse(url) && savedSites.includes(new URL(url).hostname);
}

/** Settings as they are stored; whatever is not one is as where nothing was set. */
export function parseReaderSettings(stored: unknown): ReaderSettings {
  const bag = readBag(stored) ?? {};
  const value = (name: keyof ReaderSettings) => readField(bag, PREFIX + name);
  return {
    language: readTag(value('language')),
    calm: readFlag(value('calm')) ?? UNSET.calm,
    scrollMap: readFlag(value('scrollMap')) ?? UNSET.scrollMap,
    off: readFlag(value('off')) ?? UNSET.off,
    offSites: readHosts(value('offSites')),
    savedSites: readHosts(value('savedSites')),
    keptDays: readWhole(value('keptDays'), 0, MOST_DAYS) ?? UNSET.keptDays,
    memory: readFlag(value('memory')) ?? UNSET.memory,
    memoryDays: readWhole(value('memoryDays'), 0, MOST_DAYS) ?? UNSET.memoryDays,
  };
}

function readTag(value: unknown): string | null {
  const tag = readText(value, LONGEST_TAG);
  return tag !== null && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null;
}

/** One that is no host does not take the others with it. */
function readHosts(value: unknown): readonly string[] {
  const given: readonly unknown[] = Array.isArray(value) ? value.slice(-MOST_SITES) : [];
  return [...new Set(given.map(readHost).filter((host) => host !== null))];
}

/** A host as addresses have it, so that it is a match pattern's host too. */
function readHost(value: unknown): string | null {
  const host = readText(value, LONGEST_HOST);
  if (host === null || host.includes('*') || !URL.canParse(`https://${host}/`)) return null;
  return new URL(`https://${host}/`).hostname === host ? host : null;
}
