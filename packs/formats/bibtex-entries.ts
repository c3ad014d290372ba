/** An entry of a BibTeX file as it stands there, its values without their outer braces or quotes. */
export interface BibtexEntry {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Names in lower case; the first of two of one name. */
  readonly fields: ReadonlyMap<string, string>;
  /** False where it does not end, or is no entry: its fields may then lack something. */
  readonly isWhole: boolean;
}

/**
 * The entries of a BibTeX file; comments and what stands between entries are passed over, strings that the file defines are
 * put in. A brace that is never closed takes all that follows into its entry. Linear.
 */
export function* entriesIn(file: string): Generator<BibtexEntry> {
  const strings = new Map<string, string>();
  const lines = createLineCounter(file);
  let at = 0;
  for (;;) {
    START.lastIndex = at;
    const start = START.exec(file);
    if (start === null) return;
    const [whole, type = ''] = start;
    const line = lines.lineOf(start.index);
    const reader = createReader(file, start.index + whole.length, strings);
    const kind = type.toLowerCase();
    if (kind === 'comment' || kind === 'preamble') {
      at = start.index + whole.length;
      continue;
    }
    if (kind === 'string') {
      for (const [name, value] of reader.fields()) strings.set(name, value);
    } else {
      const hasKey = reader.skipKey();
      const fields = new Map<string, string>();
      for (const [name, value] of reader.fields()) if (!fields.has(name)) fields.set(name, value);
      yield { line, fields, isWhole: hasKey && reader.isClosed() };
    }
    at = Math.max(reader.at(), start.index + 1);
  }
}

const START = /@([A-Za-z]+)\s{0,100}[{(]/g;

/** Lines of growing offsets. */
function createLineCounter(file: string) {
  let at = 0;
  let line = 1;
  return {
    lineOf(offset: number): number {
      for (let feed = file.indexOf('\n', at); feed !== -1 && feed < offset; ) {
        line += 1;
        at = feed + 1;
        feed = file.indexOf('\n', at);
      }
      return line;
    },
  };
}

function createReader(file: string, start: number, strings: ReadonlyMap<string, string>) {
  let at = start;
  let closed = false;

  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(file)?.[0] ?? '';
    at += found.length;
    return found;
  };

  /** The value's next part; null where there is none. */
  function readPart(): string | null {
    skip(SPACE);
    const first = file[at];
    if (first === '{') return readBraced();
    if (first === '"') return readQuoted();
    const word = skip(WORD);
    return word === '' ? null : (strings.get(word.toLowerCase()) ?? word);
  }

  function readBraced(): string | null {
    const open = at;
    let depth = 0;
    for (; at < file.length; at += 1) {
      const letter = file[at];
      if (letter === '\\') at += 1;
      else if (letter === '{') depth += 1;
      else if (letter === '}') {
        depth -= 1;
        if (depth > 0) continue;
        at += 1;
        return file.slice(open + 1, at - 1);
      }
    }
    return null;
  }

  function readQuoted(): string | null {
    const open = at;
    let depth = 0;
    for (at += 1; at < file.length; at += 1) {
      const letter = file[at];
      if (letter === '\\') at += 1;
      else if (letter === '{') depth += 1;
      else if (letter === '}') depth -= 1;
      else if (letter === '"' && depth <= 0) {
        at += 1;
        return file.slice(open + 1, at - 1);
      }
    }
    return null;
  }

  function readValue(): string | null {
    let value = '';
    for (;;) {
      const part = readPart();
      if (part === null || value.length + part.length > LONGEST_VALUE) return null;
      value += part;
      skip(SPACE);
      if (file[at] !== '#') return value;
      at += 1;
    }
  }

  return {
    at: () => at,
    isClosed: () => closed,
    /** False where no comma or end follows. */
    skipKey(): boolean {
      skip(KEY);
      if (file[at] === ',') {
        at += 1;
        return true;
      }
      return file[at] === '}' || file[at] === ')';
    },
    *fields(): Generator<[string, string]> {
      for (;;) {
        skip(SPACE_AND_COMMAS);
        if (file[at] === '}' || file[at] === ')') {
          at += 1;
          closed = true;
          return;
        }
        const name = skip(NAME).toLowerCase();
        skip(SPACE);
        if (name === '' || file[at] !== '=') return;
        at += 1;
        const value = readValue();
        if (value === null) return;
        yield [name, value];
      }
    },
  };
}

/** Units of one value: strings that are joined to themselves again and again would fill the memory. */
const LONGEST_VALUE = 1_000_000;
const SPACE = /\s*/y;
const SPACE_AND_COMMAS = /[\s,]*/y;
const NAME = /[^\s={}(),#"@]{0,100}/y;
const WORD = /[^\s={}(),#"@\\]{0,1000}/y;
const KEY = /[^,{}()\s][^,{}()\n]{0,1000}/y;
