/** `npm run messages`: writes the types of all messages after a change of the files. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keysModule } from './keys-module.ts';

writeFileSync(
  fileURLToPath(new URL('../../components/messages/keys.ts', import.meta.url)),
  keysModule(),
);
