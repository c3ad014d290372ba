import { describe, expect, it } from 'vitest';
import { normalize } from '../../engine/normalize.ts';
import { placesOf, relationOfPlaces } from '../../engine/oppositions.ts';
import { readNegations } from '../../engine/polarity.ts';
import { stemOf } from '../../engine/stem.ts';
import { tokenize } from '../../engine/tokens.ts';

function negated(text: string): (string | undefined)[] {
  const tokens = tokenize(text);
  return readNegations(text, tokens).map(({ head, kind }) => `${kind} ${tokens[head]?.text}`);
}

describe('readNegations', () => {
  it('finds what is negated behind auxiliaries', () => {
    expect(negated('لم تكن الأولى ولن تكون الأخيرة')).toEqual([
      'negation الاولي',
      'negation الاخيره',
    ]);
    expect(negated('The talks were not held.')).toEqual(['negation held']);
  });

  it('tells a lack and a denial from a negation', () => {
    expect(negated('محادثات غير مباشرة')).toEqual(['lack مباشره']);
    expect(negated('نفت طهران ذلك')).toEqual(['denial طهران']);
    expect(negated('The bridge is no longer safe.')).toEqual(['negation safe']);
    expect(negated('No bridge is safe.')).toEqual(['negation bridge']);
    expect(negated('The valley has no bridge.')).toEqual(['lack bridge']);
  });

  it.each([
    'لا يزال مصيره مجهولا',
    'لم يسفر إلا عن أضرار',
    'ما لم تستهدف مصالحه',
    'not only talks',
    'طائرة بدون طيار',
    'وبلا شك',
    'without doubt',
    'لا شك أن الميناء مغلق',
    'كل ما كان في المستودع',
    'بنسبة دون 12 في المئة',
    'لا يؤثر القرار في الشركات فحسب',
    'does not hurt exports only',
  ])('sees no negation in %s', (text) => {
    expect(negated(text)).toEqual([]);
  });
});

describe('a negation', () => {
  it('is not taken back by what stands behind a comma', () => {
    expect(negated('The cause is not known, but the police blame a fault')).toEqual([
      'negation known',
    ]);
  });

  it('is `ألا` with its hamza, and `إلا` is none', () => {
    expect(negated('طلب منهم ألا يسافروا')).toEqual(['negation يسافروا']);
    expect(negated('إلا أنهم يسافرون')).toEqual([]);
  });

  it('at the end belongs to the verb before it', () => {
    expect(negated('The inspectors found nothing')).toEqual(['negation found']);
  });
});

describe('oppositions', () => {
  const relation = (a: string, b: string) =>
    relationOfPlaces(placesOf(stemOf(normalize(a))), placesOf(stemOf(normalize(b))));

  it.each([
    ['ارتفع', 'انخفض'],
    ['سترتفع', 'هبوط'],
    ['وافقت', 'رفض'],
    ['شاهق', 'منخفض'],
    ['صباحا', 'مساء'],
    ['rose', 'fell'],
    ['accepted', 'refuses'],
  ])('knows that %s and %s exclude each other, from either side', (a, b) => {
    expect([relation(a, b), relation(b, a)]).toEqual(['opposed', 'opposed']);
  });

  it('knows words of one direction and words of none', () => {
    expect(relation('ارتفع', 'صعود')).toBe('same-side');
    expect(relation('ارتفع', 'سيارة')).toBeNull();
  });
});

describe('what is negated behind a helping verb', () => {
  it.each([
    ['The results have so far not been reported.', 'reported'],
    ['The results have not been published.', 'published'],
    ['The results were not reported.', 'reported'],
  ])('is the verb of speech too: %s', (text, head) => {
    const tokens = tokenize(text);
    expect(readNegations(text, tokens).map((each) => tokens[each.head]?.text)).toEqual([head]);
  });
});
