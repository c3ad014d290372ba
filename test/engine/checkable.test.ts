import { describe, expect, it } from 'vitest';
import { isCheckable } from '../../engine/checkable.ts';

describe('isCheckable', () => {
  it.each([
    'قتل 31 شخصا في سقوط طائرة على سوق أريحا.',
    'وأوضحت البعثة أن "هذه المفاوضات ليست الأولى ولن تكون الأخيرة".',
    'وقال الوزير إنه يجب وقف إطلاق النار فورا.',
    'ورفض البيت الأبيض التعليق على المحادثات.',
    'تساءل الرئيس "هل انتهت الحرب؟" في خطابه أمس.',
    'The ministry said talks would resume on Monday.',
    'قتل خمسة في القصف.',
    'وقالت إن الوفد وصل',
    'Police should have acted sooner, an inquiry said.',
  ])('takes %s as a claim', (sentence) => {
    expect(isCheckable(sentence)).toBe(true);
  });

  it.each([
    ['a question', 'هل تنجح أميركا في لبنان حيث فشلت فرنسا؟'],
    ['a question', 'Will the ceasefire hold this time?'],
    ['exhortation', 'يجب علينا جميعا أن نقف صفا واحدا.'],
    ['exhortation', 'We must not let this happen again.'],
    ['opinion', 'أعتقد أن هذا القرار خاطئ تماما.'],
    ['opinion', 'In my opinion the plan makes little sense.'],
    ['a call to action', 'اشترك في نشرتنا البريدية لتصلك آخر الأخبار'],
    ['a call to action', 'Subscribe to our newsletter for daily updates.'],
    ['furniture', 'جميع الحقوق محفوظة لموقع الأخبار 2024'],
    ['a heading between paragraphs', 'تجنب تصعيد الهجمات'],
    ['a heading between paragraphs', 'What happens next'],
    ['too short', 'نعم، بالتأكيد.'],
    ['too short', '//انتهى//'],
    ['without words', '*** — 12'],
    ['empty', ''],
  ])('takes %s as no claim: %s', (_what, sentence) => {
    expect(isCheckable(sentence)).toBe(false);
  });

  it.each([
    'قال الخبير إنه يجب تشديد الرقابة على المصارف.',
    'وطالبت النقابة بأن ترفع الحكومة الأجور قبل نهاية العام.',
    'يجب على المسافرين تقديم شهادة التطعيم، وفق ما أعلنته وزارة الصحة.',
    'ينبغي، بحسب التقرير، خفض الانبعاثات إلى النصف بحلول 2030.',
    'لا يجب أن تتجاوز السرعة 80 كيلومترا في الساعة داخل المدن، وفق القانون.',
    'سيصل الوفد إلى القاهرة غدا.',
    'ومن المتوقع أن تنخفض أسعار القمح في الربع المقبل.',
    'ليت الفريق خسر، قال المدرب ساخرا بعد المباراة.',
    'هل سيعود اللاجئون؟ سؤال طرحته المفوضية في تقريرها السنوي.',
    'وتساءل النائب: "أين ذهبت الأموال؟".',
    'تذكر التقارير أن المصنع أغلق أبوابه عام 2019.',
    'تابعوا المباراة 40 ألف متفرج في ملعب رادس.',
    'شارك 300 طبيب في المؤتمر.',
    'شاهد آلاف السكان كسوف الشمس في المغرب.',
    'سجل الاقتصاد نموا بنسبة 3 في المئة.',
    'طالع الرئيس التقرير قبل توقيعه.',
    'كن واثقا، قال لها الطبيب، قبل أن تدخل غرفة العمليات.',
    'Experts say the government should raise the minimum wage.',
    'The board must publish its accounts by March, the court ruled.',
    'Get the vaccine to remote villages by June, the WHO urged governments.',
    '"We must act now," the mayor said.',
    'I believe the bridge will hold, engineer Mona Saleh told the inquiry.',
    'Imagine Entertainment bought the studio for $40 million.',
    'Watch makers in Geneva reported a fall in exports.',
    'Click Therapeutics raised 52 million dollars on Tuesday.',
    'Please Mr. Postman topped the charts in 1961.',
    'Prices are expected to fall next year.',
    'The new rules mean drivers must carry a warning triangle.',
    'Listen to the river, a documentary, won the top prize in Tunis.',
    'Do Not Disturb signs were removed from 40 hotels in Cairo.',
    '"لن نستسلم أبدا"، أكد رئيس الوزراء في خطابه.',
    'قررت المحكمة أنه يجب دفع التعويضات خلال شهر.',
    'Teachers, who must work weekends, went on strike on Monday.',
    'حان وقت التحرك".',
    'ولعل أبرز ما جاء في التقرير خفض الضرائب على الشركات.',
    'يجب أن يحصل المرشح على 50 صوتا على الأقل.',
  ])('keeps a claim that begins like a call or a judgement: %s', (sentence) => {
    expect(isCheckable(sentence)).toBe(true);
  });

  it.each([
    'لا بد من وقفة جادة أمام هذه الفوضى.',
    'ومن هنا ينبغي أن نتعلم من أخطاء الماضي.',
    'على الحكومة أن تعيد النظر في سياستها التعليمية.',
    'إن على العالم أن يتحرك قبل فوات الأوان.',
    'أليس من حق الأطفال أن يعيشوا بسلام؟',
    'فلماذا يصمت المجتمع الدولي؟!',
    'كيف وصلنا إلى هنا؟',
    'نعتقد أن الحل السياسي هو الخيار الوحيد.',
    'في اعتقادي لن تنجح هذه الخطة.',
    'آن الأوان لأن نقول كفى.',
    'حان الوقت لإصلاح جذري في القضاء.',
    'دعونا نتأمل ما جرى في السنوات الأخيرة.',
    'يا له من مشهد محزن.',
    'ما أجمل أن يعود المهجرون إلى بيوتهم!',
    'كم نحتاج إلى قيادات شابة تفهم العصر!',
    'من المؤسف أن تتحول الثقافة إلى سلعة رخيصة.',
    'لعل القادم أجمل من كل ما مضى.',
    'علينا ألا ننسى تضحيات المعلمين.',
    'The government should listen to teachers before it is too late.',
    'It is time to end this madness.',
    "Let's be honest about what went wrong.",
    'Who will pay for all of this?',
    'What a shame for the city!',
    'I think the coach got it wrong.',
    'In our view, the ban is a mistake.',
    'We believe this is the only way forward.',
    'Surely parliament can do better than this.',
    'Europe must wake up.',
    'There is no excuse for such negligence.',
    "Isn't it time we asked harder questions?",
    'One can only hope that reason prevails.',
    'Sadly, nobody seems to care.',
    'Perhaps it is too late already.',
    'شاهد أيضا: أجمل صور الحفل',
    'سجل الآن لمتابعة البث المباشر.',
    'Watch the highlights here.',
  ])('takes the voice of the writer for no claim: %s', (sentence) => {
    expect(isCheckable(sentence)).toBe(false);
  });
});
