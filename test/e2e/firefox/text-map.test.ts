import { afterAll, beforeAll } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../../cli/browser/firefox.ts';
import { type DemoServer, serveDemo } from '../../../cli/demo/server.ts';
import { browserToTest } from '../setup.ts';
import { describeTextMap, fixturePages } from '../text-map-suite.ts';

let firefox: FirefoxWithExtension;
let site: DemoServer;

beforeAll(async () => {
  site = await serveDemo(fixturePages());
  firefox = await launchFirefox({ executable: browserToTest('firefox'), extension: null });
});

afterAll(async () => {
  await firefox.close();
  await site.close();
});

describeTextMap(() => ({
  open: (path) => firefox.goto(`${site.origin}${path}`),
  // As an extension's script sees the page: through a wrapper that shows none of its own changes.
  run: (script) => firefox.evaluatePrivileged(`() => { ${script} }`),
}));
