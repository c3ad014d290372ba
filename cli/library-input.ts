import type { CommandInput } from './command.ts';

/** What an action works on, beside its options. */
export interface LibraryInput extends Pick<CommandInput, 'terminal'> {
  /** The library file as the user named it, and where it lies. */
  readonly name: string;
  readonly path: string;
  /** What stands behind it. */
  readonly rest: readonly string[];
  /** A path of the user's. */
  readonly pathOf: (name: string) => string;
}
