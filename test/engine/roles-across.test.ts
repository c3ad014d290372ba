import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../cli/read-lexicon.ts';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

const lexicon = await readLexicon();

function kindOf(page: string, other: string) {
  const a = analyze(page, '2025-03-10', weighByRates, lexicon);
  const b = analyze(other, '2025-03-10', weighByRates, NO_LEXICON);
  return judge(compare(a, b), true).kind;
}

describe('who does it to whom, in two languages', () => {
  it.each([
    [
      'Russia invaded Ukraine in February 2022 with 150,000 soldiers.',
      'غزت أوكرانيا روسيا في فبراير 2022 بمشاركة 150 ألف جندي.',
    ],
    [
      'Egypt supplied Jordan with 300 million cubic metres of gas last year.',
      'زود الأردن مصر بنحو 300 مليون متر مكعب من الغاز العام الماضي.',
    ],
    [
      'Turkey accused Greece of violating its airspace over the Aegean on Monday.',
      'اتهمت اليونان تركيا بانتهاك مجالها الجوي فوق بحر إيجة يوم الاثنين.',
    ],
  ])('contradicts where both changed places: %s', (english, arabic) => {
    expect(kindOf(english, arabic)).toBe('opposite');
    expect(kindOf(arabic, english)).not.toBe('same');
  });

  it.each([
    [
      'the same order of parts',
      'Russia invaded Ukraine in February 2022 with 150,000 soldiers.',
      'غزت روسيا أوكرانيا في فبراير 2022 بمشاركة 150 ألف جندي.',
    ],
    [
      'the doer before the Arabic verb',
      'Russia invaded Ukraine in February 2022 with 150,000 soldiers.',
      'روسيا غزت أوكرانيا في فبراير 2022 بمشاركة 150 ألف جندي.',
    ],
    [
      'what two do to each other',
      'Putin met Erdogan in Sochi on Friday to discuss grain exports.',
      'التقى أردوغان بوتين في سوتشي الجمعة لبحث صادرات الحبوب.',
    ],
    [
      'an English passive',
      'Ukraine was invaded by Russia in February 2022 with 150,000 soldiers.',
      'غزت روسيا أوكرانيا في فبراير 2022 بمشاركة 150 ألف جندي.',
    ],
    [
      'an Arabic passive',
      'Russia invaded Ukraine in February 2022 with 150,000 soldiers.',
      'تعرضت أوكرانيا للغزو من قبل روسيا في فبراير 2022 بمشاركة 150 ألف جندي.',
    ],
    [
      'a name with a preposition',
      'Morocco beat Portugal 1-0 in the quarter-final on Saturday.',
      'فاز على البرتغال المغرب 1-0 في ربع النهائي السبت.',
    ],
    [
      'a name of whom something is said',
      'Russia invaded Ukraine in February 2022 with 150,000 soldiers.',
      'أدان رئيس أوكرانيا روسيا في فبراير 2022 بسبب 150 ألف جندي.',
    ],
  ])('is no contradiction: %s', (_, english, arabic) => {
    expect(kindOf(english, arabic)).not.toBe('opposite');
    expect(kindOf(arabic, english)).not.toBe('opposite');
  });
});
