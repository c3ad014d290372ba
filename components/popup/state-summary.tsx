import { NoticeText } from './notice.tsx';
import type { BarredWhy, PopupState, UnreadableWhy } from './popup-content.ts';
import type { PopupWords } from './popup-words.ts';

interface StateSummaryProps {
  readonly state: PopupState;
  readonly words: PopupWords;
}

/** What stands where there is nothing to sum up, and what to do; a page that was checked is here for an empty library. */
export function StateSummary({ state, words }: StateSummaryProps) {
  if (state.kind === 'done') return <Notice name="library-empty" words={words} />;
  if (state.kind === 'loading') return <p class="hint">{words('popup.loading')}</p>;
  if (state.kind === 'unreadable') {
    return (
      <>
        <Notice name={state.why} words={words} />
        {state.why === 'failed' && state.message !== '' ? (
          <details>
            <summary>{words('popup.details')}</summary>
            <p class="hint" lang="en" dir="ltr">
              {state.message}
            </p>
          </details>
        ) : null}
      </>
    );
  }
  return <Notice name={noticeOf(state)} words={words} />;
}

type NoticeName = 'library-empty' | 'unchecked' | 'checking' | 'slow' | BarredWhy | UnreadableWhy;

function Notice({ name, words }: { readonly name: NoticeName; readonly words: PopupWords }) {
  return <NoticeText title={words(`popup.${name}`)} text={words(`popup.${name}.text`)} />;
}

function noticeOf(
  state: Extract<PopupState, { kind: 'unchecked' | 'checking' | 'barred' }>,
): NoticeName {
  switch (state.kind) {
    case 'unchecked':
      return 'unchecked';
    case 'checking':
      return state.slow ? 'slow' : 'checking';
    case 'barred':
      return state.why;
  }
}
