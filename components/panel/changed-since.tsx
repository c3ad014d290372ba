import { DriftView } from '../drift-view.tsx';
import type { Recalled } from './panel-content.ts';
import type { PanelWords } from './panel-words.ts';

interface ChangedSinceProps {
  readonly changes: Recalled['changes'];
  /** Language of the page. */
  readonly lang: string;
  readonly words: PanelWords;
}

/** Which claims of the page changed since the reader read it; nothing where none did. */
export function ChangedSince({ changes, lang, words }: ChangedSinceProps) {
  if (changes === null) return null;
  const { readAt, drift } = changes;
  const count = drift.changed.length + drift.added.length + drift.dropped.length;
  return (
    <details class="changed-since">
      <summary>
        <h2>{words('drift.since-read', { day: new Date(readAt).toISOString(), count })}</h2>
      </summary>
      <DriftView drift={drift} lang={lang} words={words} />
    </details>
  );
}
