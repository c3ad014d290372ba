import { type Browser, browser } from 'wxt/browser';
import type { PageState, TabReport } from '../../bridge/protocol.ts';
import { send } from '../../bridge/send.ts';
import type { OnJudge } from '../../components/card/judge.tsx';
import type {
  Elsewhere,
  OpenedSentence,
  PanelTarget,
  Recalled,
  SelectedText,
} from '../../components/panel/panel-content.ts';
import {
  filtered,
  type PanelFilter,
  type PanelSentence,
  panelSentences,
} from '../../components/panel/panel-sentences.ts';
import type { PopupState } from '../../components/popup/popup-content.ts';
import { popupState } from '../../components/popup/popup-state.ts';
import { createReaderSettings } from '../../storage/reader-settings.ts';
import { createReports, reportKey } from '../../storage/reports.ts';
import { createTokens } from '../../storage/tokens.ts';
import { createWishes, wishKey } from '../../storage/wishes.ts';
import { createCards } from '../background/cards.ts';
import type { CardDetails } from '../background/details.ts';
import { createLibraryAccess } from '../background/library-access.ts';
import { judgedOutcome } from '../surface/judged-outcome.ts';
import type { PanelWish } from '../surface/panel-wish.ts';

/** What is known about the tab beside the panel, and what can be done with it. */
export interface PanelView {
  readonly state: PopupState;
  readonly report: TabReport | null;
  readonly sentences: readonly PanelSentence[];
  readonly filter: PanelFilter;
  readonly opened: ReadonlyMap<number, OpenedSentence>;
  readonly target: PanelTarget | null;
  readonly selected: SelectedText | null;
  readonly elsewhere: Elsewhere;
  readonly recalled: Recalled | null;
  readonly canReturn: boolean;
  readonly filterBy: (filter: PanelFilter) => void;
  readonly toggle: (sentence: number) => void;
  readonly reveal: (sentence: number) => void;
  readonly judge: (sentence: number, ...said: Parameters<OnJudge>) => void;
  readonly goBack: () => void;
  /** Leads the keyboard to the row so many further in the list than the one with a sentence; from the last to the first. */
  readonly step: (from: number | null, by: 1 | -1) => void;
  readonly closeSelected: () => void;
  /** Hides the page's marks, or shows them again. */
  readonly toggleMarks: () => void;
  readonly lookElsewhere: () => void;
}

type Known = Pick<
  PanelView,
  | 'report'
  | 'sentences'
  | 'filter'
  | 'opened'
  | 'target'
  | 'selected'
  | 'elsewhere'
  | 'recalled'
  | 'canReturn'
> & { readonly phase: PageState['phase'] | null; readonly details: CardDetails | null };

const NOTHING: Known = {
  report: null,
  details: null,
  phase: null,
  sentences: [],
  filter: { by: 'all' },
  opened: new Map(),
  target: null,
  selected: null,
  elsewhere: { kind: 'unasked' },
  recalled: null,
  canReturn: false,
};

type Tab = Browser.tabs.Tab & { readonly id: number };

