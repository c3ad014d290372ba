/** Ms without anything that the reader does after which the page is taken to be read, or left. */
const QUIET = 3_000;
const SIGNS = ['input', 'keydown', 'pointerdown', 'wheel'] as const;

/** Settles when the reader has done nothing with a document for some seconds: what takes the library's whole attention can begin. */
export function whenQuiet(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const end = () => {
      ended.abort();
      resolve();
    };
    let waiting = setTimeout(end, QUIET);
    for (const sign of SIGNS) {
      document.addEventListener(
        sign,
        () => {
          clearTimeout(waiting);
          waiting = setTimeout(end, QUIET);
        },
        { capture: true, passive: true, signal: ended.signal },
      );
    }
  });
}
