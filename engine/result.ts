/**
 * An expected outcome as a value: what went wrong is part of the type, so a caller cannot forget it.
 * `throw` is kept for bugs.
 */
export type Result<T, F extends Failure = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

/** `kind` is for programs, `message` is one English sentence that says what is wrong and what to do. */
export interface Failure {
  readonly kind: string;
  readonly message: string;
}

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failure<K extends string>(
  kind: K,
  message: string,
): { readonly ok: false; readonly failure: { readonly kind: K; readonly message: string } } {
  return { ok: false, failure: { kind, message } };
}
