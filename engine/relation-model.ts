import { FEATURE_NAMES, type RelationFeatures } from './relation-features.ts';

/**
 * Weights of the softmax regression behind `relate`, printed by `npm run -s eval -- --fit` from the training part of
 * ANS (Khouja 2020, "Stance Prediction and Claim Verification: An Arabic Perspective", Apache-2.0).
 * Columns: feature, same, opposite, other.
 */
const DENSE = `
bias -1.27 0.75 0.52
coverage-page -0.02 2.57 -2.55
coverage-other 3.14 0.07 -3.21
coverage-product 2.92 -0.58 -2.35
coverage-least 0.72 2.06 -2.77
coverage-page-squared 0.94 0.44 -1.37
coverage-none -0.01 0.28 -0.26
coverage-full 0.19 -0.16 -0.03
number-differs -1.10 0.06 1.03
number-differs-framed -0.77 1.18 -0.41
date-differs -1.00 -0.15 1.16
date-differs-framed -1.00 0.41 0.59
place-differs -0.93 0.11 0.81
place-differs-framed -0.78 1.12 -0.33
name-differs -0.20 0.28 -0.08
name-differs-framed -0.20 0.28 -0.08
antonym -0.61 0.05 0.56
antonym-framed -0.13 1.10 -0.97
negated 0.18 0.51 -0.69
negated-framed 0.03 0.77 -0.81
denied 0.01 -0.09 0.08
denied-framed 0.01 0.06 -0.07
role-swapped -0.50 0.59 -0.10
role-swapped-framed -0.30 0.31 -0.01
opposed-residue -0.94 2.11 -1.18
opposed-residue-twice -0.22 0.31 -0.09
negation-page-only -0.66 0.25 0.40
negation-other-only -2.23 1.82 0.40
country-replaced -1.49 0.92 0.57
number-replaced -0.39 1.38 -1.00
number-agrees 0.78 0.23 -1.00
word-replaced -0.16 1.71 -1.55
residue-page -1.24 -1.77 3.01
residue-other -0.87 -1.23 2.10
despite-other -1.46 1.01 0.45
question 0.71 -0.20 -0.51
longer-other 0.21 -0.85 0.64
part -1.46 0.61 0.85
part-coverage-other 1.48 -0.05 -1.43
part-coverage-full 0.91 -0.67 -0.25
part-residue-other -0.92 0.29 0.64
part-clash -2.39 1.77 0.62
part-negation -0.89 0.39 0.49
`;

