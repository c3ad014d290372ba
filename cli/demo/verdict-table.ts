import { JSDOM } from 'jsdom';
import type { TabReport } from '../../bridge/protocol.ts';
import type { VerdictKind } from '../../engine/model.ts';
import { extractArticle } from '../../page/extract.ts';

/** Signs before a sentence, told apart without colour. */
const SIGNS: Readonly<Record<VerdictKind, string>> = {
  corroborated: '===',
  repeated: '- -',
  contradicted: '~~~',
  disputed: '=~=',
  new: '...',
  'not-a-claim': '   ',
};

/** Units of a sentence that are shown. */
const WIDTH = 90;

/**
 * A report as a table for a terminal: a line for each sentence with its state and the number of independent
 * origins, then the sources. The sentences are read again out of the page's HTML, where the marks have their places.
 */
export function verdictTable(report: Extract<TabReport, { kind: 'done' }>, html: string): string {
  const text = blocksOf(html, report.url);
  const lines = report.marks.map(({ start, end, kind, independentOrigins }) =>
    [
      SIGNS[kind],
      kind.padEnd(12),
      independentOrigins === 0 ? ' ' : String(independentOrigins),
      shorten(text.slice(start, end)),
    ].join(' '),
  );
  const sources = report.summary.sources.map(
    ({ source, title, supports, contradicts, origins }) =>
      `    ${source || shorten(title)}: supports ${supports.length}, contradicts ${contradicts.length}; from ${origins.map(({ name }) => name || '?').join(', ')}`,
  );
  return [
    '',
    `# ${report.title} (${report.source ?? 'unknown outlet'})`,
    ...lines,
    '  sources:',
    ...sources,
  ].join('\n');
}

/** The text that the marks' places count in. */
function blocksOf(html: string, url: string): string {
  const article = extractArticle(new JSDOM(html, { url }).window.document);
  return article.ok ? article.value.text : '';
}

function shorten(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
}
