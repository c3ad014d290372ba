import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The Debian packages that the browser tests need, with a file each one brings. */
const PACKAGES: Readonly<Record<string, string>> = {
  chromium: '/usr/bin/chromium',
  'chromium-l10n': '/usr/lib/chromium/locales/ar.pak',
  'firefox-esr': '/usr/bin/firefox-esr',
  'fonts-noto-core': '/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf',
};

/**
 * Installs the browsers and the Arabic fonts of the tests where that is ours to do: on Debian, as root, as in
 * continuous integration. Returns one line that says what was done, or null where nothing was. Idempotent;
 * about 40 s and 215 MB the first time.
 */
export function installBrowsers(): string | null {
  const isOurs = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isOurs || process.env['CHROMIUM'] || process.env['FIREFOX']) return null;
  const missing = Object.keys(PACKAGES).filter((name) => !existsSync(PACKAGES[name] ?? ''));
  if (missing.length === 0) return null;
  console.error(`Installing ${missing.join(', ')} with apt-get ...`);
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  const steps = [
    ['update', ...options],
    ['install', '-y', '--no-install-recommends', ...options, ...missing],
  ];
  for (const step of steps) {
    const { status } = spawnSync('apt-get', step, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return `apt-get ${step[0]} failed; ${missing.join(', ')} not installed.`;
  }
  return `Installed ${missing.join(', ')} with apt-get.`;
}