/** Follows the active tab of the panel's window: calls `show` whenever something becomes known or changes. */
export async function openPanel(show: (view: PanelView) => void): Promise<void> {
  const { id: window } = await browser.windows.getCurrent();
  const area = browser.storage.session;
  const reports = createReports<TabReport, CardDetails>(area);
  const wishes = createWishes<PanelWish>(area);
  const access = createLibraryAccess();
  const settings = createReaderSettings(browser.storage.local);
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
    const before = known.report;
    if (idOf(report) !== idOf(before)) replace(news);
    else learn(news);
    void recallOf(of);
    if (idOf(report) !== idOf(before)) return;
    // Checked again: what was said of a sentence may have changed.
    if (checkedAt(report) !== checkedAt(before)) openAgain();
  }

  /** What the reader read of this before, where there is a memory. */
  async function recallOf({ incognito }: Tab): Promise<void> {
    const { details } = known;
    if (details === null || incognito || !(await settings.read()).memory) return;
    const module = await import('./recall.ts');
    const recalled = await module.recall(details, access);
    if (details === known.details) learn({ recalled });
  }

  function openAgain(): void {
    for (const [sentence, state] of known.opened) {
      void open(sentence, state.kind === 'read' ? state : { kind: 'reading' });
    }
  }

  /** Takes over another report. Of one page checked again the reader's choices stay, and its evidence is read anew. */
  function replace(news: Partial<Known>): void {
    const { opened, filter, selected, report: before } = known;
    const isAgain = before !== null && before.url === news.report?.url;
    // Before the first report the popup, or the reader, may have asked for something already.
    const stays = isAgain || before === null ? { filter, selected } : {};
    learn({ ...NOTHING, ...stays, ...news, ...(isAgain ? { opened } : {}) });
    if (isAgain) openAgain();
  }

  /** Reads the evidence of a sentence; `before` is what stands there meanwhile. */
  async function open(sentence: number, before: OpenedSentence): Promise<void> {
    const { report, details } = known;
    if (tab === null || report?.kind !== 'done') return;
    const put = (state: OpenedSentence) => {
      if (details === known.details) learn({ opened: new Map(known.opened).set(sentence, state) });
    };
    put(before);
    const caller = { tab: tab.id, private: tab.incognito, url: '' };
    const view = await cards.view(report.id, sentence, caller);
    const now = known.opened.get(sentence);
    // Folded meanwhile.
    if (now === undefined) return;
    put(
      view.ok
        ? { kind: 'read', content: view.value, said: now.kind === 'read' ? now.said : null }
        : { kind: 'failed', message: view.failure.message },
    );
  }

  async function judge(sentence: number, ...[assertion, says]: Parameters<OnJudge>): Promise<void> {
    const { report, opened } = known;
    const before = opened.get(sentence);
    if (tab === null || report?.kind !== 'done' || before?.kind !== 'read') return;
    const of = { tab: tab.id, report: report.id, sentence };
    const reply = await send('panel-to-background/judge', { ...of, assertion, says });
    const now = known.opened.get(sentence);
    if (idOf(known.report) !== report.id || now?.kind !== 'read') return;
    const content = reply.ok ? (reply.value ?? now.content) : now.content;
    const said = { outcome: judgedOutcome(reply, says) };
    learn({ opened: new Map(known.opened).set(sentence, { kind: 'read', content, said }) });
  }

  const actions = {
    filterBy: (filter: PanelFilter) => learn({ filter }),
    toggle(sentence: number) {
      const opened = new Map(known.opened);
      if (opened.delete(sentence)) learn({ opened });
      else void open(sentence, { kind: 'reading' });
    },
    reveal: (sentence: number) => void go(sentence),
    judge: (sentence: number, ...said: Parameters<OnJudge>) => void judge(sentence, ...said),
    step,
    closeSelected: () => learn({ selected: null }),
    goBack: () => void go(null),
    toggleMarks: () => void toggleMarks(),
    lookElsewhere: () => void lookElsewhere(),
  };

  function step(from: number | null, by: 1 | -1): void {
    const { sentences, filter, report } = known;
    const sources = report?.kind === 'done' ? report.summary.sources : [];
    const listed = filtered(sentences, filter, sources);
    const at = listed.findIndex(({ index }) => index === from);
    const to = at === -1 && by === -1 ? listed.at(-1) : listed[(at + by) % listed.length];
    const next = to ?? listed.at(-1);
    if (next !== undefined) learn({ target: { sentence: next.index, takesFocus: true } });
  }

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

  /** Shows what another surface asked for. */
  async function fulfil(of: Tab): Promise<void> {
    const wish = await wishes.take(of.id);
    if (wish === null || of !== tab) return;
    switch (wish.kind) {
      case 'list':
        learn({ filter: wish.filter });
        return;
      case 'sentence':
        follow(wish);
        return;
      case 'text':
        await check(wish);
        return;
    }
  }

  /** The reader has opened a card on the page: its row is shown beside it. */
  function follow({ report, sentence }: { report: string; sentence: number }): void {
    const { sentences, filter, report: current } = known;
    if (current?.kind !== 'done' || current.id !== report) return;
    const listed = filtered(sentences, filter, current.summary.sources);
    const isListed = listed.some(({ index }) => index === sentence);
    const target = { sentence, takesFocus: false };
    learn(isListed ? { target } : { target, filter: { by: 'all' } });
  }

  async function check({ text, isCut, url }: PanelWish & { kind: 'text' }): Promise<void> {
    const { report, details } = known;
    const selected: SelectedText = { isCut, check: { kind: 'checking' } };
    learn({ selected });
    const page = report?.url === url ? (details?.metadata ?? null) : null;
    const today = new Date().toISOString().slice(0, 10);
    // The engine is no small script: it is fetched by those who ask for it.
    const module = await import('./check-selected.ts');
    const done = await module.checkSelected({ text, url }, page, access, today);
    if (known.selected === selected) learn({ selected: { isCut, check: done } });
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

function checkedAt(report: TabReport | null): number | null {
  return report?.kind === 'done' ? report.checkedAt : null;
}

/** Two reports without one are as good as the same: there is nothing to keep of them. */
function idOf(report: TabReport | null): string | null {
  return report?.kind === 'done' ? report.id : null;
}
