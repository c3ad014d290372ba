import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PdfLibrary } from '../../packs/formats/read-pdf.ts';

/**
 * pdf.js from the extension's own files, loaded when it is first needed; its worker takes the work from the page. The build for
 * older browsers: the other one calls what came after the oldest that the extension runs in.
 */
export async function loadPdf(): Promise<PdfLibrary> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  library.GlobalWorkerOptions.workerSrc = worker;
  return library;
}
