import type { ReaderJudgement } from '../../engine/judgements.ts';
import type { CardContent, CardEvidence } from '../card/card-content.ts';
import { ChainDiagram } from '../card/chain-diagram.tsx';
import { type ChainNode, chainTrees } from '../card/chain-tree.ts';
import { quoteLink } from '../links.ts';
import { metText } from '../met-text.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { QuoteText } from '../quote-text.tsx';
import type { ClaimContent, SaidLine } from './library-content.ts';
import type { LibraryWords } from './library-words.ts';
import { dayText, Parts } from './lines.tsx';
import { Remarks } from './remarks.tsx';
import { routeLink } from './route.ts';

interface ClaimPageProps {
  readonly content: ClaimContent;
  readonly words: LibraryWords;
  readonly onNote: (text: string) => void;
  readonly onTag: (tag: string, has: boolean) => void;
  readonly onWithdraw: (judgement: ReaderJudgement['id']) => void;
}

/** A claim: who says it, through whom, when it was said, and what the reader made of it. */
export function ClaimPage({ content, words, onNote, onTag, onWithdraw }: ClaimPageProps) {
  const { claim, said, judged, note, met } = content;
  return (
    <article class="whole">
      <h1 class="hidden-text">{words('library.claim')}</h1>
      <QuoteText text={claim.text} lang={claim.lang} marks={[]} joined={null} />
      <p class="meta">
        <Parts
          parts={[[words('library.in-articles', { count: said.length })], ...timesOf(said, words)]}
        />
      </p>
      {met === null || met.articles === 0 ? null : <p class="notice">{metText(met, words)}</p>}
      <section aria-labelledby="said-title">
        <h2 id="said-title">{words('library.said-by')}</h2>
        <ul class="said">
          {said.map((one) => (
            <SaidBy key={one.assertion.id} one={one} words={words} />
          ))}
        </ul>
      </section>
      <section class="chain" aria-labelledby="chain-title">
        <h2 id="chain-title">{words('chain.title')}</h2>
        <ChainDiagram roots={treesOf(said, claim.lang)} words={words} />
      </section>
      <Remarks note={note} words={words} onNote={onNote} onTag={onTag} />
      {judged.length === 0 ? null : (
        <section aria-labelledby="judged-title">
          <h2 id="judged-title">{words('library.judged')}</h2>
          {judged.map((pair) => (
            <JudgedPair
              key={pair.entries[0]?.id}
              pair={pair}
              words={words}
              onWithdraw={onWithdraw}
            />
          ))}
        </section>
      )}
    </article>
  );
}

/** When it was said first, and last where that is another day. */
function timesOf(said: readonly SaidLine[], words: LibraryWords) {
  const days = said.flatMap(({ article }) => article.publishedAt ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first.slice(0, 10) === last.slice(0, 10)) return [[words('library.said-on', { day: first })]];
  return [[words('library.said-from-to', { first, last })]];
}

function SaidBy({ one: { assertion, article }, words }: { one: SaidLine; words: LibraryWords }) {
  const link = quoteLink(article.url, assertion.quote);
  return (
    <li>
      <p class="meta">
        <strong>
          {article.source.name === '' ? (
            words('library.unnamed-source')
          ) : (
            <PhraseText of={[quoted(article.source.name, 'und')]} />
          )}
        </strong>
        <Parts parts={[dayText(article.publishedAt, words)]} />
      </p>
      <QuoteText text={assertion.quote} lang={article.lang} marks={[]} joined={null} />
      <p class="ways">
        <a href={routeLink({ kind: 'article', id: article.id })}>
          {article.title === '' ? (
            words('library.untitled')
          ) : (
            <PhraseText of={[quoted(article.title, article.lang)]} />
          )}
        </a>
        {link === null ? null : (
          <a href={link} target="_blank" rel="noreferrer">
            {words('library.open-page')}
          </a>
        )}
      </p>
    </li>
  );
}

/** The chains without a page that they end at: the first tree is the page's, and there is none. */
function treesOf(said: readonly SaidLine[], lang: string): readonly ChainNode[] {
  const evidence = said.map(
    ({ assertion, article }): CardEvidence => ({
      assertion: assertion.id,
      quote: assertion.quote,
      lang: article.lang,
      source: article.source.name,
      title: article.title,
      url: article.url,
      publishedAt: article.publishedAt,
      dateCertainty: article.dateCertainty,
      relation: 'same',
      reasons: [],
      aligned: [],
      chain: assertion.chain,
    }),
  );
  const content: CardContent = {
    text: '',
    lang,
    translation: null,
    pageSource: null,
    ownChain: [],
    kind: 'corroborated',
    independentOrigins: 0,
    againstOrigins: 0,
    origins: [],
    evidence,
    overruled: [],
    mayJudge: false,
  };
  return chainTrees(content).slice(1);
}

interface JudgedPairProps {
  readonly pair: ClaimContent['judged'][number];
  readonly words: LibraryWords;
  readonly onWithdraw: (judgement: ReaderJudgement['id']) => void;
}

/** What the reader said of two texts, with all that was said before, and the way to take it back. */
function JudgedPair({ pair: { entries, stands }, words, onWithdraw }: JudgedPairProps) {
  const [latest] = entries;
  if (latest === undefined) return null;
  return (
    <div class="judged-pair">
      {[latest.page, latest.other].map(({ text, lang }, at) => (
        <QuoteText key={at} text={text} lang={lang} marks={[]} joined={null} />
      ))}
      <ol class="history">
        {entries.map(({ id, at, says, reason }) => (
          <li key={id}>
            <span class="meta">
              <Parts parts={[dayText(new Date(at).toISOString(), words)]} />
            </span>
            <span>
              {says === 'withdrawn'
                ? words('library.judged.withdrawn')
                : words(`card.judge.${says}`)}
            </span>
            {reason === null ? null : <PhraseText of={[quoted(reason, 'und')]} />}
          </li>
        ))}
      </ol>
      {stands === null || stands.says === 'withdrawn' ? null : (
        <button type="button" onClick={() => onWithdraw(stands.id)}>
          {words('library.judged.withdraw')}
        </button>
      )}
    </div>
  );
}
