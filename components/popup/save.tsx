import { useState } from 'preact/hooks';
import { NoticeText } from './notice.tsx';
import type { PopupWords } from './popup-words.ts';

export interface SaveProps {
  readonly words: PopupWords;
  /** Saves the check as a file; false where that was not possible. */
  readonly onSave: () => Promise<boolean>;
}

/** Saving a check as a file, and what to do where that fails. */
export function Save({ words, onSave }: SaveProps) {
  const [state, setState] = useState<'idle' | 'saving' | 'failed'>('idle');
  const save = () => {
    setState('saving');
    void onSave().then((saved) => setState(saved ? 'idle' : 'failed'));
  };
  return (
    <>
      <button type="button" class="link save" disabled={state === 'saving'} onClick={save}>
        {words.save}
      </button>
      <div role="status">
        {state === 'failed' ? <NoticeText notice={words.saveFailed} /> : null}
      </div>
    </>
  );
}
