import type { Recalled } from '../../components/panel/panel-content.ts';
import { driftOf } from '../../engine/drift.ts';
import { claimId } from '../../engine/identity.ts';
import { type Meetings, meetingsOf } from '../../engine/meetings.ts';
import { nameArticle } from '../../engine/read-article.ts';
import { parseRead, type ReadRow } from '../../storage/memory-rows.ts';
import { readMet } from '../../storage/reads.ts';
import { articleOf, type CardDetails } from '../background/details.ts';
import type { LibraryAccess } from '../background/library-access.ts';

/** What the memory knows of a page, by its report; null where the library cannot be read. Goes through all that was read. */
export async function recall(
  details: CardDetails,
  access: LibraryAccess,
): Promise<Recalled | null> {
  const opened = await access();
  if (!opened.ok) return null;
  const { database } = opened.value;
  const { metadata, sentences } = articleOf(details);
  const { id } = nameArticle(metadata, sentences);
  try {
    const row = parseRead(await database.reads.get(id));
    const text = sentences.map((one) => one.text).join('\n');
    return { changes: row === null ? null : changesOf(row, text), met: await metBefore() };
  } catch {
    return null;
  }

  async function metBefore(): Promise<Recalled['met']> {
    const claims = new Map(
      details.sentences.map(({ index, text, verdict: { relations } }) => {
        const same = relations.flatMap(({ kind, claim }) => (kind === 'same' ? [claim] : []));
        return [index, new Set([claimId(text), ...same])];
      }),
    );
    const read = await readMet(database, new Set([...claims.values()].flatMap((of) => [...of])));
    const found = new Map<number, Meetings>();
    for (const [sentence, of] of claims) {
      const met = meetingsOf(of, read, id);
      if (met.articles > 0) found.set(sentence, met);
    }
    return found;
  }
}

/** Against the text of the reading before this one, which the keeper has taken in by now or not. */
function changesOf(row: ReadRow, text: string): Recalled['changes'] {
  const isTaken = row.sentences.join('\n') === text;
  const before = isTaken ? row.before : { at: row.times.at(-1) ?? 0, sentences: row.sentences };
  if (before === null) return null;
  // Who has read it once more since has seen what changed.
  if (isTaken && row.times.filter((time) => time > before.at).length > 1) return null;
  const drift = driftOf(before.sentences.join('\n'), text);
  const count = drift.changed.length + drift.added.length + drift.dropped.length;
  return count === 0 ? null : { readAt: before.at, drift };
}
