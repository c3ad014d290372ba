import { browser } from 'wxt/browser';
import { type CopyPlan, type CopyPlans, isCopyDue } from '../../storage/copy-plan.ts';
import { fileName } from './file-name.ts';
import type { StartWork } from './start-work.ts';

const PERMISSION = { permissions: ['downloads' as const] };
/** Below the folder of the browser's downloads. */
const FOLDER = 'Isnad';

/** Copies of the library in the downloads folder, which outlive the browser's profile. */
export interface Copies {
  read(): Promise<CopyPlan>;
  /** Makes a copy every so many days, the first at once; 0 for never. Must be called inside a click. */
  plan(everyDays: number): Promise<CopyPlan>;
  /** Makes a copy now. */
  copy(): Promise<CopyPlan>;
  /** Makes a copy where one is due; null where none was. */
  copyIfDue(): Promise<CopyPlan | null>;
}

/** `by` names the release. Every failure is told in the plan that comes back, and kept until a copy is made. */
export function createCopies(options: {
  readonly plans: CopyPlans;
  readonly start: StartWork;
  readonly by: string;
}): Copies {
  const { plans, start, by } = options;

  async function copy(): Promise<CopyPlan> {
    const failed = (kind: string, message: string) => plans.change({ trouble: { kind, message } });
    if (!(await browser.permissions.contains(PERMISSION))) {
      return failed('no-permission', 'Isnad may not save files to the downloads folder any more.');
    }
    const made = new Date().toISOString();
    const asks = { format: 'backup', part: null, head: { made, by } } as const;
    const written = await start('export', asks).done;
    if (!written.ok) return failed(written.failure.kind, written.failure.message);
    const url = URL.createObjectURL(written.value);
    try {
      await download(url, `${FOLDER}/${fileName('backup', made)}`);
      return await plans.change({ lastAt: Date.now(), trouble: null });
    } catch (error) {
      return await failed('not-saved', error instanceof Error ? error.message : String(error));
    } finally {
      URL.revokeObjectURL(url);
    }
  }

  return {
    read: plans.read,
    async plan(everyDays) {
      if (everyDays > 0 && !(await browser.permissions.request(PERMISSION))) return plans.read();
      await plans.change({ everyDays, ...(everyDays === 0 ? { trouble: null } : {}) });
      return everyDays === 0 ? plans.read() : copy();
    },
    copy,
    async copyIfDue() {
      return isCopyDue(await plans.read(), Date.now()) ? copy() : null;
    },
  };
}

/** Settles when the file is on the disk; rejects where it is not. */
async function download(url: string, filename: string): Promise<void> {
  const { downloads } = browser;
  const ended = new Map<number, string>();
  const waiting: { settle: (() => void) | null } = { settle: null };
  const listen: Parameters<typeof downloads.onChanged.addListener>[0] = ({ id, state, error }) => {
    if (state?.current === 'complete') ended.set(id, '');
    if (state?.current === 'interrupted') ended.set(id, error?.current ?? 'interrupted');
    waiting.settle?.();
  };
  downloads.onChanged.addListener(listen);
  try {
    const id = await downloads.download({ url, filename, saveAs: false });
    while (!ended.has(id)) {
      await new Promise<void>((resolve) => {
        waiting.settle = resolve;
      });
    }
    const trouble = ended.get(id);
    if (trouble) throw new Error(trouble);
  } finally {
    downloads.onChanged.removeListener(listen);
  }
}
