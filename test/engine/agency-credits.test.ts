import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenciesIn, isAgencyCredit } from '../../engine/agency-credits.ts';

describe('agenciesIn', () => {
  it.each([
    ['أ ف ب', ['أ ف ب']],
    ['أ.ف.ب', ['أ.ف.ب']],
    ['أ. ف. ب.', ['أ. ف. ب.']],
    ['فرانس برس', ['فرانس برس']],
    ['وكالة فرانس برس', ['وكالة فرانس برس']],
    ['الرياض - واس', ['واس']],
    ['أبوظبي / وام', ['وام']],
    ['برلين (د ب أ)', ['د ب أ']],
    ['رويترز، أ ف ب', ['رويترز', 'أ ف ب']],
    ['رويترز وأ ف ب', ['رويترز', 'أ ف ب']],
    ['رويترز و أ ب', ['رويترز', 'أ ب']],
    ['الجزيرة + الأناضول + وكالات', ['الأناضول', 'وكالات']],
    ['وكالات، رويترز', ['رويترز', 'وكالات']],
    ['دمشق – سانا', ['سانا']],
    ['طهران/ إرنا', ['إرنا']],
    ['الدوحة | قنا', ['قنا']],
    ['كونا – الكويت', ['كونا']],
    ['عمّان (بترا)', ['بترا']],
    ['رام الله - وفا', ['وفا']],
    ['نقلا عن سبوتنيك', ['سبوتنيك']],
    ['بكين (شينخوا)', ['شينخوا']],
    ['Jane Roe / Reuters', ['Reuters']],
    ['Jane Roe and AFP', ['AFP']],
    ['Reuters, AP and dpa', ['Reuters', 'AP', 'dpa']],
    ['By Agence France-Presse', ['Agence France-Presse']],
    ['Le Monde avec AFP', ['AFP']],
    ['EFE', ['EFE']],
    ['Anadolu Agency', ['Anadolu Agency']],
    ['القاهرة – أ ش أ', ['أ ش أ']],
    ['Riyadh – SPA', ['SPA']],
    ['Abu Dhabi (WAM)', ['WAM']],
    ['Amman – Petra', ['Petra']],
    ['Cairo (MENA)', ['MENA']],
    ['Beijing (Xinhua)', ['Xinhua']],
    ['ایرنا', ['ایرنا']],
    ['AA', ['AA']],
    ['Jane Roe', []],
    ['مراسل الصحيفة في الرياض', []],
    ['واسع الانتشار', []],
    ['', []],
  ])('reads %s', (credit, agencies) => {
    expect(agenciesIn(credit)).toEqual(agencies);
  });

  it('reads no credit in a long text, and none where there is none', () => {
    expect(agenciesIn(`${'كلمة '.repeat(60)}، رويترز`)).toEqual([]);
    expect(agenciesIn(null)).toEqual([]);
  });
});

describe('isAgencyCredit', () => {
  it('takes only what is agencies from end to end', () => {
    for (const text of [
      '(رويترز)',
      '- AFP',
      'رويترز، أ ف ب',
      '/واس/',
      '[dpa]',
      '(AFP, AP)',
      'وكالات',
    ]) {
      expect(isAgencyCredit(text)).toBe(true);
    }
    for (const text of ['', '()', 'رويترز تنفي', 'الجزيرة + وكالات', 'AFP photo', 'قال لرويترز']) {
      expect(isAgencyCredit(text)).toBe(false);
    }
  });

  it('is quick about any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(agenciesIn(text).length).toBeLessThanOrEqual(80);
      }),
      { seed: 11, numRuns: 200 },
    );
    const before = performance.now();
    for (const part of [' ', '-', '- ', 'و ', '(', 'ب.']) isAgencyCredit(part.repeat(80_000));
    for (const part of [' ', '-', '- ', 'و ', '(', 'ب.']) agenciesIn(part.repeat(80));
    expect(performance.now() - before).toBeLessThan(500);
  });
});
