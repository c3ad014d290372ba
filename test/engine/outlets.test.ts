import { describe, expect, it } from 'vitest';
import { isAgency } from '../../engine/agencies.ts';
import { readChains } from '../../engine/chains.ts';
import { normalize } from '../../engine/normalize.ts';
import { knownSource, sourceKey } from '../../engine/outlets.ts';

const cited = (text: string) => readChains([text])[0]?.map(({ key, kind }) => ({ key, kind }))[0];

describe('sourceKey', () => {
  it.each([
    ['رويترز', 'Reuters'],
    ['أ ف ب', 'AFP'],
    ['فرانس برس', 'Agence France-Presse'],
    ['وكالة الأنباء الألمانية', 'dpa'],
    ['الأناضول', 'Anadolu Agency'],
    ['إرنا', 'IRNA'],
    ['سبوتنيك', 'Sputnik'],
    ['سانا', 'وكالة الأنباء السورية'],
    ['نيويورك تايمز', 'The New York Times'],
    ['أكسيوس', 'Axios'],
    ['أكسيوس', 'axios.com'],
    ['وول ستريت جورنال', 'The Wall Street Journal'],
    ['قناة الجزيرة', 'Al Jazeera'],
    ['الشرق الأوسط', 'aawsat.com'],
    ['بي بي سي', 'BBC News'],
  ])('knows %s and %s for one', (arabic, english) => {
    expect(sourceKey(arabic)).not.toBeNull();
    expect(sourceKey(arabic)).toBe(sourceKey(english));
  });

  it.each([
    ['الجزيرة', 'الجزيرة (السعودية)'],
    ['Times of Israel', 'The New York Times'],
    ['الشرق', 'الشرق الأوسط'],
    ['وكالة صفا', 'وفا'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(sourceKey(one)).not.toBe(sourceKey(other));
  });

  it('knows nothing of names that it does not know', () => {
    for (const name of ['', 'صحيفة المجهول', 'example.com', 'a'.repeat(5000)]) {
      expect(sourceKey(name)).toBeNull();
    }
  });

  it('has its names in the form that they are looked up in', () => {
    for (const name of ['نيويورك تايمز', 'اي بي سي', 'هييه البث', "l'orient today"]) {
      expect(normalize(name)).toBe(name);
      expect(knownSource(name)).toBeDefined();
    }
    expect(isAgency('Reuters')).toBe(true);
    expect(isAgency('أكسيوس')).toBe(false);
  });
});

describe('sources cited in a text', () => {
  it.each([
    ['ذكرت رويترز أن المحادثات جرت.', 'Reuters reported that the talks were held.'],
    [
      'ونقلت وكالة رويترز عن مصدر أن المحادثات جرت.',
      'A source told Reuters that the talks were held.',
    ],
    [
      'جرت محادثات، وفق صحيفة نيويورك تايمز الأميركية.',
      'Talks were held, according to The New York Times.',
    ],
    ['ذكر موقع أكسيوس أن محادثات جرت.', 'Talks were held, Axios reported.'],
    [
      'وقالت وكالة الأنباء الروسية «ريا نوفوستي» إن روسيا وافقت.',
      'RIA Novosti reported that Russia agreed.',
    ],
    ['ذكرت صحيفة هآرتس العبرية أن الجيش انسحب.', 'Haaretz reported that the army withdrew.'],
    ['أفادت سي إن إن بأن المحادثات جرت.', 'The talks were held, CNN said.'],
  ])('merges %s with %s', (arabic, english) => {
    expect(cited(arabic)?.kind).not.toBe('speaker');
    expect(cited(arabic)).toEqual(cited(english));
  });

  it.each([
    'قال مسؤول في الشرق الأوسط إن الأزمة مستمرة.',
    'وقال فارس الخوري إن الحكومة استقالت.',
    'قالت وفاء محمد إنها بخير.',
    'وقال مدير الأخبار إن العمل مستمر.',
    'وقال الاتحاد الأوروبي إن المساعدات وصلت.',
  ])('takes no everyday word for an outlet: %s', (text) => {
    expect(cited(text)?.kind).toBe('speaker');
  });
});
