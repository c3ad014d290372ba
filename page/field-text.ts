import { FIELD_LIMITS } from '../engine/page-fields.ts';

/** Longest metadata field kept, in UTF-16 units. */
const MAX_FIELD = 300;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/**
 * A metadata value as plain text: entities that sites escape twice are read once, control characters and
 * runs of white space become one space, the ends are trimmed, and at most `MAX_FIELD` units stay. What
 * looks like markup stays, as text. Null where nothing is left.
 */
export function fieldText(raw: string | null | undefined): string | null {
  if (raw === null || raw === undefined) return null;
  const text = raw
    .slice(0, FIELD_LIMITS.text)
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, readEntity)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return text === '' ? null : cut(text);
}

function readEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isScalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isScalar ? String.fromCodePoint(code) : whole;
}

/** Cuts without leaving half of a surrogate pair behind. */
function cut(text: string): string {
  if (text.length <= MAX_FIELD) return text;
  const last = text.charCodeAt(MAX_FIELD - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? MAX_FIELD - 1 : MAX_FIELD).trimEnd();
}
