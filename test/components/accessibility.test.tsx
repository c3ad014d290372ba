// @vitest-environment jsdom
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { describe, expect, it } from 'vitest';
import { Card } from '../../components/card/card.tsx';
import { CardFailed } from '../../components/card/card-failure.tsx';
import { CARD_MESSAGES } from '../../components/card/card-words.ts';
import { Panel, type PanelProps } from '../../components/panel/panel.tsx';
import { panelSentences } from '../../components/panel/panel-sentences.ts';
import { PANEL_MESSAGES } from '../../components/panel/panel-words.ts';
import { Popup } from '../../components/popup/popup.tsx';
import type { PopupState } from '../../components/popup/popup-content.ts';
import { POPUP_MESSAGES } from '../../components/popup/popup-words.ts';
import { Welcome, type WelcomeProps } from '../../components/welcome/welcome.tsx';
import { WELCOME_MESSAGES } from '../../components/welcome/welcome-words.ts';
import { notAClaim } from '../../engine/verdict.ts';
import * as cards from './card-samples.ts';
import { TANGLED } from './chain-samples.ts';
import { SELECTED } from './panel-samples.ts';
import * as popups from './popup-samples.ts';
import { rendered } from './rendered.tsx';
import { WELCOME } from './welcome-samples.ts';
import { wordsOfAll } from './words-in.ts';

const cardWords = await wordsOfAll(CARD_MESSAGES);
const popupWords = await wordsOfAll(POPUP_MESSAGES);
const panelWords = await wordsOfAll(PANEL_MESSAGES);
const welcomeWords = await wordsOfAll(WELCOME_MESSAGES);
const ignore = () => undefined;

/** Colours and sizes are looked at in real browsers: jsdom has no layout. */
const NEEDS_LAYOUT = {
  'color-contrast': { enabled: false },
  'label-content-name-mismatch': { enabled: false },
  'target-size': { enabled: false },
};

async function violations(view: ComponentChild): Promise<string[]> {
  document.documentElement.lang = 'ar';
  document.title = 'Isnad';
  rendered(view);
  const found = await axe.run(document, { rules: NEEDS_LAYOUT });
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html)}`);
}

describe('every surface', () => {
  const views = [
    cards.ARABIC_NUMBERS,
    cards.ARABIC_TALKS,
    cards.ENGLISH_CONTRADICTED,
    cards.ENGLISH_DISPUTED,
    cards.ENGLISH_REPEATED,
    TANGLED,
    cards.NEW,
    cards.THROUGH_TRANSLATION,
    cards.OVERRULED,
  ];

  it('has no fault that axe knows of: the card in each state', async () => {
    const words = cardWords('ar');
    for (const content of views) {
      expect(
        await violations(
          <Card
            content={content}
            words={words}
            outcome={null}
            onJudge={ignore}
            onCopy={() => true}
            onStep={ignore}
            onPanel={ignore}
            onClose={ignore}
          />,
        ),
      ).toEqual([]);
    }
    expect(await violations(<CardFailed why="other" words={words} onClose={ignore} />)).toEqual([]);
  });

  it('has no fault that axe knows of: the popup in each state', async () => {
    const states: readonly PopupState[] = [
      popups.ARABIC_REPORT,
      popups.ENGLISH_REPORT,
      popups.CIRCULAR_REPORT,
      popups.MANY_SOURCES,
      popups.NO_CLAIMS,
      popups.NOTHING_FOUND,
      popups.TRANSLATED_REPORT,
      { kind: 'loading' },
      { kind: 'unchecked' },
      { kind: 'checking', slow: false },
      { kind: 'barred', why: 'pdf' },
      { kind: 'unreadable', why: 'failed', message: 'The disk is full.' },
    ];
    for (const state of states) {
      expect(
        await violations(
          <Popup
            state={state}
            title="Talks"
            outlet="Daily Wire"
            lang="en"
            marksShown
            lost={[0]}
            lostTexts={new Map([[0, 'A sentence that is gone.']])}
            words={popupWords('ar')}
            sites={{
              host: 'news.example',
              thisSite: true,
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
            translation={{ offer: { download: true }, onCompare: async () => 'cancelled' }}
            onCheck={ignore}
            onShowMarks={ignore}
            onReveal={ignore}
            onSave={async () => true}
            onPanel={ignore}
            onAbout={ignore}
            onSettings={ignore}
          />,
        ),
      ).toEqual([]);
    }
  });

  it('has no fault that axe knows of: the side panel, folded and opened', async () => {
    const sentences = panelSentences(
      [{ index: 0, text: 'محادثات في مسقط.', verdict: notAClaim([]) }],
      [],
    );
    const opened = [
      new Map(),
      new Map([[0, { kind: 'read', content: cards.ARABIC_TALKS, said: null }]]),
    ];
    for (const each of opened) {
      expect(
        await violations(
          <Panel
            state={popups.ARABIC_REPORT}
            title="Talks"
            lang="ar"
            sentences={sentences}
            filter={{ by: 'all' }}
            opened={each as PanelProps['opened']}
            target={null}
            elsewhere={{ kind: 'unasked' }}
            recalled={null}
            canReturn
            words={panelWords('ar')}
            onFilter={ignore}
            onToggle={ignore}
            onReveal={ignore}
            onCopy={() => true}
            onReturn={ignore}
            onCloseSelected={ignore}
            onJudge={ignore}
            selected={SELECTED}
            onLookElsewhere={ignore}
          />,
        ),
      ).toEqual([]);
    }
  });

  it('has no fault that axe knows of: the welcome page', async () => {
    const shown: readonly Partial<WelcomeProps>[] = [
      {},
      { example: { kind: 'failed' }, onChangeKeys: null },
      { example: { kind: 'checked', lang: 'ar', outlet: 'سرايا', sentences: views } },
      { sites: { chosen: ['*://a.example/*'], everySite: true, off: true, answer: 'bad' } },
      { importing: { kind: 'done', name: 'حزمة', count: 3 } },
      { importing: { kind: 'failed', why: 'damaged' } },
    ];
    for (const given of shown) {
      expect(
        await violations(<Welcome {...WELCOME} {...given} words={welcomeWords('ar')} />),
      ).toEqual([]);
    }
  });
});
