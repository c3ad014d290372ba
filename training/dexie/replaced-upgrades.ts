import type { Replacement } from './replaced.ts';

/**
 * Of upgrades: a version of ours adds tables or indexes, and rows follow in slices when the library is used (`storage/adopt.ts`).
 * No index is named otherwise than Dexie names it, and no database was ever mended within one version.
 */
export const REPLACED_UPGRADES: readonly Replacement[] = [
  [
    `if (idbUpgradeTrans.objectStoreNames.contains('$meta') && !globalSchema.$meta) {
      globalSchema.$meta = createTableSchema('$meta', parseIndexSyntax('')[0], []);
      db._storeNames.push('$meta');
    }`,
    '',
  ],
  ['DexiePromise.follow(() => db.on.populate.fire(trans)).catch(rejectTransaction);', ''],
  [
    `return getExistingVersion(db, trans, oldVersion)
      .then((oldVersion) => updateTablesAndIndexes(db, oldVersion, trans, idbUpgradeTrans))
      .catch(rejectTransaction);`,
    'return updateTablesAndIndexes(db, oldVersion, trans, idbUpgradeTrans).catch(rejectTransaction);',
  ],
  [
    `adjustToExistingIndexNames(db, oldSchema, idbUpgradeTrans);
     adjustToExistingIndexNames(db, newSchema, idbUpgradeTrans);`,
    '',
  ],
  [
    `const contentUpgrade = version._cfg.contentUpgrade;
    if (contentUpgrade && version._cfg.version > oldVersion) {
      generateMiddlewareStacks(db, idbUpgradeTrans);
      trans._memoizedTables = {};
      let upgradeSchema = shallowClone(newSchema);
      diff.del.forEach((table) => { upgradeSchema[table] = oldSchema[table]; });
      removeTablesApi(db, [db.Transaction.prototype]);
      setApiOnPlace(db, [db.Transaction.prototype], keys(upgradeSchema), upgradeSchema);
      trans.schema = upgradeSchema;
      const contentUpgradeIsAsync = isAsyncFunction(contentUpgrade);
      if (contentUpgradeIsAsync) { incrementExpectedAwaits(); }
      let returnValue;
      const promiseFollowed = DexiePromise.follow(() => {
        returnValue = contentUpgrade(trans);
        if (returnValue) {
          if (contentUpgradeIsAsync) {
            var decrementor = decrementExpectedAwaits.bind(null, null);
            returnValue.then(decrementor, decrementor);
          }
        }
      });
      return returnValue && typeof returnValue.then === 'function'
        ? DexiePromise.resolve(returnValue)
        : promiseFollowed.then(() => returnValue);
    }`,
    '',
  ],
  [
    `queue.push((idbtrans) => {
      if (db.idbdb.objectStoreNames.contains('$meta')) {
        if (Math.ceil(db.idbdb.version / 10) === version._cfg.version) {
          db.idbdb.deleteObjectStore('$meta');
          delete db._dbSchema.$meta;
          db._storeNames = db._storeNames.filter((name) => name !== '$meta');
        }
        else {
          idbtrans.objectStore('$meta').put(version._cfg.version, 'version');
        }
      }
    });`,
    '',
  ],
  ['if (schemaPatchMode) { patchCurrentVersion(db, upgradeTransaction); }', ''],
  ['let schemaPatchMode = false;', ''],
  [
    `adjustToExistingIndexNames(db, db._dbSchema, tmpTrans);
    if (!verifyInstalledSchema(db, tmpTrans) && !schemaPatchMode) {
      console.warn(\`Dexie SchemaDiff: Schema was extended without increasing the number passed to db.version(). Dexie will add missing parts and increment native version number to workaround this.\`);
      idbdb.close();
      nativeVerToOpen = idbdb.version + 1;
      schemaPatchMode = true;
      return resolve(tryOpenDB());
    }`,
    '',
  ],
  [
    `case 'VersionError':
      if (nativeVerToOpen > 0) {
        nativeVerToOpen = 0;
        return tryOpenDB();
      }
      break;`,
    '',
  ],
  [
    'const req = !nativeVerToOpen ? indexedDB.open(dbName) : indexedDB.open(dbName, nativeVerToOpen);',
    'const req = indexedDB.open(dbName, nativeVerToOpen);',
  ],
];
