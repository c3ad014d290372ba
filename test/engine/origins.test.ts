import { describe, expect, it } from 'vitest';
import type { ArticleId, AssertionId, Link } from '../../engine/model.ts';
import { countOrigins, type Telling } from '../../engine/origins.ts';

const AXIOS: Link = {
  speaker: 'موقع أكسيوس',
  key: 'اكسيوس',
  kind: 'outlet',
  verb: 'asserts',
  named: true,
};
const SOURCES: Link = {
  speaker: 'مصدران مطلعان',
  key: 'مصدر مطلع',
  kind: 'speaker',
  verb: 'asserts',
  named: false,
};

function speaker(name: string, key: string): Link {
  return { speaker: name, key, kind: 'speaker', verb: 'asserts', named: true };
}

let made = 0;

function telling(
  source: string,
  chain: readonly Link[],
  text: string,
  agencies: readonly string[] = [],
): Telling {
  made += 1;
  return {
    assertion: `000000-${made}` as AssertionId,
    article: `${source}${made}` as ArticleId,
    source,
    chain,
    text,
    agencies,
    share: 0.6,
    cited: [],
    lags: false,
    sketch: [],
  };
}

function page(source: string, chain: readonly Link[]): Telling {
  return {
    assertion: null,
    article: null,
    source,
    chain,
    text: 'جرت محادثات غير مباشرة في عمان',
    agencies: [],
    share: 1,
    cited: [],
    lags: false,
    sketch: [],
  };
}

