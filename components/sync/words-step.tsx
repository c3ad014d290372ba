import { useState } from 'preact/hooks';
import { Field, SyncForm } from './form.tsx';
import type { SyncActions, WordsState } from './sync-content.ts';
import type { SyncWords } from './sync-words.ts';

interface RecoveryWordsProps extends Pick<SyncActions, 'onCopy' | 'onPrint'> {
  readonly recovery: readonly string[];
  readonly words: SyncWords;
}

/** The 24 words, numbered, and the ways to take them along. */
export function RecoveryWords({ recovery, words, onCopy, onPrint }: RecoveryWordsProps) {
  const [isCopied, tellCopied] = useState(false);
  return (
    <>
      <p>{words('sync.words.text')}</p>
      <ol class="recovery" lang="en" dir="ltr" aria-label={words('sync.words.list')}>
        {recovery.map((word, at) => (
          <li key={at}>{word}</li>
        ))}
      </ol>
      <p class="buttons">
        <button type="button" onClick={onPrint}>
          {words('sync.words.print')}
        </button>
        <button
          type="button"
          onClick={() => {
            onCopy(recovery.join(' '));
            tellCopied(true);
          }}
        >
          {words('sync.words.copy')}
        </button>
      </p>
      <p role="status" class="hint">
        {isCopied ? words('sync.words.copied') : ''}
      </p>
    </>
  );
}

interface WordsStepProps extends WordsState, Pick<SyncActions, 'onCopy' | 'onPrint'> {
  readonly says: SyncWords;
  readonly onWordsDone: () => void;
}

/** The words, and then two of them asked back: what is not on paper by then is lost with the page. */
export function WordsStep({ words, asked, says, onCopy, onPrint, onWordsDone }: WordsStepProps) {
  const [isAsked, ask] = useState(false);
  const [isWrong, tellWrong] = useState(false);
  if (!isAsked) {
    return (
      <>
        <RecoveryWords recovery={words} words={says} onCopy={onCopy} onPrint={onPrint} />
        <p>
          <button type="button" class="primary" onClick={() => ask(true)}>
            {says('sync.words.have')}
          </button>
        </p>
      </>
    );
  }
  return (
    <SyncForm
      isBusy={false}
      onSubmit={(typed) => {
        const isRight = asked.every(
          (at) => typed(`word-${at}`).trim().toLowerCase() === words[at - 1],
        );
        tellWrong(!isRight);
        if (isRight) onWordsDone();
      }}
    >
      <p>{says('sync.words.ask')}</p>
      {asked.map((at) => (
        <Field
          key={at}
          name={`word-${at}`}
          label={says('sync.words.ask.one', { at })}
          dir="ltr"
          lang="en"
        />
      ))}
      <p class="buttons">
        <button type="submit" class="primary">
          {says('sync.words.check')}
        </button>
        <button
          type="button"
          onClick={() => {
            tellWrong(false);
            ask(false);
          }}
        >
          {says('sync.words.show')}
        </button>
      </p>
      {isWrong ? (
        <p class="why" role="alert">
          {says('sync.words.wrong')}
        </p>
      ) : null}
    </SyncForm>
  );
}
