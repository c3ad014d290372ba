import { Component } from 'preact';
import type { OnCopy } from '../card/footnote.ts';
import type { SelectedText } from './panel-content.ts';
import type { PanelWords } from './panel-words.ts';
import { SentenceRow } from './sentence-row.tsx';

interface SelectedProps {
  readonly selected: SelectedText;
  readonly words: PanelWords;
  readonly onCopy: OnCopy;
  readonly onClose: () => void;
}

/** What is known of the text that the reader selected on the page, sentence by sentence; the first one lies open. */
export class Selected extends Component<SelectedProps, { readonly open: ReadonlySet<number> }> {
  override state = { open: new Set([0]) };

  private readonly toggle = (sentence: number): void =>
    this.setState(({ open }) => {
      const toggled = new Set(open);
      if (!toggled.delete(sentence)) toggled.add(sentence);
      return { open: toggled };
    });

  override render({ selected, words, onCopy, onClose }: SelectedProps) {
    const { check } = selected;
    return (
      <section class="selected" aria-labelledby="selected-title">
        <h2 id="selected-title">{words('panel.selection')}</h2>
        <div role="status" class="hint">
          {told(selected, words).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        {check.kind !== 'checked' || check.sentences.length === 0 ? null : (
          <ol class="rows">
            {check.sentences.map(({ sentence, content }, at) => (
              <SentenceRow
                key={sentence.index}
                sentence={sentence}
                place={at + 1}
                places={check.sentences.length}
                lang={check.lang}
                opened={
                  this.state.open.has(sentence.index) ? { kind: 'read', content, said: null } : null
                }
                metBefore={null}
                isTarget={false}
                words={words}
                onToggle={this.toggle}
                onReveal={null}
                onJudge={null}
                onCopy={onCopy}
              />
            ))}
          </ol>
        )}
        <button type="button" onClick={onClose}>
          {words('panel.selection-close')}
        </button>
      </section>
    );
  }
}

function told({ check, isCut }: SelectedText, words: PanelWords): readonly string[] {
  switch (check.kind) {
    case 'checking':
      return [words('panel.selection-checking')];
    case 'failed':
      return [words('panel.selection-failed')];
    case 'checked':
      if (check.sentences.length === 0) return [words('panel.selection-none')];
      return [
        words('panel.selection-checked', { count: check.sentences.length }),
        ...(isCut ? [words('panel.selection-cut')] : []),
      ];
  }
}
