import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../messages/words.ts';
import { NoticeText } from './notice.tsx';
import type {
  CheckedPage,
  TranslationFailed,
  TranslationOutcome,
  TranslationProgress,
} from './popup-content.ts';

/** What the browser offers, and the way to take it up. */
export interface TranslationAccess {
  /** Null where the browser has no translator for this page. */
  readonly offer: { readonly download: boolean } | null;
  /** Called inside the click. After `compared` another report of the page follows. */
  readonly onCompare: (work: TranslationWork) => Promise<TranslationOutcome>;
}

/** How the reader gives it up, and how far it is. */
export interface TranslationWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TranslationProgress) => void;
}

interface TranslationProps extends TranslationAccess {
  readonly page: CheckedPage;
  readonly words: Words<'translation'>;
}

type Work =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'running' } & TranslationProgress)
  | { readonly kind: 'failed'; readonly why: TranslationFailed };

/**
 * Comparing, through a translation on this device, what the library does not know: offered, going on, or what it
 * brought. Nothing where it is not offered.
 */
export function Translation({ page, offer, onCompare, words }: TranslationProps) {
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  const life = useRef<AbortController | null>(null);
  const result = useRef<HTMLParagraphElement | null>(null);
  const isDone = page.translation !== null;
  useEffect(() => () => life.current?.abort(), []);
  useEffect(() => {
    // The button that had the keyboard is gone; where nobody pressed one, nothing is moved.
    if (isDone && life.current !== null) result.current?.focus();
  }, [isDone]);

  if (page.translation !== null) {
    return (
      <p class="hint translated" ref={result} tabIndex={-1}>
        {words('translation.result', page.translation)}
      </p>
    );
  }
  if (offer === null || page.libraryEmpty || page.summary.counts.new === 0) return null;

  const start = () => {
    const own = new AbortController();
    life.current = own;
    const tell = (news: Work) => {
      if (life.current === own) setWork(news);
    };
    tell({ kind: 'running', phase: 'fetching', share: 0 });
    void onCompare({
      signal: own.signal,
      onProgress: (progress) => tell({ kind: 'running', ...progress }),
    }).then((outcome) => {
      if (outcome !== 'compared') tell(afterwards(outcome));
    });
  };
  const cancel = () => {
    life.current?.abort();
    life.current = null;
    setWork({ kind: 'idle' });
  };
  const running = work.kind === 'running' ? work : null;
  return (
    <section class="translation" aria-label={words('translation.compare')}>
      <button type="button" onClick={running === null ? start : cancel}>
        {running === null ? words('translation.compare') : words('translation.cancel')}
      </button>
      {running === null ? null : (
        <progress
          aria-label={words('translation.progress')}
          value={running.phase === 'comparing' || running.share === 0 ? undefined : running.share}
        />
      )}
      <div role="status">
        {running === null ? null : <p class="hint">{words(`translation.${running.phase}`)}</p>}
        {work.kind === 'failed' ? (
          <NoticeText
            title={words(`translation.${work.why}`)}
            text={words(`translation.${work.why}.text`)}
          />
        ) : null}
      </div>
      {running !== null ? null : (
        <p class="hint">
          {offer.download ? words('translation.download-hint') : words('translation.hint')}
        </p>
      )}
    </section>
  );
}

function afterwards(outcome: Exclude<TranslationOutcome, 'compared'>): Work {
  return outcome === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', why: outcome };
}
