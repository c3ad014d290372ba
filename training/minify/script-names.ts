import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownNames, programOf } from './derive-names.ts';
import { dexieNames, namesIn, platformNames, readabilityNames } from './library-names.ts';
import { isForeign } from './syntax.ts';

/** The names of properties that the minifier may shorten in each script, sorted. */
export interface ScriptNames {
  readonly background: readonly string[];
  readonly reader: readonly string[];
}

/** What these say is written, sent or read as it stands. */
const EDGE = [
  'bridge/protocol.ts',
  'engine/block.ts',
  'engine/kept.ts',
  'engine/model.ts',
  'engine/page-fields.ts',
  'engine/record.ts',
  'engine/report.ts',
  'storage/changes.ts',
  'storage/schema.ts',
] as const;

/** Works out all names anew, from the sources and libraries under a folder. Takes what type-checking them twice takes. */
export function scriptNames(root: string): ScriptNames {
  const signed = EDGE.map((path) => namesIn(readFileSync(join(root, path), 'utf8')).properties);
  const [dexie, readability] = [dexieNames(), readabilityNames()];
  const background = [...signed, platformNames('webworker'), dexie.properties, dexie.texts];
  const reader = [...signed, platformNames('dom'), readability.properties, readability.texts];
  return {
    background: namesOf(root, 'entrypoints/background/index.ts', background),
    reader: namesOf(root, 'entrypoints/reader/index.ts', reader),
  };
}

/** A name that the browser, a library or the edge has too is left out, although no value of theirs with it was seen. */
function namesOf(
  root: string,
  entry: string,
  others: readonly ReadonlySet<string>[],
): readonly string[] {
  const program = programOf(root, [entry]);
  const own = program.getSourceFiles().filter((file) => !isForeign(file));
  return [...ownNames(program, own)]
    .filter((name) => name.length > 2 && !others.some((names) => names.has(name)))
    .toSorted();
}
