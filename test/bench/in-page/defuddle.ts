import Defuddle from 'defuddle';

/** Defuddle by its defaults; it makes its own copy. Units of the HTML found. */
export async function read(): Promise<number> {
  return new Defuddle(document, { url: document.URL }).parse().content.length;
}
