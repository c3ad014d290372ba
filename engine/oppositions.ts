import { rememberWords } from './memo.ts';
import { NEWS_AXES } from './news-oppositions.ts';
import { normalize } from './normalize.ts';
import { prepared } from './prepared.ts';
import { stemOf } from './stem.ts';

/**
 * Axes of opposition: what stands left of `|` cannot be true of one thing at one moment together with what
 * stands right of it. Written for this project, after reading the disagreeing headline pairs of the
 * training part of ANS (Khouja 2020, Apache-2.0).
 * Inflected forms follow by rule (`formsOf`).
 */
const AXES = `
ارتفع يرتفع ارتفاع مرتفع صعد يصعد صعود زاد يزيد زيادة ازداد يزداد ازدياد قفز يقفز قفزة نما نمو ينمو تحسن يتحسن انتعش انتعاش يتعافى تعافى تعافي مكاسب رفع يرفع أعلى تزايد يتزايد ضاعف تضاعف تسارع | انخفض ينخفض انخفاض منخفض هبط يهبط هبوط تراجع يتراجع تدهور يتدهور نزل ينزل نزول تدنى تدني تهاوى يتهاوى انهيار ينهار انهار انكماش خسائر خفض يخفض تخفيض أدنى تقلص تقليص تباطأ تباطؤ نقص
شاهق شاهقة عال عالية مرتفع مرتفعة | منخفض منخفضة متدن واطئ
فاز يفوز فوز انتصر انتصار ينتصر ربح هزم يهزم تغلب يتغلب تفوق | خسر يخسر خسارة هزيمة انهزم أخفق يخفق إخفاق
نجح ينجح نجاح نجحت توصل حقق | فشل يفشل أخفق يخفق تعثر يتعثر انهار
قبل يقبل قبول وافق يوافق موافقة أيد يؤيد تأييد رحب يرحب ترحيب دعم يدعم سمح يسمح أقر أجاز يجيز استجاب | رفض يرفض عارض يعارض معارضة منع يمنع حظر يحظر ندد يندد تنديد أدان يدين إدانة استنكر احتج
سمح يسمح السماح أتاح رخص | منع يمنع حظر يحظر الحظر حرم يحرم
أكد يؤكد تأكيد اعترف يعترف اعتراف أقر يقر | نفى ينفي نفي أنكر ينكر إنكار كذب تكذيب تنصل
بدأ يبدأ بدء انطلق ينطلق انطلاق استأنف يستأنف استئناف باشر يباشر افتتح افتتاح أطلق شرع | انتهى ينتهي انتهاء أنهى ينهي إنهاء أوقف يوقف توقف يتوقف وقف علق تعليق ألغى يلغي إلغاء أجل يؤجل تأجيل إرجاء أرجأ اختتم
استمر يستمر استمرار واصل يواصل مواصلة تواصل يتواصل بقي يبقى بقاء تمسك يتمسك ظل | توقف يتوقف توقيف أوقف انتهى أنهى إنهاء تخلى يتخلى تخلي استقال يستقيل استقالة انسحب ينسحب انسحاب أقال إقالة غادر مغادرة رحيل
عين يعين تعيين تولى يتولى | أقال يقيل إقالة عزل استقال استقالة أعفى إعفاء
اعتقل يعتقل اعتقال حبس يحبس سجن يسجن احتجز احتجاز أوقف توقيف القبض خطف يخطف اختطاف | أفرج يفرج إفراج أطلق_سراح إخلاء_سبيل براءة تبرئة برأ يبرئ حرر
أدان يدين إدانة اتهم يتهم اتهام متهم مذنب إعدام حكم_بالسجن | براءة تبرئة برأ يبرئ بريء
قتل مقتل مصرع توفي وفاة لقي_حتفه مات يموت استشهد اغتيال | نجا ينجو نجاة حي أحياء شفاء إصابة_طفيفة ولادة إنقاذ
هدوء هدنة سلام استقرار تهدئة استقر يستقر مستقر | اشتباك اشتباكات مواجهات غارة غارات قصف هجوم توتر تصعيد صراع قتال عنف معارك اضطراب احتجاجات تدهور انفجار حرب
تهدئة تخفيف خفف يخفف احتواء هدأ | تصعيد صعد تأجيج تشديد شدد يشدد تفاقم
اتفق يتفق اتفاق تفاهم توافق صالح مصالحة تصالح تقارب | اختلف خلاف قاطع قطيعة مقاطعة نزاع قطع انقسام
وقع يوقع توقيع أبرم | ألغى يلغي إلغاء انسحب ينسحب انسحاب مزق فسخ
انضم ينضم انضمام دخل يدخل دخول وصل يصل وصول عاد يعود عودة | انسحب ينسحب انسحاب خرج يخرج خروج غادر يغادر مغادرة هرب فر يفر فرار نزوح
حضر يحضر حضور شارك يشارك مشاركة | غاب يغيب غياب تغيب اعتذر قاطع مقاطعة
ظهر يظهر ظهور كشف يكشف أعلن | اختفى يختفي اختفاء أخفى يخفي إخفاء تكتم تستر
فتح يفتح فتح مفتوح أعاد_فتح | أغلق يغلق إغلاق إقفال مغلق
بنى يبني بناء إعمار شيد إنشاء | هدم يهدم تدمير دمر يدمر إزالة
شراء اشترى يشتري | بيع باع يبيع تأجير يؤجر
صادرات تصدير يصدر | واردات استيراد يستورد
فائض أرباح ربح | عجز خسائر خسارة
قوي قوية قوة | ضعيف ضعيفة ضعف
كبير كبيرة ضخم ضخمة هائل هائلة جسيمة | صغير صغيرة طفيف طفيفة ضئيل ضئيلة محدود محدودة
سريع سريعة | بطيء بطيئة
طويل طويلة | قصير قصيرة
ممكن محتمل | مستحيل مستبعد
جديد جديدة حديث | قديم قديمة
إيجابي إيجابية | سلبي سلبية
سلمي سلمية | مسلح عنيف عنيفة
شرعي شرعية قانوني قانونية | غير_قانوني باطل
علني علنية معلن | سري سرية
مباشر مباشرة | بالواسطة
داخلي داخلية محلي محلية | خارجي خارجية أجنبي أجنبية
شمال شمالي شمالية | جنوب جنوبي جنوبية
شرق شرقي شرقية | غرب غربي غربية
يمين يميني يمنى أيمن | يسار يساري يسرى أيسر
صباح صباحا فجر فجرا | مساء ليل ليلا
قبل | بعد
داخل | خارج
نفس نفسه واحد ذاته | معاكس معاكسان متعاكس مختلف متضاد معاكسين
ذكر ذكور رجل رجال رجلا ابن زوج شاب | أنثى إناث امرأة نساء سيدة ابنة زوجة فتاة
مؤيد مؤيدة موالي موالية حليف حلفاء صديق أصدقاء | معارض معارضة مناهض عدو أعداء خصم
حماية حمى يحمي دافع دفاع | هاجم يهاجم هجوم اعتداء استهدف
تجاهل يتجاهل أهمل يهمل تقاعس | اهتم يهتم اهتمام طالب ساعد أنقذ
مدح أشاد يشيد إشادة امتدح يمتدح | انتقد ينتقد انتقاد هاجم ذم أساء
التزم يلتزم التزام احترم | انتهك ينتهك انتهاك خرق يخرق خالف
سلم تسليم استعاد يستعيد استعادة حرر | احتل يحتل احتلال استولى استيلاء سيطر فقد يفقد
آمن آمنة سالم | خطر خطير خطرة
معظم أغلب غالبية أكثر | قلة أقل بعض
جميع كل | لا_أحد بعض
حقيقي صحيح صحة حقيقة | كاذب مزيف مفبرك شائعة إشاعة كذب
متفائل تفاؤل أمل | متشائم تشاؤم مخاوف قلق
غني أغنياء ثري | فقير فقراء
حي أحياء | ميت موتى
رسميا رسمي | غير_رسمي
أول الأول الأولى | آخر الأخير الأخيرة
مستمر يستمر تتالى توالى تواصل متواصل | متوقف توقف كف يكف منته انقطع
موالي موال مؤيد مناصر مدعوم | معاد معادي مناهض مناوئ مناوئة
رئيسي رئيسية أساسي أساسية بارز بارزة | ثانوي ثانوية هامشي هامشية
كثيرا غالبا مرارا دائما عادة | نادرا قليلا أبدا
غالبية أغلبية معظم أكثرية ساحقة | أقلية ضئيل ضئيلة قلة
كبير جسيم فادح واسع | طفيف ضئيل محدود بسيط
شجع يشجع تشجيع حث حفز دفع | منع يمنع ردع يردع حال ثنى عرقل عرقلة
توسيع وسع يوسع توسع زيادة زاد تكثيف كثف يكثف تعزيز عزز | تقليص قلص يقلص خفض تخفيض حد الحد كبح يكبح لجم وقف إيقاف تقييد قيد
كثف تكثيف صعد تصعيد | وقف أوقف تعليق تخفيف
طلب يطلب التمس دعا | رفض يرفض امتنع
فرض يفرض شدد تشديد | رفع يرفع ألغى إلغاء خفف تخفيف
قطع يقطع قطيعة | استأنف استئناف استعاد أعاد
توتر يتوتر متوتر ساء يسوء تدهور تأزم | تحسن يتحسن انفرج انفراج تعافى
تفاقم يتفاقم تصاعد يتصاعد متصاعد احتدم تزايد متزايد متنام | تراجع يتراجع متراجع هدأ انحسر ينحسر خف تناقص متناقص
عداء عداوة خصومة | صداقة مودة تحالف
قلل يقلل هون تهوين | ضخم يضخم بالغ هول تهويل
منفصل منفصلة مستقل | مشترك مشتركة موحد موحدة واحد واحدة
دحر صد أحبط إحباط فشل يفشل أخفق | نجح ينجح حقق
استبعد يستبعد نفى شكك يشكك | أكد يؤكد رجح يرجح أقر
رفض يرفض امتنع يمتنع اعتذر | وافق يوافق قبل يقبل
تخلى تخلي عدل تراجع | سعى يسعى تحرك مضى
اقترب يقترب اقتراب | ابتعد يبتعد أبعد ابتعاد
حليف حليفة حلفاء شريك | عدو عدوة أعداء خصم خصوم
دعم يدعم مساندة ساند يساند أيد | معارضة عارض يعارض مناهضة
متورط ضالع | بريء
منتصر منتصرة | مهزوم مهزومة
محتمل مرجح ممكن إمكانية | مستبعد مستحيل استحالة
كشف معلن معلنة علني علنية | سري سرية مكتوم
تقدم يتقدم | تراجع يتراجع تقهقر
هجوم هجومي | دفاع دفاعي
غادر يغادر رحل مغادرة | وصل يصل وصول قدم حضر
زاد ارتفع كبر | نقص قل صغر
سمين غليظ | نحيف رقيق
أضعف إضعاف | قوى تقوية عزز
نشر انتشر انتشار | سحب انسحب احتوى احتواء
مفتوح متاح | مغلق محظور
إلزامي إجباري | اختياري طوعي
عسكري عسكرية | مدني مدنية
حكومي | أهلي خاص
مؤقت مؤقتة | دائم دائمة
rise rises rose risen increase increased increases grow grew growth gain gained gains up higher highest high climb climbed soar soared surge surged jump jumped more raise raised improve improved | fall falls fell fallen decrease decreased decreases drop dropped decline declined plunge plunged sink sank shrink shrank down lower lowest low reduce reduced cut worsen worsened less lose lost loss losses
win wins won beat defeated | lose loses lost
success succeed succeeded successful | fail failed failure unsuccessful
accept accepts accepted approve approved agree agreed allow allowed permit support supported back backed welcome welcomed | reject rejected refuse refused deny denied oppose opposed ban banned block blocked prevent prevented forbid prohibit condemn condemned
confirm confirmed admit admitted acknowledge | deny denied refute refuted dismiss dismissed
begin began begun start started open opened launch launched resume resumed | end ended stop stopped finish finished close closed cancel cancelled suspend suspended halt halted
arrive arrived enter entered join joined return returned come came | leave left depart departed quit withdraw withdrew exit exited
arrest arrested detain detained jail jailed imprison imprisoned | release released free freed acquit acquitted
kill killed die died dead death deaths | survive survived alive live lived survivor
peace peaceful calm truce ceasefire | war violence violent clash clashes fighting battle attack
guilty convicted | innocent acquitted
always every all everyone everything | never none nobody nothing
many most majority much | few little minority
big large huge great | small little tiny minor
strong stronger | weak weaker
good better best positive beneficial benefit effective safe | bad worse worst negative harmful harm ineffective dangerous
before | after
first | last
old older | new young younger
north northern | south southern
east eastern | west western
left | right
male man men boy boys he son father husband brother | female woman women girl girls she daughter mother wife sister
buy bought purchase | sell sold
true real genuine fact | false fake hoax myth
same identical equal | different opposite unlike
love loved like liked enjoy enjoyed | hate hated dislike disliked
possible likely | impossible unlikely
public | private secret
inside indoor | outside outdoor
easy | difficult hard
rich wealthy | poor
hot warm | cold cool
day morning | night evening
cause caused causes | prevent prevented prevents cure cured
sleep sleeping asleep | awake run running walking playing
sit sitting | stand standing walking running jumping
direct directly | indirect indirectly
ongoing continuing continued continue continues underway | suspended finished halted stopped ended
confirm confirmed affirm affirmed admit agreed | deny denied rule ruled dismiss dismissed decline declined refuse refused
agree agreed accept accepted | decline declined refuse refused
main major primary chief key | minor secondary marginal
pro allied loyal friendly | anti hostile opposed
often frequently regularly always usually | rarely seldom never hardly
majority most overwhelming | minority fraction few handful
extensive heavy severe serious | minor light slight limited
expand expanded widen widened broaden extend extended increase | reduce reduced curb curbed shrink limit limited narrow cut
encourage encouraged urge promote | prevent prevented discourage deter block
impose imposed tighten | lift lifted ease eased remove removed
ask asked request requested seek sought | refuse refused reject rejected
support supports backing | opposition oppose opposed
ally allies partner friend | enemy enemies foe rival
hostility enmity | friendship amity
worsen worsened deteriorate strained escalate escalated heighten | improve improved ease eased calm subside
separate separately apart | same joint shared
repel repelled foil foiled thwart fail | succeed succeeded
stop stopped halt | continue continued resume
cut severed break broke | resume resumed restore restored
publicly public announced open | secret secretly undisclosed
successful successfully | unsuccessful unsuccessfully
possibility possible | impossibility impossible
approach near towards | away leave
attack attacking offensive | defend defence defense defensive
advance advanced | retreat retreated
temporary | permanent
voluntary optional | mandatory compulsory
military | civilian
legal lawful | illegal unlawful
`;

