import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../run-program.ts';

const PROGRAM = 'test/page/measure-extraction.ts';

/**
 * The article text of saved pages with known text, by the program of its own that has a DOM for it; the last line of what
 * it prints is its summary. Takes a minute.
 */
export async function measureExtraction(folder: string, all: boolean): Promise<string[]> {
  const pages = join(folder, 'pages/aeb');
  if (!existsSync(pages)) return ['  not there: pages/aeb'];
  if (!all) return [`  slow, only with --all; or by itself: npx tsx ${PROGRAM} ${pages}`];
  const { output } = await runProgram('tsx', [PROGRAM, pages]);
  const published = 'published, on all 181 pages: Readability.js F1 0.947, trafilatura 0.958';
  return [`  ${output.trim().split('\n').at(-1) ?? ''}`, `  ${published}`];
}
