import type { Block } from '../engine/block.ts';
import type { Span } from '../engine/model.ts';
import type { PageFields } from '../engine/page-fields.ts';
import { type Result, success } from '../engine/result.ts';
import { resolveAnchors } from './anchor.ts';
import { createAnchors } from './anchor-quote.ts';
import { type ExtractedArticle, extractInSteps } from './extract.ts';
import { inherited } from './parent.ts';
import { createTextMap, type TextMap } from './text-map.ts';
import { readWholeText } from './whole-text.ts';

/** A page as it was read: what is asked of the background, and where its words stand. */
export interface Reading {
  readonly url: string;
  readonly fields: PageFields;
  readonly blocks: readonly Block[];
  /** Of the blocks' texts, joined by "\n". */
  readonly map: TextMap;
  /** Equal for equal texts, and words about them, at equal addresses: nothing new to ask. */
  readonly key: string;
  /** Units of text around and in the article; another number tells of late content. */
  readonly extent: () => number;
  /** Is this text node part of what was read? */
  readonly has: (node: Node) => boolean;
  /** The shadow roots that hold some of it: watching the document tells nothing of them. */
  readonly roots: ReadonlySet<Node>;
  /**
   * Where spans of the blocks' texts stand now, after the page changed: searched by their words (`anchor.ts`) in all that
   * can be read of it. Null for what is no longer there, or not surely.
   */
  readonly search: (spans: readonly Span[]) => (Range | null)[];
}

type NotRead = { kind: 'not-an-article' | 'too-large'; message: string };

/**
 * Reads the article of a page, each step in a task of its own, so that none holds the page up for long. The failures
 * are those of `extractArticle`; null once the signal is aborted. Where the page changed between two steps under what was
 * read it is read a second time; one that never rests is given as it was then.
 */
export async function readPage(
  document: Document,
  signal: AbortSignal,
): Promise<Result<Reading, NotRead> | null> {
  const first = await readOnce(document, signal);
  if (!first?.ok || first.value.map.isCurrent()) return first;
  return readOnce(document, signal);
}

async function readOnce(
  document: Document,
  signal: AbortSignal,
): Promise<Result<Reading, NotRead> | null> {
  const url = document.URL;
  const steps = extractInSteps(document);
  let step: ReturnType<typeof steps.next>;
  do {
    await nextTask();
    if (signal.aborted) return null;
    step = steps.next();
  } while (step.done !== true);
  const article = step.value;
  if (!article.ok) return article;
  const { fields, blocks, text } = article.value;
  const nodes = new Set<Node>(blocks.flatMap(({ runs }) => runs.map(({ node }) => node)));
  return success({
    url,
    fields,
    blocks: blocks.map((block) => ({
      text: block.text,
      kind: block.kind,
      linkShare: block.linkShare,
    })),
    map: createTextMap(article.value),
    key: JSON.stringify([url, fields, text]),
    extent: extentOf(article.value),
    has: (node) => nodes.has(node),
    roots: new Set([...nodes].map((node) => node.getRootNode()).filter((it) => it !== document)),
    search: (spans) => searchPage(document, text, spans),
  });
}

function searchPage(document: Document, text: string, spans: readonly Span[]): (Range | null)[] {
  const now = readWholeText(document) ?? { text: '', blocks: [] };
  const map = createTextMap(now);
  const places = resolveAnchors(now.text, createAnchors(text, spans));
  return places.map((place) => place && map.rangeOf(place));
}

/** By a message: a timer of a tab in the background waits for a second. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Measures the box in which the article's own box stands: late paragraphs come into either. */
function extentOf({ blocks }: ExtractedArticle): () => number {
  const first = blocks[0]?.element;
  const last = blocks.at(-1)?.element;
  let box: Element | null = first ?? null;
  while (box !== null && last !== undefined && !inherited(box, 'contains')(last)) {
    box = inherited(box, 'parentElement');
  }
  const around = (box && inherited(box, 'parentElement')) ?? box ?? first?.getRootNode();
  return () => around?.textContent?.length ?? 0;
}
