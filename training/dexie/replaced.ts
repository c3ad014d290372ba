/**
 * Pieces of Dexie 4.4.7 and what stands in their place, by what makes them unneeded. White space counts as one blank; a piece
 * that is found more or less often than told (once, unless told) is an error. What a piece called and nothing else calls, the
 * minifier leaves out by itself.
 */
export type Replacement = readonly [stands: string, instead: string, times?: number];

/** No row has hooks and no query observers, so that the core has no middleware. */
const NO_MIDDLEWARE: readonly Replacement[] = [
  [
    `const stacks = createMiddlewareStacks(db._middlewares, idbdb, db._deps, tmpTrans); db.core = stacks.dbcore;`,
    'db.core = createDBCore(idbdb, db._deps.IDBKeyRange, tmpTrans);',
  ],
  ['this.use(hooksMiddleware);', ''],
  ['this._middlewares = {};', ''],
  ['.then((res) => this.hook.reading.fire(res))', ''],
  ['.then((result) => result.map((res) => this.hook.reading.fire(res)))', ''],
  [
    `this.hook = db._allTables[name] ? db._allTables[name].hook : Events(null, {
      creating: [hookCreatingChain, nop],
      reading: [pureFunctionChain, mirror],
      updating: [hookUpdatingChain, nop],
      deleting: [hookDeletingChain, nop],
    });`,
    '',
  ],
  ['const readingHook = table.hook.reading.fire;', ''],
  ['valueMapper: readingHook !== mirror ? readingHook : null,', ''],
  ['const { valueMapper } = ctx;', ''],
  ['valueMapper ? result.map(valueMapper) : result', 'result'],
  [', !ctx.keysOnly && ctx.valueMapper)', ')', 2],
  [
    'function iterate(cursorPromise, filter, fn, valueMapper) {',
    'function iterate(cursorPromise, filter, fn) {',
  ],
  [
    'var mappedFn = valueMapper ? (x, c, a) => fn(valueMapper(x), c, a) : fn; var wrappedFn = wrap(mappedFn);',
    'var wrappedFn = wrap(fn);',
  ],
  ['const globalEvents = Events(null, DEXIE_STORAGE_MUTATED_EVENT_NAME);', ''],
  [
    "if ('mutatedParts' in idbtrans) { globalEvents.storagemutated.fire(idbtrans['mutatedParts']); }",
    '',
  ],
  ["stack: 'dbcore', transaction: db.transaction.bind(db),", ''],
  ['MIN_KEY: -Infinity, MAX_KEY: getMaxKey(IdbKeyRange),', ''],
  [
    `(this.db.core
      ? this.db.core.transaction(this.storeNames, this.mode, { durability: this.chromeTransactionDurability })
      : idbdb.transaction(this.storeNames, this.mode, { durability: this.chromeTransactionDurability, }))`,
    'idbdb.transaction(this.storeNames, this.mode, { durability: this.chromeTransactionDurability })',
  ],
  ['trans.idbtrans._explicit = true;', ''],
  ['trans.explicit = true;', ''],
];

