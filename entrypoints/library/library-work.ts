import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import type { Durability, IsnadDatabase } from '../../storage/schema.ts';
import { openCopied } from '../../storage/second-copy.ts';
import { openSnapshots } from '../../storage/snapshots.ts';
import { measureStorage } from '../../storage/storage-use.ts';
import { takeSnapshot } from '../surface/take-snapshot.ts';
import { goOn, lookAtFiles, putFiles, undoImport } from './take-in.ts';
import { troubleOf } from './trouble-of.ts';
import type { TellProgress, WorkNews, WorkRequest } from './work.ts';
import { writeFile } from './write-file.ts';

/** One import at a time, whatever page begins it; given up by the browser when the worker ends. */
const IMPORT_LOCK = 'isnad-import';
/** Ms between two things that are told of the progress. */
const TELL_EVERY = 60;

const tell = (news: WorkNews) => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<WorkRequest>) => {
  void run(data, createProgress()).then(
    (done) =>
      tell(
        done.ok ? { kind: 'done', value: done.value } : { kind: 'failed', failure: done.failure },
      ),
    (error: unknown) => tell({ kind: 'failed', failure: troubleOf(error) }),
  );
});

async function run(
  request: WorkRequest,
  progress: TellProgress,
): Promise<Result<unknown, Failure>> {
  switch (request.kind) {
    case 'look': {
      const { files, now } = request.asks;
      return within('relaxed', async (database) =>
        success(await lookAtFiles(database, files, now, progress)),
      );
    }
    case 'import': {
      const { files, now } = request.asks;
      // What is written is in a file too, until the import is done.
      return alone(() =>
        within('relaxed', (database) =>
          files === null ? goOn(database, progress) : putFiles(database, files, now, progress),
        ),
      );
    }
    case 'undo':
      return alone(() => within('strict', (database) => undoImport(database, stamp, progress)));
    case 'export':
      return within('relaxed', async (database) =>
        success(await writeFile(database, request.asks, progress)),
      );
    case 'snapshot':
      return within('relaxed', async (database) => {
        const snapshots = openSnapshots();
        const taken = await takeSnapshot(database, snapshots, request.asks);
        snapshots.close();
        return taken;
      });
    case 'measure':
      return within('relaxed', async (database) => success(await measureStorage(database)));
  }
}

async function within<Value>(
  durability: Durability,
  work: (database: IsnadDatabase) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  // The page that began this opened the library before, and filled it where that was due.
  const opened = await openCopied(null, { durability });
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

async function alone<Value>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  let done: Result<Value, Failure> = failure(
    'busy',
    'Another page of Isnad is importing; wait until it is done.',
  );
  await navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null) done = await work();
  });
  return done;
}

function stamp() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { now: Date.now(), random };
}

function createProgress(): TellProgress {
  let last = 0;
  return (done, all) => {
    const now = performance.now();
    if (now - last < TELL_EVERY) return;
    last = now;
    tell({ kind: 'progress', done, all });
  };
}
