/** A PDF of these pages, each a list of drawing commands; one byte of a text is one letter, as `toUnicode` says. */
export function pdfOf(pages: readonly string[], { title = '', toUnicode = '' } = {}): Uint8Array {
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  const stream = (content: string) =>
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const map = toUnicode === '' ? '' : ' /ToUnicode 4 0 R';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding${map} >>`,
    stream(toUnicode),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${6 + at * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      stream(page),
    ]),
    `<< /Title (${title}) >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Draws a text at a place, from the lower left. */
export const textAt = (x: number, y: number, text: string) =>
  `BT /F 12 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;

/** Letters a, b, c, d of a font that draws ق, ا, ل and a blank. */
export const ARABIC_FONT = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
4 beginbfchar <61> <0642> <62> <0627> <63> <0644> <64> <0020> endbfchar
endcmap end end`;

/** An Arabic line as files hold it: its letters by a font of their own, drawn from left to right. */
export function drawnArabic(line: string): { readonly drawn: string; readonly toUnicode: string } {
  const letters = [...new Set(line)];
  const hex = (value: number, width: number) => value.toString(16).padStart(width, '0');
  const pairs = letters.map(
    (letter, at) => `<${hex(0x41 + at, 2)}> <${hex(letter.charCodeAt(0), 4)}>`,
  );
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
${pairs.length} beginbfchar ${pairs.join(' ')} endbfchar
endcmap end end`;
  const drawn = [...line].reverse().map((one) => String.fromCharCode(0x41 + letters.indexOf(one)));
  return { drawn: drawn.join(''), toUnicode };
}