const PRESENT = /^ي(?=...)/;

/** A side of an axis. */
export interface Place {
  readonly axis: number;
  readonly side: 0 | 1;
}

const PLACES = prepared('oppositions', buildPlaces);

/** Each stem's places, as `3:0 17:1`. */
function buildPlaces(): ReadonlyMap<string, string> {
  const places = new Map<string, Place[]>();
  for (const [axis, line] of [
    ...AXES.trim().split('\n'),
    ...NEWS_AXES.trim().split('\n'),
  ].entries()) {
    const [left = '', right = ''] = line.split(' | ');
    for (const form of sideForms(left)) addPlace(places, form, { axis, side: 0 });
    for (const form of sideForms(right)) addPlace(places, form, { axis, side: 1 });
  }
  const texts = [...places].map(([stem, all]): [string, string] => [
    stem,
    all.map(({ axis, side }) => `${axis}:${side}`).join(' '),
  ]);
  return new Map(texts);
}

const readPlaces = rememberWords((text: string): readonly Place[] =>
  text.split(' ').map((place) => {
    const [axis, side] = place.split(':');
    return { axis: Number(axis), side: side === '1' ? 1 : 0 };
  }),
);

/** Phrases (`إخلاء_سبيل`) are for the reader of the table; stems are compared word by word. */
function sideForms(side: string): string[] {
  const words = side.split(' ').filter((word) => word !== '' && !word.includes('_'));
  return words.flatMap((word) => [...formsOf(normalize(word))]);
}

