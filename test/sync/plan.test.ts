import { describe, expect, it } from 'vitest';
import { joinRows, needsConsent, planMerge } from '../../sync/plan.ts';
import { EMPTY_ROW, isVisible, mergeRows, REMOVED, type Row } from '../../sync/row.ts';
import { type DeviceId, NO_TIME } from '../../sync/stamp.ts';
import { stampWrite } from '../../sync/write.ts';

const DEVICE = 'a'.repeat(16) as DeviceId;

function rowAfter(before: Row, at: number, field: string, value: string | boolean): Row {
  const write = { registers: new Map([[field, value]]), versions: new Map() };
  return stampWrite(DEVICE, NO_TIME, at, before, write).row;
}

const SHOWN = rowAfter(EMPTY_ROW, 10, 'entry', 'a');
const HIDDEN = rowAfter(SHOWN, 20, REMOVED, true);

describe('what reading another device would do (SPEC 6.7)', () => {
  it('is every row as it will be, and how many of those shown will not be', () => {
    const rows = [
      { key: 'new', row: SHOWN },
      { key: 'removed', row: HIDDEN },
      { key: 'removed before', row: HIDDEN },
      { key: 'never there', row: HIDDEN },
    ];
    const plan = planMerge(rows, [EMPTY_ROW, SHOWN, HIDDEN, EMPTY_ROW]);
    expect(plan.removals).toBe(1);
    expect(plan.changed.map(({ key, row }) => [key, isVisible(row)])).toEqual([
      ['new', true],
      ['removed', false],
      ['removed before', false],
      ['never there', false],
    ]);
    expect(plan.changed[1]?.row).toEqual(mergeRows(SHOWN, HIDDEN));
  });

  it('leaves out a row of which nobody told what there was', () => {
    expect(planMerge([{ key: 'a', row: HIDDEN }], [])).toEqual({ changed: [], removals: 0 });
  });

  it('is asked about where more than 20 things go, and more than a fifth of all', () => {
    expect(needsConsent(20, 20)).toBe(false);
    expect(needsConsent(21, 21)).toBe(true);
    expect(needsConsent(21, 104)).toBe(true);
    expect(needsConsent(21, 105)).toBe(false);
    expect(needsConsent(200, 1_000)).toBe(false);
    expect(needsConsent(201, 1_000)).toBe(true);
  });
});

describe('writes of one file', () => {
  it('to one thing are one row, in the order in which things came', () => {
    const other = rowAfter(EMPTY_ROW, 5, 'entry', 'b');
    const joined = joinRows([
      { key: 'z', row: HIDDEN },
      { key: 'a', row: other },
      { key: 'z', row: SHOWN },
    ]);
    expect(joined).toEqual([
      { key: 'z', row: mergeRows(SHOWN, HIDDEN) },
      { key: 'a', row: other },
    ]);
  });
});
