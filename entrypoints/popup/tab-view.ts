import { type Browser, browser } from 'wxt/browser';
import type { PageState, TabReport } from '../../bridge/protocol.ts';
import { send } from '../../bridge/send.ts';
import type { PageAccess } from '../../components/popup/popup-content.ts';
import { SLOW_AFTER } from '../../components/popup/popup-state.ts';
import type { TranslationAccess, TranslationWork } from '../../components/popup/translation.tsx';
import { createReports, reportKey } from '../../storage/reports.ts';
import type { CardDetails } from '../background/details.ts';
import { compareTranslated } from './compare-translated.ts';
import { findAccess } from './page-access.ts';
import { type ChosenSites, chooseSites, readChosenSites } from './sites.ts';
import { findOffer, type Offer } from './translator.ts';

/** What is known about the tab under the popup, and what can be done with it. */
export interface TabView {
  readonly tab: {
    readonly id: number;
    readonly windowId: number;
    readonly title?: string | undefined;
  };
  /** Null for a page of no site. */
  readonly host: string | null;
  readonly report: TabReport | null;
  readonly access: PageAccess;
  readonly askedAt: number | null;
  readonly injectionFailure: string | null;
  readonly page: PageState | null;
  /** What sentences said that the page has lost since. */
  readonly lostTexts: ReadonlyMap<number, string>;
  readonly chosen: ChosenSites;
  /** The translation on this device that the browser offers for the report's page; null where none. */
  readonly offer: Offer | null;
  readonly compareTranslated: TranslationAccess['onCompare'];
  readonly check: () => void;
  readonly showMarks: (shown: boolean) => void;
  readonly reveal: (sentence: number) => void;
  readonly chooseThisSite: (on: boolean) => void;
  readonly chooseEverySite: (on: boolean) => void;
}

type Known = Pick<
  TabView,
  'report' | 'access' | 'askedAt' | 'injectionFailure' | 'page' | 'lostTexts' | 'chosen' | 'offer'
>;

/** The reader as it is built from `entrypoints/reader`. */
const READER_SCRIPT = '/reader.js';

/** Milliseconds after which a check that was asked for must have begun, if there is anything to check. */
const NOTHING_NEW_AFTER = 1_500;

/**
 * Follows the active tab: calls `show` at once and whenever something becomes known or changes. `reader` is the
 * language of the reader.
 */
export async function openTab(reader: string, show: (view: TabView) => void): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  followTab({ ...tab, id: tab.id }, reader, show);
}

function followTab(
  tab: Browser.tabs.Tab & { readonly id: number },
  reader: string,
  show: (view: TabView) => void,
): void {
  const host = hostOf(tab.url);
  const reports = createReports<TabReport, CardDetails>(browser.storage.session);
  let known: Known = {
    report: null,
    access: null,
    askedAt: null,
    injectionFailure: null,
    page: null,
    lostTexts: new Map(),
    chosen: { thisSite: false, everySite: false },
    offer: null,
  };
  const learn = (news: Partial<Known>) => {
    known = { ...known, ...news };
    const { report, offer } = known;
    // One for a page in another language is left over from the page before.
    const fits = report?.kind === 'done' && report.lang === offer?.source;
    show({ ...known, offer: fits ? offer : null, tab, host, ...actions });
  };
  const readReport = async () => {
    const report = await reports.get(tab.id);
    learn({ report: report !== null && isOfTab(report, tab.url) ? report : null });
    if (known.report?.kind === 'done') learn({ offer: await findOffer(known.report.lang, reader) });
  };
  const readLost = async (lost: readonly number[]) => {
    const report = await reports.get(tab.id);
    if (report?.kind !== 'done') return;
    const details = await reports.details(tab.id, report.id);
    const gone = details?.sentences.filter(({ index }) => lost.includes(index)) ?? [];
    learn({ lostTexts: new Map(gone.map(({ index, text }) => [index, text])) });
  };
  const readPage = async () => {
    const reply = await send('popup-to-page/state', {}, { tab: tab.id });
    learn({ page: reply.ok ? reply.value : null });
    if (known.page?.lost.length) await readLost(known.page.lost);
  };
  const readChosen = async () => learn({ chosen: await readChosenSites(host) });

  const actions = {
    check: () => {
      learn({ askedAt: Date.now(), report: null, injectionFailure: null });
      // Without news by then, the popup offers to start again.
      setTimeout(() => learn({}), SLOW_AFTER + 100);
      void putReader(tab.id).then((injectionFailure) => learn({ injectionFailure }));
      // A page that did not change since it was checked is not checked again: its report still holds.
      setTimeout(() => void readReport(), NOTHING_NEW_AFTER);
    },
    showMarks: (shown: boolean) => {
      void send('popup-to-page/show-marks', { shown }, { tab: tab.id }).then((reply) =>
        learn({ page: reply.ok ? reply.value : null }),
      );
    },
    compareTranslated: (work: TranslationWork) =>
      compareTranslated({ ...known, tab: tab.id, reports }, work),
    reveal: (sentence: number) => {
      void send('popup-to-page/reveal', { sentence }, { tab: tab.id });
    },
    chooseThisSite: (on: boolean) => {
      if (host !== null) void chooseSites({ host, on }).then(readChosen);
    },
    chooseEverySite: (on: boolean) => void chooseSites({ host: null, on }).then(readChosen),
  };

  browser.storage.session.onChanged.addListener((changes) => {
    if (!Object.hasOwn(changes, reportKey(tab.id))) return;
    void readReport();
    void readPage();
  });
  void readReport();
  void readPage();
  void readChosen();
  void findAccess(tab.id, tab.url).then((access) => learn({ access }));
}

/** Null when the reader is in; else why not. */
async function putReader(tab: number): Promise<string | null> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [READER_SCRIPT] });
    return null;
  } catch (error) {
    return String(error);
  }
}

function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}

/** False for what is left over of another site that the tab showed before. */
function isOfTab(report: TabReport, url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url) || !URL.canParse(report.url)) return true;
  return new URL(url).origin === new URL(report.url).origin;
}
