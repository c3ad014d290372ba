import { type KeptRow, keptKey } from '../engine/kept.ts';
import { editsSince, joiningWrites, keptOf, rowKey, settlingWrite } from './kept-rows.ts';
import { EMPTY_ROW, isBlank, isSameJson, mergeRows, type Row } from './row.ts';
import type { Clock, DeviceId } from './stamp.ts';
import { type LocalWrite, stampWrite } from './write.ts';

/** One thing of a library that its owner edits while others' writes arrive. */
export interface Meeting {
  readonly key: string;
  /** As the library has it now; null where it has not. */
  readonly kept: KeptRow | null;
  /** As it was when the library showed it last: what differs was edited since. The empty row where the library showed none. */
  readonly shown: Row;
  /** With what came from others. */
  readonly current: Row;
  /** The reader destroyed it. Absence alone says nothing. */
  readonly isDestroyed: boolean;
  /** The reader chose the text of a note that the library has, of several. */
  readonly isSettled: boolean;
  /** Of an article that was destroyed elsewhere and edited since: what was destroyed with it is to be there again. */
  readonly isRescued: boolean;
}

/** What comes of it. */
export interface Met {
  readonly clock: Clock;
  /** The row, all of which the library shows once it is as `becomes` says. */
  readonly row: Row;
  /** Local writes, to be sent. */
  readonly written: readonly Row[];
  /** What the library is to hold; `same`: nothing is to be done; `gone`: it was destroyed elsewhere. */
  readonly becomes: KeptRow | 'same' | 'gone';
  /** It was destroyed elsewhere, edited since, and is written whole again. */
  readonly isRescued: boolean;
}

/**
 * Brings together what a reader did to a thing and what others did, neither of which knows of the other (SPEC 13.4): what differs from
 * what the library showed is written as this device's, and then the library shows the row. Pure, and done twice it does nothing more:
 * wherever a browser is killed, doing it again is right. `now`: as for `tick`.
 */
export function meet(device: DeviceId, clock: Clock, now: number, meeting: Meeting): Met {
  const { key, kept, shown, current, isDestroyed, isSettled, isRescued } = meeting;
  let [row, base, time] = [current, shown, clock];
  const written: Row[] = [];
  const write = (change: LocalWrite | null, seen: Row): boolean => {
    if (change === null) return false;
    const stamped = stampWrite(device, time, now, seen, change);
    time = stamped.clock;
    written.push(stamped.written);
    row = mergeRows(row, stamped.written);
    base = mergeRows(base, stamped.written);
    return true;
  };
  if (isDestroyed && !(isBlank(current) && current.floor !== null)) {
    write({ registers: new Map(), versions: new Map(), purge: true }, current);
  }
  let isWholeAgain = false;
  if (kept !== null) {
    const floor = base.floor ?? '';
    if (isRescued) write(editsSince(kept, EMPTY_ROW), row);
    else if (isBlank(base) && floor === '') write(joiningWrites(kept, row), withoutVersions(row));
    else write(editsSince(kept, base), base);
    if (!isBlank(row) && (row.floor ?? '') > floor) {
      isWholeAgain = write(joiningWrites(kept, row), withoutVersions(row));
    }
    if (isSettled && kept.kind === 'note') write(settlingWrite(kept.row.text), base);
  }
  const after = becomes(key, kept, row);
  return { clock: time, row, written, becomes: after, isRescued: isWholeAgain };
}

/** A text that knew of no other stands beside them. */
function withoutVersions(row: Row): Row {
  return { ...row, versions: new Map() };
}

function becomes(key: string, kept: KeptRow | null, row: Row): Met['becomes'] {
  const after = keptOf(key, row);
  if (after === null) return kept !== null && row.floor !== null && isBlank(row) ? 'gone' : 'same';
  return kept !== null && isSame(kept, after) ? 'same' : after;
}

function isSame(a: KeptRow, b: KeptRow): boolean {
  return (
    rowKey(a) === rowKey(b) &&
    keptKey(a) === keptKey(b) &&
    isSameJson(a.row as never, b.row as never)
  );
}
