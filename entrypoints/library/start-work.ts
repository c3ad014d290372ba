import type { Failure, Result } from '../../engine/result.ts';
import type { TellProgress, WorkKind, WorkNews, WorkRequest, Works } from './work.ts';

/** Work that was begun. */
export interface Running<Value> {
  /** What came of it; never settles once it was ended. */
  readonly done: Promise<Result<Value, Failure>>;
  /** Ends it at once: what it wrote stays. */
  readonly end: () => void;
}

/** Has a worker do something, and tells how far it is. */
export type StartWork = <Kind extends WorkKind>(
  kind: Kind,
  asks: Works[Kind]['asks'],
  tell?: TellProgress,
) => Running<Works[Kind]['gives']>;

/** Starts a worker of the extension's own; it ends with its work. */
export const startWork: StartWork = (kind, asks, tell) => {
  const worker = new Worker(new URL('./library-work.ts', import.meta.url), { type: 'module' });
  type Value = Works[typeof kind]['gives'];
  const done = new Promise<Result<Value, Failure>>((resolve) => {
    const settle = (result: Result<Value, Failure>) => {
      worker.terminate();
      resolve(result);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<WorkNews>) => {
      if (data.kind === 'progress') tell?.(data.done, data.all);
      else if (data.kind === 'done') settle({ ok: true, value: data.value as Value });
      else settle({ ok: false, failure: data.failure });
    });
    worker.addEventListener('error', ({ message }) =>
      settle({ ok: false, failure: { kind: 'other', message } }),
    );
  });
  worker.postMessage({ kind, asks } as WorkRequest);
  return { done, end: () => worker.terminate() };
};
