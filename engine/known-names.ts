import { rememberWords } from './memo.ts';
import { ORGANISATIONS } from './organisation-names.ts';
import { normalizePhrases, type Phrase, phraseAt, phraseTable } from './phrase-table.ts';
import { PLACES } from './place-names.ts';
import { prepared } from './prepared.ts';
import type { Token } from './tokens.ts';

/** A place or organisation of the tables. */
export interface KnownName {
  readonly type: 'place' | 'organisation';
  /** `place:isfahan`, `org:iaea`. */
  readonly key: string;
  /** ISO 3166 code of the country a place lies in; null for seas, regions and organisations. */
  readonly country: string | null;
  /** What must stand beside it for it to be a name: see `place-names.ts` and `organisation-names.ts`. */
  readonly needs: 'nothing' | 'noun' | 'preposition' | 'capitals';
}

/** The place or organisation named at a token, particles allowed; null where there is none. */
export function knownNameAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): Phrase<KnownName> | null {
  const found = phraseAt(TABLE, tokens, at, (phrase) =>
    admits(text, tokens, at, { ...phrase, value: readName(phrase.value) }),
  );
  return found === null ? null : { ...found, value: readName(found.value) };
}

const PLACE_NOUN =
  /^[وف]?[بل]?(?:ال)?(?:مدينه|محافظه|ولايه|بلده|قريه|قضاء|ريف|مخيم|منطقه|اقليم|مطار|ميناء|معبر|قاعده|حي|جزيره|ضاحيه|شمال|جنوب|شرق|غرب|وسط|مدينتي|محافظتي|سهل|جبل|لواء|city|province|town|village|governorate|district)$/;
const PLACE_PREPOSITION = /^[وف]?(?:في|من|الي|قرب|نحو|داخل|خارج|حول|عبر|in|from|to|near)$/;
const BODY_NOUN =
  /^[وف]?[بل]?(?:ال)?(?:حركه|تنظيم|حزب|جماعه|جبهه|ميليشيات?|كتيبه|اتحاد|movement|party)$/;

function admits(
  text: string,
  tokens: readonly Token[],
  at: number,
  { value, length, prefixed }: Phrase<KnownName>,
): boolean {
  const before = tokens[at - 1]?.text ?? '';
  switch (value.needs) {
    case 'nothing':
      return true;
    case 'noun':
      return (value.type === 'place' ? PLACE_NOUN : BODY_NOUN).test(before);
    case 'preposition':
      return prefixed || PLACE_PREPOSITION.test(before) || PLACE_NOUN.test(before);
    case 'capitals': {
      const written = text.slice(tokens[at]?.start ?? 0, tokens[at + length - 1]?.end ?? 0);
      return !/[a-z]/.test(written);
    }
  }
}

const NEEDS: Readonly<Record<string, KnownName['needs']>> = {
  '?': 'noun',
  '*': 'preposition',
  '!': 'capitals',
};

/** Each phrase's name, as `place:isfahan|IR|?`: key, country, and the sign of what must stand beside it. */
const NAMES = prepared('known-names', buildNames);
const TABLE = phraseTable(NAMES);

const readName = rememberWords((text: string): KnownName => {
  const [key = '', country, sign = ''] = text.split('|');
  return {
    type: key.startsWith('place:') ? 'place' : 'organisation',
    key,
    country: country === '' ? null : (country ?? null),
    needs: NEEDS[sign] ?? 'nothing',
  };
});

function buildNames(): ReadonlyMap<string, string> {
  return normalizePhrases([...organisations(), ...places()]);
}

function* organisations(): Generator<[string, string]> {
  for (const line of ORGANISATIONS.trim().split('\n')) {
    const [id = '', names = ''] = line.split('|');
    for (const [name, sign] of spellings(names)) yield [name, `org:${id}||${sign}`];
  }
}

function* places(): Generator<[string, string]> {
  for (const line of PLACES.trim().split('\n')) {
    const [code = '', list = ''] = line.split('|');
    const country = code === '-' ? '' : code;
    for (const names of list.split(';')) {
      const all = [...spellings(names)];
      const english = all.find(([name]) => /^[a-z]/.test(name))?.[0] ?? names;
      const key = `place:${english.replaceAll(' ', '-')}`;
      for (const [name, sign] of all) yield [name, `${key}|${country}|${sign}`];
    }
  }
}

function* spellings(names: string): Generator<[name: string, sign: string]> {
  for (const name of names.split(',')) {
    const last = name.at(-1) ?? '';
    yield NEEDS[last] === undefined ? [name, ''] : [name.slice(0, -1), last];
  }
}
