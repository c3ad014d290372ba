import { useState } from 'preact/hooks';
import type { Words } from '../messages/words.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { NoticeText } from './notice.tsx';
import type { CheckedPage, KeepOutcome } from './popup-content.ts';

/** What can be done about an article and the library. */
export interface KeepAccess {
  /** The page's host; null where it has none. */
  readonly host: string | null;
  /** Every article of this host is saved. */
  readonly savesSite: boolean;
  readonly onKeep: () => Promise<KeepOutcome>;
  readonly onTakeBack: () => Promise<KeepOutcome>;
  readonly onSaveSite: (on: boolean) => void;
}

interface KeepProps extends KeepAccess {
  readonly saved: NonNullable<CheckedPage['saved']>;
  readonly words: Words<'popup'>;
}

/** Whether the article is in the library, saving it with one click, and taking that back. */
export function Keep({ saved, words, host, savesSite, ...does }: KeepProps) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Exclude<KeepOutcome, 'done'> | null>(null);
  const run = (act: () => Promise<KeepOutcome>) => {
    setBusy(true);
    void act().then((outcome) => {
      setBusy(false);
      setFailed(outcome === 'done' ? null : outcome);
    });
  };
  const button = (says: string, act: () => Promise<KeepOutcome>) => (
    <button type="button" disabled={busy} onClick={() => run(act)}>
      {says}
    </button>
  );
  const { state, edit } = saved;
  return (
    <section class="keep" aria-label={words('popup.keep.title')}>
      <div role="status">
        {state === 'none' ? null : <p>{words(`popup.keep.${state}`)}</p>}
        {failed === null ? null : (
          <NoticeText
            title={words('popup.keep.failed')}
            text={words(`popup.keep.failed.${failed}`)}
          />
        )}
      </div>
      <p class="page-actions">
        {state === 'none' ? button(words('popup.keep.save'), does.onKeep) : null}
        {state === 'older' ? button(words('popup.keep.save-version'), does.onKeep) : null}
        {state === 'in-bin' ? button(words('popup.keep.save-again'), does.onKeep) : null}
        {edit === null ? null : button(words('popup.keep.undo'), does.onTakeBack)}
      </p>
      {host === null || !(savesSite || (state !== 'none' && state !== 'in-bin')) ? null : (
        <button
          type="button"
          role="switch"
          aria-checked={savesSite}
          onClick={() => does.onSaveSite(!savesSite)}
        >
          <span>
            <PhraseText of={words('popup.keep.site', { host: quoted(host, 'en') })} />
          </span>
        </button>
      )}
    </section>
  );
}
