import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttribution } from '../../engine/attribution.ts';
import { readChains } from '../../engine/chains.ts';
import { tokenize } from '../../engine/tokens.ts';
import '../property-runs.ts';

const chain = (text: string) =>
  readAttribution(text, tokenize(text)).links.map(({ key, kind, named }) => ({ key, kind, named }));

describe('readAttribution', () => {
  it.each([
    'أفاد موقع "أكسيوس" بأن محادثات جرت',
    'جرت محادثات، وفق ما نقل موقع أكسيوس',
    'جرت محادثات، طبقاً لـ موقع أكسيوس',
  ])('merges the spellings of one outlet: %s', (text) => {
    expect(chain(text)).toEqual([{ key: 'اكسيوس', kind: 'outlet', named: true }]);
  });

  it('reads two links, the outlet nearer to the page', () => {
    expect(chain('جرت محادثات، حسبما قال مصدران مطلعان لموقع "أكسيوس".')).toEqual([
      { key: 'اكسيوس', kind: 'outlet', named: true },
      { key: expect.stringContaining('مصدر'), kind: 'speaker', named: false },
    ]);
    expect(
      chain('جرت محادثات، وفق ما نقل موقع أكسيوس عن مصدرين مطلعين').map(({ kind }) => kind),
    ).toEqual(['outlet', 'speaker']);
  });

  it('names an outlet as a reader would, without particles and with its quotation marks closed', () => {
    const text = 'جرت محادثات، حسبما قال مصدران مطلعان لموقع "أكسيوس".';
    const [outlet] = readAttribution(text, tokenize(text)).links;
    expect(outlet?.speaker).toBe('موقع "أكسيوس"');
  });

  it('takes the short name in brackets for the key of an agency', () => {
    const [long] = chain('جرت محادثات، وفق وكالة الجمهورية الإسلامية للأنباء (إرنا).');
    const [short] = chain('أوردت وكالة "إرنا" أن محادثات جرت');
    expect(long).toEqual(short);
  });

  it('keeps the act: denying is not asserting', () => {
    const verbs = (text: string) =>
      readAttribution(text, tokenize(text)).links.map(({ verb }) => verb);
    expect(verbs('نفت طهران أن تكون المحادثات جرت')).toEqual(['denies']);
    expect(verbs('أكدت طهران أن المحادثات جرت')).toEqual(['confirms']);
    expect(verbs('Iran denied that talks were held.')).toEqual(['denies']);
  });

  it('reads English speakers and those they told', () => {
    expect(chain('Two officials told Reuters that talks were held.')).toEqual([
      { key: 'رويترز', kind: 'agency', named: true },
      { key: expect.any(String), kind: 'speaker', named: false },
    ]);
    expect(chain('Talks were held, according to the Syrian Observatory.')).toHaveLength(1);
  });

  it('does not take manners or transitive verbs for speakers', () => {
    expect(chain('تم فرز الحالات حسب نوع الإصابات')).toEqual([]);
    expect(chain('نقل الهلال الأحمر المصابين إلى المستشفى')).toEqual([]);
  });

  it('never throws, and spans lie in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { start, end } of readAttribution(text, tokenize(text)).spans) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('readChains', () => {
  it('carries a speaker on until a new one appears', () => {
    const chains = readChains([
      'قال المتحدث رامي عبد الرحمن إن طائرة تحطمت.',
      'وأضاف أن الطائرة كانت تحلق على ارتفاع منخفض.',
      'وسقطت الطائرة في السوق.',
      'وقال الجيش إن خللا أصابها.',
    ]);
    expect(chains[1]).toEqual(chains[0]);
    expect(chains[2]).toEqual([]);
    expect(chains[3]?.[0]?.key).not.toBe(chains[0]?.[0]?.key);
  });

  it('takes the dual and the plural for the sources named before, with their outlet', () => {
    const chains = readChains([
      'أجرى مسؤولون محادثات، حسبما قال مصدران مطلعان لموقع "أكسيوس".',
      'وقالت المصادر إن المحادثات ركزت على المنطقة.',
    ]);
    expect(chains[1]?.map(({ key }) => key)).toEqual(chains[0]?.map(({ key }) => key));
  });

  const keys = (...sentences: string[]) =>
    readChains(sentences).map((links) => links.map(({ key }) => key));

  it('gives the sources of an outlet to that outlet', () => {
    const [, arabic] = keys(
      'ذكر موقع أكسيوس أن محادثات جرت.',
      'وقالت مصادر أكسيوس إن الاجتماع كان قصيرا.',
    );
    expect(arabic?.[0]).toBe('اكسيوس');
    const [first, english] = keys(
      'Axios reported that talks took place.',
      "Axios's sources said that the meeting was short.",
    );
    expect(english?.[0]).toBe(first?.[0]);
  });

  it('takes sources of whom nobody has told for those of the outlet just cited', () => {
    const [, chain] = keys('ذكر موقع أكسيوس أن محادثات جرت.', 'وقالت المصادر إنها كانت قصيرة.');
    expect(chain?.[0]).toBe('اكسيوس');
  });

  it('lets the statement of a body carry its speaker on', () => {
    const [first, second] = keys(
      'وقالت وزارة الداخلية في بيان لها إن القارب غرق.',
      'وأشار البيان إلى أن البحث مستمر.',
    );
    expect(second).toEqual(first);
  });

  it.each([
    'صرح بذلك المتحدث الرسمي للدفاع المدني الرائد محمد الحمادي، وأوضح أن الحالات مستقرة.',
    'ونقل المصابون، أوضح ذلك المتحدث الرسمي للدفاع المدني الرائد محمد الحمادي.',
    'جاء ذلك على لسان المتحدث الرسمي للدفاع المدني الرائد محمد الحمادي.',
    'جاء ذلك في تصريح للمتحدث الرسمي للدفاع المدني الرائد محمد الحمادي.',
  ])('gives what came before to whom the end names: %s', (end) => {
    const chains = readChains([
      'اندلع حريق في عمارة سكنية.',
      'وقال الهلال الأحمر إن فرقه باشرت الحادث.',
      'وأصيب خمسة أشخاص.',
      end,
    ]);
    expect(chains[0]?.[0]?.key).toContain('محمد حماد');
    expect(chains[1]?.[0]?.key).toContain('هلال');
    expect(chains[2]).toEqual(chains[0]);
  });

  it.each(['حدث ذلك في المدينة القديمة.', 'ونفى ذلك المتحدث باسم الجيش.', 'وبعد ذلك وصل الوفد.'])(
    'gives nothing to %s',
    (end) => {
      expect(readChains(['اندلع حريق في عمارة سكنية.', end])[0]).toEqual([]);
    },
  );

  it('does not carry a speaker into a sentence whose own subject speaks', () => {
    const [, second] = keys(
      'قالت وسائل إعلام إن انفجارات دوت.',
      'وقللت طهران من شأن التقارير، وقالت إنها لن ترد.',
    );
    expect(second).toEqual([]);
  });
});

describe('speakers as a reader would write them', () => {
  const names = (text: string) => readChains([text])[0]?.map(({ speaker }) => speaker);

  it.each([
    ['قال مصدر لموقع "أكسيوس" إن محادثات جرت.', ['موقع "أكسيوس"', 'مصدر']],
    ['قال مصدر لـ«عكاظ» إن محادثات جرت.', ['عكاظ', 'مصدر']],
    ['وقال لـ«عكاظ» المتحدث خالد العنزي إن الحادث وقع.', ['عكاظ', 'المتحدث خالد العنزي']],
    [
      'جرت محادثات، وفق وكالة الجمهورية الإسلامية للأنباء (إرنا).',
      ['وكالة الجمهورية الإسلامية للأنباء (إرنا)'],
    ],
    ['وقالت وزارة الداخلية في بيان لها إن القارب غرق.', ['وزارة الداخلية']],
    ['وقال غالب م.س. غوبتا "قتل 27 شخصا نتيجة الحادثين".', ['غالب م.س. غوبتا']],
    [
      'وأوضح الناطق الإعلامي بفرع هيئة الهلال الأحمر السعودي في جازان بيشي الصرخي أن البلاغ ورد.',
      ['الناطق الإعلامي بفرع هيئة الهلال الأحمر السعودي في جازان بيشي الصرخي'],
    ],
    ['قال مصدر مقرب من الاتحاد إن القرار صدر.', ['مصدر مقرب من الاتحاد']],
    ['وقال المتحدث بيشي الصرخي، تلقت الغرفة بلاغا عن الحادث.', ['المتحدث بيشي الصرخي']],
    ['تلقى الهلال الأحمر البلاغ صباحا، كما قال متحدثه الصرخي.', ['متحدثه الصرخي']],
    [
      'قال وكيل الدفاع المحامي سامر العبادي للصحفيين عقب الجلسة إنه سيطعن في الحكم.',
      ['وكيل الدفاع المحامي سامر العبادي'],
    ],
    [
      'وصرح العقيد رابح بن شريف، مدير الحماية المدنية، للإذاعة الوطنية بأن البحث مستمر.',
      ['الإذاعة الوطنية', 'العقيد رابح بن شريف'],
    ],
    ['أعلن رئيس الوزراء فجر الأحد أن الحكومة قبلت الخطة.', ['رئيس الوزراء']],
    ['أُبلغ الأهالي من قبل الشرطة بأن الطريق مغلق.', ['الشرطة']],
    [
      'The minister, Anna Kovacs, told reporters that the dam was safe.',
      ['The minister, Anna Kovacs'],
    ],
    ['According to the mayor, Pedro Silva, 40 homes burned.', ['the mayor, Pedro Silva']],
    ['Monteiro has not conceded, his manager Ana Lopes said at 1 a.m.', ['his manager Ana Lopes']],
    ['Officials were told by the ministry that the funds were gone.', ['the ministry']],
    ['Officials were told that the funds were gone.', []],
    ['The toll was confirmed by the ministry of health.', ['the ministry of health']],
    ['أفاد مسؤول لوكالة فرانس برس بأن الحصيلة ارتفعت.', ['وكالة فرانس برس', 'مسؤول']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('knows an agency with and without the word for what it is', () => {
    const key = (text: string) => readChains([text])[0]?.[0]?.key;
    expect(key('ذكرت وكالة «فرانس برس» أن القتال توقف.')).toBe(
      key('ذكرت فرانس برس أن القتال توقف.'),
    );
  });

  it.each([
    ['امتنعت الشركة عن التعليق.', 'الشركة', 'declines'],
    ['رفض المدرب الإدلاء بأي تصريح عن الخسارة.', 'المدرب', 'declines'],
    ['تساءل النقيب عما إذا كانت الرواتب ستصرف.', 'النقيب', 'asks'],
    ['أعلن نادي ليفربول، في بيان، تعاقده مع الحارس.', 'نادي ليفربول', 'asserts'],
    ['زعم المتهم أنه كان خارج البلاد.', 'المتهم', 'claims'],
    ['بحسب دراسة نشرتها مجلة لانسيت، يقلل المشي خطر السكري.', 'مجلة لانسيت', 'asserts'],
    ['نفت الشركة تسريح العمال.', 'الشركة', 'denies'],
    [
      'According to a study published in The Lancet, walking cuts the risk.',
      'The Lancet',
      'asserts',
    ],
    ['"The virus is weak," said Dr. Nabil Azar.', 'Dr. Nabil Azar', 'asserts'],
    ['Opposition leaders accused the government of rigging the vote.', 'Opposition', 'claims'],
  ])('reads who does what in: %s', (text, speaker, verb) => {
    const [link, ...more] = readAttribution(text, tokenize(text)).links;
    expect(more).toEqual([]);
    expect(link?.speaker).toContain(speaker);
    expect(link?.verb).toBe(verb);
  });

  it('ends the name of a known medium where it ends', () => {
    const text = 'Analysts told Reuters a cut was near.';
    const speakers = readAttribution(text, tokenize(text)).links.map(({ speaker }) => speaker);
    expect(speakers).toEqual(['Reuters', 'Analysts']);
  });
});
