import { success } from '../engine/result.ts';
import { type Limits, type SyncContext, type SyncResult, storeFile } from './context.ts';
import { parseSegmentName, segmentName } from './names.ts';
import { joinRows } from './plan.ts';
import type { KeyedRow } from './row.ts';
import { readRows, writeRows } from './segment.ts';
import { type DeviceState, type OwnSegment, readState } from './store.ts';

/**
 * Moves waiting writes into segments of the own log, one at a time: the sealed bytes are kept with the move, and every upload of the
 * segment sends the same ones (SPEC 6.3). True where more waits than the slice allows.
 */
export async function sealWaiting(context: SyncContext, slices: number): Promise<boolean> {
  for (let slice = 0; slice < slices; slice += 1) {
    const isDone = await sealOne(context);
    if (isDone) return false;
  }
  return true;
}

/** True where nothing waits. */
async function sealOne({ store, sealer, now, limits }: SyncContext): Promise<boolean> {
  const [state, waiting] = await store.transact(
    async (transaction) =>
      [await transaction.state(), await transaction.waiting(limits.segmentBytes)] as const,
  );
  if (waiting.length === 0) return true;
  const number = state.sealed + 1;
  const { device } = state;
  const rows = joinRows(waiting.map(({ row }) => row));
  const as = { kind: 'segment', device, first: number, last: number } as const;
  const bytes = await sealer.seal(as, writeRows(rows));
  const hash = await sealer.hash(bytes);
  const name = segmentName({ device, first: number, last: number, hash });
  const tip = await sealer.hash(new TextEncoder().encode(`${state.tip} ${name}`));
  await store.transact(async (transaction) => {
    const before = await transaction.state();
    const madeAt = now();
    const { length } = bytes;
    const segment = { name, first: number, last: number, bytes: length, madeAt, isUp: false };
    await transaction.setBody(name, bytes);
    await transaction.dropWaiting(waiting.map(({ id }) => id));
    await transaction.setState({ ...before, sealed: number, tip, log: [...before.log, segment] });
  });
  return false;
}

/** Uploads the segments that are not up, oldest first. */
export async function uploadLog(context: SyncContext): Promise<SyncResult<null>> {
  const { log } = await readState(context.store);
  for (const segment of log) {
    if (segment.isUp) continue;
    const bytes = await context.store.transact((transaction) => transaction.body(segment.name));
    // Without its bytes it cannot be sent; the rows hold what it says.
    if (bytes === null) {
      await owe(context);
      return success(null);
    }
    const stored = await storeFile(context, 'log', segment.name, bytes);
    if (!stored.ok) return stored;
    await context.store.transact(async (transaction) => {
      const state = await transaction.state();
      await transaction.setState({ ...state, log: state.log.map((each) => up(each, segment)) });
      if (segment.bytes >= context.limits.joinedBelow)
        await transaction.setBody(segment.name, null);
    });
  }
  return success(null);
}

function up(each: OwnSegment, uploaded: OwnSegment): OwnSegment {
  return each.name === uploaded.name ? { ...each, isUp: true } : each;
}

async function owe({ store }: SyncContext): Promise<void> {
  await store.transact(async (transaction) => {
    const state = await transaction.state();
    await transaction.setState({
      ...state,
      log: state.log.filter(({ isUp }) => isUp),
      owesSnapshot: true,
    });
  });
}

/**
 * Joins the oldest small segments into one, where there are many: others read one file in place of all. What is joined stays on the
 * remote until no head that anybody may be reading names it.
 */
export async function joinLog(context: SyncContext): Promise<void> {
  const { store, sealer, now, limits } = context;
  const state = await readState(store);
  const small = smallRun(state, limits);
  if (small.length < limits.joinedFrom) return;
  const { rows, run } = await readRun(context, state, small);
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length < 2) return;
  const { device } = state;
  const as = { kind: 'segment', device, first: first.first, last: last.last } as const;
  const bytes = await sealer.seal(as, writeRows(joinRows(rows)));
  const name = segmentName({ ...as, hash: await sealer.hash(bytes) });
  const joined: OwnSegment = {
    name,
    first: as.first,
    last: as.last,
    bytes: bytes.length,
    madeAt: now(),
    isUp: false,
  };
  await store.transact(async (transaction) => {
    const before = await transaction.state();
    const gone = new Set(run.map((each) => each.name));
    const log = [...before.log.filter((each) => !gone.has(each.name)), joined];
    log.sort((a, b) => a.first - b.first);
    const lastHead = before.heads.at(-1)?.number ?? 0;
    const garbage = run.map((each) => ({ folder: 'log' as const, name: each.name, lastHead }));
    await transaction.setBody(name, bytes);
    for (const each of run) await transaction.setBody(each.name, null);
    await transaction.setState({ ...before, log, garbage: [...before.garbage, ...garbage] });
  });
}

/** The first stretch of segments, one after another, that are small and up. */
function smallRun({ log }: DeviceState, { joinedBelow }: Limits): readonly OwnSegment[] {
  const isSmall = ({ bytes, isUp }: OwnSegment) => isUp && bytes < joinedBelow;
  const start = log.findIndex(isSmall);
  if (start < 0) return [];
  const end = log.findIndex((each, at) => at > start && !isSmall(each));
  return log.slice(start, end < 0 ? log.length : end);
}

/**
 * The first of them, up to what a shard may hold, with their rows: small as they are, sealed, what is in them may be much. None where
 * a body is not kept any more or cannot be read.
 */
async function readRun(
  { store, sealer, limits }: SyncContext,
  { device }: DeviceState,
  small: readonly OwnSegment[],
): Promise<{ readonly rows: readonly KeyedRow[]; readonly run: readonly OwnSegment[] }> {
  const rows: KeyedRow[] = [];
  const run: OwnSegment[] = [];
  let size = 0;
  for (const each of small) {
    const { name } = each;
    const bytes = await store.transact((transaction) => transaction.body(name));
    const segment = parseSegmentName(name);
    if (bytes === null || segment === null) return { rows: [], run: [] };
    const { first, last } = segment;
    const plain = await sealer.open({ kind: 'segment', device, first, last }, bytes);
    const read = plain instanceof Uint8Array ? readRows(plain) : null;
    if (plain === null || read === null || read === 'too-new') return { rows: [], run: [] };
    size += plain.length;
    if (size > limits.shardBytes && run.length > 1) break;
    rows.push(...read);
    run.push(each);
  }
  return { rows, run };
}
