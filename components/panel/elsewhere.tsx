import { webLink } from '../links.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { sourceName } from '../popup/source-groups.ts';
import { QuoteText } from '../quote-text.tsx';
import type { Elsewhere, ElsewhereClaim } from './panel-content.ts';
import type { PanelWords } from './panel-words.ts';

interface ElsewhereProps {
  readonly elsewhere: Elsewhere;
  readonly words: PanelWords;
  readonly onLook: () => void;
}

/** What several origins of the page's event tell and the page does not mention. */
export function ElsewhereClaims({ elsewhere, words, onLook }: ElsewhereProps) {
  return (
    <section class="elsewhere" aria-labelledby="elsewhere-title">
      <h2 id="elsewhere-title">{words('panel.elsewhere')}</h2>
      <p class="hint">{words('panel.elsewhere-hint')}</p>
      <div role="status">
        <Found elsewhere={elsewhere} words={words} />
      </div>
      {elsewhere.kind === 'unasked' || elsewhere.kind === 'failed' ? (
        <button type="button" onClick={onLook}>
          {words('panel.elsewhere-look')}
        </button>
      ) : null}
    </section>
  );
}

function Found({ elsewhere, words }: Pick<ElsewhereProps, 'elsewhere' | 'words'>) {
  switch (elsewhere.kind) {
    case 'unasked':
      return null;
    case 'looking':
      return <p class="hint">{words('panel.elsewhere-looking')}</p>;
    case 'failed':
      return <p>{words('panel.elsewhere-failed')}</p>;
    case 'found':
      return elsewhere.claims.length === 0 ? (
        <p>{words('panel.elsewhere-none')}</p>
      ) : (
        <ul>
          {elsewhere.claims.map((claim) => (
            <Claim key={claim.tellings[0]?.quote} claim={claim} words={words} />
          ))}
        </ul>
      );
  }
}

function Claim({ claim, words }: { readonly claim: ElsewhereClaim; readonly words: PanelWords }) {
  const [first, ...others] = claim.tellings;
  if (first === undefined) return null;
  return (
    <li>
      <TellingQuote telling={first} />
      <details>
        <summary>{words('count.independent-origins', { count: claim.origins })}</summary>
        {others.map((telling) => (
          <TellingQuote key={telling.url ?? telling.quote} telling={telling} />
        ))}
      </details>
    </li>
  );
}

/** An outlet's words, under its name, which leads to its article where that has an address. */
function TellingQuote({ telling }: { readonly telling: ElsewhereClaim['tellings'][number] }) {
  const { quote, lang } = telling;
  const link = webLink(telling.url);
  const name = <PhraseText of={[quoted(sourceName(telling), lang)]} />;
  return (
    <div class="evidence">
      <p class="byline">
        {link === null ? (
          <strong>{name}</strong>
        ) : (
          <a href={link} target="_blank" rel="noreferrer">
            {name}
          </a>
        )}
      </p>
      <QuoteText text={quote} lang={lang} marks={[]} joined={null} />
    </div>
  );
}
