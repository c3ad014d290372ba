/**
 * Properties of what the engine hands on from one step to the next and never out: no record, no message, no row of the
 * library and no script of another context has them, and nothing reads them by a text. A test holds them to that.
 */
const OF_THE_ENGINE = `
  acts addressee alone arabic attribution byRelative certain certainty cited clashes comparison continues
  coverageOther coveragePage cut cutHead cutTail days draftOf english explained filled firstDay frameOther framePage
  goals halfDay hedge hedged high hijri inChain inside interval isFreeNegating isFreePlain isOneText isWhole
  largerFrame lastDay least likeness links low margin negating negation negations noun opens originalOffset otherWeek
  partners phrase postingStart postingStarts prefixed prose quantities quantity reach reckoned reference reporting
  running scored separators share skeleton sound spans startingAt starts statements telling termStart termStarts
  termUnit times toldAround towards usual vague variant weeks weightOther weightPage word
`;

/**
 * Properties of Dexie 4.4.7's own objects. Where the rest of the background uses one, it is the same property: both are in
 * one script. Not here: what Dexie reads by a text, and what belongs to the browser.
 */
const OF_DEXIE = `
  addKey addKeys addons allKeys autoOpen autoSchema awaits bulkDelete bulkGet cancelOpen changeSpec changeSpecs
  chromeTransactionDurability Collection compound connections contentUpgrade core createTask creating criteria
  dbOpenError dbReadyPromise dbReadyResolve dbschema deleting disableAutoOpen echoes explicit extractKey failedKeys
  failuresByPos finalize fire firstKey follow getByKeyPath getIndexByKeyPath hasGetAll hasIdb3Features hasKey holding
  hook idbdb idbtrans idxByName ignoreTransaction includeLowers includeUppers indexes isAdditionalChunk isBeingOpened
  isMatch isPrimaryKey isPrimKey isVirtual justLimit keyLength keysOnly keyTail lastResult letThrough lockOwnerFor
  lowLevelIndex mappedClass MAX_KEY maxConnections MIN_KEY minKey modifyChunkSize multi mutate numFailures obsSet
  onFulfilled onReadyBeingFired onRejected onunhandled openCanceller openComplete optimisticOps outbound
  PR1398_maxLoop primaryKeys primKey PromiseProp querier queries readHook recreate rejectionMapper replayFilter req
  requery storesSource subscr subscribers successCount toCollection trans transless unhandleds uniqueKeys
  unsignaledParts updatesTable valueMapper vcFired verno waitFor wantResults yProps zone
`;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names of properties, each in one of the lists. */
export const ENGINE_NAMES = words(OF_THE_ENGINE);
export const DEXIE_NAMES = words(OF_DEXIE);

/** What begins so is private: in Dexie, and in Readability, and in nothing of ours or of the browser's. */
const PRIVATE = '_[a-zA-Z]\\w*';

/** The private names of Readability, which the minifier shortens in the reader: 4 kB less in every page that is read. */
export const PRIVATE_IN_READER = { include: new RegExp(`^${PRIVATE}$`) };

/** The names that the minifier shortens in the background: 12 kB less to read at every wake. */
export const PRIVATE_IN_BACKGROUND = {
  include: new RegExp(`^(?:${[PRIVATE, ...ENGINE_NAMES, ...DEXIE_NAMES].join('|')})$`),
  // Dexie reads these by a text.
  reserved: ['_cache', '_createTransaction', '_dbNamesDB', '_vip'],
};
