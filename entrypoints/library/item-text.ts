/** Elements that begin a paragraph of their own, and those that hold no text of an article. */
const BLOCKS = 'p, div, li, blockquote, h1, h2, h3, h4, h5, h6, tr, pre, section, article, dd, dt';
const NO_TEXT = 'script, style, template, noscript, iframe, figure, button, form, svg';

/**
 * The text of an article that a feed gives as markup, paragraphs parted by empty lines. Of what the markup says of itself nothing is
 * taken: a feed could name another's address. `parse` must be inert, as `DOMParser` is.
 */
export function textOfItem(markup: string, parse: (html: string) => Document): string {
  const { body } = parse(markup);
  for (const element of body.querySelectorAll(NO_TEXT)) element.remove();
  for (const element of body.querySelectorAll('br')) element.replaceWith('\n');
  for (const element of body.querySelectorAll(BLOCKS)) {
    element.prepend('\n\n');
    element.append('\n\n');
  }
  const paragraphs = (body.textContent ?? '')
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\s+/g, ' ').trim());
  return paragraphs.filter((text) => text !== '').join('\n\n');
}
