import { looksLikeArticle } from './gate.ts';

/** Frames looked into, in document order. */
const MOST_FRAMES = 20;

/**
 * The document of the first frame of the same origin that holds an article, for a page that has none itself. Null where no
 * frame does: what is of another origin cannot be read.
 */
export function findArticleFrame(document: Document): Document | null {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe,frame')];
  for (const frame of frames.slice(0, MOST_FRAMES)) {
    // Null for another origin.
    const inner = frame.contentDocument;
    if (inner?.body && looksLikeArticle(inner)) return inner;
  }
  return null;
}
