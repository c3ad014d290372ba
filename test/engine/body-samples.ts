import { type Block, selectBody } from '../../engine/body.ts';

/** Five paragraphs of an article. */
export const LEAD =
  'أعلنت الوزارة أمس الأحد أن المحادثات ستستأنف الأسبوع المقبل في العاصمة بحضور وسطاء من دول عدة.';
export const NEXT =
  'وأضافت في بيان أن الجولة الجديدة ستبحث ملفات عدة لم يتم الاتفاق عليها من قبل بين الوفدين.';
export const THIRD =
  'وقال دبلوماسي طلب عدم ذكر اسمه إن الأجواء أفضل مما كانت عليه في الجولة الماضية قبل شهرين.';
export const FOURTH =
  'ويرى مراقبون أن الخلاف على الجدول الزمني ما زال قائما وأن الوسطاء يبحثون عن صيغة ترضي الطرفين.';
export const LAST =
  'ولم يصدر تعليق من الطرف الآخر حتى مساء الأحد على ما جاء في البيان الذي نشر في العاصمة.';
export const ARTICLE = [LEAD, NEXT, THIRD, FOURTH, LAST];
/** A paragraph of another one. */
export const FOREIGN =
  'قطعت السيول فجر اليوم الطريق الساحلي بين المدينة والميناء وعزلت ست قرى شمال البلاد.';

/** A block of a page. */
export const block = (text: string, kind: Block['kind'] = 'paragraph', linkShare = 0): Block => ({
  text,
  kind,
  linkShare,
});
/** A line that is all link. */
export const link = (text: string): Block => block(text, 'paragraph', 1);
/** A heading, which may be a link. */
export const heading = (text: string, linkShare = 0): Block => block(text, 'heading', linkShare);

/** What the passes keep and leave out, as texts. */
export function read(
  blocks: readonly (Block | string)[],
  byline: string | null = null,
  without: string[] = [],
  isForPayers = false,
) {
  const given = blocks.map((one) => (typeof one === 'string' ? block(one) : one));
  const metadata = { title: null, byline, publishedAt: null, agencies: [], isForPayers };
  const body = selectBody(given, metadata, new Set(without));
  const slice = (part: { block: number; start: number; end: number }) =>
    given[part.block]?.text.slice(part.start, part.end);
  return {
    kept: body.kept.map(slice),
    leftOut: body.leftOut.map((part) => [part.pass, part.why, slice(part)]),
  };
}
