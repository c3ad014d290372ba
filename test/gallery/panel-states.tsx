import { Panel, type PanelProps } from '../../components/panel/panel.tsx';
import { PANEL_MESSAGES, type PanelWords } from '../../components/panel/panel-words.ts';
import type { CheckedPage } from '../../components/popup/popup-content.ts';
import { driftOf } from '../../engine/drift.ts';
import * as cards from '../components/card-samples.ts';
import { PANEL_SENTENCES, SELECTED, TOLD_ELSEWHERE } from '../components/panel-samples.ts';
import * as popups from '../components/popup-samples.ts';
import { surfaceOf } from './surface.ts';

/** A page of no more sentences than the panel lists here. */
const THREE_SENTENCES: CheckedPage = {
  ...popups.ENGLISH_REPORT,
  summary: {
    ...popups.ENGLISH_REPORT.summary,
    counts: {
      contradicted: 0,
      disputed: 0,
      corroborated: 1,
      repeated: 1,
      new: 1,
      'not-a-claim': 0,
    },
    independentOrigins: 2,
  },
};

const ignore = () => undefined;

function shows(given: Partial<PanelProps> = {}) {
  return (words: PanelWords) => (
    <Panel
      state={THREE_SENTENCES}
      title="Two days of talks end in Muscat without an agreement"
      lang="en"
      sentences={PANEL_SENTENCES}
      filter={{ by: 'all' }}
      opened={new Map()}
      target={null}
      selected={null}
      elsewhere={{ kind: 'unasked' }}
      recalled={null}
      canReturn={false}
      words={words}
      onFilter={ignore}
      onToggle={ignore}
      onReveal={ignore}
      onJudge={ignore}
      onCopy={() => true}
      onReturn={ignore}
      onLookElsewhere={ignore}
      onCloseSelected={ignore}
      {...given}
    />
  );
}

export const PANEL_STATES = surfaceOf(
  PANEL_MESSAGES,
  () =>
    Promise.all([
      import('../../components/style/card.css'),
      import('../../components/style/chain.css'),
      import('../../components/style/popup.css'),
      import('../../components/style/panel.css'),
      import('../../components/style/drift.css'),
    ]),
  {
    folded: shows(),
    opened: shows({
      opened: new Map([[0, { kind: 'read', content: cards.ARABIC_TALKS, said: null }]]),
      canReturn: true,
    }),
    selected: shows({ selected: SELECTED }),
    'selected-unchecked': shows({
      selected: SELECTED,
      state: { kind: 'unchecked' },
      sentences: [],
      title: null,
    }),
    judged: shows({
      opened: new Map([
        [0, { kind: 'read', content: cards.OVERRULED, said: { outcome: 'other-event' } }],
      ]),
    }),
    recalled: shows({
      recalled: {
        changes: {
          readAt: Date.UTC(2024, 4, 18),
          drift: driftOf(
            'The talks in Muscat ended on Friday after two days.\nThe envoys will meet again in June.',
            'The talks in Muscat ended on Friday after three days.\nNo day was named for another round.',
          ),
        },
        met: new Map([
          [0, { articles: 6, origins: 1 }],
          [1, { articles: 3, origins: 2 }],
        ]),
      },
    }),
    followed: shows({ target: { sentence: 1, takesFocus: false } }),
    filtered: shows({ filter: { by: 'state', kind: 'new' } }),
    elsewhere: shows({ elsewhere: TOLD_ELSEWHERE }),
    'nothing-elsewhere': shows({ elsewhere: { kind: 'found', claims: [] } }),
    'elsewhere-failed': shows({ elsewhere: { kind: 'failed', message: '' } }),
    unchecked: shows({ state: { kind: 'unchecked' }, sentences: [], title: null }),
  },
);
