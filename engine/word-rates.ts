import { COMMON_ARABIC, COMMON_ENGLISH } from './common-words.ts';

/**
 * How common a stem is in news, for weighing words where a library is too small to tell. Derived by counting
 * sentences: Arabic from ANT Corpus (Tunisian radio news, Apache-2.0), English from TICO-19 (CC0). A line
 * holds the stems that stand in about one of 2^level sentences.
 */
const ARABIC = `
2: تونس
3: عام طني عمل
4: رييس امن اف زار جوهر دول يوم حكوم اول اخر عدد خاص سنه ارهاب ايه زير جمع تصريح جهه مراسل منطق داخل اجتماع
5: احد مصدر حال قان شخص اتحاد دور بن مدين افريق ماي مقابل جديد ادار مال اثن ساع عموم جهو اطار ثان سياس اجراء شعب رسم خميس شرك جمهور عالم بلد مجلس اربعاء اعلام ايقاف صباح اضاف شرط مركز طريق تحقيق حدات قرار سبت هيي اله موسس مدن مستو سيار رنامج مشروع عمر محل مجموع دينار مشير بلاغ سلط حزب رياض فريق ثلاثاء مواطن مساء خارج شهر محمد امر ناد حرس تنظيم مدير نسب قطاع تابع معتمد مستشف تمكنت اقتصاد كبير قدم بحر جامع ماض فرق ليب مسوول بيان منظم قول تعبير مختلف عرب نها سابق قضا قادم اكد
6: حرك سنو عاصم تنفيذ انتخاب اجل نقاب حد حادث بلاد اساس الف اسم نظر تجار نواب بدا اتفاق حجز اعو جانب ضرور شمال موكد اشخاص امل صحه قبض صفاقس ثلاث مارس سوس دراس سيتم نياب اعل فتر يمكن حدود صحف جنوب ملي انباء موقع لجن احتجاج لكر جلس علاق ازم قضي وضع امريك سيد مشارك شوون عدل اصاب صور ليل نقل حمل مطالب قام مناطق فرنس ساحل عبد شاب اخير رياس بحث عديد رابط جزاير اعب مكتب تواصل عسكر جود جول منستير مجال مهد نجم زيار مصر منزل حما شغل يوسف بطول محكم فيفر صادر تدخل ملف مبار متحد ايات شاهد اسبوع سياح وقت نايب حوال ابحاث جار يذكر مرحل ترب مصالح متعلق ايام قضاء ملعب دفاع انطلاق مدرس مكافح فساد دين طرف تمكن مان كمي احداث تعرض صناع دعم تعليم جهات ثالث شان قايم تعا معلوم تاريخ ماد سور مراقب جانف علم اتصال تفتيش فتح مساعد اضراب صحي مضيف طلب تسجيل سجن قصر اعتداء توج حكم مرور رنس مكان بسوس قتل حده حمام مباشر خدم ميا اعمال كشف لقاء اوروب قطر افريل تقديم نتايج عقد قيام عشر غرب نتيج نار سايل اعاد قاء جاء سعود مناسب بتونس اهم خلف اعداد اتب عايل مخدر اطلاق عود معهد امين ادي عرض صيد رلم هجوم احتفاظ ممثل زياد افه قرب عناصر جوان مذكور ارتفاع اطراف اصلاح اعتبر طفل
7: تنسيق ايطال هامش شباب عده موتمر عين ندو شبك نظام بخصوص بنك بشكل مواد ايد ابتد مجتمع جمل قيرو منتخب نشر قامت لهذ بهذ محاول تنم شرق طالب طاير دعا ارض ابن دفع موضوع بنسب قياد درج مقر انس طبي قايد حقيق امك تحديد مهن خصوص اعضاء دستور اجي نوع ديسمبر رفض اطفال اعتبار استثمار حصول قدر حوار قطع قوات مواقع موخر نداء تقرير اسعار تقدم كبر يتيك راس تال ترج نهض كلم معن مختص مصادر صحيف صالح ريط خطير هاتف انتاج روس حقوق اتخاذ مقبل يبلغ فاه متن ناطق ترك اشغال هام رحل توفير دخول مره ديو قنا ثقاف ظهر ديمقراط تطاو رجل تمت عضو غاز غرار سلام فني احي هدف سواحل تكو عنف تام استهلاك يات ترامب تشغيل جيش قيم تطبيق يشار فصل كاس مرا ضيف عنصر جوي حق موسم قليل داعش سوق تتراوح قرطاج مطار انتظار متهم سليم اشهر اربع عال نشاط رابع بوزيد جهت نوفمبر شهدت سياق رقم استعمال مغرب انقاذ تراجع تحرك جماع لمد قوي عثور تمويل اشراف ترويج تلاميذ اقليم اشكال ترون حيا ابرز اسباب فوز نصف انجاز تعي حاج شاحن اتج يتعلق مستقبل فيديو طاق كاف كره مكلف عاد مبلغ قررت بناء مبادر منح سرق اقع سبس بصف لسن رجال قرد احمد رفع مشترك اهال غاي متابع اكتوبر جزير خلاف اصدرت زراء ظروف اكبر حساب سلم اصيل اسب مواج دعت جبه دقيق توزيع بيع حبيب اسلام اصل مسلح مشاريع مرض جندوب عشي صول استغلال نشرت استعداد شرع حل افراد رمض مواصل علي قريب محط عامل اغلب حديث سحب منتظر بقي فضل تهديد دعو رقيب ضعي محترف مراجع موعد ثور تبين امير قرر عون امم مدي بكل غير اريس ميز له خمس صندوق تجاوز منع قاض يعد قسم يجب مندوب راي اطباء جثه اجر احه صرح صاحب جنس اسراييل طبيب غد بمقر ذكر موظف معد محتج اشار قابس موقوف بيي طبيع اميرك تجهيز تحر سبتمبر غرض متواصل وقع مقارن مزيد اموال اثار اجنب مداخل اعتماد منظوم تلفز مسابق طرق منافس دولار تحرير اضطراب غياب تغيير مخالف مدرب احزاب موج غذا قفص احث تهم اذنت بصدد استخدام تحويل مصاب ملك معتبر محام تعزيز اصحاب داع اسعاف نابل تقليد جريم حرار تعديل فور تلق حسن امطار امار نساء اسفر تهريب حضور تطوير فعل فتا تعليق هلال احالت سطين قايل موجود فرص وفد لكل تلميذ مقتل سام تربو خامس مستقل ايجاد بتهم صين عراق خبر وجه يد مركب شديد تطور دخل كتل حي مقترح شبه تشريع محافظ ضحا تشكيل ثانو تزام سادس اجهز حافل بنزرت تتمثل افضل تعد سفر جويل عقب احكام
8: وسط تركيز امتح باب مسار ملابس داير تفاصيل ضمان شقيق ممارس بشر عاجل توتر سجل اير مهاجر احترام حرب بلغت ظاهر افتتاح فرع صغير حري صعب حلول مهرب جميع بني غرف كثير ظيف بجه عمال استشار اصيب تسبب جد مدا ثيق اوت مفتوح تقن نور مسال تراب قفه بعث علاج خليف قطب اولمب استقرار حيد منوب يعمل عمد سعيد اسر اقل عقار معط خطر مفتش تشهد اتهام جرب خطه مهرج تعرف قادر مقاوم غلق ذهاب مهام بمجلس خطوط اثر سايق ثايق تظاهر اقام تمثل حسين تدريب زوج تصل بقيم اخبار محيط تمك متوسط موارد اداء متحدث جهود سلاح كور صعوب شكل مشاكل سلب تتعلق جرجيس بهدف تعمل يلي تعهد اصدار تصرف معدل تحس تقوم عنو ترتيب قيمت مراكز هواتف مليار تصد نمو استراتيج فجر تجمع منتوج تداول زيت طيب طرابلس اختيار سبب رصد ضبط اده ضرب اري مرشح يمثل شهيد تعود نقد بذلك خطو شهاد يقوم بحضور معروف صفوف سكن هجر شدد مصادق مرتفع سلي قاع انطلقت نص ناج ساح نفس اضح مار ابطال تبلغ نجاح ميد كتاب شيخ تحول نقاط انتداب مملك كشفت بلغ ماء مكون ايجاب عقوب موشر هرباء جرايم قصو انتحار حريق كرام احتفال اعمار عدال اقص قطار اصدر هند ارط قوان فرار اجه نفذ طويل شروط جزء تقارير اكثر ارد ثقه تاكيد جلول حيو امراض مهم تعامل هرب وات اوضاع انتقال سجلت تسو مكن رسال احياء مساكن تقدر ضغط اسلح مده سراح لحساب تفاد عبيد تحدث موقف استماع ثامن جرح جدت تول تات هاد مقرر اهداف سمير قوه سير سالم مسجل تكنولوج ضعيف اند قدرت سيارت دبلوماس تصويت حفل قصد تسليم اولو نقط اعترف تقدير تسع راء انفجار اختبار هيكل مخصص صفه حاد حديد مسلم استاذ خطور عماد تيار برامج كريم تحمل منتج حجم اياب اغتيال يعتبر صوت يحمل يان زعيم سفير هياكل اعتصام استيناف فرح ذهب اساتذ لذلك عجز دونالد شبيب احال مدارس اختصاص افاق ابيض تتويج سكان قلع غريب قلب مشدد انتهاء زوار موقت دايم اراض اعتبرت اسع تاجيل ماكر نزل مغادر استجاب اسد متر ببق تضامن توفر رياح حرص بيت فكر معالج اقدم رخص مقيم جمعت احق حالت معرف سقوط مشتب اذاع قاعد قوف لتونس مسا رضا غاء اجور عروس مبين اماكن مقتض اراد ياس تقرر مجهول سابع نسخ جبل تورط بقصر عايد خط مراسلن مرزوق اضرار تجرب تفعيل سريع رشل تتجاوز قاي بعيد حامل جماهير موضح سان تعتبر طاهر ناس توصل بحار خروج مستشار اهل اوردت منشور ادو يسبوك مرافق تكفير حدث طب ميناء صرف ورد هوي صدر رد لجوء نفي استكمال مقاطع رفق ترشح سجون توقف تقييم سيطر حر ايسبوك ثمن جهاز مصلح اسفرت عامر استقال وطن سواء سن شارع مرتب خلي طقس نصر تدور صفح انقطاع يعان الغ انف عيد قار يود شكر عايلت خيار توافق سفي استثن مترشح تاسع كلي ذمه عيار يعود مستعمل وصف ظهور فرد اقتناء صلب مساح محضر انيس شعار ملا مبرمج جدي منازل حاول مهاجم منفذ سلسل معا تناول ابو توف هجم جزي خليج بريد خطا ابراهيم ذات شمس يمن تنقل تهي زطل يقع جنا مبارك لعب لندن امور معتدل اقال ببن بطاق ادن لحرك استمرار خبراء اسواق توقيت رقاب احمر ريح اين علب نزرت مسير تحضير بور بسيد شبان قبل زوال بينت استقلال ممكن نقص مسافر حوزت بنابل لحزب فيلم منصب تاثير احباط حفاظ مازالت طول اقرار مصنع قوع تضم معبر انخفاض سفار جاهز دكتور ناصر حذر ينص خلس غنوش سينم عمار شراك بث ايداع متطرف مصنف بفتح منقض عاشر اجال مدريد متمثل عادل مجل مستهلك مفاوض معارض
`;

