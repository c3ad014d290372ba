import { describe, expect, it } from 'vitest';
import { LIBRARY_MESSAGES } from '../../components/library/library-words.ts';
import {
  libraryTroubleText,
  type Trouble,
  troublePhrase,
} from '../../components/library/trouble.ts';
import { plainPhrase } from '../../components/phrase.ts';
import type { BackupFailure } from '../../packs/formats/read-backup.ts';
import type { StorageFailure } from '../../storage/failures.ts';
import { wordsOfAll } from './words-in.ts';

const words = (await wordsOfAll(LIBRARY_MESSAGES))('ar');
const MESSAGE = 'Something in English that tells what to do.';

/** All kinds that an import or an export can end with; the compiler holds this to what they are. */
const OF_FILES = {
  'not-a-backup': true,
  'newer-backup': true,
  'damaged-backup': true,
  'cut-backup': true,
  unreadable: true,
  'disk-full': true,
  'newer-database': true,
  blocked: true,
  closed: true,
  unavailable: true,
  damaged: true,
  'too-many-judgements': true,
} satisfies Record<
  | BackupFailure['kind']
  | Exclude<StorageFailure['kind'], 'older-pack' | 'edit-gone' | 'too-long' | 'bad-tag'>,
  true
>;

const said = (trouble: Trouble) => plainPhrase(troublePhrase(trouble, words));

describe('what is said of a trouble with files', () => {
  it.each(Object.keys(OF_FILES))('is said in the language of the reader: %s', (kind) => {
    expect(said({ kind, message: MESSAGE })).not.toContain('English');
    expect(said({ kind, message: MESSAGE })).toMatch(/^[\u0600-\u06ff]/);
  });

  it('names the line that is damaged', () => {
    const message = 'The backup is damaged: line 812 holds no sound row. Use another copy.';
    expect(said({ kind: 'damaged-backup', message })).toContain('السطر 812');
  });

  it('quotes what nobody foresaw, after words that say what to do, and not without end', () => {
    expect(said({ kind: 'other', message: MESSAGE })).toMatch(/^لم ينجح ذلك.*English/);
    expect(said({ kind: 'other', message: 'x'.repeat(100_000) }).length).toBeLessThan(1_000);
  });
});

describe('what is said of a trouble with the library', () => {
  const text = (kind: string) => libraryTroubleText({ kind, message: MESSAGE }, words, 'otherwise');

  it('tells a full disk, a newer library and a private window from anything else', () => {
    const told = ['disk-full', 'newer-database', 'unavailable'].map(text);
    expect(new Set([...told, 'otherwise']).size).toBe(4);
    expect(text('closed')).toBe('otherwise');
  });
});
