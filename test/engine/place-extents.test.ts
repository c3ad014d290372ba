import { describe, expect, it } from 'vitest';
import { compareNames } from '../../engine/name-relation.ts';
import { readNames } from '../../engine/names.ts';
import { areApart, areWideApart, isClaimedBy, listedPlaces } from '../../engine/place-extents.ts';
import { PLACES } from '../../engine/place-names.ts';
import { tokenize } from '../../engine/tokens.ts';

/** The English names of `place-names.ts` as they are written there, by the key that each gives. */
const WRITTEN = new Map(
  PLACES.trim()
    .split(/[\n;]/)
    .flatMap((line) => {
      const names = line.replace(/^[A-Z-]+\|/, '').split(',');
      const english = names.find((name) => /^[a-z]/.test(name))?.replace(/[?*]$/, '');
      return english === undefined ? [] : [[english.replaceAll(' ', '-'), english] as const];
    }),
);

/** The codes of the lands that have a name of their own in English. */
const COUNTRIES = new Set(
  listedPlaces().flatMap((key) => {
    const code = key.replace('country:', '');
    const name = new Intl.DisplayNames('en', { type: 'region', style: 'short' });
    return /^[A-Z]{2}$/.test(code) && readsCountry(name.of(code) ?? '', code) ? [code] : [];
  }),
);

function readsCountry(name: string, code: string): boolean {
  const text = `in ${name}`;
  return readNames(text, tokenize(text)).some(({ key }) => key === `country:${code}`);
}

function nameIn(text: string) {
  const names = readNames(text, tokenize(text));
  return names.find(({ type }) => type === 'place') ?? null;
}

function relation(a: string, b: string) {
  const [one, two] = [nameIn(a), nameIn(b)];
  if (one === null || two === null) throw new Error(`no place in: ${a}, ${b}`);
  return compareNames(one, two);
}

describe('the extents of places', () => {
  it('are those of places that are listed, and each is read from its name under that key', () => {
    const unread = listedPlaces().filter((key) => {
      if (key.startsWith('country:')) return !COUNTRIES.has(key.slice('country:'.length));
      const written = WRITTEN.get(key);
      return written === undefined || nameIn(`city ${written}`)?.key !== `place:${key}`;
    });
    expect(unread).toEqual([]);
  });

  it('give a place one extent', () => {
    const regions = listedPlaces().filter((key) => areApart(`place:${key}`, 'place:scotland'));
    const seats = listedPlaces().filter((key) => areApart(`place:${key}`, 'place:nablus'));
    expect(regions.filter((key) => seats.includes(key))).toEqual([]);
    expect(regions).toContain('anbar');
    expect(seats).toContain('aleppo');
  });

  it.each([
    ['two towns', 'الانفجار في حلب', 'الانفجار في حمص', 'different'],
    ['two towns by their English names', 'in Nablus', 'in Hebron', 'different'],
    ['two regions', 'في الأنبار', 'in Nineveh', 'different'],
    ['a town and a region that may hold it', 'in Fallujah', 'in Anbar', null],
    ['a town and a province of that name', 'in Manbij', 'in Aleppo', null],
    ['a quarter and a town', 'in Sheikh Jarrah', 'in Hebron', null],
    ['two quarters, of which one may lie in the other', 'in Jabalia', 'in Shejaiya', null],
    ['two seas', 'in the Red Sea', 'in the Black Sea', 'different'],
  ])('tell %s apart only where they cannot be one', (_, a, b, expected) => {
    expect(relation(a, b)).toBe(expected);
    expect(relation(b, a)).toBe(expected);
  });

  it('leave a place to each country that claims it, and to no other', () => {
    expect(isClaimedBy('place:crimea', 'RU')).toBe(true);
    expect(isClaimedBy('country:GL', 'DK')).toBe(true);
    expect(isClaimedBy('country:GL', 'JP')).toBe(false);
    expect(isClaimedBy('place:crimea', 'PL')).toBe(false);
    expect(isClaimedBy('place:crimea', null)).toBe(false);
    expect(areWideApart('place:red-sea', 'place:africa')).toBe(false);
  });
});
