import type { VerdictKind } from '../../engine/model.ts';
import { sha256 } from '../../engine/sha256.ts';
import { webAddress } from './carried-text.ts';

/** A checked article as a report tells it: nothing of it is looked up. */
export interface ReportArticle {
  readonly title: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly lang: string;
  /** As it is to be shown. */
  readonly publishedAt: string | null;
  /** ISO 8601; for programs, people read `ReportWords.checked`. */
  readonly checkedAt: string;
  readonly engineVersion: string;
  readonly sentences: readonly ReportSentence[];
  readonly leftOut: readonly { readonly text: string; readonly why: string }[];
}

export interface ReportSentence {
  readonly text: string;
  readonly state: VerdictKind;
  /** What is said beside the state (`from 2 origins`), '' for nothing. */
  readonly detail: string;
  readonly evidence: readonly ReportEvidence[];
}

export interface ReportEvidence {
  readonly quote: string;
  readonly lang: string;
  readonly relation: 'same' | 'opposite';
  readonly source: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  /** The chain, nearest to the outlet first. */
  readonly through: readonly string[];
  /** Why, a line each. */
  readonly reasons: readonly string[];
}

/** The words of a report in the reader's language. */
export interface ReportWords {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly states: Readonly<Record<VerdictKind, string>>;
  readonly relations: Readonly<Record<ReportEvidence['relation'], string>>;
  /** `Checked {date} with Isnad {version}`, with both already in it. */
  readonly checked: string;
  readonly through: string;
  readonly evidence: string;
  readonly leftOut: string;
  /** What a report says and what not: Isnad never says true or false. */
  readonly caution: string;
}

/**
 * A checked article as one HTML file to hand on: no script, nothing loaded, every text escaped, its policy allows its own style
 * sheet and nothing else. Reads from right to left where the words or the article do, and prints on white.
 */
export function writeReportHtml(article: ReportArticle, words: ReportWords): string {
  const facts = [article.source, article.publishedAt].filter((fact) => fact !== null).join(' · ');
  const counts = STATES.map((state) => ({
    state,
    count: article.sentences.filter((sentence) => sentence.state === state).length,
  })).filter(({ count }) => count > 0);
  return `<!doctype html>
<html lang="${escapeHtml(words.lang)}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${base64Of(sha256(STYLE))}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Isnad ${escapeHtml(article.engineVersion)}">
<meta name="date" content="${escapeHtml(article.checkedAt)}">
<title>${escapeHtml(article.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1 lang="${escapeHtml(article.lang)}" dir="auto">${escapeHtml(article.title)}</h1>
<p dir="auto">${escapeHtml(facts)}</p>
${link(article.url)}
<p>${escapeHtml(words.checked)}</p>
<ul class="counts">
${counts.map(({ state, count }) => `<li class="${state}">${escapeHtml(words.states[state])}: ${count}</li>`).join('\n')}
</ul>
<p class="caution">${escapeHtml(words.caution)}</p>
</header>
<main>
${article.sentences.map((sentence) => formatSentence(sentence, article.lang, words)).join('\n')}
</main>
${formatLeftOut(article, words)}
</body>
</html>
`;
}

const STATES: readonly VerdictKind[] = [
  'contradicted',
  'disputed',
  'corroborated',
  'repeated',
  'new',
  'not-a-claim',
];

function formatSentence(sentence: ReportSentence, lang: string, words: ReportWords): string {
  const { text, state, detail, evidence } = sentence;
  const said = [words.states[state], detail].filter((part) => part !== '').join(' · ');
  const list = evidence.map((one) => formatEvidence(one, words)).join('\n');
  return `<section class="${state}">
<p lang="${escapeHtml(lang)}" dir="auto">${escapeHtml(text)}</p>
<p class="state">${escapeHtml(said)}</p>
${list === '' ? '' : `<ul aria-label="${escapeHtml(words.evidence)}">\n${list}\n</ul>`}
</section>`;
}

function formatEvidence(evidence: ReportEvidence, words: ReportWords): string {
  const { quote, lang, relation, source, url, publishedAt, through, reasons } = evidence;
  const facts = [words.relations[relation], source, publishedAt].filter((part) => part !== null);
  const chain = through.length === 0 ? '' : `${words.through} ${through.join(' ← ')}`;
  const lines = [facts.join(' · '), chain, ...reasons].filter((line) => line !== '');
  return `<li class="${relation}">
<blockquote lang="${escapeHtml(lang)}" dir="auto">${escapeHtml(quote)}</blockquote>
${lines.map((line) => `<p dir="auto">${escapeHtml(line)}</p>`).join('\n')}
${link(url)}
</li>`;
}

function formatLeftOut({ leftOut, lang }: ReportArticle, words: ReportWords): string {
  if (leftOut.length === 0) return '';
  const items = leftOut.map(
    ({ text, why }) =>
      `<li><span lang="${escapeHtml(lang)}" dir="auto">${escapeHtml(text)}</span> – ${escapeHtml(why)}</li>`,
  );
  return `<footer>
<h2>${escapeHtml(words.leftOut)}</h2>
<ul>
${items.join('\n')}
</ul>
</footer>`;
}

/** Only addresses of the web; printed, since paper has no links. */
function link(url: string | null): string {
  const address = webAddress(url, 8_192);
  if (address === null) return '';
  const shown = escapeHtml(address);
  return `<p><a href="${shown}" rel="noopener noreferrer nofollow" dir="ltr">${shown}</a></p>`;
}

/** A text that HTML shows as it stands, between tags and in quoted attributes. */
function escapeHtml(text: string): string {
  return text
    .replace(/\p{Surrogate}|\0/gu, '\ufffd')
    .replace(/[&<>"'`]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** As content policies write digests. */
function base64Of(hex: string): string {
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return btoa(String.fromCharCode(...bytes));
}

/** States differ by words and by the kind of line, not by colour alone. */
const STYLE = `
:root{color-scheme:light dark;--line:#8884}
body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;line-height:1.3}
a{overflow-wrap:anywhere}
.counts{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}
.caution,.state,li p{font-size:.875rem;margin:.25rem 0;opacity:.85}
section{border-inline-start:.25rem solid var(--line);padding-inline-start:.75rem;margin-block:1rem;break-inside:avoid}
section>p{margin:.25rem 0}
.corroborated{border-color:#1a7f37}
.repeated{border-color:#57606a}
.contradicted{border-color:#b42318;border-inline-start-style:double}
.disputed{border-color:#9a6700;border-inline-start-style:dashed}
.new{border-color:#0969da;border-inline-start-style:dotted}
.counts li{border-inline-start:.25rem solid var(--line);padding-inline-start:.5rem}
section ul{padding-inline-start:1.25rem}
blockquote{margin:.25rem 0}
footer{margin-top:2rem;border-top:1px solid var(--line);font-size:.875rem}
@media print{:root{color-scheme:light}body{margin:0;max-width:none}a{color:inherit}}
`;
