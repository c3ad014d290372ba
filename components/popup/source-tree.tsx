import { webLink } from '../links.ts';
import type { Words } from '../messages/words.ts';
import { type Phrase, plainPhrase, quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { Figure, type Lead } from './figure.tsx';
import type { Outlet, SourceGroup, SourcePart } from './source-groups.ts';

interface SourceTreeProps {
  readonly group: SourceGroup;
  readonly words: Words<'popup'>;
  readonly onFollow: (lead: Lead) => void;
}

/** Outlets shown under an origin; of more, the first two, and the rest is folded away. */
const MOST_OUTLETS = 3;
const FIRST_OUTLETS = 2;

/** An origin with what it says of the page, and those who have it from there. */
export function SourceTree({ group, words, onFollow }: SourceTreeProps) {
  const [only, ...others] = group.outlets;
  const isAlone = only?.isOrigin === true && others.length === 0;
  const carriers = group.outlets.filter(({ isOrigin }) => !isOrigin);
  const name = quoted(group.name, 'und');
  const headline: Phrase =
    carriers.length > 1
      ? words('popup.all-from', { outlets: carriers.length, origin: name })
      : [name];
  const rows = (outlets: readonly Outlet[]) =>
    outlets.map((outlet) => (
      <OutletRow
        key={outlet.key}
        outlet={outlet}
        group={group}
        isOnly={group.outlets.length === 1}
        words={words}
        onFollow={onFollow}
      />
    ));
  const shown = group.outlets.length > MOST_OUTLETS ? FIRST_OUTLETS : MOST_OUTLETS;
  const folded = group.outlets.slice(shown);
  return (
    <li class={group.contradicts.length > 0 ? 'node differs' : 'node'}>
      <span class="station">
        <span class="headline">
          {isAlone && only !== undefined ? (
            <OutletName outlet={only} />
          ) : (
            <PhraseText of={headline} />
          )}
        </span>
        <Figures
          of={group}
          brief={false}
          origin={group.key}
          outlet={null}
          name={group.name}
          words={words}
          onFollow={onFollow}
        />
        {isAlone ? <small>{words('popup.own-authority')}</small> : null}
      </span>
      {isAlone ? null : (
        <ul>
          {rows(group.outlets.slice(0, shown))}
          {folded.length === 0 ? null : (
            <li class="node rest carried">
              <details>
                <summary>{words('popup.more-outlets', { count: folded.length })}</summary>
                <ul class="folded">{rows(folded)}</ul>
              </details>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

interface OutletRowProps extends SourceTreeProps {
  readonly outlet: Outlet;
  /** It has all that its origin has: the numbers stand there. */
  readonly isOnly: boolean;
}

function OutletRow({ outlet, group, isOnly, words, onFollow }: OutletRowProps) {
  return (
    <li class="node carried">
      <span class="station">
        <span>
          <OutletName outlet={outlet} />
        </span>
        {outlet.articles.length > 1 ? (
          <span class="hint">{words('popup.articles', { count: outlet.articles.length })}</span>
        ) : null}
        {isOnly ? null : (
          <Figures
            of={outlet}
            brief={isOneSided(group)}
            origin={group.key}
            outlet={outlet.key}
            name={outlet.name}
            words={words}
            onFollow={onFollow}
          />
        )}
      </span>
    </li>
  );
}

/** Called by its name; leads to its article, where that stands on the web. */
function OutletName({ outlet: { name, articles } }: { readonly outlet: Outlet }) {
  const text = <PhraseText of={[quoted(name, 'und')]} />;
  const link = webLink(articles[0]?.url ?? null);
  if (link === null) return text;
  return (
    <a href={link} target="_blank" rel="noreferrer" title={articles[0]?.title}>
      {text}
    </a>
  );
}

/** Whether its numbers all count the same, so that they can stand without words. */
function isOneSided({ supports, contradicts }: SourceGroup): boolean {
  return supports.length === 0 || contradicts.length === 0;
}

interface FiguresProps extends Pick<SourceTreeProps, 'words' | 'onFollow'> {
  readonly of: Pick<Outlet, SourcePart['side']>;
  readonly origin: string;
  readonly outlet: string | null;
  readonly name: string;
  /** The words stand in the line of the origin: here is the number alone. */
  readonly brief: boolean;
}

/** With how many sentences of the page it agrees, and from how many it differs; the latter first. */
function Figures({ of, origin, outlet, name, brief, words, onFollow }: FiguresProps) {
  const source = quoted(name, 'und');
  const figure = (side: SourcePart['side']) => {
    const count = of[side].length;
    if (count === 0) return null;
    const says = words(side === 'supports' ? 'popup.supports' : 'popup.contradicts', { count });
    return (
      <Figure
        lead={{ filter: { by: 'origin', origin, outlet, side }, sentences: of[side] }}
        label={plainPhrase(
          // The name has what stands there: a dual is no digit.
          brief
            ? words('popup.figure-brief', { source, count, says: [says] })
            : words('popup.figure', { source, says: [says] }),
        )}
        look={side === 'contradicts' ? 'link figure against' : 'link figure'}
        onFollow={onFollow}
      >
        {brief ? words.format.number(count) : says}
      </Figure>
    );
  };
  return (
    <span class="figures">
      {figure('contradicts')}
      {figure('supports')}
    </span>
  );
}
