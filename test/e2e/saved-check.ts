import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../cli/browser/until.ts';

/** A folder for downloads, and the check that is saved into it. */
export interface Downloads {
  readonly folder: string;
  /** Name and text of the one file, once it is written. */
  saved(): Promise<{ readonly name: string; readonly text: string }>;
  remove(): void;
}

export function aDownloadsFolder(): Downloads {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-downloads-'));
  return {
    folder,
    saved: () =>
      until('a saved check', async () => {
        const name = readdirSync(folder).find((file) => file.endsWith('.json'));
        const text = name === undefined ? '' : readFileSync(join(folder, name), 'utf8');
        return name === undefined || !text.endsWith('}\n') ? null : { name, text };
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
