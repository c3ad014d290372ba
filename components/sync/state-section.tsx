import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { Toggle } from '../settings/toggle.tsx';
import { agoPhrase } from './ago.ts';
import type { OnState, Remedy, ShownNotice, SyncActions } from './sync-content.ts';
import type { SyncWords } from './sync-words.ts';
import { answerOf } from './why.ts';
import { WhyNote } from './why-note.tsx';

interface StateSectionProps
  extends Pick<
      OnState,
      'now' | 'running' | 'doneAt' | 'why' | 'waiting' | 'notices' | 'isAutomatic'
    >,
    Pick<SyncActions, 'onSync' | 'onCancel' | 'onAutomatic'> {
  readonly words: SyncWords;
  readonly onRemedy: (remedy: Remedy) => void;
}

/** How sync stands, in a sentence, and what can be done about it. */
export function StateSection(props: StateSectionProps) {
  const { running, notices, isAutomatic, words, onSync, onCancel, onAutomatic, onRemedy } = props;
  return (
    <section aria-labelledby="sync-state">
      <h2 id="sync-state">{words('sync.state')}</h2>
      {running === null ? (
        <Standing {...props} />
      ) : (
        <div class="progress">
          <p role="status" id="sync-running">
            {words('sync.running')}
          </p>
          <progress aria-labelledby="sync-running" />
          <p class="hint">{words('sync.running.text', running)}</p>
          {props.doneAt === null ? <p class="hint">{words('sync.running.first')}</p> : null}
        </div>
      )}
      <p>
        {running === null ? (
          <button type="button" class="primary" onClick={onSync}>
            {words('sync.now')}
          </button>
        ) : (
          <button type="button" onClick={onCancel}>
            {words('sync.stop')}
          </button>
        )}
      </p>
      <Toggle
        id="sync-automatic"
        label={words('sync.automatic')}
        hint={words('sync.automatic.hint')}
        on={isAutomatic}
        onChange={onAutomatic}
      />
      {notices.length === 0 ? null : (
        <>
          <h3 id="sync-notices">{words('sync.notices')}</h3>
          <ul class="notices" aria-labelledby="sync-notices">
            {notices.map((each) => (
              <NoticeLine
                key={`${each.notice} ${each.device}`}
                {...each}
                words={words}
                onRemedy={onRemedy}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Standing(props: StateSectionProps) {
  const { now, doneAt, why, waiting, words, onRemedy } = props;
  const isDone = why === null && waiting === 0 && doneAt !== null;
  return (
    <div class="standing" role="status">
      <WhyNote why={why} words={words} onRemedy={onRemedy} />
      {why === null ? null : <p class="hint">{words('sync.state.stopped')}</p>}
      {isDone ? <p>{words('sync.state.done')}</p> : null}
      {waiting === 0 ? null : <p>{words('sync.state.waiting', { count: waiting })}</p>}
      {doneAt === null ? (
        <p>{words('sync.state.never')}</p>
      ) : (
        <p class="hint">
          <PhraseText of={words('sync.state.when', { ago: agoPhrase(doneAt, now, words) })} />
        </p>
      )}
    </div>
  );
}

interface NoticeLineProps extends ShownNotice {
  readonly words: SyncWords;
  readonly onRemedy: (remedy: Remedy) => void;
}

function NoticeLine({ notice, device, count, words, onRemedy }: NoticeLineProps) {
  const answer = answerOf(notice);
  return (
    <li>
      <p>
        <PhraseText of={noticePhrase({ notice, device, count }, words)} />
      </p>
      {answer === null ? null : (
        <p>
          <button type="button" onClick={() => onRemedy(answer)}>
            {words(`sync.remedy.${answer}`)}
          </button>
        </p>
      )}
    </li>
  );
}

function noticePhrase({ notice, device: name, count }: ShownNotice, words: SyncWords) {
  const device = name === '' ? [words('sync.devices.another')] : quoted(name, 'und');
  switch (notice) {
    case 'rolled-back':
      return words('sync.notice.rolled-back', { device });
    case 'stale':
      return words('sync.notice.stale', { device });
    case 'too-new':
      return words('sync.notice.too-new', { device });
    case 'locked':
      return words('sync.notice.locked', { device });
    case 'unreadable':
      return words('sync.notice.unreadable', { device, count });
    case 'held':
      return words('sync.notice.held', { device, count });
    case 'cloned':
      return [words('sync.notice.cloned')];
    case 'reseeded':
      return [words('sync.notice.reseeded')];
  }
}
