import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_ROW, isVisible, mergeRows, REMOVED, type Row } from '../../sync/row.ts';
import { formatRow, parseRow } from '../../sync/row-json.ts';
import { type DeviceId, parseStamp, type Stamp, stampAt, tick } from '../../sync/stamp.ts';
import { stampWrite } from '../../sync/write.ts';

const device = fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(16) as DeviceId);
const stamp = fc
  .tuple(fc.nat(5), fc.nat(2), device)
  .map(([ms, count, id]) => stampAt({ ms: 1_000 + ms, count }, id));
const written = fc.record({ stamp, value: fc.oneof(fc.nat(2), fc.constantFrom('x', null)) });
const field = fc.constantFrom('text', REMOVED, '__proto__', 'tag:نشر');
/** Any row, also such as no device writes. */
const row: fc.Arbitrary<Row> = fc
  .record({
    floor: fc.option(stamp, { freq: 4 }),
    registers: fc.array(fc.tuple(field, written), { maxLength: 3 }).map((all) => new Map(all)),
    versions: fc
      .array(
        fc.tuple(
          field,
          fc.record({
            written: fc.array(written, { maxLength: 3 }),
            seen: fc.array(fc.tuple(device, stamp), { maxLength: 2 }).map((all) => new Map(all)),
          }),
        ),
        { maxLength: 2 },
      )
      .map((all) => new Map(all)),
  })
  .map((any) => mergeRows(EMPTY_ROW, any));

const text = (it: Row) => formatRow({ key: 'key', row: it });

describe('merging rows (SPEC 3.1)', () => {
  it('is the same in every order', () => {
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        expect(text(mergeRows(a, b))).toBe(text(mergeRows(b, a)));
        expect(text(mergeRows(mergeRows(a, b), c))).toBe(text(mergeRows(a, mergeRows(b, c))));
      }),
    );
  });

  it('of a row with itself, or with what is already in it, changes nothing', () => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        expect(text(mergeRows(a, a))).toBe(text(a));
        const both = mergeRows(a, b);
        expect(text(mergeRows(both, a))).toBe(text(both));
      }),
    );
  });

  it('keeps through its line of text (SPEC 4.2)', () => {
    fc.assert(
      fc.property(row, (it) => {
        const parsed = parseRow(text(it));
        expect(parsed === null ? null : text(parsed.row)).toBe(text(it));
      }),
    );
  });
});

const A = 'a'.repeat(16) as DeviceId;
const B = 'b'.repeat(16) as DeviceId;
const register = (name: string, value: number | boolean) => ({
  registers: new Map([[name, value]]),
  versions: new Map(),
});
const note = (value: string) => ({ registers: new Map(), versions: new Map([['note', value]]) });
const clock = (ms: number) => ({ ms, count: 0 });

describe('what two devices wrote apart', () => {
  it('stands side by side in a note, until somebody who saw both writes it anew (SPEC 3.3)', () => {
    const a = stampWrite(A, clock(10), 0, EMPTY_ROW, note('by a')).row;
    const b = stampWrite(B, clock(20), 0, EMPTY_ROW, note('by b')).row;
    const both = mergeRows(a, b);
    expect(both.versions.get('note')?.written.map(({ value }) => value)).toEqual(['by a', 'by b']);
    const joined = stampWrite(A, clock(11), 0, both, note('of both')).row;
    const again = mergeRows(mergeRows(joined, b), a);
    expect(again.versions.get('note')?.written.map(({ value }) => value)).toEqual(['of both']);
  });

  it('is shown where it is newer than a removal, and hidden where it is not (SPEC 3.4)', () => {
    const said = stampWrite(A, clock(10), 0, EMPTY_ROW, register('text', 1)).row;
    const removed = stampWrite(B, clock(20), 0, said, register(REMOVED, true)).row;
    expect(isVisible(removed)).toBe(false);
    const edited = stampWrite(A, clock(30), 0, said, register('text', 2)).row;
    expect(isVisible(mergeRows(removed, edited))).toBe(true);
  });

  it('is gone after a purge that saw it, and stays where the purge did not see it (SPEC 3.5)', () => {
    const said = stampWrite(A, clock(10), 0, EMPTY_ROW, register('text', 1)).row;
    const purged = stampWrite(B, clock(20), 0, said, {
      ...register('text', 0),
      registers: new Map(),
      purge: true,
    }).row;
    expect(text(mergeRows(purged, said))).toBe(text(purged));
    const later = stampWrite(A, clock(30), 0, said, register('text', 2)).row;
    expect(mergeRows(purged, later).registers.get('text')?.value).toBe(2);
  });
});

describe('a stamp', () => {
  it('of a write is later than what its row shows, however wrong the clock is (SPEC 2.5)', () => {
    fc.assert(
      fc.property(
        row,
        fc.oneof(fc.integer(), fc.constant(Number.NaN), fc.maxSafeInteger()),
        (it, now) => {
          const after = stampWrite(A, clock(0), now, it, register('text', 7)).row;
          expect(after.registers.get('text')?.value).toBe(7);
        },
      ),
    );
  });

  it('after the year 2199 is none, and a clock that is centuries off makes none such (SPEC 2.3, 2.4)', () => {
    expect(parseStamp(stampAt(clock(Date.UTC(2200, 0, 1)), A))).toBeNull();
    expect(parseStamp(stampAt(clock(Date.UTC(2199, 11, 31)), A))).not.toBeNull();
    const wrong = stampAt(tick(clock(5), Date.UTC(2500, 0, 1), null), A);
    expect(wrong).toBe(stampAt({ ms: 5, count: 1 }, A));
  });

  it('goes on to the next millisecond where one is full', () => {
    const full: Stamp = stampAt({ ms: 9, count: 36 ** 4 - 1 }, A);
    expect(tick(clock(0), 1, full)).toEqual({ ms: 10, count: 0 });
  });
});

describe('a line that is no row', () => {
  it.each([
    '',
    'null',
    '[]',
    '["k",null,[]]',
    '["k","x",[],[]]',
    '["k",null,[["f","x",1]],[]]',
    '["",null,[],[]]',
    '{"k":1}',
  ])('is refused: %s', (line) => {
    expect(parseRow(line)).toBeNull();
  });

  it('is refused where it is nested too deep', () => {
    const deep = `${'['.repeat(60)}${']'.repeat(60)}`;
    const at = stampAt(clock(1), A);
    expect(parseRow(`["k",null,[["f","${at}",1]],[]]`)).not.toBeNull();
    expect(parseRow(`["k",null,[["f","${at}",${deep}]],[]]`)).toBeNull();
  });
});
