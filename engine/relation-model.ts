import { FEATURE_NAMES, type RelationFeatures } from './relation-features.ts';

/**
 * Weights of the softmax regression behind `relate`, printed by `npm run -s measure -- --fit` from the training part of
 * ANS (Khouja 2020, "Stance Prediction and Claim Verification: An Arabic Perspective", Apache-2.0).
 * Columns: feature, same, opposite, other.
 */
const DENSE = `
bias -1.39 0.45 0.94
coverage-page -0.06 2.40 -2.34
coverage-other 2.99 0.24 -3.22
coverage-product 2.92 -0.70 -2.22
coverage-least 0.66 1.94 -2.61
coverage-page-squared 0.90 0.26 -1.16
coverage-none -0.02 0.46 -0.44
coverage-full 0.19 -0.14 -0.05
number-differs -1.26 -0.19 1.45
number-differs-framed -0.81 1.00 -0.19
date-differs -1.08 -0.14 1.21
date-differs-framed -1.07 0.41 0.66
place-differs -1.10 -0.00 1.10
place-differs-framed -0.98 0.58 0.41
name-differs -0.23 0.33 -0.09
name-differs-framed -0.23 0.33 -0.09
antonym -0.53 -0.37 0.90
antonym-framed -0.02 0.80 -0.78
negated 0.12 0.50 -0.62
negated-framed -0.09 0.81 -0.72
denied 0.01 0.07 -0.08
denied-framed 0.01 0.13 -0.14
role-swapped -0.62 0.75 -0.13
role-swapped-framed -0.20 0.21 -0.01
opposed-residue -1.30 2.28 -0.99
opposed-residue-twice -0.22 0.25 -0.03
negation-page-only -0.50 0.16 0.34
negation-other-only -2.33 1.58 0.75
country-replaced -1.48 1.02 0.46
number-replaced -0.34 1.40 -1.06
number-agrees 0.56 -0.02 -0.54
word-replaced -0.17 1.71 -1.54
residue-page -1.21 -1.74 2.94
residue-other -0.81 -1.54 2.36
despite-other -1.46 0.95 0.51
question 0.77 -0.05 -0.72
longer-other 0.06 -0.72 0.66
part -1.35 0.66 0.69
part-coverage-other 1.44 -0.03 -1.41
part-coverage-full 1.00 -0.58 -0.42
part-residue-other -0.87 0.26 0.61
part-clash -2.12 1.90 0.22
part-negation -0.81 0.36 0.44
`;