function addPlace(places: Map<string, Place[]>, form: string, place: Place): void {
  const known = places.get(form);
  if (known === undefined) places.set(form, [place]);
  else if (!known.some(({ axis }) => axis === place.axis)) known.push(place);
}

/**
 * An Arabic word as stems see it: present tense in both genders and the future, past with its endings, and the
 * participle of the longer verb forms (`تراجع`, `متراجع`; `انخفض`, `منخفض`).
 */
function formsOf(word: string): Set<string> {
  const forms = new Set([stemOf(word)]);
  if (PRESENT.test(word)) {
    for (const prefix of ['ت', 'ن', 'سي', 'ست', 'لي'])
      forms.add(stemOf(word.replace(PRESENT, prefix)));
  }
  if (!/^[\u0620-\u064a]{3,}$/.test(word)) return forms;
  if (/[هاي]$/.test(word)) {
    // Of `أنهى` the past is `أنهت`, `أنهوا`.
    if (/^[اتن].*ي$/.test(word))
      for (const ending of ['ت', 'وا']) forms.add(stemOf(word.slice(0, -1) + ending));
    // Of `برأ`, `برأت`.
    if (word.endsWith('ا')) forms.add(stemOf(`${word}ت`));
    return forms;
  }
  for (const ending of ['ت', 'وا', 'ا', 'تا']) forms.add(stemOf(word + ending));
  const participle = /^ت.{3}/.test(word)
    ? `م${word}`
    : /^ا.{3}/.test(word)
      ? `م${word.slice(1)}`
      : '';
  if (participle !== '' && !/ا.$/.test(word)) forms.add(stemOf(participle));
  return forms;
}

/** Where a stem stands on the axes; null where the table does not have it. */
export function placesOf(stem: string): readonly Place[] | null {
  const places = PLACES.get(stem);
  return places === undefined ? null : readPlaces(places);
}

/** How two places stand to each other on some axis; null where no axis brings them together. */
export function relationOfPlaces(
  left: readonly Place[] | null,
  right: readonly Place[] | null,
): 'same-side' | 'opposed' | null {
  if (left === null || right === null) return null;
  let found: 'same-side' | 'opposed' | null = null;
  for (const place of left) {
    for (const other of right) {
      if (place.axis !== other.axis) continue;
      if (place.side === other.side) return 'same-side';
      found = 'opposed';
    }
  }
  return found;
}
