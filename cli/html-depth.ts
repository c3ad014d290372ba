/** Elements that never have content, and those that the next of their kind closes. */
const UNNESTED = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd option optgroup tr td th tbody thead tfoot colgroup rp rt'
  ).split(' '),
);
/** Where markup stops being markup, and what ends that. */
const RAW_ENDS: Readonly<Record<string, string>> = {
  '!--': '-->',
  script: '</script',
  style: '</style',
  textarea: '</textarea',
};

/**
 * Are elements nested deeper than `limit`? A rough count over the markup, from above: for telling apart, before it
 * is parsed, what would keep a DOM in Node busy for minutes (its cost grows with the square of the depth;
 * browsers stop nesting at about 512). Linear.
 */
export function isNestedDeeper(html: string, limit: number): boolean {
  const tags = /<(\/?)(!--|[a-z][a-z0-9-]*)/g;
  const markup = html.toLowerCase();
  let depth = 0;
  for (let tag = tags.exec(markup); tag !== null; tag = tags.exec(markup)) {
    const [, slash, name = ''] = tag;
    const rawEnd = slash === '' ? RAW_ENDS[name] : undefined;
    if (rawEnd !== undefined) {
      const end = markup.indexOf(rawEnd, tags.lastIndex);
      if (end < 0) return false;
      tags.lastIndex = end + rawEnd.length;
    } else if (!UNNESTED.has(name)) {
      depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
      if (depth > limit) return true;
    }
  }
  return false;
}

/**
 * Has the markup more than `limit` opening tags? For telling apart, before it is parsed, what a DOM in Node takes half a
 * minute to hold. Tags in comments and scripts count, so the limit is to be far above what is read. Linear.
 */
export function hasMoreTags(html: string, limit: number): boolean {
  const tags = /<[a-z]/gi;
  let count = 0;
  while (count <= limit && tags.test(html)) count += 1;
  return count > limit;
}
