import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { BeginStep } from './begin-step.tsx';
import { ConflictsSection } from './conflicts-section.tsx';
import { DevicesSection } from './devices-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { PlaceStep } from './place-step.tsx';
import { SecretStep } from './secret-step.tsx';
import { StateSection } from './state-section.tsx';
import { StorageSection } from './storage-section.tsx';
import type { SyncActions, SyncContent } from './sync-content.ts';
import type { SyncWords } from './sync-words.ts';
import { WhyNote } from './why-note.tsx';
import { WordsStep } from './words-step.tsx';

interface SyncPageProps extends SyncActions {
  readonly content: SyncContent;
  readonly words: SyncWords;
}

/** Sync with other devices: set up in three steps, and then how it stands. */
export function SyncPage({ content, words, ...does }: SyncPageProps) {
  return (
    <main class="sync">
      <h1>{words('sync.title')}</h1>
      {content.kind === 'on' ? null : <p class="hint">{words('sync.lead')}</p>}
      <Shown content={content} words={words} {...does} />
    </main>
  );
}

function Shown({ content, words, ...does }: SyncPageProps) {
  switch (content.kind) {
    case 'loading':
      return (
        <p role="status" class="hint">
          {words('sync.loading')}
        </p>
      );
    case 'failed':
      return <WhyNote why={content.why} words={words} onRemedy={does.onRemedy} />;
    case 'place':
      return (
        <Step
          at={content.isMove ? null : 1}
          title={content.isMove ? words('sync.storage.address') : words('sync.place')}
          words={words}
          {...(content.isMove ? { onBack: does.onBack } : {})}
        >
          <PlaceStep {...content} words={words} {...does} />
        </Step>
      );
    case 'secret':
      return (
        <Step
          at={2}
          title={content.isNew ? words('sync.new') : words('sync.open')}
          words={words}
          onBack={does.onBack}
        >
          <SecretStep {...content} words={words} {...does} />
        </Step>
      );
    case 'words':
      return (
        <Step at={3} title={words('sync.words')} words={words}>
          <WordsStep {...content} says={words} {...does} />
        </Step>
      );
    case 'begin':
      return (
        <Step at={null} title={words('sync.begin')} words={words}>
          <BeginStep {...content} words={words} {...does} />
        </Step>
      );
    case 'on':
      return (
        <>
          <StateSection {...content} words={words} {...does} />
          <ConflictsSection {...content} words={words} {...does} />
          <DevicesSection {...content} words={words} {...does} />
          <KeysSection {...content} words={words} {...does} />
          <StorageSection {...content} words={words} {...does} />
        </>
      );
  }
}

interface StepProps {
  /** Of three; null for what comes after them. */
  readonly at: number | null;
  readonly title: string;
  readonly words: SyncWords;
  readonly onBack?: () => void;
  readonly children: ComponentChildren;
}

function Step({ at, title, words, onBack, children }: StepProps) {
  const head = useRef<HTMLHeadingElement>(null);
  const first = useRef(title);
  // Whoever reads by ear or keyboard is taken to the new step; the first one is where the page begins.
  useEffect(() => {
    if (first.current !== title) head.current?.focus();
    first.current = title;
  }, [title]);
  return (
    <section class="step" aria-labelledby="sync-step">
      {at === null ? null : <p class="hint">{words('sync.step', { at })}</p>}
      <h2 id="sync-step" tabIndex={-1} ref={head}>
        {title}
      </h2>
      {children}
      {onBack === undefined ? null : (
        <p>
          <button type="button" onClick={onBack}>
            {words('sync.back')}
          </button>
        </p>
      )}
    </section>
  );
}
