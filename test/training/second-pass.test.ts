import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { secondPass } from '../../training/minify/second-pass.ts';

/** What a script leaves behind under `told` once the second pass has been over it. */
async function toldBy(code: string): Promise<unknown> {
  const chunk = { type: 'chunk', fileName: 'gate.js', code };
  const { generateBundle } = secondPass();
  if (typeof generateBundle !== 'function') throw new Error('The plugin has no such step.');
  await (generateBundle as (options: unknown, bundle: unknown) => Promise<void>)({}, { chunk });
  const context: { told?: unknown } = {};
  runInNewContext(chunk.code, context);
  return context.told;
}

describe('the second pass', () => {
  it.each([
    ['a pattern right behind a word', 'told=(t=>{return/a/.test(t)})("cat")', true],
    ['one pattern in another’s text', 'told=/true/.test(/a/.test("cat"))', true],
    ['a test of something else', 'told={test:t=>t+1}.test(1)', 2],
    ['a chain that ends early', 'var none=null;told=none?.one.test("a")', undefined],
    ['functions of Math', 'told=Math.max(1,Math.abs(-3),Math.floor(2.5),Math.min(9,8))', 8],
    ['what is undefined', 'told=[void 0,undefined].length', 2],
  ])('leaves as it was: %s', async (_, code, told) => {
    expect(await toldBy(code)).toBe(told);
  });
});
