import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { PanelFilter } from '../../components/panel/panel-sentences.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { popupState } from '../../components/popup/popup-state.ts';
import { POPUP_MESSAGES, type PopupWords } from '../../components/popup/popup-words.ts';
import { createReaderSettings, type ReaderSettings } from '../../storage/reader-settings.ts';
import { createWishes } from '../../storage/wishes.ts';
import type { PanelWish } from '../surface/panel-wish.ts';
import { followWords } from '../surface/reader-words.ts';
import { panelOpener } from '../surface/side-panel.ts';
import { keepArticle } from './keep-article.ts';
import { saveCheck } from './save-check.ts';
import { openTab, type TabView } from './tab-view.ts';

const root = document.getElementById('popup');
const store = createReaderSettings(browser.storage.local);
const wishes = createWishes<PanelWish>(browser.storage.session);

if (root !== null) void open(root);

async function open(root: HTMLElement): Promise<void> {
  const known: Partial<Shown> = { settings: await store.read() };
  const learn = (news: Partial<Shown>) => {
    Object.assign(known, news);
    const { view, words, settings } = known;
    if (view && words && settings) show(root, { view, words, settings });
  };
  store.follow((settings) => learn({ settings }));
  await followWords(POPUP_MESSAGES, (words) => learn({ words }));
  await openTab(document.documentElement.lang, (view) => learn({ view }));
}

interface Shown {
  readonly view: TabView;
  readonly words: PopupWords;
  readonly settings: ReaderSettings;
}

function show(root: HTMLElement, { view, words, settings }: Shown): void {
  const { report, tab, host, chosen, page } = view;
  render(
    <Popup
      state={popupState({ ...view, phase: page?.phase ?? null, now: Date.now() })}
      title={report?.title || tab.title || null}
      outlet={(report?.kind === 'done' ? report.source : null) ?? host}
      lang={report?.kind === 'done' ? report.lang : 'und'}
      marksShown={page?.shown ?? null}
      lost={page?.lost ?? []}
      lostTexts={view.lostTexts}
      words={words}
      sites={{
        host,
        ...chosen,
        leftOut: host !== null && settings.offSites.includes(host),
        off: settings.off,
        onThisSite: view.chooseThisSite,
        onEverySite: view.chooseEverySite,
        onLeaveOut: (out) => host !== null && void store.change(leaving(host, out, settings)),
      }}
      translation={{ offer: view.offer, onCompare: view.compareTranslated }}
      keep={{
        host,
        savesSite: host !== null && settings.savedSites.includes(host),
        onKeep: () => keepArticle('popup-to-background/save', tab.id, report),
        onTakeBack: () => keepArticle('popup-to-background/unsave', tab.id, report),
        onSaveSite: (on) => host !== null && void store.change(saving(host, on, settings)),
      }}
      onCheck={view.check}
      onShowMarks={view.showMarks}
      onReveal={view.reveal}
      onSave={() => saveCheck(tab.id, report)}
      onPanel={(filter) => listInPanel(tab, filter)}
      onAbout={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />,
    root,
  );
}

function saving(host: string, on: boolean, { savedSites }: ReaderSettings) {
  const others = savedSites.filter((each) => each !== host);
  return { savedSites: on ? [...others, host] : others };
}

/** Closes the popup once the panel is told what to list, so that it arrives. Must be called inside the click. */
function listInPanel({ id }: TabView['tab'], filter: PanelFilter): void {
  panelOpener(id)?.();
  const close = () => window.close();
  void wishes.put(id, { kind: 'list', filter }).then(close, close);
}

function leaving(host: string, out: boolean, { offSites }: ReaderSettings) {
  const others = offSites.filter((each) => each !== host);
  return { offSites: out ? [...others, host] : others };
}
