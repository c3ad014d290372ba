import type { PdfLibrary } from '../packs/formats/read-pdf.ts';

/**
 * pdf.js for Node. It makes a matrix for drawing as soon as it is loaded, and warns where the optional package that can draw is
 * not installed: for reading text, a matrix that does nothing is enough.
 */
export async function loadPdf(): Promise<PdfLibrary> {
  const { warn } = console;
  try {
    console.warn = () => undefined;
    Object.assign(globalThis, { DOMMatrix: globalThis.DOMMatrix ?? NoMatrix });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

class NoMatrix {}
