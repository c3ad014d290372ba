import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptNames } from './script-names.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Writes the names that `private-names.ts` reads: `npm run private-names`. */
writeFileSync(
  join(import.meta.dirname, 'private-names.json'),
  `${JSON.stringify(scriptNames(ROOT), null, 2)}\n`,
);
