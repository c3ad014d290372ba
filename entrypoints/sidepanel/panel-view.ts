import { type Browser, browser } from 'wxt/browser';
import type { PageState, TabReport } from '../../bridge/protocol.ts';
import { send } from '../../bridge/send.ts';
import type { Elsewhere, OpenedSentence } from '../../components/panel/panel-content.ts';
import {
  type PanelFilter,
  type PanelSentence,
  panelSentences,
} from '../../components/panel/panel-sentences.ts';
import type { PopupState } from '../../components/popup/popup-content.ts';
import { popupState } from '../../components/popup/popup-state.ts';
import { createReports, reportKey } from '../../storage/reports.ts';
import { createTokens } from '../../storage/tokens.ts';
import { createWishes, wishKey } from '../../storage/wishes.ts';
import { createCards } from '../background/cards.ts';
import type { CardDetails } from '../background/details.ts';
import { createLibraryAccess } from '../background/library-access.ts';

/** What is known about the tab beside the panel, and what can be done with it. */
export interface PanelView {
  readonly state: PopupState;
  readonly report: TabReport | null;
  readonly sentences: readonly PanelSentence[];
  readonly filter: PanelFilter;
  readonly opened: ReadonlyMap<number, OpenedSentence>;
  readonly target: number | null;
  readonly elsewhere: Elsewhere;
  readonly canReturn: boolean;
  readonly filterBy: (filter: PanelFilter) => void;
  readonly toggle: (sentence: number) => void;
  readonly reveal: (sentence: number) => void;
  readonly goBack: () => void;
  /** Hides the page's marks, or shows them again. */
  readonly toggleMarks: () => void;
  readonly lookElsewhere: () => void;
}

type Known = Pick<
  PanelView,
  'report' | 'sentences' | 'filter' | 'opened' | 'target' | 'elsewhere' | 'canReturn'
> & { readonly phase: PageState['phase'] | null; readonly details: CardDetails | null };

const NOTHING: Known = {
  report: null,
  details: null,
  phase: null,
  sentences: [],
  filter: { by: 'all' },
  opened: new Map(),
  target: null,
  elsewhere: { kind: 'unasked' },
  canReturn: false,
};

type Tab = Browser.tabs.Tab & { readonly id: number };

/** Follows the active tab of the panel's window: calls `show` whenever something becomes known or changes. */
export async function openPanel(show: (view: PanelView) => void): Promise<void> {
  const { id: window } = await browser.windows.getCurrent();
  const area = browser.storage.session;
  const reports = createReports<TabReport, CardDetails>(area);
  const wishes = createWishes<PanelFilter>(area);
  const access = createLibraryAccess();
  const tokens = createTokens(area, { now: Date.now, random: () => crypto.randomUUID() });
  const cards = createCards({ reports, tokens, access });
  let tab: Tab | null = null;
  let known = NOTHING;

  const learn = (news: Partial<Known>) => {
    known = { ...known, ...news };
    const { report, phase } = known;
    const facts = {
      report,
      phase,
      access: 'allowed',
      askedAt: null,
      injectionFailure: null,
    } as const;
    show({ ...known, ...actions, state: popupState({ ...facts, now: Date.now() }) });
  };

  async function read(of: Tab): Promise<void> {
    const report = await reports.get(of.id);
    const details = report?.kind === 'done' ? await reports.details(of.id, report.id) : null;
    const reply = await send('popup-to-page/state', {}, { tab: of.id });
    const page = reply.ok ? reply.value : null;
    if (of !== tab) return;
    const sentences = panelSentences(details?.sentences ?? [], page?.lost ?? []);
    const news = { report, details, phase: page?.phase ?? null, sentences };
    if (idOf(report) === idOf(known.report)) learn(news);
    else replace(news);
  }

  /** Takes over another report. Of one page checked again the reader's choices stay, and its evidence is read anew. */
  function replace(news: Partial<Known>): void {
    const { opened, filter, report: before } = known;
    const isAgain = before !== null && before.url === news.report?.url;
    // Before the first report the popup may have asked for something already.
    learn({ ...NOTHING, ...(isAgain || before === null ? { filter } : {}), ...news });
    if (isAgain) for (const sentence of opened.keys()) void open(sentence);
  }

  async function open(sentence: number): Promise<void> {
    const { report, details } = known;
    if (tab === null || report?.kind !== 'done') return;
    const put = (state: OpenedSentence) => {
      if (details === known.details) learn({ opened: new Map(known.opened).set(sentence, state) });
    };
    put({ kind: 'reading' });
    const caller = { tab: tab.id, private: tab.incognito, url: '' };
    const view = await cards.view(report.id, sentence, caller);
    put(
      view.ok
        ? { kind: 'read', content: view.value }
        : { kind: 'failed', message: view.failure.message },
    );
  }

  const actions = {
    filterBy: (filter: PanelFilter) => learn({ filter }),
    toggle(sentence: number) {
      const opened = new Map(known.opened);
      if (opened.delete(sentence)) learn({ opened });
      else void open(sentence);
    },
    reveal: (sentence: number) => void go(sentence),
    goBack: () => void go(null),
    toggleMarks: () => void toggleMarks(),
    lookElsewhere: () => void lookElsewhere(),
  };

  async function go(sentence: number | null): Promise<void> {
    if (tab === null) return;
    const reply = await send('panel-to-page/go', { sentence }, { tab: tab.id });
    learn({ canReturn: reply.ok && sentence !== null });
  }

  async function toggleMarks(): Promise<void> {
    if (tab === null) return;
    const target = { tab: tab.id };
    const page = await send('popup-to-page/state', {}, target);
    if (page.ok) await send('popup-to-page/show-marks', { shown: !page.value.shown }, target);
  }

  async function lookElsewhere(): Promise<void> {
    const { report, details } = known;
    if (report?.kind !== 'done' || details === null) return;
    learn({ elsewhere: { kind: 'looking' } });
    // The engine is no small script: it is fetched by those who ask for it.
    const module = await import('./look-elsewhere.ts');
    const elsewhere = await module.lookElsewhere(report, details, access);
    if (details === known.details) learn({ elsewhere });
  }

  async function followActive(): Promise<void> {
    const [active] = await browser.tabs.query({ active: true, windowId: window ?? -1 });
    if (active?.id === undefined || active.id === tab?.id) return;
    tab = { ...active, id: active.id };
    known = NOTHING;
    await read(tab);
    await fulfil(tab);
  }

  /** Lists what the popup asked for. */
  async function fulfil(of: Tab): Promise<void> {
    const filter = await wishes.take(of.id);
    if (filter !== null && of === tab) learn({ filter });
  }

  browser.tabs.onActivated.addListener(({ windowId }) => {
    if (windowId === window) void followActive();
  });
  area.onChanged.addListener((changes) => {
    if (tab === null) return;
    if (Object.hasOwn(changes, reportKey(tab.id))) void read(tab);
    if (Object.hasOwn(changes, wishKey(tab.id))) void fulfil(tab);
  });
  await followActive();
}

/** Two reports without one are as good as the same: there is nothing to keep of them. */
function idOf(report: TabReport | null): string | null {
  return report?.kind === 'done' ? report.id : null;
}
