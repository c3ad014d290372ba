import type { CheckReply, CheckRequest, TabReport } from '../../../bridge/protocol.ts';
import type { Caller } from '../../../bridge/sender.ts';
import { createCards } from '../../../entrypoints/background/cards.ts';
import { createChecks } from '../../../entrypoints/background/checks.ts';
import type { CardDetails } from '../../../entrypoints/background/details.ts';
import { createJudging } from '../../../entrypoints/background/judging.ts';
import { createLexiconAccess } from '../../../entrypoints/background/lexicon-access.ts';
import { createLibraryAccess } from '../../../entrypoints/background/library-access.ts';
import { createRechecks, type Rechecks } from '../../../entrypoints/background/rechecks.ts';
import { createSaving } from '../../../entrypoints/background/saving.ts';
import { createStarter } from '../../../entrypoints/background/starter.ts';
import { createTranslations } from '../../../entrypoints/background/translations.ts';
import { createKeeping } from '../../../entrypoints/keeper/keeping.ts';
import { createRecords } from '../../../entrypoints/popup/records.ts';
import { createReports } from '../../../storage/reports.ts';
import { openDatabase } from '../../../storage/schema.ts';
import { createSettings } from '../../../storage/settings.ts';
import { createTokens } from '../../../storage/tokens.ts';
import { preparedStarter } from '../../../training/starter/prepare.ts';
import { freshOptions, memoryArea } from '../../storage/samples.ts';

/** The starter pack as the build packages it for the background. */
export async function packagedStarter(): Promise<Uint8Array> {
  return new TextEncoder().encode(preparedStarter());
}

/** A browser's storage, which outlives the background's worker. */
export function aProfile(room?: number) {
  return { session: memoryArea(room), local: memoryArea(), disk: freshOptions() };
}

interface Wiring {
  readonly profile?: ReturnType<typeof aProfile>;
  readonly pack?: () => Promise<Uint8Array>;
  readonly lexicon?: () => Promise<Uint8Array>;
  readonly release?: string;
  readonly open?: typeof openDatabase;
  /** In place of its own. */
  readonly rechecks?: Rechecks;
}

/** The background's parts as they are wired in the extension, over storage in memory. */
export function aBackground({
  profile = aProfile(),
  pack = async () => new Uint8Array(),
  lexicon: words = async () => new Uint8Array(),
  release = '1.0',
  open = () => openDatabase(profile.disk),
  rechecks: given,
}: Wiring = {}) {
  let random = 0;
  const clock = { now: () => 1_700_000_000_000, random: () => `random-${++random}` };
  const counts = new Map<number, number>();
  const shown = new Map<number, CheckReply>();
  const closed = new Set<number>();
  const reports = createReports<TabReport, CardDetails>(profile.session);
  const access = createLibraryAccess(open);
  const hex = () => (++random).toString(16).padStart(16, '0');
  const keeper = createKeeping({
    tellChanged: () => undefined,
    open,
    readStarter: pack,
    lexicon: createLexiconAccess(words),
    now: clock.now,
    random: hex,
  });
  const starter = createStarter({
    access,
    settings: createSettings(profile.local),
    release,
    keeper,
  });
  const lexicon = createLexiconAccess(words);
  const showCount = async (tab: number, count: number) => counts.set(tab, count);
  const cards = createCards({ reports, tokens: createTokens(profile.session, clock), access });
  const own = createRechecks({
    reports,
    access,
    lexicon,
    showCount,
    showMarks: async (tab, news) => shown.set(tab, news),
    closeCard: async (tab) => closed.add(tab),
    now: clock.now,
  });
  const rechecks = given ?? own;
  return {
    profile,
    counts,
    /** The marks that pages were told last. */
    shown,
    /** Tabs whose cards were closed. */
    closed,
    reports,
    access,
    starter,
    checks: createChecks({ reports, access, lexicon, starter, showCount, ...clock }),
    records: createRecords({ reports, access, lexicon }),
    translations: createTranslations(rechecks),
    rechecks,
    saving: createSaving({ reports, access, keeper, now: clock.now }),
    judging: createJudging({ reports, access, cards, rechecks, now: clock.now, random: hex }),
    cards,
  };
}

export function aCaller(tab: number, hidden = false): Caller {
  return { tab, private: hidden, url: `https://page.example/${tab}` };
}

/** A request to check a text by an outlet that no library knows. */
export function aRequest(text: string): CheckRequest {
  return {
    url: 'about:blank',
    fields: {
      metas: [['og:site_name', 'An unknown outlet']],
      linkedData: [],
      windowTitle: 'A page - An unknown outlet',
      heading: 'A page',
      canonical: null,
      neighbours: [],
      marked: [{ names: 'time pubdate', value: '2024-05-20', text: null }],
      near: [],
      lang: 'ar',
    },
    blocks: [
      ...text.split('\n').map((line) => ({ text: line, kind: 'paragraph' as const, linkShare: 0 })),
      { text: 'Read also: another story of the day', kind: 'paragraph', linkShare: 1 },
    ],
  };
}
