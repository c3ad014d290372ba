/** What is known of an article, by field. */
export type MetadataField =
  | 'url'
  | 'title'
  | 'source'
  | 'byline'
  | 'lang'
  | 'publishedAt'
  | 'modifiedAt'
  | 'agencies'
  | 'access';

/**
 * Where a page says something of its article: in JSON-LD, a `<meta>`, an element's markup (microdata, RDFa, `<time>`),
 * words beside the heading, the window's title, a link of the head, the address, or the article's own text (dateline,
 * source line, what language it is).
 */
export type EvidenceKind =
  | 'json-ld'
  | 'meta'
  | 'markup'
  | 'visible'
  | 'title'
  | 'link'
  | 'address'
  | 'text';

/** One thing that a page says of its article, and what became of it. */
export interface FieldEvidence {
  readonly field: MetadataField;
  readonly kind: EvidenceKind;
  /** Which one: `article:published_time`, `NewsArticle.author`, `dateline`. */
  readonly name: string;
  /** Verbatim but for white space and escapes, at most 300 units. */
  readonly raw: string;
  /** As it was read; a date in ISO 8601. */
  readonly value: string;
  /**
   * `taken`: the field rests on it. `agrees`, `differs`: it was not needed. `implausible`: it cannot be so (a date to
   * come, before 1990, a publication after the last change, a headline like no heading of the page).
   */
  readonly stands: 'taken' | 'agrees' | 'differs' | 'implausible';
}

/**
 * What the page said with what its text told later (`SelectedArticle.evidence`): where the text gave a field's value,
 * the page's word stands beside it. In the order of the page's evidence.
 */
export function joinEvidence(
  page: readonly FieldEvidence[],
  text: readonly FieldEvidence[],
): FieldEvidence[] {
  const fromText = new Map(text.map((told) => [told.field, told]));
  const rest = page.map((said): FieldEvidence => {
    const told = fromText.get(said.field);
    if (told === undefined || said.stands !== 'taken' || told.field === 'agencies') return said;
    return { ...said, stands: said.value === told.value ? 'agrees' : 'differs' };
  });
  return [...text, ...rest];
}

/** Entries of one field that are kept, the one taken first. */
export const MOST_EVIDENCE = 4;
