import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { probeRemote } from '../../sync/probe.ts';
import type { Remote } from '../../sync/remote.ts';
import { deriveByArgon2 } from '../../sync/vault/argon2.ts';
import { fingerprintOf } from '../../sync/vault/recovery-words.ts';
import {
  createVault,
  type OpenedVault,
  openVault,
  type VaultContext,
} from '../../sync/vault/vault.ts';
import {
  type Command,
  type CommandInput,
  type CommandLine,
  type Outcome,
  readCommandLine,
} from '../command.ts';
import { newId } from './new-id.ts';
import { openRemote, placeOf } from './open-remote.ts';
import { readSecret } from './read-secret.ts';
import { syncLibrary } from './sync-library.ts';

const HELP = `isnad sync LIBRARY ADDRESS [--new] [--words] [--user NAME] [--s3 --key-id ID [--region NAME]]
           [--device NAME] [--fill] [--allow-removals] [--probe] [--json]

Keeps a library file (.isnad, .isnad.gz) the same as on your other devices, through a storage that
sees none of it. LIBRARY is made where it is not there.

ADDRESS   a folder of this machine, an https address of a WebDAV folder (with --user), or one of an
          S3 bucket (with --s3 and --key-id). Files are put into the folder "isnad" there.
--new     begins a library there, and prints the 24 recovery words: write them down, they are
          nowhere else.
--words   opens it with the recovery words in place of the passphrase.
--device  what other devices call this one.
--fill    what this device had written is gone from ADDRESS: fill it anew.
--allow-removals  take over a sync that removes much of the library.
--probe   only tries ADDRESS, and says what it does.

Secrets are never arguments, which other programs can see. Each is taken from an environment
variable, or from the first line of the file that a second one names:
  ISNAD_PASSPHRASE  or ISNAD_PASSPHRASE_FILE   the passphrase (or the recovery words)
  ISNAD_PASSWORD    or ISNAD_PASSWORD_FILE     the WebDAV password, or the S3 secret key
What this device remembers is in LIBRARY.ID.sync beside LIBRARY: one for each ADDRESS.`;

/** `isnad sync`: a library file as one of a reader's devices, for servers and backups. */
export const syncCommand: Command = { help: HELP, run };

async function run(input: CommandInput): Promise<Result<Outcome, Failure>> {
  const line = readCommandLine(input.args, {
    new: 'flag',
    words: 'flag',
    user: 'text',
    s3: 'flag',
    'key-id': 'text',
    region: 'text',
    device: 'text',
    fill: 'flag',
    'allow-removals': 'flag',
    probe: 'flag',
    json: 'flag',
  });
  if (!line.ok) return line;
  const [library, address, ...more] = line.value.files;
  if (library === undefined || address === undefined || more.length > 0) {
    return failure('bad-arguments', 'sync needs a LIBRARY and an ADDRESS; see --help.');
  }
  const remote = await openRemote(address, line.value, input.directory);
  if (!remote.ok) return remote;
  if (line.value.flag('probe')) return probe(remote.value, input);
  const vault = await open(remote.value, line.value, input);
  if (!vault.ok) return vault;
  input.terminal.message(`isnad: library ${await fingerprintOf(vault.value.ring)}`);
  const path = resolve(input.directory, library);
  const place = createHash('sha256').update(placeOf(address, input.directory)).digest('hex');
  return syncLibrary({
    name: library,
    path,
    statePath: `${path}.${place.slice(0, 8)}.sync`,
    remote: remote.value,
    vault: vault.value,
    deviceName: (line.value.text('device') ?? hostname()).slice(0, 100),
    decisions: {
      reseed: line.value.flag('fill'),
      allowRemovals: line.value.flag('allow-removals'),
    },
    isJson: line.value.flag('json'),
    terminal: input.terminal,
  });
}

async function probe(
  remote: Remote,
  { terminal }: CommandInput,
): Promise<Result<Outcome, Failure>> {
  const found = await probeRemote({ remote, now: () => performance.now(), id: newId() });
  if (!found.ok) return found;
  for (const { message } of found.value) terminal.result(message);
  return success('done');
}

async function open(
  remote: Remote,
  line: CommandLine,
  { directory, terminal }: CommandInput,
): Promise<Result<OpenedVault, Failure>> {
  const text = await readSecret('ISNAD_PASSPHRASE', directory);
  if (!text.ok) return text;
  const context: VaultContext = { remote, kdf: deriveByArgon2, now: Date.now };
  const kind = line.flag('words') ? 'words' : 'passphrase';
  const opened = await openVault(context, { kind, text: text.value });
  if (opened.ok || opened.failure.kind !== 'no-vault') return opened;
  if (!line.flag('new') || kind === 'words') {
    return failure('no-vault', `${opened.failure.message} --new begins one.`);
  }
  const made = await createVault(context, text.value);
  if (!made.ok) return made;
  terminal.result(`Recovery words: ${made.value.words}`);
  return success(made.value.opened);
}
