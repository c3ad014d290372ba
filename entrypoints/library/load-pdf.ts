import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PdfLibrary } from '../../packs/formats/read-pdf.ts';

/** pdf.js from the extension's own files, loaded when it is first needed; its worker takes the work from the page. */
export async function loadPdf(): Promise<PdfLibrary> {
  const library = await import('pdfjs-dist');
  library.GlobalWorkerOptions.workerSrc = worker;
  return library;
}
