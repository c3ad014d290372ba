/**
 * Offsets that news pages write by name beside a clock time. Only names of one offset: cities whose clocks change
 * (`بتوقيت القاهرة`) and names that two zones share (`CST`, `IST`) say no offset. Public facts, written for this
 * project, in the matching form of `normalize.ts`.
 */
const OFFSETS: readonly (readonly [offset: string, names: string])[] = [
  ['Z', 'gmt|utc|z|غرينتش|جرينتش|غرينيتش|غرينتش العالمي|العالمي|عالمي|تغ|ت غ'],
  ['+03:00', 'مكه|مكه المكرمه|الرياض|السعوديه|الدوحه|قطر|الكويت|بغداد|صنعاء|المنامه|msk|ksa'],
  ['+04:00', 'الامارات|ابوظبي|ابو ظبي|دبي|مسقط|سلطنه عمان|gst|uae'],
  ['+03:30', 'طهران|irst'],
  ['+01:00', 'cet|bst|الجزاير|تونس'],
  ['+02:00', 'cest|sast|ليبيا|طرابلس'],
  ['-05:00', 'est'],
  ['-04:00', 'edt'],
  ['-07:00', 'pdt'],
  ['-08:00', 'pst'],
];

/** Normalized name → offset as in ISO 8601. */
export const ZONE_OFFSETS: ReadonlyMap<string, string> = new Map(
  OFFSETS.flatMap(([offset, names]) =>
    names.split('|').map((name): [string, string] => [name, offset]),
  ),
);
