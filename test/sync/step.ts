/** Something that a reader, a browser or a remote does. `on` counts the devices that live; `faults` are of `FAULTS`, one a request or commit. */
export type Step =
  | {
      readonly do: 'write';
      readonly on: number;
      readonly key: number;
      readonly field: number;
      readonly value: number;
    }
  | { readonly do: 'version'; readonly on: number; readonly key: number; readonly value: number }
  | { readonly do: 'remove' | 'purge'; readonly on: number; readonly key: number }
  | { readonly do: 'sync'; readonly on: number; readonly faults: readonly number[] }
  | { readonly do: 'clock'; readonly on: number; readonly by: number }
  | { readonly do: 'clone'; readonly on: number }
  | { readonly do: 'backup' | 'restore' | 'destroy'; readonly on: number }
  | { readonly do: 'rot'; readonly file: number; readonly how: 'flip' | 'cut' | 'lose' }
  | { readonly do: 'wipe' }
  | { readonly do: 'keep' | 'rollback' };
