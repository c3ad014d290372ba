/** A key press as the surfaces read it (a `KeyboardEvent` has this shape). */
export interface KeyPress {
  readonly key: string;
  /** The key's place, for layouts whose letters are not Latin. */
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The key by its name in lower case; on a layout without Latin letters the Latin one of its place. Null for chords, which
 * are the browser's.
 */
export function letterOf({ key, code, altKey, ctrlKey, metaKey }: KeyPress): string | null {
  if (altKey || ctrlKey || metaKey) return null;
  return (/^[\p{ASCII}]+$/u.test(key) ? key : code.replace(/^Key/, '')).toLowerCase();
}
