import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../cli/read-lexicon.ts';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

const lexicon = await readLexicon();

function kindOf(page: string, other: string) {
  const day = '2025-06-20';
  const [a, b] = [
    analyze(page, day, weighByRates, lexicon),
    analyze(other, day, weighByRates, NO_LEXICON),
  ];
  return judge(compare(a, b), true).kind;
}

describe('a negation in one of two languages', () => {
  it.each([
    [
      'The parliament did not approve the budget of the ministry in Amman on Thursday.',
      'وافق البرلمان على ميزانية الوزارة في عمان يوم الخميس.',
    ],
    [
      'The government did not accept the resignation of the minister of health on Monday.',
      'قبلت الحكومة استقالة وزير الصحة يوم الاثنين.',
    ],
  ])('contradicts the same without it: %s', (english, arabic) => {
    expect(kindOf(english, arabic)).toBe('opposite');
    expect(kindOf(arabic, english)).toBe('opposite');
  });

  it.each([
    [
      'by a word of its own',
      'Indirect negotiations between the government and the rebels began in Geneva on 3 June under the supervision of the United Nations.',
      'بدأت مفاوضات غير مباشرة بين الحكومة والمتمردين في جنيف في 3 يونيو بإشراف الأمم المتحدة.',
    ],
    [
      'by the object',
      'No agreement was reached between the two countries on the water of the river in Khartoum on Sunday.',
      'لم يتم التوصل إلى اتفاق بين البلدين بشأن مياه النهر في الخرطوم يوم الأحد.',
    ],
    [
      'by a verb that refuses',
      'The minister would not answer questions about the new airport in Muscat on Sunday.',
      'رفض الوزير الإجابة عن أسئلة حول المطار الجديد في مسقط يوم الأحد.',
    ],
    [
      'at the end',
      'The inspectors said that they found nothing in the factory near Basra on Tuesday.',
      'قال المفتشون إنهم لم يجدوا شيئا في المصنع قرب البصرة يوم الثلاثاء.',
    ],
    [
      'that is `not only`',
      'The strike affects not only the port of Latakia but also the airport of Damascus.',
      'لا يؤثر الإضراب في ميناء اللاذقية فحسب، بل في مطار دمشق أيضا.',
    ],
    [
      'with a correction behind it',
      'The reasons for the fire in the port are not known, but the police blame a short circuit.',
      'أسباب الحريق في الميناء غير معروفة، لكن الشرطة تلقي باللوم على ماس كهربائي.',
    ],
    [
      'with `ألا`',
      'The ministry asked citizens not to travel to the northern provinces on Friday.',
      'طلبت الوزارة من المواطنين ألا يسافروا إلى المحافظات الشمالية يوم الجمعة.',
    ],
    [
      'with `non-`',
      'The embassy advised against all non-essential travel to the south of the country on Friday.',
      'نصحت السفارة بعدم السفر غير الضروري إلى جنوب البلاد يوم الجمعة.',
    ],
    [
      'that is the first time since',
      'The two presidents had not met since the summit in Oman in January, the officials said.',
      'قال المسؤولون إن هذا أول لقاء بين الرئيسين منذ القمة في عمان في يناير.',
    ],
  ])('is none where the other says it %s', (_, english, arabic) => {
    expect(kindOf(english, arabic)).not.toBe('opposite');
    expect(kindOf(arabic, english)).not.toBe('opposite');
  });
});
