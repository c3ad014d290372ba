import { routeLink } from '../library/route.ts';
import { type Phrase, quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { agoPhrase } from './ago.ts';
import type { NoteConflict, SyncActions } from './sync-content.ts';
import type { SyncWords } from './sync-words.ts';

interface ConflictsSectionProps extends Pick<SyncActions, 'onSettle'> {
  readonly conflicts: readonly NoteConflict[];
  readonly now: number;
  readonly words: SyncWords;
}

/** Notes of which several texts stand side by side, each settled by one click; nothing where there are none. */
export function ConflictsSection({ conflicts, now, words, onSettle }: ConflictsSectionProps) {
  if (conflicts.length === 0) return null;
  return (
    <section aria-labelledby="sync-conflicts">
      <h2 id="sync-conflicts">{words('sync.conflicts')}</h2>
      <p class="hint">{words('sync.conflicts.text')}</p>
      {conflicts.map((conflict) => (
        <Conflict
          key={conflict.on}
          conflict={conflict}
          now={now}
          words={words}
          onSettle={onSettle}
        />
      ))}
    </section>
  );
}

interface ConflictProps extends Omit<ConflictsSectionProps, 'conflicts'> {
  readonly conflict: NoteConflict;
}

function Conflict({ conflict, now, words, onSettle }: ConflictProps) {
  const { on, title, lang, versions } = conflict;
  const [, kind = '', id = ''] = /^(article|claim)-(.*)$/.exec(on) ?? [];
  const link = kind === 'article' || kind === 'claim' ? routeLink({ kind, id }) : null;
  const headId = `sync-conflict-${on}`;
  return (
    <article class="conflict" aria-labelledby={headId}>
      <h3 id={headId}>
        {title === '' || link === null ? (
          words('sync.conflicts.gone')
        ) : (
          <a href={`/library.html${link}`}>
            <PhraseText of={words('sync.conflicts.on', { title: quoted(title, lang) })} />
          </a>
        )}
      </h3>
      <ul class="versions">
        {versions.map(({ device, isOwn, text, at }, index) => (
          <li key={index}>
            <p class="hint">
              <PhraseText of={writtenBy(device, isOwn, agoPhrase(at, now, words), words)} />
            </p>
            <p class="note-text" dir="auto">
              {text}
            </p>
            <p>
              <button type="button" onClick={() => onSettle(on, text)}>
                {words('sync.conflicts.take')}
              </button>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          onClick={() => onSettle(on, versions.map(({ text }) => text).join('\n\n'))}
        >
          {words('sync.conflicts.both')}
        </button>
      </p>
    </article>
  );
}

function writtenBy(device: string, isOwn: boolean, ago: Phrase, words: SyncWords): Phrase {
  if (isOwn) return words('sync.conflicts.own', { ago });
  const who = device === '' ? [words('sync.devices.another')] : quoted(device, 'und');
  return words('sync.conflicts.from', { device: who, ago });
}
