import { describe, expect, it } from 'vitest';
import { directionOf, readerLanguage } from '../../components/language.ts';

const OURS = ['ar', 'en'];

describe('readerLanguage', () => {
  it('speaks Arabic, from right to left, in every Arabic region', () => {
    const egyptian = { lang: 'ar', direction: 'rtl', locale: 'ar-EG' };
    expect(readerLanguage(['ar-EG'], OURS)).toEqual(egyptian);
    expect(readerLanguage(['ar'], OURS)).toEqual({ lang: 'ar', direction: 'rtl', locale: 'ar' });
  });

  it('keeps the region of an English reader', () => {
    expect(readerLanguage(['en_GB'], OURS).locale).toBe('en-GB');
  });

  it('speaks the first of the browser’s languages that it has words of', () => {
    expect(readerLanguage(['fr', 'fr-TN', 'ar-TN', 'en'], OURS).locale).toBe('ar-TN');
    const none = { lang: 'en', direction: 'ltr', locale: 'en' };
    expect(readerLanguage(['fa', 'fr'], OURS)).toEqual(none);
  });

  it('speaks what the reader chose, whatever the browser speaks', () => {
    expect(readerLanguage(['en-US'], OURS, 'ar').locale).toBe('ar');
    expect(readerLanguage(['en-US', 'ar-MA'], OURS, 'ar').locale).toBe('ar-MA');
    expect(readerLanguage(['ar-EG'], OURS, 'en')).toMatchObject({ lang: 'en', direction: 'ltr' });
  });

  it('does as the browser does where the chosen language has no words any more', () => {
    expect(readerLanguage(['ar-EG'], OURS, 'tlh').locale).toBe('ar-EG');
  });

  it('speaks English where the browser gives no proper tag', () => {
    expect(readerLanguage([''], OURS).lang).toBe('en');
    expect(readerLanguage(['<b>', '\u2068'], OURS).lang).toBe('en');
    expect(readerLanguage([], OURS).lang).toBe('en');
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
