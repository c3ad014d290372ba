import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAgencyDateline } from '../../engine/agency-datelines.ts';
import { normalize } from '../../engine/normalize.ts';

const TEXT = 'أعلنت الوزارة أمس الأحد أن المحادثات ستستأنف الأسبوع المقبل في العاصمة بحضور وسطاء.';
const ENGLISH = 'The ministry said on Sunday that talks would resume next week in the capital.';

/** What is read of a dateline before a text: its place, its agency, and what is left of the text. */
function readBefore(dateline: string, text = TEXT) {
  const line = normalize(`${dateline}${text}`);
  const read = readAgencyDateline(line);
  if (read === null) return null;
  const { place, agency, end } = read;
  return [
    place === null ? null : line.slice(place.start, place.end),
    line.slice(agency.start, agency.end),
    line.slice(end) === normalize(text) ? 'the text' : line.slice(end),
  ];
}

describe('an agency’s dateline', () => {
  it.each([
    ['القاهرة (أ ف ب) - ', 'القاهره', 'ا ف ب'],
    ['باريس 12 مايو 2024 (أ ف ب) – ', 'باريس', 'ا ف ب'],
    ['باريس 12 مايو (أيار) (أ ف ب) – ', 'باريس', 'ا ف ب'],
    ['نيقوسيا، 14 مايو (أ ف ب) - ', 'نيقوسيا', 'ا ف ب'],
    ['القاهرة في 14 مايو /أ ش أ/ ', 'القاهره', 'ا ش ا'],
    ['الرياض 05 ذو القعدة 1445 هـ الموافق 13 مايو 2024 م واس ', 'الرياض', 'واس'],
    ['عمان 14 أيار (بترا) -- ', 'عمان', 'بترا'],
    ['عمان ١٤ أيار (بترا)- ', 'عمان', 'بترا'],
    ['رام الله 14-5-2024 وفا- ', 'رام الله', 'وفا'],
    ['دمشق-سانا ', 'دمشق', 'سانا'],
    ['دمشق- سانا ', 'دمشق', 'سانا'],
    ['الدوحة في 14 مايو /قنا/ ', 'الدوحه', 'قنا'],
    ['المنامة في 14 مايو / بنا / ', 'المنامه', 'بنا'],
    ['مسقط في 14 مايو /العُمانية/ ', 'مسقط', 'العمانيه'],
    ['أبوظبي في 14 مايو / وام / ', 'ابوظبي', 'وام'],
    ['الكويت - 14 - 5 (كونا) -- ', 'الكويت', 'كونا'],
    ['تونس 14 ماي 2024 (وات) - ', 'تونس', 'وات'],
    ['تونس 14 جانفي (وات) – ', 'تونس', 'وات'],
    ['الجزائر (واج) – ', 'الجزاير', 'واج'],
    ['الرباط (و م ع) - ', 'الرباط', 'و م ع'],
    ['الرباط/ 14 ماي 2024 (ومع) ', 'الرباط', 'ومع'],
    ['طرابلس 14 مايو 2024 (وال) – ', 'طرابلس', 'وال'],
    ['بيروت – رويترز: ', 'بيروت', 'رويترز'],
    ['صنعاء ـ سبأ: ', 'صنعاء', 'سبا'],
    ['غزة - معا - ', 'غزه', 'معا'],
    ['غزة- "معا": ', 'غزه', 'معا'],
    ['بغداد/ واع ', 'بغداد', 'واع'],
    ['طهران/14 أيار/مايو/ارنا- ', 'طهران', 'ارنا'],
    ['إسطنبول/ محمد علي/ الأناضول ', 'اسطنبول', 'الاناضول'],
    ['برلين (د ب أ)- ', 'برلين', 'د ب ا'],
    ['بكين 14 مايو 2024 (شينخوا) -- ', 'بكين', 'شينخوا'],
    ['موسكو في 14 مايو/ تاس / ', 'موسكو', 'تاس'],
    ['14 مايو 2024 - باريس (أ ف ب): ', 'باريس', 'ا ف ب'],
    ['بيت لحم (رويترز، أ ف ب) - ', 'بيت لحم', 'رويترز, ا ف ب'],
  ])('is read of %j', (dateline, place, agency) => {
    expect(readBefore(dateline)).toEqual([place, agency, 'the text']);
  });

  it.each([
    ['PARIS, May 14 (Reuters) - ', 'paris', 'reuters'],
    ['PARIS (AP) — ', 'paris', 'ap'],
    ['Sofia, 14 May (Reuters) - ', 'sofia', 'reuters'],
    ['WASHINGTON, May 14, 2024 (AFP) — ', 'washington', 'afp'],
    ['SANTA FE, N.M. (AP) — ', 'santa fe, n.m.', 'ap'],
    ['LA PAZ, Bolivia (AP) — ', 'la paz, bolivia', 'ap'],
    ['KUWAIT, May 14 (KUNA) -- ', 'kuwait', 'kuna'],
    ['Paris - AFP: ', 'paris', 'afp'],
  ])('is read of %j', (dateline, place, agency) => {
    expect(readBefore(dateline, ENGLISH)).toEqual([place, agency, 'the text']);
  });

  it.each([
    'وكالة سانا: أعلنت الوزارة أمس الأحد أن المحادثات ستستأنف الأسبوع المقبل.',
    'وكالة الأنباء السعودية (واس) - في بيان لها أمس - قالت إن الوفد وصل إلى العاصمة.',
    'قالت الوكالة الرسمية (سانا) إن المحادثات ستستأنف الأسبوع المقبل في العاصمة.',
    'وقع الحادث على طريق تبوك - شرما، وتشير التفاصيل إلى أن السرعة كانت السبب في ذلك.',
    'المبادرة - التي أطلقتها القاهرة أول من أمس - تهدف إلى وقف إطلاق النار في القطاع كله.',
    'دمشق - معا من أجل السلام شعار رفعه المشاركون في المسيرة التي انطلقت من الجامعة.',
    'باريس (فرنسا) - أعلنت الوزارة أمس الأحد أن المحادثات ستستأنف الأسبوع المقبل.',
    'في 14 مايو 2024 أعلنت الوزارة أن المحادثات ستستأنف الأسبوع المقبل في العاصمة.',
    '12 دولة (بينها مصر) - وفق رويترز - شاركت في المحادثات التي عقدت في العاصمة أمس.',
    'London police said on Sunday (AP had reported it) that two people were arrested.',
    'May 14 was the day on which Reuters reported that the talks would go on in Paris.',
  ])('is none: %s', (sentence) => {
    expect(readAgencyDateline(normalize(sentence))).toBeNull();
  });

  it('is none where no text follows it', () => {
    expect(readBefore('القاهرة (أ ف ب) - ', 'انتهى')).toBeNull();
  });

  it('is within the text, whatever the text', () => {
    const word = fc.constantFrom(
      'باريس',
      '14',
      'مايو',
      '(',
      ')',
      '/',
      '-',
      'أ ف ب',
      'واس',
      '"',
      '\ud800',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = normalize(words.join(' '));
        const read = readAgencyDateline(text);
        if (read === null) return;
        expect(read.agency.start).toBeLessThan(read.agency.end);
        expect(read.agency.end).toBeLessThanOrEqual(read.end);
        expect(read.end).toBeLessThan(text.length);
      }),
    );
  });

  it('costs little on hostile lines', () => {
    for (const part of ['(', '/ ', '14 ', 'أ ', 'باريس - ', 'مايو/']) {
      const line = normalize(part.repeat(100_000));
      expect(() => readAgencyDateline(line)).not.toThrow();
    }
  });
});
