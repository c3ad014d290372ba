/**
 * The value of a JSON text from anywhere; undefined where it is no JSON or nested deeper than `deepest`, which is
 * looked at before parsing, so that hostile nesting costs neither stack nor memory. Linear in the text.
 */
export function parseJson(text: string, deepest: number): unknown {
  if (!isShallow(text, deepest)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isShallow(text: string, deepest: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (quoted) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) quoted = false;
    } else if (unit === QUOTE) quoted = true;
    else if (unit === OPEN_LIST || unit === OPEN_BAG) {
      depth += 1;
      if (depth > deepest) return false;
    } else if (unit === CLOSE_LIST || unit === CLOSE_BAG) depth -= 1;
  }
  return true;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_BAG = 0x7b;
const CLOSE_BAG = 0x7d;
