import type { Replacement } from './replaced.ts';

/** Ways of asking that nothing here uses: by criteria, by generators, for Yjs documents, with `!` and `?`, in unions. */
const NO_OTHER_WAYS: readonly Replacement[] = [
  [
    'if (keyOrCrit && keyOrCrit.constructor === Object) return this.where(keyOrCrit).first(cb);',
    '',
  ],
  [
    `else if (typeof returnValue.next === 'function' && typeof returnValue.throw === 'function') {
      returnValue = awaitIterator(returnValue);
    }`,
    '',
  ],
  ['.then((res) => builtInDeletionTrigger(this, [key], res))', ''],
  ['.then((res) => builtInDeletionTrigger(this, keys, res))', ''],
  [
    `if (mode !== 'readonly')
      storeNames.forEach((storeName) => {
        const yProps = dbschema[storeName]?.yProps;
        if (yProps) storeNames = storeNames.concat(yProps.map((p) => p.updatesTable));
      });`,
    '',
  ],
  ["mode.indexOf('!') !== -1)", 'false)'],
  [
    "const onlyIfCompatible = mode.indexOf('?') !== -1; mode = mode.replace('!', '').replace('?', '');",
    'const onlyIfCompatible = false;',
  ],
  ['if (!ctx.or) {', '{'],
  [
    `else {
      const set = {};
      const union = (item, cursor, advance) => {
        if (!filter || filter(cursor, advance, (result) => cursor.stop(result), (err) => cursor.fail(err))) {
          var primaryKey = cursor.primaryKey;
          var key = '' + primaryKey;
          if (key === '[object ArrayBuffer]') key = '' + new Uint8Array(primaryKey);
          if (!hasOwn(set, key)) { set[key] = true; fn(item, cursor, advance); }
        }
      };
      return Promise.all([
        ctx.or._iterate(union, coreTrans),
        iterate(openCursor(ctx, coreTable, coreTrans), ctx.algorithm, union),
      ]);
    }`,
    '',
  ],
  [
    'return (!(ctx.filter || ctx.algorithm || ctx.or) &&',
    'return (!(ctx.filter || ctx.algorithm) &&',
  ],
  ['or: whereCtx.or,', ''],
  ['or: orCollection,', ''],
  [
    `this._cmp = this._ascending = cmp;
    this._descending = (a, b) => cmp(b, a);
    this._max = (a, b) => (cmp(a, b) > 0 ? a : b);
    this._min = (a, b) => (cmp(a, b) < 0 ? a : b);
    this._IDBKeyRange = db._deps.IDBKeyRange;
    if (!this._IDBKeyRange)`,
    'this._cmp = cmp; if (!db._deps.IDBKeyRange)',
  ],
  // Of our rows nothing but a key on the first level is ever missing or made.
  ['obj = deepClone(obj);', 'obj = { ...obj };'],
  [
    'if (keyPath) { try { setByKeyPath(obj, keyPath, lastResult); } catch (_) { } }',
    'if (auto) obj[keyPath] = lastResult;',
    2,
  ],
];

