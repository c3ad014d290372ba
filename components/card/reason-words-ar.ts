import { phrase } from '../phrase.ts';
import type { CardWords, Compared } from './card-words.ts';

type ReasonSentence = CardWords['reason'][keyof CardWords['reason']];

/**
 * One Arabic sentence for each reason. Sentences are nominal (`في … «…»`), because the gender and number
 * of an outlet's or a speaker's name are not known.
 */
export const ARABIC_REASONS: CardWords['reason'] = {
  'same-words': ({ who }) => phrase`المضمون نفسه بألفاظ متقاربة في ${who}.`,
  'near-copy': ({ who }) => phrase`النص نفسه تقريبًا في ${who}.`,
  'part-of-sentence': ({ who, page }) =>
    page === null
      ? phrase`جزء من هذه الجملة وارد في ${who}.`
      : phrase`وارد في ${who} جزء من هذه الجملة: «${page}».`,
  'number-agrees': agreement('الرقم نفسه'),
  'number-compatible': fitting('رقمان لا يتعارضان'),
  'number-differs': clash('رقم آخر'),
  'date-agrees': agreement('التوقيت نفسه'),
  'date-compatible': fitting('توقيتان لا يتعارضان'),
  'date-differs': clash('توقيت آخر'),
  'name-agrees': agreement('الاسم نفسه'),
  'name-differs': clash('اسم آخر'),
  'place-differs': clash('مكان آخر'),
  negated: (of) => opposed(of, 'أحدهما ينفي ما يثبته الآخر'),
  antonym: (of) => opposed(of, 'معنيان متضادان'),
  'role-swapped': (of) => opposed(of, 'الفاعل والمفعول به معكوسان'),
  denied: ({ outlet, speaker, other }) => {
    const denier = other ?? speaker;
    return denier === null
      ? phrase`نفي لهذا القول وارد في ${outlet}.`
      : phrase`وارد في ${outlet} نفي لهذا القول، على لسان ${denier}.`;
  },
  'attribution-differs': ({ outlet, page, other }) => {
    if (page !== null && other !== null) {
      return phrase`القول في هذه الصفحة منسوب إلى ${page}، وفي ${outlet} إلى ${other}.`;
    }
    if (other !== null) {
      return phrase`القول في ${outlet} منسوب إلى ${other}، وهو في هذه الصفحة بلا نسبة.`;
    }
    return page === null
      ? phrase`القول نفسه في ${outlet}، لكن عن مصدر آخر.`
      : phrase`القول في هذه الصفحة منسوب إلى ${page}، وهو في ${outlet} بلا نسبة.`;
  },
  'other-event': ({ who }) => phrase`الحديث في ${who} عن واقعة أخرى.`,
  'other-time': clash('توقيت آخر'),
  'growing-count': fitting('هذه حصيلة ترتفع مع الوقت، فلا تعارض بين الرقمين'),
  'less-certain': (of) => opposed(of, 'المضمون نفسه، ولكن بدرجة جزم مختلفة'),
};

function agreement(what: string): ReasonSentence {
  return (of) => (areGiven(of) ? weighed(of, what) : phrase`${what} وارد في ${of.who}.`);
}

function fitting(verdict: string): ReasonSentence {
  return (of) => weighed(of, verdict);
}

function weighed(of: Compared, verdict: string) {
  const { who, page } = of;
  return page !== null && page.text === of.other?.text
    ? phrase`في هذه الصفحة وفي ${who} معًا: «${page}».`
    : opposed(of, verdict);
}

function areGiven({ page, other }: Compared): boolean {
  return page !== null && other !== null;
}

function clash(what: string): ReasonSentence {
  return ({ who, page, other }) =>
    page === null || other === null
      ? phrase`في ${who} ${what}.`
      : phrase`في هذه الصفحة «${page}»، أما في ${who} فـ«${other}».`;
}

function opposed({ who, page, other }: Compared, verdict: string) {
  return page === null || other === null
    ? phrase`بين هذه الصفحة و${who}: ${verdict}.`
    : phrase`في هذه الصفحة «${page}»، وفي ${who} «${other}»: ${verdict}.`;
}
