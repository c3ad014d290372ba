import { describe, expect, it } from 'vitest';
import { addTotals, closingLine, totalsOfVitest } from './totals.ts';

function report(passed: number, failed: number, files: readonly object[] = []): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: files,
  });
}

describe('totalsOfVitest', () => {
  it('takes the real numbers', () => {
    expect(totalsOfVitest(report(7, 1), false)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const files = [{ status: 'failed', assertionResults: [] }];
    expect(totalsOfVitest(report(7, 0, files), false).failed).toBe(1);
  });

  it('counts a run that failed without a failed test as a failure', () => {
    expect(totalsOfVitest(report(7, 0), false).failed).toBe(1);
  });

  it('counts a run without a report as a failure', () => {
    expect(totalsOfVitest(null, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('closingLine', () => {
  it('says the sum of all suites in the form that is read', () => {
    const sum = addTotals([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 10, failed: 3, skipped: 0 },
    ]);
    expect(closingLine(sum)).toBe('11 passed, 3 failed, 2 skipped');
  });
});