/** Words that one text has and the other lacks: how much they speak for `opposite` and against `same`. */
const RESIDUE = `
3.4: تفشل يرفض
3.2: اوسكار
3.0: براء
2.7: ترفض
2.5: غاء نزع
2.4: تاييد
2.3: تجاهل
2.1: هدوء تتجاهل تستمر
2.0: يشيد تصعد تدعم
1.9: يورو متظاهر
1.8: فشل اضرار خطط
1.7: انتحار تستقر بقاء لحل سبيل ذهب
1.6: فشلت تخلو عفو بطال
1.5: تغلق نجا يضاء يفلت يصعد يبق استمرار اضراب
1.4: خبز تعا ترتفع اوروب صامت يلغ ضعيف عنيف سراح
1.3: غاز سكان عرض عنف تطرح صراع تزامن تلغ نظام يهبط انقاذ جميع اخلاء
1.2: عرب ايراد يدعم يوجد مستقبل سياس 2018 قبول توقف تشيد اعتراف
1.1: سرق مغادر اوبر نتنياهو عاهل تصف منع حقوق ادانت جيش تسليم يبد تهم تودع
1.0: اسو غموض قصف تام اوامر يشكل مقبل بدء مجتمع زيار غاضب مفوض حل رفض لخفض تفاقم طاق تعاف
0.9: توصل تقض انتقاد اكراد جمارك نساء يرتفع غضب ترفع يتجاوز تخفيض تنتعش جمال سلم يلا يواجهن منظم تعرض قطاع تزيد تتراجع
0.8: مرس افريق معرك انجاز جنس يوقف حيا مستقر يوافق تراجع بشكل تطلق سوء بحر اغلاق بت بقتل مسلح
0.7: ارقام ردود ابل يتقدم صعود سينم ترف عود ارض country:LY تكشف نظر تفرج يهود اقل تاجيل تنفيذ تحذر مجهول هوليوود زيارت يماو فيلم اوسط اشخاص تدفع فوز تصدر
0.6: يفتح country:RU اسهم ضحا طلب امار سيار يتعاف سلام عار بخفض غرب قبض ممثل لتول حاجز خفض اعتقال فتح استقرار افراج حكوم انتظار تعلق نفط country:CN عناصر مذكر
0.5: ولايت اسبوع اختفاء كثير تهبط نجاح اتراك country:MR وقف اعلام ترسل كتب ارتفاع اوضاع حري فره خروج مدين خسار عجز وضع country:IQ اغتصاب انخفاض منعت امين
0.4: ينف زياد يوم country:IR تحرك بن تسع يهو تفرض اكثر يلق قرب مستعد ازم مطار غرام ابنايهن يد قنصل يواصل يمياو ارجاء خصوص مواج نفي حاد جايز
0.3: تتج دولار تتسلم تدعو انباء غاي يشمل قوات مرتقب country:DE تبق تناد حرب يامر قادم خاص عسكر مرض تبحث قتل يسمح اطار سمراء نتايج موج متحد تهو وقوع سري مصرع راي خليج حماس تهديد سلع يرفع
0.2: اخير اراض حظر اعل افضل محاكم مثمر 300 اقام طبيع حق قرار ادت سابق مصالح اخبار عالم تحقيق مخصص بخط country:FR جمهور تبا country:IL تعترف تقرر
0.1: country:SA يتمسك قضا رحيل عباد مشاكل متهم راتب country:CA اصاب يعترف تصويت اسرار
-0.1: اسطنبول كبير بقو يجب دونالد خطه مشكل
-0.2: دفاع بلاد ديع بقيم حلول منطق عفر يدعو اجتماع تشكيل مجلس مستمر رجل شيك نزوح هجوم مشروع لغز سقوط اساء رقم رجال تغيير يهدد ضرب بحق مجال رفع تشمل جني نار حادث عاجل حقيق اعدام ملك بفرض سيطر يقترب مره انتخاب ولا مساعد تشجيع country:TN
-0.3: ضرور خساير اسع دوم ارهاب موقع اجواء country:IN لقن تواصل ذمه صحف كوين ضغوط ابرز مستهدف مسير اتفاق مدعوم ارباح وقت اعاد طرح ذهاب قلق مقتل تعرف دعم نمو يقفز مستو صندوق لضعف ارد اجر محكم
-0.4: غزه سر تامر يشعل محط قايم ترقب مكاسب اسلح مخاوف تقارير تدهور محل يصل عثور اعمال لسعر وزراء قتيل بتهم ايجاب تشتك امم خطوط country:TR مسبوق يسبوك سلط مفاج تجر شرع تتهم
-0.5: مثير سجن تسل طاير مرا نوع يرد انتاج تحقق جنوب يفقد مركز يتخذ وجود ضعف لماذ احتياط عمل سلاح 2019 اختلاف سيد تقرير تنديد شاب انهيار تحالف توج مملك قصه بيع تبع يفر حاج طريق تعتقل عمر قامت
-0.6: ادن تود يتعهد سلب ملحوظ تداع وصول تخسر حكم شخص امل بنوك بفضل اشتباك هبوط تقدم اجراء اس قياس يود اخر غار عدد ادي مواد country:JP يحتاج شرط تعليق تواج تسجل تظاهر قبيل قوي حصول موشر بدعم سريع كشف ايام تعويض قريب
-0.7: انشاء نياب معدل خدم اجلاء دعو اعوام حال متواصل محافظ عاصف تدخل خطو دين جماع ارث جوي مهم شرك country:PS قيم تفتح تصاعد يتراجع تتجاوز بتكو اتهام يطال موتمر انس تستخدم وقع بورص اسلام
-0.8: قراب ضخم موعد عقب امر اكبر تول لشرك يتاثر لدعم اقال ينتقد فرض لوقف مقاطع تنظيم دعي سنو country:SS بضرب شرق تدور سن تعلن رد استقال قياد عاصم قام عين اصدار
-0.9: يسجل تحد ماد امن يتحدث country:AE اندلاع تطالب يره تداول حفل تقليص مكان يحقق country:QA اتج برنت ادار ردا دراس ظهور country:MA يطالب عقوب country:YE ايقاف يصف
-1.0: تحتل جولت دار صرح بقصف مزيد تاريخ قاء سعر تصريح يزور تعهد استثمار بوقف مساع ضحي
-1.1: اقبال رحل متدن حد يسبب افتراض ترد مال تتسبب سبب يلوح
-1.2: لمنع ادح تلاحق شعب حكا ابواب
-1.3: اردوغ خطا موقف تهدد تثير شنت موازن فضيح
-1.4: country:KR وزير استجداء country:SD دايم توتر اتحاد اسواق
-1.5: غوط توقع تحطم تخفض نتيج
-1.6: يقر ثور حديد تستعد وفا زلزال
-1.7: تفاصيل
-1.9: قتال تساول
-2.0: صادر
`;

const WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map(
  DENSE.trim()
    .split('\n')
    .map((line): [string, number[]] => {
      const [name = '', ...weights] = line.split(' ');
      return [name, weights.map(Number)];
    }),
);

const WORD_WEIGHTS: ReadonlyMap<string, number> = new Map(
  RESIDUE.trim()
    .split('\n')
    .flatMap((line) => {
      const [weight = '', words = ''] = line.split(': ');
      return words
        .split(' ')
        .map((word): [string, number] => [word.replaceAll('_', ' '), Number(weight)]);
    }),
);

/** Probabilities of the three relations by the fitted model; they sum to 1. */
export function scoreRelation({ dense, residue }: RelationFeatures): {
  readonly same: number;
  readonly opposite: number;
  readonly other: number;
} {
  const sums = [0, 1, 2].map((label) =>
    dense.reduce(
      (total, value, at) => total + value * (WEIGHTS.get(FEATURE_NAMES[at] ?? '')?.[label] ?? 0),
      0,
    ),
  );
  const words = residue.reduce((total, word) => total + (WORD_WEIGHTS.get(word) ?? 0), 0);
  const [same = 0, opposite = 0, other = 0] = [sums[0], (sums[1] ?? 0) + words, sums[2]];
  const most = Math.max(same, opposite, other);
  const powers = [same, opposite, other].map((sum) => Math.exp(sum - most));
  const total = powers.reduce((all, power) => all + power, 0);
  const [a = 0, b = 0, c = 0] = powers.map((power) => power / total);
  return { same: a, opposite: b, other: c };
}
