import { describe, expect, it } from 'vitest';
import { readerLanguage } from '../../../components/language.ts';
import type { Message } from '../../../components/messages/message.ts';
import { createWords, type Words } from '../../../components/messages/words.ts';
import { quoted } from '../../../components/phrase.ts';
import { compileMessage } from '../../../training/messages/compile.ts';

/** Says one message of ours, for which the keys of the product have no types. */
function say(text: string, values: object, tag = 'en') {
  const language = readerLanguage([tag], ['ar', 'en']);
  const messages = { 'card.close': compileMessage(text, language.lang).message };
  const words = createWords<'card'>(messages, language) as unknown as (
    key: string,
    values: object,
  ) => unknown;
  return words('card.close', values);
}

describe('createWords', () => {
  it('writes numbers, dates and plural forms as the reader’s region does', () => {
    const text = '{n, plural, zero {لا} one {واحد} two {اثنان} few {# أ} many {# ب} other {# ج}}';
    expect([0, 1, 2, 3, 11, 100].map((n) => say(text, { n }, 'ar-EG'))).toEqual([
      'لا',
      'واحد',
      'اثنان',
      '٣ أ',
      '١١ ب',
      '١٠٠ ج',
    ]);
    expect(say('{n, number} on {day, date, long}', { n: 1350, day: '2024-05-18' }, 'en-GB')).toBe(
      '1,350 on 18 May 2024',
    );
  });

  it('prefers the form of that very number', () => {
    const text = '{n, plural, =0 {none} one {# thing} other {# things}}';
    expect([0, 1, 2].map((n) => say(text, { n }))).toEqual(['none', '1 thing', '2 things']);
  });

  it('chooses a case, and the last one for what it does not know', () => {
    const text = '{side, select, for {agrees} other {differs}}';
    expect(say(text, { side: 'for' })).toBe('agrees');
    expect(say(text, { side: 'constructor' })).toBe('differs');
  });

  it('keeps foreign words apart from ours, also those of a phrase inside', () => {
    const army = quoted('الجيش', 'ar');
    const france = quoted('France 24', 'fr');
    expect(say('{who} says {n, number}.', { who: [france, ', citing ', army], n: 3 })).toEqual([
      france,
      ', citing ',
      army,
      ' says ',
      '3',
      '.',
    ]);
  });

  it('takes braces and apostrophes as ICU does', () => {
    expect(say("the reader''s '{'key'}' # <b>", {})).toBe("the reader's {key} # <b>");
  });

  it('refuses to guess at what is not there', () => {
    const none: Readonly<Record<string, Message>> = {};
    const words: Words<'card'> = createWords<'card'>(none, readerLanguage(['en'], ['en']));
    expect(() => words('card.close')).toThrow('no message card.close');
    expect(() => say('{who} says so.', {})).toThrow('no words for who');
  });
});
