import { describe, expect, it } from 'vitest';
import { attributionDifference } from '../../engine/attribution-differences.ts';
import type { Link, Reason, ReasonKind } from '../../engine/model.ts';

const by = (speaker: string, named = true): readonly Link[] => [
  { speaker, key: speaker, kind: 'speaker', verb: 'asserts', named },
];
const reason = (kind: ReasonKind): Reason => ({
  kind,
  pageSpan: { start: 5, end: 8 },
  otherSpan: { start: 9, end: 12 },
  page: '350',
  other: '300',
});

const PAGE = { text: 'قالت وزارة الزراعة إن 350 مزرعة غرقت', chain: by('وزارة الزراعة') };
const OTHER = { text: 'أعلنت نقابة المزارعين غرق 300 مزرعة', chain: by('نقابة المزارعين') };

describe('attribution-differs', () => {
  it('names two speakers who each assert their own figure, where each is named', () => {
    const found = attributionDifference(PAGE, OTHER, 'opposite', [reason('number-differs')]);
    expect(found).toMatchObject({
      kind: 'attribution-differs',
      page: 'وزارة الزراعة',
      other: 'نقابة المزارعين',
    });
    expect(PAGE.text.slice(found?.pageSpan?.start, found?.pageSpan?.end)).toBe('وزارة الزراعة');
    expect(OTHER.text.slice(found?.otherSpan?.start, found?.otherSpan?.end)).toBe(
      'نقابة المزارعين',
    );
  });

  it('names the one speaker of a figure that can hold together with the other side’s', () => {
    const plain = { text: '350 مزرعة غرقت', chain: [] };
    const found = attributionDifference(plain, OTHER, 'same', [reason('number-compatible')]);
    expect(found).toMatchObject({ page: null, other: 'نقابة المزارعين' });
    expect(found?.pageSpan).toEqual({ start: 5, end: 8 });
    expect(found?.otherSpan).not.toBe(null);
  });

  it('has no span for a speaker whom an earlier sentence names', () => {
    const carried = { text: 'وأضاف أن 350 مزرعة غرقت', chain: by('وزارة الزراعة') };
    const found = attributionDifference(carried, OTHER, 'opposite', [reason('number-differs')]);
    expect(found?.pageSpan).toBe(null);
    expect(found?.page).toBe('وزارة الزراعة');
  });

  it.each([
    ['one speaker', PAGE, PAGE, 'opposite', 'number-differs'],
    [
      'an unnamed speaker',
      PAGE,
      { ...OTHER, chain: by('مصدر', false) },
      'opposite',
      'number-differs',
    ],
    ['another difference', PAGE, OTHER, 'opposite', 'antonym'],
    ['a figure both have alike', PAGE, { ...OTHER, chain: [] }, 'same', 'number-agrees'],
  ] as const)('is no reason for %s', (_what, page, other, kind, clash) => {
    expect(attributionDifference(page, other, kind, [reason(clash)])).toBe(null);
  });
});
