import { render } from 'preact';
import { Panel } from '../../components/panel/panel.tsx';
import { PANEL_MESSAGES, type PanelWords } from '../../components/panel/panel-words.ts';
import { copyFootnote } from '../surface/copy-footnote.ts';
import { followWords } from '../surface/reader-words.ts';
import { obeyKeys } from './obey-keys.ts';
import { openPanel, type PanelView } from './panel-view.ts';

const root = document.getElementById('panel');

if (root !== null) void open(root);

async function open(root: HTMLElement): Promise<void> {
  const known: { view?: PanelView; words?: PanelWords } = {};
  const learn = (news: typeof known) => {
    const { view, words } = Object.assign(known, news);
    if (view && words) show(root, view, words);
  };
  obeyKeys(document, () => known.view);
  await followWords(PANEL_MESSAGES, (words) => learn({ words }));
  await openPanel((view) => learn({ view }));
}

function show(root: HTMLElement, view: PanelView, words: PanelWords): void {
  const { report } = view;
  render(
    <Panel
      state={view.state}
      title={report?.title || null}
      lang={report?.kind === 'done' ? report.lang : 'und'}
      sentences={view.sentences}
      filter={view.filter}
      opened={view.opened}
      target={view.target}
      selected={view.selected}
      elsewhere={view.elsewhere}
      recalled={view.recalled}
      canReturn={view.canReturn}
      words={words}
      onFilter={view.filterBy}
      onToggle={view.toggle}
      onReveal={view.reveal}
      onJudge={view.judge}
      onCopy={copyFootnote}
      onReturn={view.goBack}
      onLookElsewhere={view.lookElsewhere}
      onCloseSelected={view.closeSelected}
    />,
    root,
  );
}
