import { phrase } from '../phrase.ts';
import type { PopupWords } from './popup-words.ts';

/** What the page says of its article, in Arabic. */
export const ARABIC_STATED: Pick<
  PopupWords,
  'stated' | 'statedField' | 'notStated' | 'inferred' | 'statedIn' | 'statedElsewhere'
> = {
  stated: 'ما تقوله الصفحة عن المقال',
  statedField: { byline: 'الكاتب', publishedAt: 'تاريخ النشر', modifiedAt: 'آخر تعديل' },
  notStated: 'لا تذكره الصفحة',
  inferred: 'مستنتَج لا مذكور',
  statedIn: {
    'json-ld': 'في بيانات الصفحة',
    meta: 'في بيانات الصفحة',
    markup: 'في الصفحة',
    visible: 'بالكلمات في الصفحة',
    title: 'في عنوان النافذة',
    link: 'في رابط الصفحة',
    address: 'في رابط الصفحة',
    text: 'في نص المقال',
  },
  statedElsewhere: (value, place) => phrase`وفي موضع آخر: ${value} (${place})`,
};
