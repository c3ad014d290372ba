import type {
  ArticleLine,
  ClaimLine,
  Lines,
  SourceLine,
} from '../../components/library/library-content.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { readSaid, type Said, saidKeys, type ToldClaim } from '../../storage/told.ts';

/** What was said, latest months first; a line is read when its part of the list comes into view. */
export interface ClaimLines extends Lines<ClaimLine> {
  /** Reads the lines of a part of the list; `changed` is called where there was something to read. */
  readonly read: (from: number, to: number) => Promise<void>;
}

/** Lines read at a time. */
const SLICE = 30;

/** Opens the list of all that is said. Rejects with Dexie's error. */
export async function openClaimLines(
  database: IsnadDatabase,
  most: number,
  changed: () => void,
): Promise<ClaimLines> {
  const keys = await saidKeys(database, most);
  const lines = new Map<number, ClaimLine | null>();
  const asked = new Set<number>();
  return {
    total: keys.length,
    at: (index) => lines.get(index) ?? null,
    async read(from, to) {
      for (let slice = Math.floor(from / SLICE); slice * SLICE < to; slice += 1) {
        if (asked.has(slice)) continue;
        asked.add(slice);
        const part = keys.slice(slice * SLICE, (slice + 1) * SLICE);
        const said = await readSaid(database, part);
        for (const [at, one] of said.entries()) {
          lines.set(slice * SLICE + at, one === null ? null : toLine(one, null));
        }
        changed();
      }
    },
  };
}

/** A line of a claim that was found. */
export function foundLine({ claim, said }: ToldClaim): readonly ClaimLine[] {
  const [first] = said;
  if (first === undefined) return [];
  const articles = new Set(said.map(({ article }) => article.id)).size;
  return [{ ...toLine(first, articles), quote: claim.text, lang: claim.lang }];
}

function toLine({ assertion, article }: Said, articles: number | null): ClaimLine {
  return {
    claim: assertion.claim,
    quote: assertion.quote,
    lang: article.lang,
    source: article.source.name,
    publishedAt: article.publishedAt,
    articles,
  };
}

/** The sources of articles, those with most articles first. */
export function sourceLines(articles: readonly ArticleLine[]): readonly SourceLine[] {
  const sources = new Map<string, { name: string; articles: number; told: number }>();
  for (const { source, told } of articles) {
    const line = sources.get(source.id) ?? { name: source.name, articles: 0, told: 0 };
    line.articles += 1;
    line.told += told;
    sources.set(source.id, line);
  }
  return [...sources]
    .map(([key, line]) => ({ key, ...line }))
    .sort((a, b) => b.articles - a.articles || b.told - a.told || (a.name < b.name ? -1 : 1));
}
