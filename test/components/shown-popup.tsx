import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import { POPUP_MESSAGES } from '../../components/popup/popup-words.ts';
import * as samples from './popup-samples.ts';
import { rendered } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const ignore = () => undefined;

const wordsFor = await wordsOfAll(POPUP_MESSAGES);

/** The popup in the document, of an English page with a result unless said otherwise. */
export function showPopup(given: Partial<PopupProps> = {}, uiLanguage = 'en-GB') {
  return rendered(
    <Popup
      state={samples.ENGLISH_REPORT}
      title="Talks in Muscat"
      outlet="Daily Wire"
      lang="en"
      marksShown={true}
      lost={[]}
      lostTexts={new Map()}
      words={wordsFor(uiLanguage)}
      sites={{
        host: 'news.example',
        thisSite: false,
        everySite: false,
        onThisSite: ignore,
        onEverySite: ignore,
        leftOut: false,
        off: false,
        onLeaveOut: ignore,
      }}
      keep={{
        host: 'news.example',
        savesSite: false,
        onKeep: async () => 'done',
        onTakeBack: async () => 'done',
        onSaveSite: ignore,
      }}
      translation={{ offer: null, onCompare: async () => 'cancelled' }}
      onCheck={ignore}
      onShowMarks={ignore}
      onReveal={ignore}
      onSave={async () => true}
      onPanel={ignore}
      onAbout={ignore}
      onSettings={ignore}
      {...given}
    />,
  );
}
