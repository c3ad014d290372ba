import { describe, expect, it } from 'vitest';
import { createCopyPlans, isCopyDue } from '../../storage/copy-plan.ts';
import { memoryArea } from './samples.ts';

const DAY = 86_400_000;
const NOW = 1_790_000_000_000;
const WEEKLY = { everyDays: 7, lastAt: NOW, trouble: null };

describe('the plan of copies', () => {
  it('is to make none, until the reader asks', async () => {
    const plan = await createCopyPlans(memoryArea()).read();
    expect(plan).toEqual({ everyDays: 0, lastAt: null, trouble: null });
    expect(isCopyDue(plan, NOW)).toBe(false);
  });

  it('keeps what was changed, and nothing of another shape', async () => {
    const area = memoryArea();
    const plans = createCopyPlans(area);
    await plans.change({ everyDays: 7 });
    await plans.change({ trouble: { kind: 'disk-full', message: 'full' } });
    expect(await plans.read()).toEqual({
      everyDays: 7,
      lastAt: null,
      trouble: { kind: 'disk-full', message: 'full' },
    });
    await area.set({ 'library-copies': { everyDays: -1, lastAt: 'x', trouble: 5 } });
    expect(await plans.read()).toEqual({ everyDays: 0, lastAt: null, trouble: null });
  });

  it('has a copy due when its days are over, at first, and where the clock was set back', () => {
    expect(isCopyDue(WEEKLY, NOW + 7 * DAY - 1)).toBe(false);
    expect(isCopyDue(WEEKLY, NOW + 7 * DAY)).toBe(true);
    expect(isCopyDue(WEEKLY, NOW - 1)).toBe(true);
    expect(isCopyDue({ ...WEEKLY, lastAt: null }, NOW)).toBe(true);
  });
});
