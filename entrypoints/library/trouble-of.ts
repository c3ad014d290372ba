import type { Trouble } from '../../components/library/trouble.ts';
import type { Failure } from '../../engine/result.ts';
import { toStorageFailure } from '../../storage/failures.ts';

/** A failure on its way out of work that gives no results. */
export class TroubleError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What is told of anything thrown: a file that went away, a full disk, a library that cannot be read; `other` for a bug. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof TroubleError) return error.failure;
  if (error instanceof DOMException && error.name === 'NotReadableError') {
    return { kind: 'unreadable', message: 'The file could not be read to its end; try again.' };
  }
  try {
    return toStorageFailure(error);
  } catch {
    return { kind: 'other', message: String(error) };
  }
}
