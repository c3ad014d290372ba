import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Answer, describeAnswers } from '../../cli/eval/scores.ts';

const answer = (gold: string, got: string, score: number, group = 'g'): Answer => ({
  gold,
  got,
  score,
  group,
});

async function measure(...words: string[]) {
  const parameters = ['--import', 'tsx', 'cli/eval.ts', ...words];
  try {
    return { code: 0, ...(await promisify(execFile)('node', parameters)) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

describe('figures of labelled answers', () => {
  const lines = describeAnswers([
    answer('same', 'same', 0.95),
    answer('same', 'same', 0.95),
    answer('same', 'other', 0.15),
    answer('other', 'same', 0.55),
  ]);

  it('give precision, recall and F1 of each class', () => {
    const same = lines.find((line) => line.startsWith('  same')) ?? '';
    expect(same).toMatch(/precision 0\.667 .*recall 0\.667 .*F1 0\.667 .*n 3$/);
  });

  it('have an interval without width where there is but one group to draw', () => {
    expect(lines[0]).toMatch(/accuracy 0\.500 \[0\.500, 0\.500\]/);
  });

  it('say how often each height of score was right', () => {
    const right = lines.find((line) => line.includes('right (of)')) ?? '';
    expect(right).toMatch(/0\.00 \(1\).*0\.00 \(1\).*1\.00 \(2\)$/);
    // |0.15 − 0| + |0.55 − 0| + 2 · |0.95 − 1|, over four.
    expect(lines).toContain('  expected calibration error 0.200');
  });
});

describe('npm run eval', () => {
  it('says that labelled data are absent, and ends well', async () => {
    const { code, stdout } = await measure('no/such/folder', '--only', 'seeds');
    expect(code).toBe(0);
    expect(stdout).toContain('no/such/folder');
  }, 60_000);

  it('writes no report of a part, or without its date', async () => {
    const { code, stderr } = await measure('--only', 'edits', '--write');
    expect(code).toBe(2);
    expect(stderr).toContain('--write');
  }, 60_000);

  it('names the parts where one is unknown', async () => {
    const { code, stderr } = await measure('--only', 'edit');
    expect(code).toBe(2);
    expect(stderr).toContain('edits');
  }, 60_000);
});
