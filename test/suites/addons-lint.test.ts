import { describe, expect, it } from 'vitest';
import { unexpectedLintMessages } from './addons-lint.ts';

const known = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'innerHTML', file: 'reader.js', line: 1 };

function output(errors: readonly object[], warnings: readonly object[]): string {
  return JSON.stringify({ errors, warnings });
}

describe('unexpectedLintMessages', () => {
  it('lets the known findings pass', () => {
    expect(unexpectedLintMessages(output([], [known]))).toEqual([]);
  });

  it('names every other finding, error or warning', () => {
    const error = { code: 'BAD_MANIFEST', message: 'no icon' };
    const warning = {
      code: 'UNSAFE_VAR_ASSIGNMENT',
      message: 'innerHTML',
      file: 'popup.js',
      line: 3,
    };
    expect(unexpectedLintMessages(output([error], [warning]))).toEqual([
      'BAD_MANIFEST manifest:0 no icon',
      'UNSAFE_VAR_ASSIGNMENT popup.js:3 innerHTML',
    ]);
  });

  it('names a known finding that occurs more often than it did', () => {
    expect(unexpectedLintMessages(output([], [known, known, known]))).toHaveLength(1);
  });

  it('names a known finding in a second file', () => {
    const inChunks = ['chunks/a.js', 'chunks/b.js'].map((file) => ({ ...known, file }));
    expect(unexpectedLintMessages(output([], inChunks))).toHaveLength(1);
  });

  it('does not let a linter pass whose output cannot be read', () => {
    expect(unexpectedLintMessages('Segmentation fault')).not.toEqual([]);
  });
});
