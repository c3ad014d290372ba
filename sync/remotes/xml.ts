/** An element of XML, with what a listing needs of it. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** Of its text directly in it, in one. */
  text: string;
  readonly children: XmlElement[];
}

/** Bytes, and tags, of a reply: about 40,000 files. */
export const LARGEST_XML = 16_777_216;
const MOST_TAGS = 800_000;
const DEEPEST = 32;
const LONGEST_TAG = 4_096;

/**
 * Reads a server's XML, where there is no DOM parser (workers): elements, text, CDATA, character references. Attributes are passed over,
 * names are taken without their prefix, since a storage's reply has no two of one name. Null where it is not well formed, declares
 * a document type (nothing is ever expanded), or passes the limits. Linear.
 */
export function parseXml(text: string): XmlElement | null {
  const root: XmlElement = { name: '', text: '', children: [] };
  const open = [root];
  let count = 0;
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    const inner = open.at(-1) ?? root;
    if (start < 0) break;
    inner.text += decode(text.slice(at, start));
    const passed = passOver(text, start);
    if (passed === null) return null;
    if (passed !== undefined) {
      inner.text += passed.text;
      at = passed.end;
      continue;
    }
    const end = endOfTag(text, start);
    if (end === null) return null;
    at = end + 1;
    count += 1;
    if (count > MOST_TAGS || !takeTag(open, text.slice(start + 1, end))) return null;
  }
  const [only] = root.children;
  return open.length === 1 && root.children.length === 1 ? (only ?? null) : null;
}

/** Opens or closes an element; false where the tag is none, or closes another. */
function takeTag(open: XmlElement[], tag: string): boolean {
  if (tag.startsWith('/')) return open.length > 1 && open.pop()?.name === nameOf(tag.slice(1));
  const element: XmlElement = { name: nameOf(tag), text: '', children: [] };
  if (element.name === '') return false;
  open.at(-1)?.children.push(element);
  if (!tag.endsWith('/')) open.push(element);
  return open.length <= DEEPEST;
}

/** The first child of a name; null where there is none. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

/** Comments and instructions, and CDATA with its text; undefined for a tag, null for what is refused. */
function passOver(text: string, start: number): { end: number; text: string } | null | undefined {
  for (const [begin, finish] of PASSED) {
    if (!text.startsWith(begin, start)) continue;
    const end = text.indexOf(finish, start + begin.length);
    if (end < 0) return null;
    const isText = begin === '<![CDATA[';
    return {
      end: end + finish.length,
      text: isText ? text.slice(start + begin.length, end) : '',
    };
  }
  return text.startsWith('<!', start) ? null : undefined;
}

const PASSED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Where a tag ends; a ">" in quotes ends none. */
function endOfTag(text: string, start: number): number | null {
  let quote = '';
  for (let at = start + 1; at < Math.min(text.length, start + LONGEST_TAG); at += 1) {
    const each = text[at] ?? '';
    if (quote !== '') quote = each === quote ? '' : quote;
    else if (each === '"' || each === "'") quote = each;
    else if (each === '>') return at;
    else if (each === '<') return null;
  }
  return null;
}

function nameOf(tag: string): string {
  return /^(?:[^\s/:<>="']+:)?([^\s/:<>="']+)(?=[\s/]|$)/u.exec(tag)?.[1] ?? '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** References that are none stay as they stand. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/giu,
    (all, ten, hex, name) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
