import type { FileHash } from './names.ts';
import type { DeviceId } from './stamp.ts';

/** What a file is, bound into its seal: a file under another one's place cannot be opened. */
export type SealedAs =
  | {
      readonly kind: 'segment';
      readonly device: DeviceId;
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: 'head'; readonly device: DeviceId; readonly number: number }
  | { readonly kind: 'shard'; readonly device: DeviceId };

/** Encrypts what leaves the machine, and tells whether what comes back is what some device of the library wrote. */
export interface Sealer {
  /** Other bytes each time. */
  seal(as: SealedAs, plain: Uint8Array): Promise<Uint8Array>;
  /**
   * Null where a bit differs from what was sealed as this, or it is larger than any file may be; `locked` where it is sealed with a
   * later key than this device has (SPEC 9.5).
   */
  open(as: SealedAs, sealed: Uint8Array): Promise<Uint8Array | 'locked' | null>;
  hash(bytes: Uint8Array): Promise<FileHash>;
}
