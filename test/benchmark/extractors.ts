import Readability from '@mozilla/readability/Readability.js';
import Defuddle from 'defuddle';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { ArticleMetadata } from '../../engine/model.ts';
import { type SelectedArticle, selectArticle } from '../../engine/select-article.ts';
import { extractArticle, type LiveBlock } from '../../page/extract.ts';
import { looksLikeArticle } from '../../page/gate.ts';
import { readPageMetadata } from '../../page/metadata.ts';

/** A saved page as the product reads it, before anything of its blocks is left out. */
export interface OpenedPage {
  readonly gate: boolean;
  /** Of extraction, without parsing the page. */
  readonly milliseconds: number;
  readonly metadata: ArticleMetadata | null;
  /** What is left of the page without the named passes; null where there is no article. */
  select(without?: ReadonlySet<string>): SelectedArticle | null;
}

/** Opens a saved page; bytes that are not UTF-8 are left to the page's own declaration. */
export function openSaved(bytes: Uint8Array, url: string): OpenedPage {
  const html = decode(bytes);
  const { document } = windowOf(html, url);
  const started = performance.now();
  const read = extractArticle(document);
  const milliseconds = performance.now() - started;
  const blocks: readonly LiveBlock[] = read.ok ? read.value.blocks : [];
  const page = read.ok ? readPageMetadata(read.value.fields, url, null) : null;
  return {
    gate: looksLikeArticle(document),
    milliseconds,
    metadata: page?.metadata ?? null,
    select: (without) =>
      page && selectArticle(blocks, page.metadata, { without, isForPayers: page.isForPayers }),
  };
}

/** What Readability gives of a saved page by itself, blocks parted by line breaks. */
export function readByReadability(bytes: Uint8Array, url: string): string {
  const { document } = windowOf(decode(bytes), url);
  const content = new Readability<Node>(document, { serializer: (node: Node) => node }).parse()
    ?.content;
  return content === undefined || content === null ? '' : textOf(content);
}

/** What Defuddle gives of a saved page by its defaults, blocks parted by line breaks. About a second a page in jsdom. */
export function readByDefuddle(bytes: Uint8Array, url: string): string {
  const { document } = windowOf(decode(bytes), url);
  const { content } = new Defuddle(document, { url }).parse();
  return textOf(windowOf(content, url).document.body);
}

const BLOCK = /^(?:p|div|li|h[1-6]|blockquote|figure|figcaption|td|th|tr|br|section|pre|dt|dd)$/i;

function textOf(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  const inside = [...node.childNodes].map(textOf).join('');
  return BLOCK.test(node.nodeName) ? `\n${inside}\n` : inside;
}

function windowOf(html: string | Uint8Array, url: string): JSDOM['window'] {
  const options = { url, contentType: 'text/html', virtualConsole: new VirtualConsole() };
  return new JSDOM(html, options).window;
}

function decode(bytes: Uint8Array): string | Uint8Array {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}
