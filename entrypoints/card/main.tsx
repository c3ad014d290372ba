import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { CardView } from '../../bridge/protocol.ts';
import { send } from '../../bridge/send.ts';
import { Card } from '../../components/card/card.tsx';
import { CardFailed, type CardFailure } from '../../components/card/card-failure.tsx';
import { type CardKeyMeaning, cardKeyMeaning } from '../../components/card/card-keys.ts';
import { CARD_MESSAGES, type CardWords } from '../../components/card/card-words.ts';
import type { JudgedOutcome, OnJudge } from '../../components/card/judge.tsx';
import { copyFootnote } from '../surface/copy-footnote.ts';
import { judgedOutcome } from '../surface/judged-outcome.ts';
import { followWords } from '../surface/reader-words.ts';
import { panelOpener } from '../surface/side-panel.ts';

const token = location.hash.slice(1);
const root = document.getElementById('card');

// Any site may put this page into a frame: without a token it shows nothing and asks nothing.
if (token !== '' && root !== null) {
  // Out of the history, so that going back does not spend a token a second time.
  history.replaceState(null, '', location.pathname);
  void openCard(token, root);
}

async function openCard(token: string, root: HTMLElement): Promise<void> {
  const keys = listenToKeys();
  const asked = send('card-to-background/redeem', { token });
  // The words are fetched meanwhile; in another language, the card is drawn anew.
  const spoken = speaker();
  const reply = await asked;
  if (reply.ok) {
    followPage(reply.value.tab, root);
    keys.obey(reply.value.tab);
    showCard(reply.value, null, spoken, root);
    return;
  }
  const why = cardFailure(reply.failure.kind);
  const tab = await ownTab();
  if (why === null || tab === null) return;
  followPage(tab, root);
  keys.obey(tab);
  spoken((words) =>
    render(<CardFailed why={why} words={words} onClose={() => close(tab)} />, root),
  );
}

type Spoken = (draw: (words: CardWords) => void) => void;

/** Fetches the words; the function that comes back has something drawn in them, now and whenever they change. */
function speaker(): Spoken {
  let known: CardWords | null = null;
  let draw: ((words: CardWords) => void) | null = null;
  void followWords(CARD_MESSAGES, (words) => {
    known = words;
    draw?.(words);
  });
  return (drawing) => {
    draw = drawing;
    if (known !== null) draw(known);
  };
}

function showCard(
  view: CardView,
  outcome: JudgedOutcome | null,
  spoken: Spoken,
  root: HTMLElement,
): void {
  const { tab, report, sentence } = view;
  const judge: OnJudge = async (assertion, says) => {
    const reply = await send('card-to-background/judge', { report, sentence, assertion, says });
    const shown = reply.ok ? (reply.value ?? view) : view;
    showCard(shown, judgedOutcome(reply, says), spoken, root);
    // What had the focus is gone: it goes to where this is undone.
    if (reply.ok) root.querySelector<HTMLElement>('.undo, .actions button')?.focus();
  };
  spoken((words) =>
    render(
      <Card
        content={view}
        words={words}
        outcome={outcome}
        onJudge={judge}
        onCopy={copyFootnote}
        onStep={(by) => step(tab, by)}
        onPanel={panelOpener(tab)}
        onClose={() => close(tab)}
      />,
      root,
    ),
  );
}

/** Where the browser gives a frame no `tabs`, its calls go to its own tab whatever the number (`bridge/send.ts`). */
async function ownTab(): Promise<number | null> {
  const tabs: typeof browser.tabs | undefined = browser.tabs;
  return tabs === undefined ? -1 : ((await tabs.getCurrent())?.id ?? null);
}

/** Null where the token is not good: then the page stays blank. */
function cardFailure(kind: string): CardFailure | null {
  switch (kind) {
    case 'bad-token':
    case 'bad-message':
    case 'stranger':
      return null;
    case 'context-lost':
    case 'no-receiver':
    case 'report-gone':
      return kind;
    default:
      return 'other';
  }
}

/**
 * Listens to the keyboard from the card's first moment: it has the focus before its tab is known, and a
 * key that the reader presses in between is done as soon as it is (the latest, where there were more).
 */
function listenToKeys(): { obey(tab: number): void } {
  let known: number | null = null;
  let early: CardKeyMeaning | null = null;
  document.addEventListener('keydown', (event) => {
    const meaning = cardKeyMeaning(event, document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr');
    if (meaning === null) return;
    event.preventDefault();
    if (known === null) early = meaning;
    else act(known, meaning);
  });
  return {
    obey(tab) {
      known = tab;
      if (early !== null) act(tab, early);
    },
  };
}

function act(tab: number, meaning: CardKeyMeaning): void {
  if (meaning === 'close') close(tab);
  else if (meaning === 'panel') panelOpener(tab)?.();
  else if (meaning === 'hide') void send('card-to-page/hide', {}, { tab });
  else step(tab, meaning === 'next' ? 1 : -1);
}

/** Tells the page the height that the card wants. */
function followPage(tab: number, root: HTMLElement): void {
  new ResizeObserver(() => {
    const height = Math.min(MOST_HEIGHT, Math.ceil(root.getBoundingClientRect().height));
    void send('card-to-page/resize', { height }, { tab });
  }).observe(root);
}

/** CSS pixels; the message's limit. The frame is lower still on most screens, and the card scrolls. */
const MOST_HEIGHT = 2_000;

function step(tab: number, by: 1 | -1): void {
  void send('card-to-page/step', { by }, { tab });
}

function close(tab: number): void {
  void send('card-to-page/close', {}, { tab });
}
