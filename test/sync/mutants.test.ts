import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { count, mortal, troubled } from './histories.ts';
import type { liveThrough } from './world.ts';

/** A bug that somebody could make: the first text of a file replaced by the second. */
interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const MUTANTS: readonly Mutant[] = [
  {
    name: 'believes the server that it stored a file',
    file: 'context.ts',
    from: 'back.ok && back.value !== null && isSame(back.value, bytes)',
    to: 'back.ok',
  },
  {
    name: 'forgets the bytes of a segment that is not uploaded',
    file: 'log.ts',
    from: '    await transaction.setBody(name, bytes);\n    await transaction.dropWaiting',
    to: '    await transaction.dropWaiting',
  },
  {
    name: 'remembers a file whose rows were not stored',
    file: 'pull-files.ts',
    from: 'await transaction.setRows(plan.changed);',
    to: '',
  },
  {
    name: 'lets either of two equally late values win',
    file: 'row.ts',
    from: 'return left === right ? 0 : left > right ? 1 : -1;',
    to: 'return left === right ? 0 : 1;',
  },
  {
    name: 'stamps a write by the own clock alone',
    file: 'write.ts',
    from: 'tick(clock, now, newestStamp(before))',
    to: 'tick(NO_TIME, now, null)',
  },
  {
    name: 'lets a purged field come back',
    file: 'row.ts',
    from: 'if (isAbove(written.stamp, floor)) {',
    to: 'if (isAbove(written.stamp, null)) {',
  },
  {
    name: 'keeps versions that were replaced',
    file: 'row.ts',
    from: 'isAbove(stamp, floor) && isAbove(stamp, seen.get(deviceOf(stamp)) ?? null)',
    to: 'isAbove(stamp, floor)',
  },
  {
    name: 'does not see that its profile was cloned',
    file: 'own-heads.ts',
    from: 'head.number >= oldest && !remembered.has(headName(head))',
    to: 'head.number < 0',
  },
  {
    name: 'says that a snapshot holds what was only heard of',
    file: 'snapshot.ts',
    from: 'const upTo = contiguous(have);',
    to: 'const upTo = have.at(-1)?.[1] ?? 0;',
  },
  {
    name: 'takes up a snapshot of which a part could not be read',
    file: 'pull-files.ts',
    from: "outcome === 'done' && bad.length === before",
    to: "outcome === 'done'",
  },
  {
    name: 'publishes a head before its segments are there',
    file: 'cycle.ts',
    from: 'const uploaded = await uploadLog(context);',
    to: 'const uploaded = success(null);',
  },
  {
    name: 'does not fill a folder that was emptied',
    file: 'own-heads.ts',
    from: '    log: [],\n    snapshot: null,\n    building: null,\n    owesSnapshot: true,\n    garbage',
    to: '    log: [],\n    snapshot: null,\n    building: null,\n    owesSnapshot: false,\n    garbage',
  },
  {
    name: 'points again to a shard that others could not read',
    file: 'snapshot.ts',
    from: 'same !== undefined && !rejected.includes(same.name)',
    to: 'same !== undefined',
  },
  {
    name: 'leaves a write out where it joins segments',
    file: 'log.ts',
    from: 'writeRows(joinRows(rows))',
    to: 'writeRows(joinRows(rows).slice(1))',
  },
  {
    name: 'deletes what it has just published',
    file: 'publish.ts',
    from: '({ lastHead }) => lastHead < newest - 1',
    to: '() => true',
  },
  {
    name: 'writes a new head of the same number where one is still to be uploaded',
    file: 'publish.ts',
    from: 'const finished = await uploadHead(context);',
    to: 'const finished = success(false);',
  },
];

const FOLDER = '.tmp/mutants';
/** Histories that are tried before a mutant counts as not caught. */
const MOST = 4_000;

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe('a simulated history catches a sync that', () => {
  it.each(MUTANTS)(
    '$name',
    async (mutant) => {
      const { liveThrough: live } = await build(mutant);
      const result = await fc.check(
        fc.asyncProperty(count, fc.oneof(troubled, mortal), async (devices, history) => {
          expect(await live(devices, history)).toEqual({
            differing: 0,
            lost: [],
            wrong: [],
            alarms: [],
          });
        }),
        { numRuns: MOST, seed: 20_261_122, endOnFailure: true },
      );
      expect(result.failed).toBe(true);
      // By what it did, not by being no program.
      expect(result.errorInstance).toBeInstanceOf(Error);
      expect(String(result.errorInstance)).toContain('to deeply equal');
    },
    600_000,
  );
});

async function build({
  name,
  file,
  from,
  to,
}: Mutant): Promise<{ liveThrough: typeof liveThrough }> {
  const folder = `${FOLDER}/${name.replaceAll(' ', '-')}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/test/sync`, { recursive: true });
  cpSync('sync', `${folder}/sync`, { recursive: true });
  mkdirSync(`${folder}/engine`);
  cpSync('engine/result.ts', `${folder}/engine/result.ts`);
  for (const part of ['world', 'device-checks', 'faulty-remote', 'memory-store', 'plain-sealer']) {
    cpSync(`test/sync/${part}.ts`, `${folder}/test/sync/${part}.ts`);
  }
  const text = readFileSync(`${folder}/sync/${file}`, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  const imports = to.includes('NO_TIME') ? "import { NO_TIME } from './stamp.ts';\n" : '';
  writeFileSync(`${folder}/sync/${file}`, imports + text.replace(from, to));
  return import(pathToFileURL(`${folder}/test/sync/world.ts`).href);
}
