import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const REPORT = fileURLToPath(new URL('../../docs/EVALUATION.md', import.meta.url));
const BEGIN = '<!-- measured: begin -->';
const END = '<!-- measured: end -->';

/** One part of what was measured, as lines for a person. */
export interface MeasuredPart {
  readonly about: string;
  readonly lines: readonly string[];
}

/** Puts what was measured between the markers of docs/EVALUATION.md. Throws where the markers are missing. */
export async function writeReport(parts: readonly MeasuredPart[], how: string): Promise<void> {
  const report = await readFile(REPORT, 'utf8');
  const begin = report.indexOf(BEGIN);
  const end = report.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${REPORT} has lost its markers`);
  const sections = parts.map(
    ({ about, lines }) => `### ${about}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``,
  );
  const section = [BEGIN, how, ...sections, END].join('\n\n');
  await writeFile(REPORT, report.slice(0, begin) + section + report.slice(end + END.length));
}
