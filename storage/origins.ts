import type { AssertionId, Link } from '../engine/model.ts';
import { endOfLink } from '../engine/one-speaker.ts';
import { parseAssertion } from '../engine/parse-model.ts';
import type { AssertionRow, IsnadDatabase } from './schema.ts';
import { activeShelves } from './shelves.ts';

/** Someone with whom chains of the library begin. */
export interface ChainStart {
  /** Equal for two names of one known source. */
  readonly key: string;
  /** As the first text writes it. */
  readonly name: string;
  readonly kind: Link['kind'];
  /** Sentences whose chain begins there, and the articles that have them. */
  readonly said: number;
  readonly articles: number;
}

/** Assertions read at a time: some 30 ms. */
const SLICE = 500;

/**
 * Who the library has its sentences from: the named first link of every chain, the most cited first; what outlets say of
 * their own is not among them. Tells after each slice how many assertions were read. A second for 30,000; stop it by the
 * signal, and it rejects with an `AbortError`.
 */
export async function readChainStarts(
  database: IsnadDatabase,
  onProgress: (read: number) => void,
  signal: AbortSignal,
): Promise<readonly ChainStart[]> {
  const starts = new Map<string, { link: Link; said: number; articles: Set<string> }>();
  let read = 0;
  for (const { id: shelf } of await activeShelves(database)) {
    let after: AssertionId | '' = '';
    for (;;) {
      signal.throwIfAborted();
      const rows: AssertionRow[] = await database.assertions
        .where('[shelf+id]')
        .between([shelf, after], [shelf, '~'], false)
        .limit(SLICE)
        .toArray();
      for (const row of rows) {
        const assertion = parseAssertion(row);
        const link = assertion?.chain.findLast(({ named }) => named);
        if (assertion === null || link === undefined) continue;
        const { key } = endOfLink(link);
        const start = starts.get(key) ?? { link, said: 0, articles: new Set() };
        start.said += 1;
        start.articles.add(assertion.article);
        starts.set(key, start);
      }
      read += rows.length;
      onProgress(read);
      const last = rows.at(-1);
      if (last === undefined || rows.length < SLICE) break;
      after = last.id;
    }
  }
  return [...starts]
    .map(([key, { link, said, articles }]) => {
      return { key, name: link.speaker, kind: link.kind, said, articles: articles.size };
    })
    .sort((a, b) => b.articles - a.articles || b.said - a.said || (a.key < b.key ? -1 : 1));
}
