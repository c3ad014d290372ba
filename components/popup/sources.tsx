import type { SourceSummary } from '../../engine/report.ts';
import { webLink } from '../links.ts';
import type { Words } from '../messages/words.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { CheckedPage } from './popup-content.ts';
import { groupSources, type SourceGroup, sourceName } from './source-groups.ts';

type SourcesWords = Words<'popup' | 'count'>;

/** Origins shown before the rest is folded away: what fits on a glance. */
const MOST_SHOWN = 5;

/** The outlets behind the findings, each under the origin from which it knows. */
export function Sources({
  page,
  words,
}: {
  readonly page: CheckedPage;
  readonly words: SourcesWords;
}) {
  const groups = groupSources(page.summary.sources);
  const shown = groups.slice(0, MOST_SHOWN);
  const folded = groups.slice(MOST_SHOWN);
  return (
    <section class="sources" aria-labelledby="sources-title">
      <div class="heading">
        <h2 id="sources-title">{words('popup.sources')}</h2>
        <span class="hint">
          {words('count.independent-origins', { count: page.summary.independentOrigins })}
        </span>
      </div>
      <Groups groups={shown} words={words} />
      {folded.length === 0 ? null : (
        <details>
          <summary>{words('popup.more-origins', { count: folded.length })}</summary>
          <Groups groups={folded} words={words} />
        </details>
      )}
    </section>
  );
}

function Groups({
  groups,
  words,
}: {
  readonly groups: readonly SourceGroup[];
  readonly words: SourcesWords;
}) {
  return (
    <ul class="origins">
      {groups.map((group) => {
        const [only] = group.sources;
        const alone = group.sources.length === 1 && only?.source === group.name;
        return (
          <li key={group.key} class="node">
            <span class="station">
              {alone && only !== undefined ? (
                <Outlet source={only} words={words} alone />
              ) : (
                <strong>
                  <PhraseText of={[quoted(group.name, 'und')]} />
                </strong>
              )}
            </span>
            {alone ? null : (
              <ul>
                {group.sources.map((source) => (
                  <li key={source.article} class="node carried">
                    <span class="station">
                      <Outlet source={source} words={words} alone={false} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface OutletProps {
  readonly source: SourceSummary;
  readonly words: SourcesWords;
  /** It stands for itself: it names no other source. */
  readonly alone: boolean;
}

function Outlet({ source, words, alone }: OutletProps) {
  const link = webLink(source.url);
  const name = <PhraseText of={[quoted(sourceName(source), 'und')]} />;
  const others = source.origins
    .slice(1)
    .filter((origin) => origin.name !== source.source)
    .map((origin) => quoted(origin.name, 'und'));
  return (
    <>
      {link === null ? (
        <span>{name}</span>
      ) : (
        <a href={link} target="_blank" rel="noreferrer" title={source.title}>
          {name}
        </a>
      )}
      <span class="verb">
        {source.supports.length > 0
          ? words('popup.supports', { count: source.supports.length })
          : null}
      </span>
      {source.contradicts.length > 0 ? (
        <span class="verb against">
          {words('popup.contradicts', { count: source.contradicts.length })}
        </span>
      ) : null}
      {alone && others.length === 0 ? <small>{words('popup.own-authority')}</small> : null}
      {others.length > 0 ? (
        <small>
          <PhraseText of={words('popup.also-through', { origins: words.format.list(others) })} />
        </small>
      ) : null}
    </>
  );
}
