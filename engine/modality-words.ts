import { normalize } from './normalize.ts';

/** How far from a fact the words put what they bear on. */
export type ModalityKind = 'planned' | 'possible' | 'conditional' | 'wanted' | 'past';

/** What a marker bears on: what follows it, the noun beside it, or, for a condition, the clause on both sides. */
export type ModalityReach = 'after' | 'noun' | 'clause';

export interface ModalityWord {
  readonly kind: ModalityKind;
  readonly reach: ModalityReach;
}

/**
 * Words and runs of words that say how something is meant, `_` between the words of a run. Written for this project;
 * Arabic imperfects are listed without their person (`عتزم` for `يعتزم`, `تعتزم`, `يعتزمون`).
 */
const WORDS: readonly (readonly [ModalityKind, ModalityReach, string])[] = [
  [
    'possible',
    'after',
    `ربما يمكن يمكنه يمكنها يمكنهم لعل لعله لعلها عسى من_المحتمل من_الممكن من_الوارد من_غير_المستبعد غير_مستبعد لا_يستبعد لا_تستبعد من_الجائز من_المرجح
     من_المعتقد على_الأرجح على_ما_يبدو احتمال باحتمال احتمالات محتمل محتملة محتملا إمكانية ما_إذا عما_إذا قد_يكون قد_تكون
     perhaps maybe possibly probably potentially apparently presumably likely unlikely might suspected whether
     possibility_of chance_of risk_of tried_to tries_to try_to trying_to attempted_to attempts_to attempting_to`,
  ],
  [
    'possible',
    'noun',
    `المحتمل المحتملة المحتملين المفترض المفترضة الممكن الممكنة possible potential probable`,
  ],
  [
    'planned',
    'after',
    `سوف لن من_المقرر من_المتوقع من_المنتظر من_المرتقب من_المزمع المقرر_أن المتوقع_أن ينتظر_أن متوقع متوقعا بصدد على_وشك في_طريقه_إلى
     في_طريقها_إلى خطة_ل خطة_لل خطط_ل مشروع_قرار مقترح مقترحا اقتراح اقتراحا عرض_ل نية نيته نيتها عازم عازمة عازمون عازمين
     مستعد مستعدة مستعدون مستعدين بهدف
     will won't shall going_to gonna about_to planning_to plans_to plan_to planned_to plan_for intends_to intend_to intended_to
     expected_to expects_to expect_to scheduled_to scheduled_for slated_to set_to due_to_be poised_to vowed_to vows_to pledged_to pledges_to
     promised_to promises_to threatened_to threatens_to prepared_to prepares_to preparing_to aims_to aimed_to ready_to proposes_to proposed_to
     proposal_to proposal_for plan_by hopes_to hoped_to hoping_to intention_to offer_to agreed_to agrees_to agree_to considering considered
     considers weighing mulling was_studying were_studying is_studying are_studying had_studied has_studied had_expected had_planned had_hoped`,
  ],
  [
    'planned',
    'noun',
    `المزمع المزمعة المرتقب المرتقبة المتوقع المتوقعة المنتظر المنتظرة المقرر المقررة المقترح المقترحة المخطط upcoming planned forthcoming
     proposed prospective`,
  ],
  [
    'conditional',
    'clause',
    `إذا لو لولا لئن ما_لم في_حال بشرط شرط_أن شريطة if unless provided_that provided_he provided_they in_case
     in_the_event as_long_as so_long_as on_condition_that assuming were_to`,
  ],
  [
    'wanted',
    'after',
    `يجب ينبغي يتعين يتوجب لا_بد لابد علينا_أن عليهم_أن عليها_أن عليه_أن ضرورة بضرورة لضرورة الضروري_أن نأمل آمل نتمنى أملا أملها أمله
     ليت ضرورية مطلوب
     must should ought_to needs_to need_to has_to have_to had_better urged_to calls_for called_for call_for demand_for demands_for asked_for
     asks_for asking_for requested requests_for`,
  ],
  [
    'past',
    'after',
    `سبق_أن سبق_ل كان_قد كانت_قد كانوا_قد كانا_قد فيما_مضى used_to previously formerly had_been had_already`,
  ],
];

