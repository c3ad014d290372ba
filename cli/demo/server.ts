import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoArticles } from './articles.ts';
import { indexPage, newsPage } from './page.ts';

/** A running server of news pages on the loopback address. */
export interface DemoServer {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Every request so far, as `METHOD /path`. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** What a path answers; for pages of a test's own. */
export type Route = (response: ServerResponse) => void;

/**
 * Serves the demonstration's news pages on 127.0.0.1, each under its slug, with the list of them at `/`.
 * `extra` adds or replaces paths. `port` 0 takes a free one.
 */
export async function serveDemo(
  extra: Readonly<Record<string, string | Route>> = {},
  port = 0,
): Promise<DemoServer> {
  const articles = demoArticles();
  const routes: Record<string, string | Route> = {
    '/': indexPage(articles),
    '/news.css': file('text/css', readFileSync(new URL('news.css', import.meta.url))),
    '/picture.svg': file('image/svg+xml', Buffer.from(PICTURE)),
    '/favicon.ico': (response) => response.writeHead(204).end(),
    ...Object.fromEntries(articles.map((it) => [`/${it.slug}`, newsPage(it, articles)])),
    ...extra,
  };
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    answer(routes[path], response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function answer(route: string | Route | undefined, response: ServerResponse): void {
  if (route === undefined) response.writeHead(404).end();
  else if (typeof route === 'function') route(response);
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(route);
}

function file(type: string, body: Buffer): Route {
  return (response) => response.writeHead(200, { 'content-type': type }).end(body);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not a network address');
  return address.port;
}

/** A harbour under a low sun, in three flat tones. */
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 380">
<rect width="800" height="380" fill="#cfdde3"/><circle cx="610" cy="150" r="46" fill="#f2d9a8"/>
<path d="M0 230 120 150 210 205 330 120 470 220 600 175 800 235V380H0Z" fill="#8d8479"/>
<path d="M0 250H800V380H0Z" fill="#5f7f8c"/><path d="M250 250h120l-18 26h-84Z" fill="#3b3f46"/>
<path d="M306 180v70h52Z" fill="#f4efe6"/><path d="M60 300h160M320 320h220M600 295h120" stroke="#8fa9b3" stroke-width="4"/>
</svg>`;
