import { SyncPage } from '../../components/sync/sync-page.tsx';
import { SYNC_MESSAGES, type SyncWords } from '../../components/sync/sync-words.ts';
import { NO_ACTIONS, SYNC_CONTENTS } from '../components/sync/sync-samples.ts';
import { surfaceOf } from './surface.ts';

export const SYNC_STATES = surfaceOf(
  SYNC_MESSAGES,
  () => import('../../components/style/sync.css'),
  Object.fromEntries(
    Object.entries(SYNC_CONTENTS).map(([state, content]) => [
      state,
      (words: SyncWords) => <SyncPage content={content} words={words} {...NO_ACTIONS} />,
    ]),
  ),
);
