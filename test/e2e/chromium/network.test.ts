import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, waitForMarks } from '../../../cli/browser/card.ts';
import { launchChromium } from '../../../cli/browser/chromium.ts';
import { type DemoServer, serveDemo } from '../../../cli/demo/server.ts';
import { openChecked } from '../reading.ts';
import { browserToTest, builtExtension } from '../setup.ts';
import { type WatchingProxy, watchTraffic } from '../watching-proxy.ts';

const PAGES = ['/alhurra', '/harbour-chronicle'];

let site: DemoServer;
let proxy: WatchingProxy;

beforeAll(async () => {
  site = await serveDemo();
  proxy = await watchTraffic(site.origin);
});

afterAll(async () => {
  await proxy.close();
  await site.close();
});

/** What was asked for since the last call, each once; the browser's own requests carry a new key every time. */
function asked(): readonly string[] {
  const requests = proxy.requests.splice(0).map((request) => request.replace(/\?.*/u, ''));
  return [...new Set(requests)].sort();
}

function launch(extension: string | null) {
  return launchChromium({
    executable: browserToTest('chromium'),
    extension,
    extraArguments: [
      `--proxy-server=127.0.0.1:${proxy.port}`,
      // Chromium spares loopback addresses unless told not to.
      '--proxy-bypass-list=<-loopback>',
    ],
  });
}

describe('the network', () => {
  it('sees the same requests with the extension at work as without it, and none of its own', async () => {
    const plain = await launch(null);
    for (const path of PAGES) {
      const page = await plain.context.newPage();
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    }
    await plain.close();
    const without = asked();
    expect(without).toContain(`GET ${site.origin}/alhurra`);

    const browser = await launch(builtExtension('chromium'));
    for (const path of PAGES) {
      const page = await openChecked({ browser, site }, path);
      const [first] = await waitForMarks(page);
      if (first === undefined) throw new Error('no mark');
      await openCard(page, first);
      await page.waitForLoadState('networkidle');
    }
    await browser.close();
    expect(asked()).toEqual(without);
  });
});
