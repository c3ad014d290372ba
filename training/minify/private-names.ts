import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScriptNames } from './script-names.ts';

/**
 * Properties of Dexie 4.4.7's own objects. Where the rest of the background uses one, it is the same property: both are in
 * one script. Not here: what Dexie reads by a text, and what belongs to the browser.
 */
const OF_DEXIE = `
  addKey addKeys addons allKeys autoOpen awaits bulkDelete bulkGet cancelOpen
  chromeTransactionDurability Collection compound contentUpgrade core creating
  dbOpenError dbReadyPromise dbReadyResolve dbschema deleting disableAutoOpen echoes explicit extractKey failedKeys
  failuresByPos finalize fire follow getIndexByKeyPath hasKey
  hook idbdb idbtrans idxByName indexes isBeingOpened
  isMatch isPrimaryKey isPrimKey isVirtual justLimit keyLength keysOnly keyTail lastResult letThrough lockOwnerFor
  lowLevelIndex mappedClass MAX_KEY maxConnections MIN_KEY minKey multi mutate numFailures obsSet
  onFulfilled onRejected onunhandled openCanceller openComplete optimisticOps outbound
  PR1398_maxLoop primaryKeys primKey PromiseProp querier queries recreate replayFilter req
  requery storesSource subscr subscribers successCount toCollection trans transless unhandleds
  unsignaledParts updatesTable vcFired verno wantResults yProps
`;

/** Properties of Readability 0.6.0's own objects that do not begin with a low line, by the same rules. */
const OF_READABILITY = `
  ALTER_TO_DIV_EXCEPTIONS CLASSES_TO_PRESERVE contentScore DEFAULT_CHAR_THRESHOLD DEFAULT_MAX_ELEMS_TO_PARSE
  DEFAULT_N_TOP_CANDIDATES DEFAULT_TAGS_TO_SCORE DEPRECATED_SIZE_ATTRIBUTE_ELEMS DIV_TO_P_ELEMS
  FLAG_CLEAN_CONDITIONALLY FLAG_STRIP_UNLIKELYS FLAG_WEIGHT_CLASSES HTML_ESCAPE_MAP PHRASING_ELEMS
  PRESENTATIONAL_ATTRIBUTES REGEXPS UNLIKELY_ROLES classesToPreserve allowedVideoRegex linkDensityModifier
  maxElemsToParse nbTopCandidates okMaybeItsACandidate unlikelyCandidates
`;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names of properties that are no library's, worked out by `npm run private-names`. */
export const OWN_NAMES: ScriptNames = JSON.parse(
  readFileSync(join(import.meta.dirname, 'private-names.json'), 'utf8'),
);
/** Names of properties of libraries, each in one of the lists. */
export const DEXIE_NAMES = words(OF_DEXIE);
export const READABILITY_NAMES = words(OF_READABILITY);

/** What begins so is private: in Dexie, and in Readability, and in nothing of ours or of the browser's. */
const PRIVATE = '_[a-zA-Z]\\w*';

const among = (...names: readonly string[]): RegExp =>
  new RegExp(`^(?:${[PRIVATE, ...names].join('|')})$`);

/** The names that the minifier shortens in the reader: 7 kB less in every page that is read. */
export const PRIVATE_IN_READER = { include: among(...OWN_NAMES.reader, ...READABILITY_NAMES) };

/** The names that the minifier shortens in the background: 14 kB less to read at every wake. */
export const PRIVATE_IN_BACKGROUND = {
  include: among(...OWN_NAMES.background, ...DEXIE_NAMES),
  // Dexie reads these by a text.
  reserved: ['_cache', '_createTransaction', '_dbNamesDB', '_vip'],
};
