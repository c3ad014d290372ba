/** A piece of a news page, in the order in which the page shows it. */
export type Part =
  | { readonly kind: 'paragraph' | 'heading' | 'summary'; readonly text: string }
  | { readonly kind: 'furniture'; readonly text: string }
  | { readonly kind: 'read-also'; readonly links: readonly string[] }
  | { readonly kind: 'sections'; readonly links: readonly string[] }
  | { readonly kind: 'next-article'; readonly title: string }
  | { readonly kind: 'related'; readonly title: string; readonly links: readonly string[] };

const SECTIONS_LINE = 'آخر الاخبارسياسة';
const GLUED_HEADING = 'تجنب تصعيد الهجمات';
const READ_ALSO = /^(?:إقرأ أيضاً|شاهد أيضاً|Read also)\s*:\s*(?=\S)/u;
const FURNITURE = /^(?:المصدر:|Source:|تابع|إعلان$|زر الذهاب|اقرأ المزيد$|يحتوي هذا القسم)/u;
const RELATED_TITLE = /^(?:مقالات مشابهة|Related stories)$/u;
const BULLET = /^•\s*/u;

/**
 * Cuts a text that was saved with all that stood around it back into the parts of a page: paragraphs, and the
 * foreign matter (links to other stories, a share line, a second article) as a page would show each.
 * `title` is shown above the article and is left out here.
 */
export function layOut(text: string, title: string): readonly Part[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== title);
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const next = lines[at + 1] ?? '';
    if (RELATED_TITLE.test(line)) {
      const links = lines.slice(at + 1).filter((link) => BULLET.test(link));
      parts.push({ kind: 'related', title: line, links: links.map((l) => l.replace(BULLET, '')) });
      break;
    }
    if (line === 'إقرأ أيضاً:') {
      parts.push({ kind: 'next-article', title: next });
      at++;
    } else if (line === 'ملخص') {
      parts.push({ kind: 'summary', text: next });
      at++;
    } else parts.push(...partsOfLine(line));
  }
  return parts;
}

function partsOfLine(line: string): readonly Part[] {
  if (line === SECTIONS_LINE) return [{ kind: 'sections', links: ['آخر الاخبار', 'سياسة'] }];
  if (READ_ALSO.test(line)) {
    const links = line.split(/(?:إقرأ أيضاً|شاهد أيضاً|Read also)\s*:\s*/u);
    return [{ kind: 'read-also', links: links.filter((link) => link !== '') }];
  }
  if (FURNITURE.test(line)) return [{ kind: 'furniture', text: line }];
  if (line.startsWith(`${GLUED_HEADING} `)) {
    return [
      { kind: 'heading', text: GLUED_HEADING },
      { kind: 'paragraph', text: line.slice(GLUED_HEADING.length + 1) },
    ];
  }
  return [{ kind: 'paragraph', text: line }];
}