describe('countOrigins', () => {
  it('counts ten outlets that repeat one outlet as one origin, the page among them as none', () => {
    const repeated = Array.from({ length: 10 }, (_, at) =>
      telling(`صحيفة ${at}`, [AXIOS, SOURCES], `نص رقم ${at} بكلمات تخص كل صحيفة وحدها`),
    );
    const counted = countOrigins(page('الحرة', [AXIOS]), repeated);
    expect(counted.independent).toBe(0);
    expect(counted.origins).toHaveLength(1);
    expect(counted.origins[0]?.assertions).toHaveLength(10);
  });

  it('lets unnamed sources belong to the outlet that spoke with them', () => {
    const counted = countOrigins(page('الحرة', []), [
      telling('رياليست', [AXIOS, SOURCES], 'نص أول مستقل تماما عن غيره'),
    ]);
    expect(counted.origins[0]).toMatchObject({ key: 'اكسيوس', named: true });
    expect(counted.independent).toBe(1);
  });

  it('merges the short and the long naming of a speaker', () => {
    const short = telling(
      'أ',
      [speaker('رامي عبدالرحمن', 'رام عبدالرحم')],
      'نص أول مستقل تماما عن غيره',
    );
    const long = telling(
      'ب',
      [speaker('مدير المرصد رامي عبد الرحمن', 'مدير مرصد رام عبد رحم')],
      'كلام آخر لا يشبه ما سبقه',
    );
    expect(countOrigins(page('ج', []), [short, long]).origins).toHaveLength(1);
  });

  it('merges two spellings of one foreign name, and keeps other names apart', () => {
    const one = telling(
      'أ',
      [speaker('بريت ماكغورك', 'ريت ماكغورك')],
      'نص أول مستقل تماما عن غيره',
    );
    const two = telling('ب', [speaker('بريت ماكجورك', 'ريت ماكجورك')], 'كلام آخر لا يشبه ما سبقه');
    const three = telling('ج', [speaker('علي باقري', 'علي باقر')], 'قول ثالث بعيد عنهما');
    expect(countOrigins(page('د', []), [one, two]).origins).toHaveLength(1);
    expect(countOrigins(page('د', []), [one, three]).origins).toHaveLength(2);
  });

  it('takes near-verbatim sentences for one origin though nobody is cited', () => {
    const text = 'وقعت هزة أرضية بقوة خمس درجات فجر اليوم قرب الساحل الغربي للجزيرة';
    const counted = countOrigins(page('ج', []), [
      telling('أ', [], text),
      telling('ب', [], `${text} الكبيرة`),
    ]);
    expect(counted.origins).toHaveLength(1);
  });

  it('credits the agency of an article before its outlet', () => {
    const counted = countOrigins(page('ج', []), [
      telling('أ', [], 'نص أول مستقل تماما عن غيره', ['رويترز']),
    ]);
    expect(counted.origins[0]).toMatchObject({ kind: 'agency', name: 'رويترز' });
  });

  it('counts nothing for no tellings', () => {
    expect(countOrigins(page('ج', [AXIOS]), [])).toEqual({ origins: [], independent: 0 });
  });

  const told = ['نص أول مستقل تماما عن غيره', 'كلام آخر لا يشبه ما سبقه', 'قول ثالث بعيد عنهما'];

  it('does not count as independent what passed through the page’s own origin', () => {
    const official = speaker('وزير الخارجية أنتوني بلينكن', 'وزير خارج نتون لينك');
    const through = telling('سرايا', [AXIOS, official], told[0] ?? '');
    expect(countOrigins(page('الحرة', [AXIOS]), [through]).independent).toBe(0);
    const itself = telling('أكسيوس', [], told[1] ?? '');
    expect(countOrigins(page('الحرة', [AXIOS, official]), [itself]).independent).toBe(0);
  });

  it('counts two speakers of one outlet as two, and the outlet beside them as none', () => {
    const heard = [
      telling('أ', [AXIOS], told[0] ?? ''),
      telling('ب', [AXIOS, speaker('مكغورك', 'مكغورك')], told[1] ?? ''),
      telling('ج', [AXIOS, speaker('باقري', 'اقر')], told[2] ?? ''),
    ];
    expect(countOrigins(page('د', []), heard).independent).toBe(2);
  });

  it('takes what an article says without its source for what it has from there', () => {
    const cited = telling('أ', [speaker('رامي عبدالرحمن', 'رام عبدالرحم')], told[0] ?? '');
    const uncited = { ...telling('أ', [], told[1] ?? ''), article: cited.article };
    expect(countOrigins(page('د', []), [cited, uncited]).origins).toHaveLength(1);
  });

  it('lets the head of a body speak for it', () => {
    const body = speaker('المرصد السوري لحقوق الإنسان', 'مرصد سوري حقوق انس');
    const head = speaker('مدير المرصد رامي عبدالرحمن', 'مدير مرصد رام عبدالرحم');
    const counted = countOrigins(page('د', []), [
      telling('أ', [body], told[0] ?? ''),
      telling('ب', [head], told[1] ?? ''),
    ]);
    expect(counted.origins).toHaveLength(1);
  });

  const CIVIL_DEFENCE = speaker(
    'المتحدث الرسمي للدفاع المدني محمد الحمادي',
    'متحدث رسم دفاع مدني محمد حماد',
  );

  it('takes what an outlet tells of a body in its own words for what the body says of itself', () => {
    const own = telling('أ', [], 'أخمدت فرق الدفاع المدني حريقا شب في عمارة بالرياض');
    const said = telling('ب', [CIVIL_DEFENCE], told[1] ?? '');
    expect(countOrigins(page('ج', []), [own, said]).origins).toHaveLength(1);
    const elsewhere = telling('أ', [], 'أخمد الأهالي حريقا شب في عمارة بالرياض');
    expect(countOrigins(page('ج', []), [elsewhere, said]).origins).toHaveLength(2);
  });

  it('lets an army act without being its own witness', () => {
    const army = speaker('الجيش الإسرائيلي', 'جيش اسراييل');
    const counted = countOrigins(page('ج', []), [
      telling('أ', [army], told[0] ?? ''),
      telling('ب', [], 'قصف الجيش الإسرائيلي حيا في المدينة وسقط قتلى من السكان'),
    ]);
    expect(counted.origins).toHaveLength(2);
  });

  it('takes the page’s words for those of a speaker whom the page cites elsewhere', () => {
    const said = telling('ب', [CIVIL_DEFENCE], told[1] ?? '');
    const cited = { ...page('ج', []), cited: [CIVIL_DEFENCE] };
    expect(countOrigins(cited, [said]).independent).toBe(0);
    expect(countOrigins(page('ج', []), [said]).independent).toBe(1);
  });

  it('makes no two speakers one through an outlet that cites both', () => {
    const crescent = speaker('متحدث الهلال الأحمر', 'متحدث هلال احمر');
    const own = { ...telling('أ', [], told[0] ?? ''), cited: [CIVIL_DEFENCE, crescent] };
    const counted = countOrigins(page('ج', []), [
      own,
      telling('ب', [CIVIL_DEFENCE], told[1] ?? ''),
      telling('د', [crescent], told[2] ?? ''),
    ]);
    expect(counted.origins).toHaveLength(2);
  });

  it('takes two articles that are worked from one text for one desk', () => {
    const sketch = Array.from({ length: 40 }, (_, at) => at * 7);
    const shared = [...sketch.slice(0, 20), ...sketch.slice(20).map((hash) => hash + 1)];
    const left = { ...telling('أ', [], told[0] ?? ''), sketch };
    const right = { ...telling('ب', [], told[1] ?? ''), sketch: shared };
    expect(countOrigins(page('ج', []), [left, right]).origins).toHaveLength(1);
    const apart = { ...right, sketch: sketch.map((hash) => hash + 1) };
    expect(countOrigins(page('ج', []), [left, apart]).origins).toHaveLength(2);
  });

  it('counts no origin that tells an earlier count, where others tell the page’s', () => {
    const late = telling('أ', [speaker('وزير الصحة', 'وزير صحه')], told[0] ?? '');
    const early = {
      ...telling('ب', [speaker('عمدة المدينة', 'عمد مدين')], told[1] ?? ''),
      lags: true,
    };
    expect(countOrigins(page('ج', []), [late, early]).independent).toBe(1);
    expect(countOrigins(page('ج', []), [early]).independent).toBe(1);
  });

  it('takes what a speaker mentions of a body for the body’s, where his article tells it as the body’s', () => {
    const mayor = speaker('رئيس البلدية', 'رييس بلد');
    const article = 'مقال' as ArticleId;
    const decided = {
      ...telling('أ', [], 'أخمدت فرق الدفاع المدني حريقا شب في عمارة بالرياض'),
      article,
    };
    const mention = 'قال رئيس البلدية إن فرق الدفاع المدني وصلت إلى العمارة وإن السكان بخير';
    const mentioned = { ...telling('أ', [mayor], mention), article };
    const announced = telling('ب', [CIVIL_DEFENCE], told[1] ?? '');
    const counted = (...all: Telling[]) => countOrigins(page('ج', []), all).origins.length;
    expect(counted(decided, mentioned, announced)).toBe(1);
    expect(counted(mentioned, announced)).toBe(2);
  });
});
