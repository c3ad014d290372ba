import { describe, expect, it } from 'vitest';
import { lockFileFaults } from './lock-file.ts';

function lock(packages: object): string {
  return JSON.stringify({ packages });
}

describe('lockFileFaults', () => {
  it('finds nothing wrong with a complete lock file', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { b: '1.0.0', c: '1.0.0' } },
      'node_modules/a/node_modules/b': {},
      'node_modules/c': {},
    };
    expect(lockFileFaults(lock(packages))).toEqual([]);
  });

  it('names a package with the address of a registry', () => {
    const packages = { 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } };
    expect(lockFileFaults(lock(packages))).toEqual([
      'node_modules/a names the registry it came from',
    ]);
  });

  it('names an optional package that is not locked', () => {
    const packages = { 'node_modules/a': { optionalDependencies: { 'a-win32': '1.0.0' } } };
    expect(lockFileFaults(lock(packages))).toHaveLength(1);
  });
});
