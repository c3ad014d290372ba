import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { readBag, readField, readWhole } from '../engine/shape.ts';
import { createTurns, type StorageArea } from './area.ts';

/**
 * The least that storage needs to know of a report; `bridge/protocol.ts` has its full shape
 * (`TabReport`). What is stored was written by the same release: the browser empties the area when the
 * extension is updated.
 */
interface ReportLike {
  readonly kind: string;
  readonly url: string;
}

/** Details of one report, for its cards; `id` is the report's. */
export interface StoredDetails<Details> {
  readonly id: string;
  /** Milliseconds since epoch, for dropping the least recent. */
  readonly at: number;
  readonly details: Details;
}

/** A write that the browser refused although all other reports were dropped. */
export type ReportRefused = Failure & { readonly kind: 'report-refused' };

/** The report that was meant is no longer kept. */
export type ReportGone = Failure & { readonly kind: 'report-gone' };

export interface Reports<Report extends ReportLike, Details> {
  /** Null where nothing is known of the tab. */
  get(tab: number): Promise<Report | null>;
  /** Replaces the tab's report; its details go, unless new ones come with it. */
  put(
    tab: number,
    report: Report,
    details?: StoredDetails<Details> | null,
  ): Promise<Result<null, ReportRefused>>;
  /** The same for news of the report that the tab has now; `report-gone` where that is another, or has no details. */
  renew(
    tab: number,
    report: Report,
    details: StoredDetails<Details>,
  ): Promise<Result<null, ReportRefused | ReportGone>>;
  /** Null where the report has none, or where they belong to another report. */
  details(tab: number, id: string): Promise<Details | null>;
  drop(tab: number): Promise<void>;
  /** Those that something is known of. */
  tabs(): Promise<number[]>;
}

/** Under this key `storage.session` holds the report of a tab, and nothing else. */
export function reportKey(tab: number): string {
  return `report:${tab}`;
}

function detailsKey(tab: number): string {
  return `details:${tab}`;
}

/**
 * What the tabs show, in `storage.session`: it survives a stopped worker, content scripts cannot read it,
 * and it never reaches the disk (which is what private windows need). Where the area is full (10 MB),
 * the least recent reports of other tabs are dropped one by one until the new one fits; one that still
 * does not is kept without its details.
 */
export function createReports<Report extends ReportLike, Details = never>(
  area: StorageArea,
): Reports<Report, Details> {
  // A report that is still being written when its tab goes must not come back after the drop.
  const inTurn = createTurns();

  async function put(
    tab: number,
    report: Report,
    details: StoredDetails<Details> | null,
  ): Promise<Result<null, ReportRefused>> {
    const items = { [reportKey(tab)]: report };
    const whole = details === null ? items : { ...items, [detailsKey(tab)]: pack(details) };
    if (details === null) await area.remove(detailsKey(tab));
    if (await fits(area, whole)) return success(null);
    if (details !== null) await area.remove(detailsKey(tab));
    for (const other of await othersByAge(area, tab)) {
      await area.remove([reportKey(other), detailsKey(other)]);
      if (await fits(area, whole)) return success(null);
    }
    if (await fits(area, items)) return success(null);
    return failure(
      'report-refused',
      'The browser has no room for the result; close some tabs and check again.',
    );
  }

  async function details(tab: number, id: string): Promise<Details | null> {
    const key = detailsKey(tab);
    const stored = (await area.get(key))[key];
    return isPacked(stored) && stored.id === id ? unpack<Details>(stored) : null;
  }

  return {
    async get(tab) {
      const key = reportKey(tab);
      const stored = (await area.get(key))[key];
      return isReport<Report>(stored) ? stored : null;
    },
    put: (tab, report, more = null) => inTurn(() => put(tab, report, more)),
    renew: (tab, report, more) =>
      inTurn(async () =>
        (await details(tab, more.id)) === null ? reportGone() : put(tab, report, more),
      ),
    details,
    async tabs() {
      const keys = Object.keys(await area.get(null));
      return keys.flatMap((key) => Number(/^report:(\d+)$/.exec(key)?.[1] ?? []));
    },
    drop: (tab) => inTurn(() => area.remove([reportKey(tab), detailsKey(tab)])),
  };
}

/** What to say where a result is asked for that the tab no longer has. */
export function reportGone(): Result<never, ReportGone> {
  return failure('report-gone', 'The result of this page is no longer kept; check it again.');
}

/** Whether the browser took the items; false where it has no room for them. */
async function fits(area: StorageArea, items: Record<string, unknown>): Promise<boolean> {
  try {
    await area.set(items);
    return true;
  } catch {
    // Browsers word the refusal differently, and there is no other reason to refuse plain values.
    return false;
  }
}

/** Tabs with stored details, least recent first, without the given one. */
async function othersByAge(area: StorageArea, tab: number): Promise<number[]> {
  const ages: { tab: number; at: number }[] = [];
  for (const [key, value] of Object.entries(await area.get(null))) {
    const other = Number(/^details:(\d+)$/.exec(key)?.[1] ?? Number.NaN);
    const at = isPacked(value) ? value.at : 0;
    if (!Number.isNaN(other) && other !== tab) ages.push({ tab: other, at });
  }
  return ages.sort((a, b) => a.at - b.at).map((age) => age.tab);
}

function isReport<Report extends ReportLike>(value: unknown): value is Report {
  const bag = readBag(value);
  return (
    bag !== null &&
    typeof readField(bag, 'kind') === 'string' &&
    typeof readField(bag, 'url') === 'string'
  );
}

/**
 * Details as they are stored: as JSON, since the browser takes one text in a tenth of the time that it takes for the
 * thousands of small objects in it, and a check waits for that before it answers.
 */
interface PackedDetails {
  readonly id: string;
  readonly at: number;
  readonly json: string;
}

function pack<Details>({ id, at, details }: StoredDetails<Details>): PackedDetails {
  return { id, at, json: JSON.stringify(details) };
}

/** Null for what is no JSON of an object. */
function unpack<Details>({ json }: PackedDetails): Details | null {
  try {
    return readBag(JSON.parse(json)) as Details | null;
  } catch {
    return null;
  }
}

function isPacked(value: unknown): value is PackedDetails {
  const bag = readBag(value);
  return (
    bag !== null &&
    typeof readField(bag, 'id') === 'string' &&
    readWhole(readField(bag, 'at'), 0, Number.MAX_SAFE_INTEGER) !== null &&
    typeof readField(bag, 'json') === 'string'
  );
}
