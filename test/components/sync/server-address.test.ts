import { describe, expect, it } from 'vitest';
import { addressFor } from '../../../components/sync/server-address.ts';

describe('addressFor', () => {
  it.each([
    ['cloud.example', 'https://cloud.example/remote.php/dav/files/nur'],
    ['https://cloud.example/', 'https://cloud.example/remote.php/dav/files/nur'],
    [
      'https://cloud.example/index.php/apps/files',
      'https://cloud.example/remote.php/dav/files/nur',
    ],
    ['https://a.example/cloud', 'https://a.example/cloud/remote.php/dav/files/nur'],
    [
      'https://cloud.example/remote.php/dav/files/nur/Isnad',
      'https://cloud.example/remote.php/dav/files/nur/Isnad',
    ],
  ])('makes the address of Nextcloud out of what stands in the browser: %s', (typed, address) => {
    expect(addressFor('nextcloud', typed, 'nur')).toBe(address);
  });

  it('writes the account as an address needs it', () => {
    expect(addressFor('owncloud', 'cloud.example', ' nur@desk.example ')).toBe(
      'https://cloud.example/remote.php/dav/files/nur%40desk.example',
    );
  });

  it('knows the address of those that have one for everybody, whatever is typed', () => {
    expect(addressFor('koofr', 'elsewhere', 'nur')).toBe('https://app.koofr.net/dav/Koofr');
    expect(addressFor('fastmail', '', 'nur')).toBe('https://myfiles.fastmail.com');
  });

  it('changes nothing of another server’s but what it begins with', () => {
    expect(addressFor('other', ' http://127.0.0.1:8080/dav ', 'nur')).toBe(
      'http://127.0.0.1:8080/dav',
    );
    expect(addressFor('other', 'dav.example/me', 'nur')).toBe('https://dav.example/me');
    expect(addressFor('nextcloud', '', 'nur')).toBe('');
  });
});