/** Words that one text has and the other lacks: how much they speak for `opposite` and against `same`. */
const RESIDUE = `
3.6: يرفض
3.4: اوسكار
3.3: تفشل
3.1: براء ترفض
2.5: غاء
2.3: تتجاهل نزع
2.2: هدوء
2.1: تستقر تجاهل تستمر
2.0: تصعد تدعم تاييد اضرار
1.9: لحل يورو يشيد فشل بقاء
1.8: فشلت خطط سبيل ضعيف
1.7: سراح انتحار
1.6: تغلق متظاهر ذهب تخلو نجا غاز اضراب عفو خبز
1.5: تخفيض عنف يهبط يفلت يضاء بطال يلغ يصعد 2018
1.4: اوروب استمرار يدعم تلغ ترتفع اعتراف سكان
1.3: توقف صامت نتنياهو ايراد تزامن
1.2: انقاذ عاهل جميع حقوق عنيف صراع اخلاء سرق قصف تطرح مفوض
1.1: تعا قبول تشيد اوبر حل سياس جيش مستقبل تهم منع يبد تصف يوجد ترفع
1.0: يرتفع تراجع عرب يشكل لخفض تام نظام اكراد منظم غاضب توصل اسو بحر تودع مستقر يسمح
0.9: صعود نساء يهود بشكل عود تنتعش تاجيل تزيد ردود غضب ارض سلم افريق انتقاد غموض اعتقال تتراجع زيار مقبل جمارك تعاف
0.8: country:LY ابل تصدر جمال عرض بقتل رفض يوافق ممثل جنس يواجهن كثير نظر يلا
0.7: country:CN تفاقم يتعاف منعت قطاع ترف سلام معرك تسليم يوقف اوامر تقض اقل تطلق ارقام نجاح ضحا استقرار يتقدم طاق سوء امار عار تفرض فوز اشخاص انجاز
0.6: فتح اسهم سيار تحذر تسع نفط حري اطلاق فيلم country:IQ يتجاوز لتول مذكر خاص اغلاق country:MR اتراك حكوم انتظار تفرج country:RU وضع يتهم بدء تكشف اسبوع اغتصاب مسلح
0.5: مطار ارتفاع انخفاض دولار اختفاء يشمل تتج تجار حاجز غرب يوم فره افراج هوليوود مدين وقف مغادر يماو قبض يواصل ترسل تدفع حيا خفض بخفض مرس
0.4: مجتمع بخط ازم تهبط يفتح زياد يلق متحد انباء اوسط يد خسار طلب مواج سينم اعلام عثور قتل يمياو كتب متهم امين نفي تهديد تبق يدفع مجهول ابنايهن تعلق
0.3: تهو country:IR تدعو حق سلع سري اجل اسلح حرب يامر افضل مصرع حاد اخبار تعرض يرفع يهو طبيع رسوم حماس قرب مثمر جايز قبيل صعب يبق تنفيذ ينف خصوص غرام 300 يعترف مصالح نتايج
0.2: اعل اوضاع داخل موج احتجاج country:SA مشاكل اخير قرار country:EG خاشقج قنصل حظر رحيل country:FR اقام تتجنب بن نار قضا تناد تحرك خليج خروج عباد قادم مصدر تبحث عسكر مستعد ارجاء
0.1: عالم دفاع قوات تتلق منصب حبس يري قضي ادت عناصر تبا
-0.1: اتفاق محل country:LB مقتل سماح شكو مستمر سقوط country:ET قايم حلول دعم سوق موقع انهيار ولايت تقرر
-0.2: تنف country:TR صالح country:KW تامر كبير رفع سجن تعرف رييس رجل بفرض مجلس حقيق قان مره بقيم سيتم اسع يهدد موديز تسبب مخز اجواء مرض اساء اطار سيطر لسعر رقم صحف ارباح شيك ولا لضعف اختيار تشكيل تتسلم جني تشمل
-0.3: برفع مستو ابرز متواصل بتكو كوين ضغوط رجال خساير country:TN انتخاب طاير غزه حادث اهم ارهاب لغز شخص تعتقل ذمه انتاج قتيل احتياط بلاد نوع اعاد مستهدف عاجل وقت مخاوف مسبوق سابق
-0.4: تسل ضرب اعمال ذهاب ادي وزراء ظهور سر يشعل يفقد تدهور يسبوك تقرير ملك تواج ايجاب تحقق مكاسب يعوض اخر ضرور دوم محط يفر تحالف غار خطه لقن اكثر يقفز محافظ مدعوم مسير جولت
-0.5: ادن اجراء مملك تواصل مفاج توج تقارير يرد بتهم عاصم طريق يتخذ جنوب مركز عمل مساعد اجر مقاطع يود تداع شرط ارد ترقب اساس طرح ايام نمو حال 2019 معدل سلب شرع امر قلق تنديد اقال وصول خدم صندوق
-0.6: موشر قراب سلط يتراجع تعويض قوي قريب موتمر امم مرا حصول تظاهر كشف حكم جماع دعي تتهم يصف يقترب سريع لشرك يتعهد يصل ملحوظ مثير تعليق بيع تتجاوز
-0.7: قياس قيم خطوط يحتاج تدخل حاج فرض country:JP تود تقدم لماذ بدعم امن يحقق سيد شرك وجود تول اشتباك تخسر تستخدم استقال عدد قامت مجال اختلاف ضخم نياب لدعم بسجن تشتك اس انشاء تداول
-0.8: جوي country:YE تصريح اكبر اعوام شرق هبوط انس مواد سنو قياد عين تفتح خطو اسلام اتهام موعد تدور ينتقد بنوك ادار ارث بفضل country:SS اجلاء امل تحد تسجل دراس تنظيم عاصف رد تبع سعر يتاثر ضعف بورص اصدار تصاعد بضرب
-0.9: country:AE تعلن خطا لوقف مزيد country:MA قام وقع تتسبب مكان دعو سن دار يطال عقب تقليص شاب ايقاف ماد
-1.0: تطالب عقوب مساع country:QA اتج ابواب استثمار بوقف صرح مال تحتل توتر يسجل ضحي اقبال مهم افتراض يطالب يزور دين
-1.1: ردا تاريخ يره متدن تعهد بقصف سلاح ادح يتحدث تلاحق يسبب اندلاع
-1.2: تثير سبب يلوح country:PS موقف شعب وزير برنت لمنع طالب
-1.3: رحل ترد country:SD اردوغ استجداء اسواق تهدد حكا
-1.4: اتحاد موازن country:KR قاء
-1.5: توقع شنت دايم حد فضيح حفل تحطم
-1.6: حديد يقر
-1.7: ثور نتيج زلزال تستعد
-1.8: تخفض وفا غوط
-1.9: تفاصيل
-2.0: تساول
-2.1: صادر
-2.2: قتال
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
