import type { Replacement } from './replaced.ts';

/** Keys here are numbers, texts and lists of them; tables are declared, and asked by one index or a whole key. */
const NO_OTHER_KEYS: readonly Replacement[] = [
  [
    `const keyPaths = keys(indexOrCrit);
    if (keyPaths.length === 1) return this.where(keyPaths[0]).equals(indexOrCrit[keyPaths[0]]);
    const compoundIndex = this.schema.indexes .concat(this.schema.primKey) .filter((ix) => {
      if (ix.compound && keyPaths.every((keyPath) => ix.keyPath.indexOf(keyPath) >= 0)) {
        for (let i = 0; i < keyPaths.length; ++i) {
          if (keyPaths.indexOf(ix.keyPath[i]) === -1) return false;
        }
        return true;
      }
      return false;
    }) .sort((a, b) => a.keyPath.length - b.keyPath.length)[0];
    if (compoundIndex && this.db._maxKey !== maxString) {
      const keyPathsInValidOrder = compoundIndex.keyPath.slice(0, keyPaths.length);
      return this.where(keyPathsInValidOrder).equals(keyPathsInValidOrder.map((kp) => indexOrCrit[kp]));
    }
    if (!compoundIndex && debug)
      console.warn(\`The query \${JSON.stringify(indexOrCrit)} on \${this.name} would benefit from a \` +
        \`compound index [\${keyPaths.join('+')}]\`);
    const { idxByName } = this.schema;
    function equals(a, b) { return cmp(a, b) === 0; }
    const [idx, filterFunction] = keyPaths.reduce(([prevIndex, prevFilterFn], keyPath) => {
      const index = idxByName[keyPath];
      const value = indexOrCrit[keyPath];
      return [
        prevIndex || index,
        prevIndex || !index
          ? combine(prevFilterFn, index && index.multi
            ? (x) => {
              const prop = getByKeyPath(x, keyPath);
              return (isArray(prop) && prop.some((item) => equals(value, item)));
            }
            : (x) => equals(value, getByKeyPath(x, keyPath)))
          : prevFilterFn,
      ];
    }, [null, null]);
    return idx
      ? this.where(idx.name) .equals(indexOrCrit[idx.keyPath]) .filter(filterFunction)
      : compoundIndex ? this.filter(filterFunction) : this.where(keyPaths).equals('');`,
    '',
  ],
  ['this._maxKey = getMaxKey(options.IDBKeyRange);', ''],
  ["case 'binary': { return compareUint8Arrays(getUint8Array(a), getUint8Array(b)); }", ''],
  [
    `var values = getArrayOf .apply(null, arguments) .map(onPossibleParallellAsync);`,
    'var values = Array.from(arguments[0], onPossibleParallellAsync);',
    2,
  ],
  [
    `if (state.autoSchema) readGlobalSchema(db, idbdb, tmpTrans);
    else {`,
    '{',
  ],
  ['const req = state.autoSchema || !nativeVerToOpen', 'const req = !nativeVerToOpen'],
  [
    `if (state.autoSchema && !db._options.allowEmptyDB) {
      req.onerror = preventDefault;
      upgradeTransaction.abort();
      req.result.close();
      const delreq = indexedDB.deleteDatabase(dbName);
      delreq.onsuccess = delreq.onerror = wrap(() => {
        reject(new exceptions.NoSuchDatabase(\`Database \${dbName} doesnt exist\`));
      });
    }
    else {`,
    '{',
  ],
  ['autoSchema: true,', ''],
  ['this._state.autoSchema = false;', ''],
];

/** Methods of the database, of promises and of cursors that nobody calls. */
const NO_OTHER_METHODS: readonly Replacement[] = [
  [
    `delete(closeOptions = { disableAutoOpen: true }) {
      const hasInvalidArguments = arguments.length > 0 && typeof arguments[0] !== 'object';
      const state = this._state;
      return new DexiePromise((resolve, reject) => {
        const doDelete = () => {
          this.close(closeOptions);
          var req = this._deps.indexedDB.deleteDatabase(this.name);
          req.onsuccess = wrap(() => { _onDatabaseDeleted(this._deps, this.name); resolve(); });
          req.onerror = eventRejectHandler(reject);
          req.onblocked = this._fireOnBlocked;
        };
        if (hasInvalidArguments)
          throw new exceptions.InvalidArgument('Invalid closeOptions argument to db.delete()');
        if (state.isBeingOpened) { state.dbReadyPromise.then(doDelete); }
        else { doDelete(); }
      });
    }`,
    '',
  ],
  [
    `hasBeenClosed() {
      const dbOpenError = this._state.dbOpenError;
      return dbOpenError && dbOpenError.name === 'DatabaseClosedError';
    }
    hasFailed() { return this._state.dbOpenError !== null; }
    dynamicallyOpened() { return this._state.autoSchema; }`,
    '',
  ],
  [
    `use({ stack, create, level, name }) {
      if (name) this.unuse({ stack, name });
      const middlewares = this._middlewares[stack] || (this._middlewares[stack] = []);
      middlewares.push({ stack, create, level: level == null ? 10 : level, name, });
      middlewares.sort((a, b) => a.level - b.level);
      return this;
    }
    unuse({ stack, name, create, }) {
      if (stack && this._middlewares[stack]) {
        this._middlewares[stack] = this._middlewares[stack].filter((mw) => create
          ? mw.create !== create
          : name ? mw.name !== name : false);
      }
      return this;
    }`,
    '',
  ],
  [
    `timeout: function (ms, msg) {
      return ms < Infinity
        ? new DexiePromise((resolve, reject) => {
          var handle = setTimeout(() => reject(new exceptions.Timeout(msg)), ms);
          this.then(resolve, reject).finally(clearTimeout.bind(null, handle));
        })
        : this;
    },`,
    '',
  ],
  [
    `const _cursorAdvance = cursor.advance.bind(cursor);
    const doThrowCursorIsNotStarted = () => { throw new Error('Cursor not started'); };
    const doThrowCursorIsStopped = () => { throw new Error('Cursor not stopped'); };
    cursor.trans = trans;
    cursor.stop = cursor.continue = cursor.continuePrimaryKey = cursor.advance = doThrowCursorIsNotStarted;`,
    `const doThrowCursorIsStopped = () => { throw new Error('Cursor not stopped'); };
    cursor.trans = trans;`,
  ],
  [
    `let _cursorContinuePrimaryKey = cursor.continuePrimaryKey;
    if (_cursorContinuePrimaryKey) _cursorContinuePrimaryKey = _cursorContinuePrimaryKey.bind(cursor);`,
    '',
  ],
  [
    `cursor.next = function () {
      let gotOne = 1;
      return this.start(() => gotOne-- ? this.continue() : this.stop()).then(() => this);
    };`,
    '',
  ],
  [
    'cursor.stop = cursor.continue = cursor.continuePrimaryKey = cursor.advance = doThrowCursorIsStopped;',
    'cursor.stop = cursor.continue = doThrowCursorIsStopped;',
  ],
  [
    `cursor.continuePrimaryKey = _cursorContinuePrimaryKey;
    cursor.advance = _cursorAdvance;`,
    '',
  ],
];

export const REPLACED_METHODS: readonly Replacement[] = [...NO_OTHER_KEYS, ...NO_OTHER_METHODS];
