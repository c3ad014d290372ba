import { collectFields } from '../../page/collect-fields.ts';
import { readPageMetadata } from '../../page/metadata.ts';
import { openHtml } from './read-page.ts';

/** The address of the pages, unless they give another. */
export const URL_OF_PAGE = 'https://www.news.example/world/story-1';
const TODAY = '2024-06-01';

/** A page in the parts that its metadata is read of. */
export interface Page {
  readonly head?: string;
  readonly body?: string;
  readonly url?: string;
  readonly lang?: string;
}

/** What is read of a page on 1 June 2024. */
export function readSnippet({ head = '', body = '', url = URL_OF_PAGE, lang = 'ar' }: Page) {
  const html = `<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;
  const { metadata, modifiedAt, isForPayers, evidence } = readPageMetadata(
    collectFields(openHtml(html)),
    url,
    TODAY,
  );
  return { ...metadata, modifiedAt, isForPayers, evidence };
}

/** A `<meta property>`. */
export function meta(name: string, content: string): string {
  return `<meta property="${name}" content="${content}">`;
}

/** A script of JSON-LD for each value. */
export function linked(...values: readonly unknown[]): string {
  return values
    .map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`)
    .join('');
}

/** An article of JSON-LD under the heading `H1`. */
export function article(more: object): object {
  return { '@type': 'NewsArticle', headline: 'محادثات غير مباشرة في مسقط', ...more };
}

/** The heading of the pages. */
export const H1 = '<h1>محادثات غير مباشرة في مسقط</h1>';
