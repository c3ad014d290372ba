/** The sentences of a page of the bench, each in one text node. */
export function sentencesOf(document: Document): readonly Range[] {
  return [...document.querySelectorAll('article p')].flatMap((paragraph) => {
    const node = paragraph.firstChild as Text;
    return [...node.data.matchAll(/\S[^.]+\.”?/gu)].map(({ index, 0: text }) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      return range;
    });
  });
}

/** Calls back two frames later: what was drawn before is on the screen then. */
export function afterPainting(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
