import type { Words } from '../messages/words.ts';
import { Figure, type Lead } from './figure.tsx';
import type { CheckedPage } from './popup-content.ts';
import { groupSources, type SourceGroup } from './source-groups.ts';
import { SourceTree } from './source-tree.tsx';

interface SourcesProps {
  readonly page: CheckedPage;
  readonly words: Words<'popup' | 'count'>;
  readonly onFollow: (lead: Lead) => void;
}

/** Origins shown before the rest is folded away: what fits on a glance. Those with another account are all shown, up to twice that. */
const MOST_SHOWN = 4;
const MOST_AGAINST = 8;

type Part = 'popup.another-account' | 'popup.support' | 'popup.not-independent';

/** The origins behind the findings with the outlets that have it from there: another account first, then independent support. */
export function Sources({ page, words, onFollow }: SourcesProps) {
  const groups = groupSources(page.summary.sources);
  const against = groups.filter(({ contradicts }) => contradicts.length > 0);
  const agreeing = groups.filter(({ contradicts }) => contradicts.length === 0);
  const independent = agreeing.filter((group) => group.independent.length > 0);
  const dependent = agreeing.filter((group) => group.independent.length === 0);
  const list = (part: Part, of: readonly SourceGroup[], most: number) => (
    <Groups part={part} groups={of} most={most} words={words} onFollow={onFollow} />
  );
  const left = Math.max(1, MOST_SHOWN - against.length);
  return (
    <section class="sources" aria-label={words('popup.sources')}>
      {list('popup.another-account', against, MOST_AGAINST)}
      {independent.length === 0 ? null : (
        <div class="part heading">
          <h2 id="popup.support">{words('popup.support')}</h2>
          <Figure lead={independentLead(page)} onFollow={onFollow}>
            {words('count.independent-origins', { count: page.summary.independentOrigins })}
          </Figure>
        </div>
      )}
      {list('popup.support', independent, left)}
      {list('popup.not-independent', dependent, Math.max(1, left - independent.length))}
    </section>
  );
}

function independentLead({ summary }: CheckedPage): Lead {
  const sentences = groupSources(summary.sources).flatMap(({ independent }) => independent);
  return {
    filter: { by: 'independent' },
    sentences: [...new Set(sentences)].toSorted((a, b) => a - b),
  };
}

interface GroupsProps extends Pick<SourcesProps, 'words' | 'onFollow'> {
  readonly part: Part;
  readonly groups: readonly SourceGroup[];
  readonly most: number;
}

/** The groups of one part under its heading; nothing where there are none. */
function Groups({ part, groups, most, words, onFollow }: GroupsProps) {
  if (groups.length === 0) return null;
  const folded = groups.slice(most);
  const trees = (of: readonly SourceGroup[]) => (
    <ul class="origins" aria-labelledby={part}>
      {of.map((group) => (
        <SourceTree key={group.key} group={group} words={words} onFollow={onFollow} />
      ))}
    </ul>
  );
  return (
    <>
      {part === 'popup.support' ? null : (
        <h2 id={part} class="part">
          {words(part)}
        </h2>
      )}
      {part === 'popup.not-independent' ? (
        <p class="hint">{words('popup.not-independent-hint')}</p>
      ) : null}
      {trees(groups.slice(0, most))}
      {folded.length === 0 ? null : (
        <details>
          <summary>{words('popup.more-origins', { count: folded.length })}</summary>
          {trees(folded)}
        </details>
      )}
    </>
  );
}
