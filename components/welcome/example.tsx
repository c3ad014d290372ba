import { useEffect, useRef, useState } from 'preact/hooks';
import { CardBody } from '../card/card-body.tsx';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { StateGlyph } from '../state-glyph.tsx';
import { MarkedText } from './marked-text.tsx';
import type { DrawMark, ExampleContent } from './welcome-content.ts';
import type { WelcomeWords } from './welcome-words.ts';

interface ExampleProps {
  readonly example: ExampleContent;
  readonly words: WelcomeWords;
  readonly draw: DrawMark;
  readonly onCheckAgain: () => void;
}

/** A few sentences as they look on a page, with what is known of the one that the reader chose. */
export function Example({ example, words, draw, onCheckAgain }: ExampleProps) {
  return (
    <section class="example" aria-labelledby="example-title">
      <h2 id="example-title">{words('welcome.example')}</h2>
      <div role="status">
        {example.kind === 'checking' ? (
          <p class="hint">{words('welcome.example.checking')}</p>
        ) : null}
        {example.kind === 'failed' ? <p>{words('welcome.example.failed')}</p> : null}
      </div>
      {example.kind === 'failed' ? (
        <button type="button" onClick={onCheckAgain}>
          {words('welcome.example.again')}
        </button>
      ) : null}
      {example.kind === 'checked' ? (
        <Checked key={example.lang} example={example} words={words} draw={draw} />
      ) : null}
    </section>
  );
}

interface CheckedProps extends Pick<ExampleProps, 'words' | 'draw'> {
  readonly example: ExampleContent & { readonly kind: 'checked' };
}

const CARD = 'example-card';

function Checked({ example: { lang, outlet, sentences }, words, draw }: CheckedProps) {
  const [chosen, choose] = useState<{ readonly at: number; readonly byReader: boolean }>({
    at: 0,
    byReader: false,
  });
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!chosen.byReader) return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const content = sentences[chosen.at];
  return (
    <>
      <p class="hint">
        {outlet === null ? (
          words('welcome.example.own')
        ) : (
          <PhraseText of={words('welcome.example.library', { outlet: quoted(outlet, lang) })} />
        )}{' '}
        {words('welcome.example.how')}
      </p>
      <div class="example-parts">
        <MarkedText
          sentences={sentences}
          lang={lang}
          chosen={chosen.at}
          shownIn={CARD}
          words={words}
          draw={draw}
          onChoose={(at) => choose({ at, byReader: true })}
        />
        {content === undefined ? null : (
          <article class="example-card" id={CARD} ref={card} tabIndex={-1}>
            <h3>
              <StateGlyph kind={content.kind} />
              {words(`state.${content.kind}`)}
            </h3>
            <CardBody content={content} words={words} onJudge={null} outcome={null} onCopy={null} />
          </article>
        )}
      </div>
    </>
  );
}
