import { JSDOM } from 'jsdom';
import type { TabReport } from '../../bridge/protocol.ts';
import type { VerdictKind } from '../../engine/model.ts';
import { limitSentences, splitSentences } from '../../engine/sentences.ts';
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
 * origins, then the sources. The sentences are read again out of the page's HTML, as the extension reads them.
 */
export function verdictTable(report: Extract<TabReport, { kind: 'done' }>, html: string): string {
  const texts = sentencesOf(html, report.url);
  const lines = report.marks.map(({ sentence, kind, independentOrigins }) =>
    [
      SIGNS[kind],
      kind.padEnd(12),
      independentOrigins === 0 ? ' ' : String(independentOrigins),
      shorten(texts[sentence] ?? ''),
    ].join(' '),
  );
  const sources = report.summary.sources.map(
    ({ source, supports, contradicts, origins }) =>
      `    ${source}: supports ${supports.length}, contradicts ${contradicts.length}; from ${origins.map(({ name }) => name).join(', ')}`,
  );
  return [
    '',
    `# ${report.title} (${report.source ?? 'unknown outlet'})`,
    ...lines,
    '  sources:',
    ...sources,
  ].join('\n');
}

function sentencesOf(html: string, url: string): readonly string[] {
  const article = extractArticle(new JSDOM(html, { url }).window.document);
  if (!article.ok) return [];
  return limitSentences(splitSentences(article.value.text)).read.map(({ text }) => text);
}

function shorten(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
}
