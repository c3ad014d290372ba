import { describe, expect, it } from 'vitest';
import { directionOf, readerLanguage } from '../../components/language.ts';

describe('readerLanguage', () => {
  it('speaks Arabic, from right to left, in every Arabic region', () => {
    expect(readerLanguage('ar-EG')).toEqual({ lang: 'ar', direction: 'rtl', locale: 'ar-EG' });
    expect(readerLanguage('ar')).toEqual({ lang: 'ar', direction: 'rtl', locale: 'ar' });
  });

  it('keeps the region of an English reader', () => {
    expect(readerLanguage('en_GB').locale).toBe('en-GB');
  });

  it('speaks English, with English numerals, where it has no words of the language', () => {
    expect(readerLanguage('fa')).toEqual({ lang: 'en', direction: 'ltr', locale: 'en' });
  });

  it('speaks English where the browser gives no proper tag', () => {
    expect(readerLanguage('').lang).toBe('en');
    expect(readerLanguage('<b>').lang).toBe('en');
  });
});

describe('directionOf', () => {
  it('knows languages by their script', () => {
    expect(['ar', 'fa', 'ur', 'he', 'ckb'].map(directionOf)).toEqual(Array(5).fill('rtl'));
    expect(['en', 'fr', 'tr', 'ku'].map(directionOf)).toEqual(Array(4).fill('ltr'));
  });

  it('goes by the letters where the language is not known', () => {
    expect(directionOf('und')).toBe('auto');
    expect(directionOf('not a tag')).toBe('auto');
  });
});
