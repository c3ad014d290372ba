import type * as Pdf from 'pdfjs-dist';
import { KEPT_LIMITS } from '../../engine/parse-kept.ts';
import { MODEL_LIMITS } from '../../engine/parse-model.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { oneLine } from './carried-text.ts';
import { joinPdfText, type PdfPiece } from './pdf-text.ts';

/** What is used of pdf.js; whoever reads PDFs loads it, with its worker, from the extension's or program's own files. */
export type PdfLibrary = Pick<typeof Pdf, 'getDocument'>;

/** The text of a PDF. */
export interface PdfText {
  /** What the file says of itself; '' where it says nothing. */
  readonly title: string;
  /** A paragraph in each line. */
  readonly text: string;
}

const LARGEST = 64_000_000;
const MOST_PAGES = 1_000;

/**
 * The text of a PDF, page by page; pictures of text are not read. Nothing is loaded from anywhere, no script of the file is run,
 * no code is made of its fonts. `signal` stops between two pages, with an `AbortError`.
 */
export async function readPdf(
  bytes: Uint8Array,
  library: PdfLibrary,
  signal?: AbortSignal,
): Promise<Result<PdfText, Failure>> {
  if (bytes.length > LARGEST) {
    return failure('file-too-large', 'The file is larger than 64 MB; split it and try again.');
  }
  const loading = library.getDocument({
    // It is handed to the worker, and whoever gave it keeps it.
    data: bytes.slice(),
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await readPages(await loading.promise, signal);
  } catch (error) {
    signal?.throwIfAborted();
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked
      ? failure('protected', 'The file is locked with a password; save it without one.')
      : failure('damaged-pdf', 'The file is no PDF that can be read; get it again.');
  } finally {
    await loading.destroy();
  }
}

async function readPages(
  document: Pdf.PDFDocumentProxy,
  signal: AbortSignal | undefined,
): Promise<Result<PdfText, Failure>> {
  if (document.numPages > MOST_PAGES) {
    return failure('too-long', `The file has more than ${MOST_PAGES} pages; split it.`);
  }
  const pages: PdfPiece[][] = [];
  let size = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    signal?.throwIfAborted();
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.filter((item) => 'str' in item);
    size += pieces.reduce((sum, { str }) => sum + str.length, 0);
    if (size > KEPT_LIMITS.text) {
      return failure('too-long', 'The file holds more text than can be kept; split it.');
    }
    pages.push(pieces);
    page.cleanup();
  }
  const text = joinPdfText(pages);
  if (text === '') {
    return failure('no-text', 'The file holds pictures of its text only, which cannot be read.');
  }
  const { info } = await document.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  return success({ title: oneLine(title, MODEL_LIMITS.name), text });
}
