import type { Notice } from '../../sync/context.ts';
import type { DeviceId } from '../../sync/stamp.ts';

/** One sentence on what a sync noticed: what it is, and what to do. `nameOf` tells what a device is called. */
export function sentenceOf(notice: Notice, nameOf: (device: DeviceId) => string): string {
  switch (notice.kind) {
    case 'rolled-back':
      return `the storage shows an older state of ${nameOf(notice.device)} than before; what was read of it stays.`;
    case 'stale':
      return `another device has read more of ${nameOf(notice.device)} than the storage shows here.`;
    case 'cloned':
      return 'this library and its .sync file were copied or restored: it goes on as a device of its own.';
    case 'reseeded':
      return 'the folder was filled from this device.';
    case 'unreadable':
      return `${notice.files} files of ${nameOf(notice.device)} cannot be read; it writes them anew at its next sync.`;
    case 'too-new':
      return `${nameOf(notice.device)} runs a later release: update Isnad here.`;
    case 'locked':
      return `${nameOf(notice.device)} uses new keys: enter the new passphrase.`;
    case 'held':
      return `${notice.removals} removals of ${nameOf(notice.device)} wait for your word: --allow-removals.`;
  }
}
