import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readerLanguage } from '../../components/language.ts';
import { loadWords } from '../../components/messages/catalogue.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { popupState } from '../../components/popup/popup-state.ts';
import { POPUP_MESSAGES, type PopupWords } from '../../components/popup/popup-words.ts';
import { saveCheck } from './save-check.ts';
import { openTab, type TabView } from './tab-view.ts';

const language = readerLanguage(
  [browser.i18n.getUILanguage(), ...navigator.languages],
  Object.keys(POPUP_MESSAGES.languages),
);
const root = document.getElementById('popup');

document.documentElement.lang = language.lang;
document.documentElement.dir = language.direction;

if (root !== null) void open(root);

async function open(root: HTMLElement): Promise<void> {
  const words = await loadWords(POPUP_MESSAGES, language);
  await openTab(language.lang, (view) => show(root, view, words));
}

function show(root: HTMLElement, view: TabView, words: PopupWords): void {
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
        onThisSite: view.chooseThisSite,
        onEverySite: view.chooseEverySite,
      }}
      translation={{ offer: view.offer, onCompare: view.compareTranslated }}
      onCheck={view.check}
      onShowMarks={view.showMarks}
      onReveal={view.reveal}
      onSave={() => saveCheck(tab.id, report)}
      onAbout={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
    />,
    root,
  );
}
