import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { ArticleMetadata } from '../../engine/model.ts';
import { selectArticle } from '../../engine/select-article.ts';
import { extractArticle } from '../../page/extract.ts';
import { readPageMetadata } from '../../page/metadata.ts';

/** Folder of the saved pages, each with what must be read of it. */
export const PAGES = new URL('../pages/', import.meta.url);

type HeldBack = 'paywalled' | 'truncated' | 'next-page';

/** What `expected.json` holds: written by hand from the source, never from what is read. */
export type ExpectedPage =
  | { readonly article: false }
  | (Pick<
      ArticleMetadata,
      'title' | 'source' | 'byline' | 'publishedAt' | 'lang' | 'url' | 'agencies'
    > & {
      readonly article: true;
      /** Paragraphs, in order. */
      readonly text: readonly string[];
      /** Texts that must be named as left out; others may be. */
      readonly leftOut: readonly string[];
      /** What the page must be said to hold back; nothing else. */
      readonly held: readonly HeldBack[];
    });

const HELD_BACK: readonly HeldBack[] = ['paywalled', 'truncated', 'next-page'];

/** The page of a folder as a document. */
export function openPage(name: string): Document {
  return openHtml(readFileSync(new URL(`${name}/source.html`, PAGES), 'utf8'));
}

/** What must be read of a page; throws where nothing is said of it: `npx tsx test/page/refresh-pages.ts NAME` writes a draft. */
export function expectedOf(name: string): ExpectedPage {
  return JSON.parse(readFileSync(new URL(`${name}/expected.json`, PAGES), 'utf8'));
}

/**
 * What an article says of itself, written by reading its source; `openedAt` is the address that the reader came by. Throws
 * where it is missing.
 */
export function metadataOf(name: string) {
  return JSON.parse(readFileSync(new URL(`${name}/metadata.json`, PAGES), 'utf8'));
}

/** A document of HTML, without scripts, styles' errors kept quiet. */
export function openHtml(html: string, url = 'https://news.example/story/1'): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** What is read of a page, in the form of `expected.json`. */
export function readPage(document: Document): ExpectedPage {
  const read = extractArticle(document);
  if (!read.ok) return { article: false };
  const { blocks, fields } = read.value;
  const page = readPageMetadata(fields, 'about:blank', null);
  const { metadata, text, leftOut } = selectArticle(blocks, page.metadata, page);
  const { title, source, byline, publishedAt, lang, url, agencies } = metadata;
  return {
    article: true,
    ...{ title, source, byline, publishedAt, lang, url, agencies },
    text: text.split('\n'),
    leftOut: leftOut.map((part) => part.text),
    held: HELD_BACK.filter((limit) => leftOut.some(({ why }) => why === limit)),
  };
}
