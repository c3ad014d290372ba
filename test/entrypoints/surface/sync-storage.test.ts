import { describe, expect, it } from 'vitest';
import { permissionOf, remoteOf, ringOf } from '../../../entrypoints/surface/sync-storage.ts';
import { isOfSites } from '../../../storage/match-patterns.ts';
import type { SyncPlace } from '../../../storage/sync-account.ts';

const DAV: SyncPlace = {
  kind: 'webdav',
  address: 'https://cloud.example:8443/dav/notes',
  user: 'nur',
  password: 'pass',
};
const S3: SyncPlace = {
  kind: 's3',
  address: 'http://127.0.0.1:9000/bucket',
  region: 'us-east-1',
  keyId: 'id',
  secret: 'secret',
};

/** Answers that nothing is there, and keeps what it was asked for. */
function nothingThere() {
  const asked: Request[] = [];
  return {
    asked,
    async ask(url: string, init: RequestInit) {
      asked.push(new Request(url, init));
      return new Response(null, { status: 404 });
    },
  };
}

describe('the storage of an account', () => {
  it('is asked by WebDAV with name and password', async () => {
    const { asked, ask } = nothingThere();
    await remoteOf(DAV, ask).list('vault');
    expect(asked[0]?.url).toBe('https://cloud.example:8443/dav/notes/isnad/vault/');
    expect(asked[0]?.method).toBe('PROPFIND');
    expect(asked[0]?.headers.get('authorization')).toBe(`Basic ${btoa('nur:pass')}`);
  });

  it('is asked by S3 with a signature', async () => {
    const { asked, ask } = nothingThere();
    await remoteOf(S3, ask).get('vault', 'key', 10);
    expect(asked[0]?.url).toBe('http://127.0.0.1:9000/bucket/isnad/vault/key');
    expect(asked[0]?.headers.get('authorization')).toMatch(/^AWS4-HMAC-SHA256 Credential=id\//);
  });

  it('needs a permission for its host alone, which is none for reading its pages', () => {
    expect(permissionOf(DAV)).toBe('https://cloud.example/*');
    expect(permissionOf(S3)).toBe('http://127.0.0.1/*');
    expect([DAV, S3].map(permissionOf).some(isOfSites)).toBe(false);
  });

  it('has the keys of the library it names', () => {
    expect(ringOf({ vault: 'a'.repeat(32), epochs: [] }).vault).toBe('a'.repeat(32));
    expect(() => ringOf({ vault: '', epochs: [] })).toThrow(/names no library/);
  });
});
