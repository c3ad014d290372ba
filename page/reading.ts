import type { ArticleMetadata, LeftOut, Sentence } from '../engine/model.ts';
import { type Result, success } from '../engine/result.ts';
import { limitSentences, splitSentences } from '../engine/sentences.ts';
import { type ExtractedArticle, extractArticle } from './extract.ts';
import { createTextMap, type TextMap } from './text-map.ts';

/** A page as it was read: what is asked of the background, and where its sentences stand. */
export interface Reading {
  readonly metadata: ArticleMetadata;
  readonly sentences: readonly Sentence[];
  readonly leftOut: readonly LeftOut[];
  readonly map: TextMap;
  /** Equal for equal texts at equal addresses: nothing new to ask. */
  readonly key: string;
  /** Units of text around and in the article; another number tells of late content. */
  readonly extent: () => number;
}

/** At most this many left-out parts are reported, each cut to this many units; the popup shows no more. */
const MAX_LEFT_OUT = 500;
const MAX_LEFT_OUT_TEXT = 300;

/**
 * Reads the article of a page and splits it, in two tasks, so that neither holds the page up for long. The
 * failures are those of `extractArticle`. Null when the signal was aborted meanwhile.
 */
export async function readPage(
  document: Document,
  signal: AbortSignal,
): Promise<Result<Reading, { kind: 'not-an-article' | 'too-large'; message: string }> | null> {
  const url = document.URL;
  const article = extractArticle(document, url);
  if (!article.ok) return article;
  await nextTask();
  if (signal.aborted) return null;
  const { read, leftOut } = limitSentences(splitSentences(article.value.text));
  return success({
    metadata: article.value.metadata,
    sentences: read,
    leftOut: [...article.value.leftOut, ...leftOut]
      .slice(0, MAX_LEFT_OUT)
      .map(({ text, why }) => ({ text: text.slice(0, MAX_LEFT_OUT_TEXT), why })),
    map: createTextMap(article.value),
    key: `${url}\n${article.value.text}`,
    extent: extentOf(article.value),
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Measures the box in which the article's own box stands: late paragraphs come into either. */
function extentOf({ blocks }: ExtractedArticle): () => number {
  const first = blocks[0]?.element;
  const last = blocks.at(-1)?.element;
  let box: Element | null = first ?? null;
  while (box !== null && last !== undefined && !box.contains(last)) box = box.parentElement;
  const around = box?.parentElement ?? box;
  return () => around?.textContent?.length ?? 0;
}
