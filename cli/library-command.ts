import { resolve } from 'node:path';
import { type Failure, failure, type Result } from '../engine/result.ts';
import {
  type Command,
  type CommandInput,
  type CommandLine,
  type Outcome,
  readCommandLine,
} from './command.ts';
import { exportLibrary } from './library-export.ts';
import { importIntoLibrary } from './library-import.ts';
import type { LibraryInput } from './library-input.ts';
import { searchLibrary } from './library-search.ts';
import { describeLibrary } from './library-stats.ts';

const HELP = `isnad library import LIBRARY FILE... [--format NAME] [--dry-run] [--json]
isnad library export LIBRARY OUT [--format NAME]
isnad library search LIBRARY WORDS... [--source NAME] [--tag TAG] [--from DAY] [--to DAY] [--limit N] [--json]
isnad library stats LIBRARY [--json]

Works on a library file: a backup as the extension makes it (.isnad, or .isnad.gz compressed).

import  puts each FILE into LIBRARY, which is made where it is not there: another backup, a pack, a
        table or bibliography, or an article (HTML, text, JSON), or a folder of articles. Nothing in
        LIBRARY is deleted; notes are joined, of two texts the newer counts. All of it or nothing:
        the old file stays until the new one is whole.
--dry-run  only says what would be done.
export  writes LIBRARY to the new file OUT ("-": standard output), in the format that its name
        tells: .isnad .isnad.gz .csv .ris .bib .csl.json .jsonld .claimreview.json .zip (Markdown)
search  prints the sentences that hold all WORDS: in any of their forms, "phrases", begin*.
        --from and --to are days of publication like 2024-05-18.
stats   says what LIBRARY holds.
--format  backup, csv, ris, bibtex, csl-json, web-annotation, claim-review; to export: markdown.`;

type Action = (line: CommandLine, input: LibraryInput) => Promise<Result<Outcome, Failure>>;

const ACTIONS: Readonly<Record<string, Action>> = {
  import: importIntoLibrary,
  export: exportLibrary,
  search: searchLibrary,
  stats: describeLibrary,
};

/** `isnad library`: what the extension's library page does, for library files. */
export const libraryCommand: Command = { help: HELP, run };

async function run({ args, directory, terminal }: CommandInput): Promise<Result<Outcome, Failure>> {
  const line = readCommandLine(args, {
    format: 'text',
    'dry-run': 'flag',
    json: 'flag',
    source: 'text',
    tag: 'text',
    from: 'text',
    to: 'text',
    limit: 'text',
  });
  if (!line.ok) return line;
  const [action = '', name, ...rest] = line.value.files;
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (act === undefined) {
    return failure('bad-arguments', 'library needs import, export, search or stats; see --help.');
  }
  if (name === undefined)
    return failure('no-file', `library ${action} needs a LIBRARY; see --help.`);
  const pathOf = (file: string) => resolve(directory, file);
  return act(line.value, { name, path: pathOf(name), rest, pathOf, terminal });
}
