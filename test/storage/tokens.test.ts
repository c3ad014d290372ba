import { describe, expect, it } from 'vitest';
import { createTokens, TOKEN_LIFETIME } from '../../storage/tokens.ts';
import { memoryArea } from './samples.ts';

const GRANT = { tab: 7, report: 'r', sentence: 3 };
const BAD = { ok: false, failure: { kind: 'bad-token' } };

function setUp() {
  const area = memoryArea();
  let time = 1_000;
  let issued = 0;
  const source = { now: () => time, random: () => `token-${++issued}` };
  return {
    area,
    tokens: createTokens(area, source),
    again: () => createTokens(area, source),
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('a card token', () => {
  it('gives what it was issued for, once', async () => {
    const { tokens } = setUp();
    const token = await tokens.issue(GRANT);
    expect(await tokens.redeem(token, 7)).toEqual({ ok: true, value: GRANT });
    expect(await tokens.redeem(token, 7)).toMatchObject(BAD);
  });

  it('works once although two frames redeem it at the same moment', async () => {
    const { tokens } = setUp();
    const token = await tokens.issue(GRANT);
    const both = await Promise.all([tokens.redeem(token, 7), tokens.redeem(token, 7)]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
  });

  it('works in its own tab only, and another tab does not use it up', async () => {
    const { tokens } = setUp();
    const token = await tokens.issue(GRANT);
    expect(await tokens.redeem(token, 8)).toMatchObject(BAD);
    expect(await tokens.redeem(token, 7)).toMatchObject({ ok: true });
  });

  it('outlives a stopped worker', async () => {
    const { tokens, again } = setUp();
    const token = await tokens.issue(GRANT);
    expect(await again().redeem(token, 7)).toMatchObject({ ok: true });
  });

  it('expires', async () => {
    const { tokens, wait } = setUp();
    const early = await tokens.issue(GRANT);
    wait(TOKEN_LIFETIME - 1);
    const late = await tokens.issue(GRANT);
    expect(await tokens.redeem(early, 7)).toMatchObject({ ok: true });
    wait(TOKEN_LIFETIME);
    expect(await tokens.redeem(late, 7)).toMatchObject(BAD);
  });

  it('goes with its tab', async () => {
    const { tokens } = setUp();
    const token = await tokens.issue(GRANT);
    const other = await tokens.issue({ ...GRANT, tab: 8 });
    await tokens.drop(7);
    expect(await tokens.redeem(token, 7)).toMatchObject(BAD);
    expect(await tokens.redeem(other, 8)).toMatchObject({ ok: true });
  });

  it('is one of many, of which the oldest go', async () => {
    const { tokens, area } = setUp();
    const first = await tokens.issue(GRANT);
    for (let count = 0; count < 60; count += 1) await tokens.issue(GRANT);
    expect(await tokens.redeem(first, 7)).toMatchObject(BAD);
    expect(await tokens.redeem('token-61', 7)).toMatchObject({ ok: true });
    expect(area.keys()).toEqual(['card-tokens']);
  });

  it('is unknown where the stored list is damaged, and a new one works', async () => {
    const { tokens, area } = setUp();
    await area.set({ 'card-tokens': [{ token: 'a', tab: '7' }] });
    expect(await tokens.redeem('a', 7)).toMatchObject(BAD);
    const token = await tokens.issue(GRANT);
    expect(await tokens.redeem(token, 7)).toMatchObject({ ok: true });
  });
});
