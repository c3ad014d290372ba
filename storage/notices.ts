import { type NoticeRow, parseNotice } from './memory-rows.ts';
import type { IsnadDatabase } from './schema.ts';

/** Notices, the latest first. Rejects with Dexie's error. */
export async function readNotices({ notices }: IsnadDatabase): Promise<readonly NoticeRow[]> {
  const rows = await notices.toArray();
  return rows.flatMap((row) => parseNotice(row) ?? []).sort((a, b) => b.at - a.at);
}

/** Marks notices as seen, all of them where no `id` is given. Rejects with Dexie's error. */
export async function markSeen(
  database: IsnadDatabase,
  now: number,
  id: string | null = null,
): Promise<void> {
  for (const row of await readNotices(database)) {
    if (row.seenAt === null && (id === null || row.id === id)) {
      await database.notices.put({ ...row, seenAt: now });
    }
  }
}
