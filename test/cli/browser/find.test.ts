import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '../../../cli/browser/find.ts';

function machine(programs: readonly string[], rest: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    playwrightChromium: null,
    isExecutable: (path) => programs.includes(path),
    ...rest,
  };
}

describe('findBrowser', () => {
  it('takes the browser that the environment names', () => {
    const here = machine(['/opt/chrome', '/usr/bin/chromium'], {
      env: { CHROMIUM: '/opt/chrome' },
    });
    expect(findBrowser('chromium', here)).toEqual({ ok: true, value: '/opt/chrome' });
  });

  it('does not pass over a named browser that cannot be started', () => {
    const here = machine(['/usr/bin/firefox'], { env: { FIREFOX: '/nowhere', PATH: '/usr/bin' } });
    expect(findBrowser('firefox', here)).toMatchObject({
      ok: false,
      failure: { message: 'FIREFOX=/nowhere is not a program that can be started.' },
    });
  });

  it('prefers Chromium to branded Chrome, wherever on the PATH each lies', () => {
    const here = machine(['/usr/local/bin/google-chrome', '/usr/bin/chromium']);
    expect(findBrowser('chromium', here)).toEqual({ ok: true, value: '/usr/bin/chromium' });
  });

  it('finds browsers in the usual places of macOS', () => {
    const program = '/Users/me/Applications/Firefox.app/Contents/MacOS/firefox';
    const here = machine([program], { platform: 'darwin', env: { HOME: '/Users/me' } });
    expect(findBrowser('firefox', here)).toEqual({ ok: true, value: program });
  });

  it('finds browsers in the usual places of Windows', () => {
    const program = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    };
    expect(findBrowser('chromium', machine([program], { platform: 'win32', env }))).toEqual({
      ok: true,
      value: program,
    });
  });

  it("falls back to playwright's own Chromium, and never to it for Firefox", () => {
    const here = machine(['/cache/chrome'], { playwrightChromium: '/cache/chrome' });
    expect(findBrowser('chromium', here)).toEqual({ ok: true, value: '/cache/chrome' });
    expect(findBrowser('firefox', here).ok).toBe(false);
  });

  it('says what to get where there is none', () => {
    expect(findBrowser('chromium', machine([]))).toMatchObject({
      failure: { message: expect.stringContaining('npx playwright-core install chromium') },
    });
  });
});
