import type { ArticleLine } from '../../components/library/library-content.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { articleSummaries } from '../../storage/summaries.ts';

/** The articles of the library as lists show them, read once for each state of it, whoever asks. */
export interface ArticleLines {
  /**
   * All of them, in the state of the library that `moment` names, or in the one that somebody asks for meanwhile; `tell` is called
   * with those read so far after each slice. Rejects with Dexie's error.
   */
  read(
    from: IsnadDatabase,
    moment: string,
    tell?: (lines: readonly ArticleLine[]) => void,
  ): Promise<readonly ArticleLine[]>;
  /** Those that were read last, as far as they are. */
  known(): readonly ArticleLine[];
}

interface Reading {
  readonly moment: string;
  lines: readonly ArticleLine[];
  readonly tell: Set<(lines: readonly ArticleLine[]) => void>;
  whole: Promise<readonly ArticleLine[]>;
}

export function createArticleLines(): ArticleLines {
  let current: Reading | null = null;
  let known: readonly ArticleLine[] = [];

  function begin(from: IsnadDatabase, moment: string): Reading {
    const reading: Reading = { moment, lines: [], tell: new Set(), whole: Promise.resolve([]) };
    reading.whole = readAll(from, reading);
    // Who asked is told; a later one begins anew.
    reading.whole.catch(() => {
      if (current === reading) current = null;
    });
    current = reading;
    return reading;
  }

  async function readAll(from: IsnadDatabase, reading: Reading): Promise<readonly ArticleLine[]> {
    const lines: ArticleLine[] = [];
    for await (const slice of articleSummaries(from)) {
      if (current !== null && current !== reading) return current.whole;
      lines.push(...slice);
      reading.lines = [...lines];
      // What is known of the state before stays until there is as much of this one.
      if (lines.length >= known.length) known = reading.lines;
      for (const tell of reading.tell) tell(reading.lines);
    }
    known = lines;
    reading.tell.clear();
    return lines;
  }

  return {
    async read(from, moment, tell) {
      const reading = current?.moment === moment ? current : begin(from, moment);
      if (tell !== undefined) reading.tell.add(tell);
      try {
        return await reading.whole;
      } finally {
        if (tell !== undefined) reading.tell.delete(tell);
      }
    },
    known: () => known,
  };
}
