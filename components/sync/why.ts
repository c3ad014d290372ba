import type { NoticeName, Remedy, WhyName } from './sync-content.ts';

/** The click that mends what went wrong; null where it is mended elsewhere, and trying again would change nothing. */
export function remedyOf(why: WhyName): Remedy | null {
  switch (why) {
    case 'offline':
    case 'web-page':
    case 'clock':
    case 'full':
    case 'busy':
    case 'too-large':
    case 'failed':
    case 'not-stored':
    case 'not-ours':
    case 'running':
    case 'disk-full':
    case 'library-closed':
      return 'again';
    case 'no-permission':
      return 'grant';
    case 'refused':
      return 'password';
    case 'folder-lost':
      return 'reseed';
    case 'no-vault':
    case 'moved':
    case 'redirect':
    case 'not-https':
    case 'bad-address':
    case 'other-protocol':
    case 'unusable':
    case 'account-damaged':
      return 'address';
    case 'wrong-secret':
    case 'keys-rolled-back':
      return 'passphrase';
    case 'bad-words':
    case 'bad-passphrase':
    case 'not-twice':
    case 'weak-keys':
    case 'newer-keys':
    case 'last-key':
    case 'newer-library':
    case 'no-storage':
      return null;
  }
}

/** The click that answers what a sync noticed; null where there is nothing to answer. */
export function answerOf(notice: NoticeName): Remedy | null {
  switch (notice) {
    case 'held':
      return 'allow-removals';
    case 'locked':
      return 'passphrase';
    case 'rolled-back':
    case 'stale':
    case 'cloned':
    case 'reseeded':
    case 'unreadable':
    case 'too-new':
      return null;
  }
}
