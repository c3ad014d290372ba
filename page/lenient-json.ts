/**
 * The value of a JSON-LD script, its usual faults forgiven: a comment or CDATA around it, line breaks and quotation
 * marks inside strings, commas before a closing bracket, several values one after the other, escaped quotation marks
 * throughout. Of a script that cannot be mended, the plain fields of one article are picked out. Undefined where there
 * is nothing. Linear in the text's length; the depth is the parser's own limit.
 */
export function parseLeniently(script: string): unknown {
  const json = unwrap(script);
  if (json === '') return undefined;
  const plain = json.includes('"') ? json : json.replaceAll('&quot;', '"');
  const whole = parseJson(plain);
  if (whole !== undefined) return whole;
  const mended = mendJson(plain);
  return parseJson(mended) ?? parseJson(`[${mended}]`) ?? pickFields(plain);
}

/** Marks that CMSs leave around a script, the longer before its end. */
const OPENINGS = ['\ufeff', '<!--', '<![CDATA[', '//<![CDATA[', '// <![CDATA[', '/*<![CDATA[*/'];
const CLOSINGS = [';', '-->', '//-->', '//]]>', '// ]]>', '/*]]>*/', ']]>'];
/** Of each kind, one within another. */
const MOST_MARKS = 3;

function unwrap(script: string): string {
  let json = script.trim();
  for (let round = 0; round < MOST_MARKS; round += 1) {
    const opening = OPENINGS.find((mark) => json.startsWith(mark)) ?? '';
    const inner = json.slice(opening.length);
    const closing = CLOSINGS.find((mark) => inner.endsWith(mark)) ?? '';
    json = inner.slice(0, inner.length - closing.length).trim();
  }
  return json;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** One walk through the text that knows whether it is inside a string. */
function mendJson(json: string): string {
  let mended = '';
  let copied = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json[at] ?? '';
    const instead = inString ? mendInString(json, at) : mendOutside(json, at);
    if (instead !== null) {
      mended += json.slice(copied, at) + instead;
      copied = at + 1;
    } else if (unit === '"') {
      inString = !inString;
    } else if (inString && unit === '\\') {
      at += 1;
    }
  }
  return mended + json.slice(copied);
}

/** What must stand instead of a unit; null where it may stay. */
function mendInString(json: string, at: number): string | null {
  const unit = json[at] ?? '';
  if (unit < ' ') return ' ';
  if (unit === '"') return endsString(json, at) ? null : '\\"';
  return unit === '\\' && !/["\\/bfnrtu]/.test(json[at + 1] ?? '') ? '\\\\' : null;
}

function mendOutside(json: string, at: number): string | null {
  if (json[at] === ',' && /^[}\]]/.test(nextMark(json, at + 1))) return '';
  return json[at] === '}' && nextMark(json, at + 1) === '{' ? '},' : null;
}

/** Units looked at behind a mark: more blanks are no fault of writing. */
const REACH = 200;

/** The next visible unit; '' at the end. */
function nextMark(json: string, from: number): string {
  for (let at = from; at < Math.min(json.length, from + REACH); at += 1) {
    if (!/\s/.test(json[at] ?? '')) return json[at] ?? '';
  }
  return '';
}

/** A quotation mark inside a string is not followed by what follows a string. */
function endsString(json: string, at: number): boolean {
  const next = nextMark(json, at + 1);
  if (next !== ',') return next === '' || /[:}\]]/.test(next);
  const comma = json.indexOf(',', at);
  return /["{[\]}]/.test(nextMark(json, comma + 1));
}

const FIELDS = ['headline', 'datePublished', 'dateModified', 'url', 'inLanguage'];
const TYPE = /"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(\w{0,30}(?:Article|BlogPosting|Report))"/;

function pickFields(json: string): unknown {
  const type = TYPE.exec(json)?.[1];
  if (type === undefined) return undefined;
  const fields = FIELDS.map((field): [string, string | undefined] => {
    const found = new RegExp(`"${field}"\\s{0,9}:\\s{0,9}"([^"\\n]{1,300})"`).exec(json);
    return [field, found?.[1]];
  });
  return { '@type': type, ...Object.fromEntries(fields) };
}