const ENGLISH = `
3: covid cov sars virus
4: cas diseas includ health peopl patient test coronavirus march country infection hand human china symptom
5: outbreak spread day stat respiratory caus study tim infect new risk school number pandemic develop use hcov bas transmission vaccin wash two contact sever host data public government unit car first mers result confirm who bat recommend work high world treatment clos increas control clinical us well february sampl however wuhan used affect death rat follow respons surveillanc provid measur chines found
6: area travel trial medical chest requir system april due need relat community known mask announc january animal drug using effectiv quarantin lik condition closur emergency italy early reduc soap person research population year protein restriction acut individual week report practic availabl level university group viral hom limit support plan pneumonia organization possibl avoid student pain fever fac ace epidemic positiv cough show hospital novel national several million distanc estimat antibody development order least blood around stay common underly water higher less rna cell laboratory similar children suggest larg social chang tak syndrom prevent non influenza especially specific mak shar city contain hour identify worker occur evidenc global call monitor international cdc origin different prevention mild remain further three isolat factor four genom addition low suspect phas center mortality impact help lung cod south
7: important official associat becom major long infectious app start healthcar general declar authority thus information find effect touch part intermediat consider later surfac antiviral fiv dry detect present essential releas often safety term candidat event local plac rcgp rsc recover current worldwid period lower learn onset exampl trac establish small exposur treat cold december uk region com publish potential protect strategy servic mad illness critical market receptor form specy immun therapy conduct wear creat exist allow set age history flu typ compar collect perform transmit sequenc direct open process korea second clean get family concern stag updat serv women approximately record involv extend pcr liv reservoir activity self location education flight rapidly experienc hubei nam eu total virology pathogenic pangolin whether phe hygien approv equipment pressur nos breath last cluster sourc protocol multipl produc method lead
`;

/** A stem in neither list stands in fewer sentences than this share. */
const RARE = 2 ** -11;

const ZERO = 0x30;

const RATES: ReadonlyMap<string, number> = new Map(
  // The counts of news come last: they know better.
  [COMMON_ARABIC, COMMON_ENGLISH, ARABIC, ENGLISH].flatMap((table) =>
    table
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [level = '', stems = ''] = line.split(': ');
        return unfold(stems).map((stem): [string, number] => [stem, 2 ** -Number(level)]);
      }),
  ),
);

/** Words of a list in which a digit before a word stands for so many letters of the one before. */
export function unfold(list: string): string[] {
  let before = '';
  return list.split(' ').map((written) => {
    const shared = written.charCodeAt(0) - ZERO;
    before = shared < 10 ? before.slice(0, shared) + written.slice(1) : written;
    return before;
  });
}

/** Share of news sentences that hold a stem, 0–1; a small constant for stems not in the lists. */
export function rateOf(stem: string): number {
  return RATES.get(stem) ?? RARE;
}