/** Stems of imperfects; with `يُ` they are said of nobody (`يُعتقد`), which the letters do not show. */
const IMPERFECTS: readonly (readonly [ModalityKind, string])[] = [
  ['possible', 'حاول حتمل رجح عتقد ظن بدو شتبه خشى ستبعد جوز خش'],
  ['planned', 'عتزم نوي نو خطط ستعد توقع زمع هدف سعى سع تعهد تأهب قترح'],
  ['wanted', 'طالب دعو دع تمنى أمل رجو حث ناشد طلب'],
];
/** Past stems of deciding and wanting, whose object has not happened by their being said. */
const PASTS: readonly (readonly [ModalityKind, string])[] = [
  ['planned', 'اعتزم خطط توعد هدد تعهد توقع اقترح استعد'],
  ['wanted', 'طالب دعا دع ناشد حث تمنى طلب'],
  ['possible', 'رجح استبعد حاول'],
];
const PAST_ENDINGS = ['', 'ت', 'وا', 'ا', 'تا'];
const PERSONS = ['ي', 'ت', 'ن', 'ا'];
const IMPERFECT_ENDINGS = ['', 'ون', 'ان', 'وا'];

/** Markers by their first word, longer runs first; words in the matching form. */
export const MODALITY_WORDS: ReadonlyMap<
  string,
  readonly { readonly rest: readonly string[]; readonly word: ModalityWord }[]
> = buildTable();

function buildTable() {
  const table = new Map<string, { rest: readonly string[]; word: ModalityWord }[]>();
  const put = (written: string, word: ModalityWord) => {
    const [first = '', ...rest] = normalize(written.replaceAll('_', ' ')).split(' ');
    const runs = table.get(first) ?? [];
    if (runs.some((run) => run.rest.join(' ') === rest.join(' '))) return;
    table.set(
      first,
      [...runs, { rest, word }].toSorted((a, b) => b.rest.length - a.rest.length),
    );
  };
  for (const [kind, reach, words] of WORDS) {
    for (const word of words.trim().split(/\s+/)) put(word, { kind, reach });
  }
  for (const [kind, stems] of IMPERFECTS) {
    for (const stem of stems.split(' ')) {
      for (const person of PERSONS) {
        for (const ending of IMPERFECT_ENDINGS)
          put(person + stem + ending, { kind, reach: 'after' });
      }
    }
  }
  for (const [kind, stems] of PASTS) {
    for (const stem of stems.split(' ')) {
      for (const ending of PAST_ENDINGS) put(stem + ending, { kind, reach: 'after' });
    }
  }
  return table;
}

const words = (list: string): ReadonlySet<string> =>
  new Set(list.trim().split(/\s+/).map(normalize));

/** Past verbs that begin like an imperfect in `ت`: `قد تم` is done, `قد تؤدي` may be. */
export const PAST_IN_T = words(
  `تم تمت تمكن تمكنوا تعرض تعرضوا تلقى تلقوا توصل توصلوا تسلم تسلموا تراجع تراجعوا توفي توفوا تجاوز تجاوزوا تأكد توقف توقفوا تولى
   تعهد تعهدوا تقدم تقدموا تحدث تحدثوا تحطم تسبب تضرر تبين تقرر تأجل تعطل تزايد تغير تحول تشكل تأسس تعاون تبادل تبادلوا تصاعد تدخل
   تخلى تخلوا تبنى تبنوا تدهور تفاقم تكبد تكبدوا تابع تعذر تصدى تأثر تخرج تزوج ترك تركوا تاب`,
);

/** Beginnings of words that look like a future (`سي…`, `ست…`) and are none. */
export const NO_FUTURE =
  /^(?:سيار|سياس|سياد|سياح|سياق|سياج|سيطر|سيده|سيدات|سيدي|سيدني|سينا(?:ء|$)|سينم|سيناريو|سيول|سيوف|سيبير|سيرا|سيره|سيرت|سيرغ|سيرج|سيرين|سيلف|سيلان|سيمون|سيغ|سيما|سيتي|سيفار|سيف$|سيفا|سيزر|سيزان|سيكول|سيليك|سيراليون|ستار|ستوك|ستيف|ستان|ستال|سترا|ستون|ستين|سته|ستمي|ستاير|ستودي|ستيوار|ستريت|ستاد)/;