/** What events, promises and the library itself offer besides. */
const NO_EXTRAS: readonly Replacement[] = [
  ["if (typeof eventName === 'object') return addConfiguredEvents(eventName);", ''],
  [
    `function addConfiguredEvents(cfg) {
      keys(cfg).forEach(function (eventName) {
        var args = cfg[eventName];
        if (isArray(args)) { add(eventName, cfg[eventName][0], cfg[eventName][1]); }
        else if (args === 'asap') {
          var context = add(eventName, mirror, function fire() {
            var i = arguments.length, args = new Array(i);
            while (i--) args[i] = arguments[i];
            context.subscribers.forEach(function (fn) { asap$1(function fireEvent() { fn.apply(null, args); }); });
          });
        }
        else throw new exceptions.InvalidArgument('Invalid event config');
      });
    }`,
    '',
  ],
  [
    `var type = arguments[0], handler = arguments[1];
    return typeof type === 'function'
      ? this.then(null, (err) => err instanceof type ? handler(err) : PromiseReject(err))
      : this.then(null, (err) => err && err.name === type ? handler(err) : PromiseReject(err));`,
    '',
  ],
  [
    'if (arguments.length === 1) return this.then(null, onRejected);',
    'return this.then(null, onRejected);',
  ],
  ['if (this._consoleTask) rv._consoleTask = this._consoleTask;', ''],
  [
    'ret = debug && promise._consoleTask ? promise._consoleTask.run(() => cb(value)) : cb(value);',
    'ret = cb(value);',
  ],
  [
    `const task = debug && typeof console !== 'undefined' && console.createTask &&
      console.createTask(\`Dexie: \${mode === 'readonly' ? 'read' : 'write'} \${this.name}\`);`,
    '',
  ],
  [
    'if (task) { p._consoleTask = task; p = p.catch((err) => { console.trace(err); return rejection(err); }); }',
    '',
  ],
  [
    `PSD: { get: () => PSD, set: (value) => (PSD = value), },
    totalEchoes: { get: () => totalEchoes },
    newPSD: newScope,
    usePSD: usePSD,
    scheduler: { get: () => asap, set: (value) => { asap = value; }, },
    rejectionMapper: { get: () => rejectionMapper, set: (value) => { rejectionMapper = value; }, },`,
    '',
  ],
  ['DexiePromise.rejectionMapper = mapError;', 'rejectionMapper = mapError;'],
  [
    `var debug = typeof location !== 'undefined' &&
      /^(http|https):\\/\\/(localhost|127\\.0\\.0\\.1)/.test(location.href);`,
    'const debug = false;',
  ],
  ['setDebug(debug);', ''],
  ['function setDebug(value, filter) { debug = value; }', ''],
  [
    `if (ev.newVersion > 0)
      console.warn(\`Another connection wants to upgrade database '\${this.name}'. Closing db now to resume the upgrade.\`);
    else
      console.warn(\`Another connection wants to delete database '\${this.name}'. Closing db now to resume the delete request.\`);`,
    '',
  ],
  [
    `this.on('blocked', (ev) => {
      if (!ev.newVersion || ev.newVersion < ev.oldVersion)
        console.warn(\`Dexie.delete('\${this.name}') was blocked\`);
      else
        console.warn(\`Upgrade '\${this.name}' blocked by other connection holding version \${ev.oldVersion / 10}\`);
    });`,
    '',
  ],
  [
    `var fullNameExceptions = errorList.reduce((obj, name) => {
      if (['Syntax', 'Type', 'Range'].indexOf(name) === -1) obj[name + 'Error'] = exceptions[name];
      return obj;
    }, {});
    fullNameExceptions.ModifyError = ModifyError;
    fullNameExceptions.DexieError = DexieError;
    fullNameExceptions.BulkError = BulkError;`,
    '',
  ],
  ['derive(ModifyError).from(DexieError);', ''],
  [
    '...fullNameExceptions, delete(databaseName) { const db = new Dexie(databaseName, { addons: [] }); return db.delete(); },',
    '',
  ],
  [
    'ignoreTransaction(scopeFunc) { return PSD.trans ? usePSD(PSD.transless || globalPSD, scopeFunc) : scopeFunc(); },',
    '',
  ],
  [
    `vip,
    currentTransaction: { get: () => PSD.trans || null, },
    Promise: DexiePromise,
    debug: { get: () => debug, set: (value) => { setDebug(value); }, },
    derive: derive,
    extend: extend,
    props: props,
    override: override,
    Events: Events,
    on: globalEvents,
    getByKeyPath: getByKeyPath,
    setByKeyPath: setByKeyPath,
    delByKeyPath: delByKeyPath,
    shallowClone: shallowClone,
    deepClone: deepClone,
    getObjectDiff: getObjectDiff,
    cmp,
    asap: asap$1,`,
    '',
  ],
  [
    `connections: { get: connections.toArray, },
    errnames: errnames,
    dependencies: domDeps,
    cache,
    semVer: DEXIE_VERSION,
    version: DEXIE_VERSION.split('.') .map((n) => parseInt(n)) .reduce((p, c, i) => p + c / Math.pow(10, i * 2)),`,
    'dependencies: domDeps,',
  ],
  [
    `const intrinsicTypeNames = 'BigUint64Array,BigInt64Array,Array,Boolean,String,Date,RegExp,Blob,File,FileList,FileSystemFileHandle,FileSystemDirectoryHandle,ArrayBuffer,DataView,Uint8ClampedArray,ImageBitmap,ImageData,Map,Set,CryptoKey'
      .split(',')
      .concat(flatten([8, 16, 32, 64].map((num) => ['Int', 'Uint', 'Float'].map((t) => t + num + 'Array'))))
      .filter((t) => _global[t]);
    const intrinsicTypes = new Set(intrinsicTypeNames.map((t) => _global[t]));`,
    'const intrinsicTypes = new Set();',
  ],
  [
    "const symbolObservable = typeof Symbol !== 'undefined' && 'observable' in Symbol ? Symbol.observable : '@@observable';",
    '',
  ],
  ['[symbolObservable]() { return this; }', ''],
  ['this._waitingFor = null; this._waitingQueue = null; this._spinCount = 0;', ''],
];

export const REPLACED_EXTRAS: readonly Replacement[] = [...NO_OTHER_WAYS, ...NO_EXTRAS];
