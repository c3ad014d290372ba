import { useState } from 'preact/hooks';
import type { Words } from '../messages/words.ts';
import { NoticeText } from './notice.tsx';

export interface SaveProps {
  readonly words: Words<'popup'>;
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
        {words('popup.save')}
      </button>
      <div role="status">
        {state === 'failed' ? (
          <NoticeText title={words('popup.save-failed')} text={words('popup.save-failed.text')} />
        ) : null}
      </div>
    </>
  );
}