/** Chromium since 120 and Firefox since 140: all of IndexedDB but what came after, and no Safari. */
const NO_OLD_BROWSERS: readonly Replacement[] = [
  [
    `hasGetAll: tables.length > 0 &&
      'getAll' in tempStore &&
      !(typeof navigator !== 'undefined' &&
        /Safari/.test(navigator.userAgent) &&
        !/(Chrome\\/|Edge\\/)/.test(navigator.userAgent) &&
        [].concat(navigator.userAgent.match(/Safari\\/(\\d*)/))[1] < 604),
    hasIdb3Features: 'getAllRecords' in tempStore,`,
    '',
  ],
  ['const tempStore = tables.length > 0 ? trans.objectStore(tables[0]) : {};', ''],
  [
    'const { schema, hasGetAll, hasIdb3Features } = extractSchema',
    'const { schema } = extractSchema',
  ],
  ['query: query(hasGetAll, hasIdb3Features),', 'query: query(),'],
  ['function query(hasGetAll, hasIdb3Features) {', 'function query() {'],
  [
    `if (hasIdb3Features) {
      const options = { query: idbKeyRange, count: nonInfinitLimit, direction, };
      const req = values ? source.getAll(options) : source.getAllKeys(options);
      req.onsuccess = (event) => resolve({ result: event.target.result });
      req.onerror = eventRejectHandler(reject);
    }
    else if (hasGetAll && direction === 'next') {`,
    '{',
  ],
  [
    `else {
      let count = 0;
      const req = values || !('openKeyCursor' in source)
        ? source.openCursor(idbKeyRange, direction)
        : source.openKeyCursor(idbKeyRange, direction);
      const result = [];
      req.onsuccess = () => {
        const cursor = req.result;
        if (!cursor) return resolve({ result });
        result.push(values ? cursor.value : cursor.primaryKey);
        if (++count === limit) return resolve({ result });
        cursor.continue();
      };
      req.onerror = eventRejectHandler(reject);
    }`,
    '',
  ],
  ["const direction = request.direction ?? 'next';", ''],
  ["direction: ctx.dir === 'prev' ? 'prev' : undefined,", '', 2],
  ["values || !('openKeyCursor' in source) ? source.openCursor", 'values ? source.openCursor'],
  ["db._hasGetAll = 'getAll' in store;", ''],
  [
    `if (typeof navigator !== 'undefined' &&
      /Safari/.test(navigator.userAgent) &&
      !/(Chrome\\/|Edge\\/)/.test(navigator.userAgent) &&
      _global.WorkerGlobalScope &&
      _global instanceof _global.WorkerGlobalScope &&
      [].concat(navigator.userAgent.match(/Safari\\/(\\d*)/))[1] < 604) {
      db._hasGetAll = false;
    }`,
    '',
  ],
  [
    "const useSafari14Workaround = typeof navigator !== 'undefined' && !!indexedDB && indexedDB === _global.indexedDB;",
    '',
  ],
  [
    '(useSafari14Workaround ? idbReady() : DexiePromise.resolve()).then(tryOpenDB)',
    'DexiePromise.resolve().then(tryOpenDB)',
  ],
  ['if (wasCreated) _onDatabaseCreated(db._deps, dbName);', ''],
  [
    `else {
      const connections = [];
      const toArray = () => connections;
      const add = (db) => { connections.push(db._novip); };
      const remove = (db) => {
        if (!db) return;
        const index = connections.indexOf(db._novip);
        if (index !== -1) { connections.splice(index, 1); }
      };
      return { toArray, add, remove };
    }`,
    '',
  ],
  ["if (typeof FinalizationRegistry !== 'undefined' && typeof WeakRef !== 'undefined') {", '{'],
  ['|| _global.mozIndexedDB || _global.webkitIndexedDB || _global.msIndexedDB', ''],
  ['|| _global.webkitIDBKeyRange', ''],
];

/** Nothing waits for \`ready\`, so that nothing passes the opening with a pass of its own. */
const NO_READY: readonly Replacement[] = [
  [', { ready: [promisableChain, nop], });', ');'],
  [
    `this.once = (event, callback) => {
      const fn = (...args) => { this.on(event).unsubscribe(fn); callback.apply(this, args); };
      return this.on(event, fn);
    };`,
    '',
  ],
  [
    `this.on.ready.subscribe = override(this.on.ready.subscribe, (subscribe) => {
      return (subscriber, bSticky) => {
        Dexie.vip(() => {
          const state = this._state;
          if (state.openComplete) {
            if (!state.dbOpenError) DexiePromise.resolve().then(subscriber);
            if (bSticky) subscribe(subscriber);
          }
          else if (state.onReadyBeingFired) {
            state.onReadyBeingFired.push(subscriber);
            if (bSticky) subscribe(subscriber);
          }
          else {
            subscribe(subscriber);
            const db = this;
            if (!bSticky)
              subscribe(function unsubscribe() {
                db.on.ready.unsubscribe(subscriber);
                db.on.ready.unsubscribe(unsubscribe);
              });
          }
        });
      };
    });`,
    '',
  ],
  [
    `const vipDB = new Proxy(this, {
      get: (_, prop, receiver) => {
        if (prop === '_vip') return true;
        if (prop === 'table') return (tableName) => vipify(this.table(tableName), vipDB);
        const rv = Reflect.get(_, prop, receiver);
        if (rv instanceof Table) return vipify(rv, vipDB);
        if (prop === 'tables') return rv.map((t) => vipify(t, vipDB));
        if (prop === '_createTransaction')
          return function () { const tx = rv.apply(this, arguments); return vipify(tx, vipDB); };
        return rv;
      },
    });
    this.vip = vipDB;`,
    '',
  ],
  [
    `throwIfCancelled();
    state.onReadyBeingFired = [];
    return DexiePromise.resolve(vip(() => db.on.ready.fire(db.vip))).then(function fireRemainders() {
      if (state.onReadyBeingFired.length > 0) {
        let remainders = state.onReadyBeingFired.reduce(promisableChain, nop);
        state.onReadyBeingFired = [];
        return DexiePromise.resolve(vip(() => remainders(db.vip))).then(fireRemainders);
      }
    });`,
    'throwIfCancelled();',
  ],
  ['state.onReadyBeingFired = null;', ''],
  ['onReadyBeingFired: null,', ''],
  ['&& !PSD.letThrough && !db._vip)', ')'],
  ['(this._state.openComplete || PSD.letThrough || this._vip)', 'this._state.openComplete'],
];

export const REPLACED_IN_CORE: readonly Replacement[] = [
  ...NO_MIDDLEWARE,
  ...NO_OLD_BROWSERS,
  ...NO_READY,
];
