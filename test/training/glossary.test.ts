import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../training/lexicon/glossary/', import.meta.url);
const ARABIC = /^[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*$/;
const ENGLISH = /^[A-Za-z\u00c0-\u024f0-9'’.&/-]+(?: [A-Za-z\u00c0-\u024f0-9'’.&/-]+)*$/;
const KINDS = /^[a-z]+$/;
const FEWEST_LINES = 3000;

interface Line {
  readonly at: string;
  readonly file: string;
  readonly text: string;
  readonly fields: readonly string[];
}

function linesOf(file: string): Line[] {
  const lines: Line[] = [];
  for (const [index, text] of readFileSync(new URL(file, FOLDER), 'utf8').split('\n').entries()) {
    if (text === '' || text.startsWith('#')) continue;
    lines.push({ file, at: `${file}:${index + 1}`, text, fields: text.split('\t') });
  }
  return lines;
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'));
const lines = files.flatMap(linesOf);

const wrong = (isWrong: (line: Line) => boolean): string[] =>
  lines.filter(isWrong).map((line) => `${line.at}: ${line.text}`);

const forms = (line: Line, field: number): string[] => (line.fields[field] ?? '').split('|');

describe('the glossary', () => {
  it('holds Arabic forms, English forms and a word class on every line', () => {
    expect(wrong(({ fields }) => fields.length !== 3)).toEqual([]);
    expect(wrong(({ fields }) => !KINDS.test(fields[2] ?? ''))).toEqual([]);
  });

  it('writes Arabic forms in Arabic letters, without vowel signs', () => {
    expect(wrong((line) => forms(line, 0).some((form) => !ARABIC.test(form)))).toEqual([]);
  });

  it('writes English forms in Latin letters', () => {
    expect(wrong((line) => forms(line, 1).some((form) => !ENGLISH.test(form)))).toEqual([]);
  });

  // A word of two fields may stand in the files of both.
  it('says nothing twice in one file', () => {
    const seen = new Map<string, number>();
    for (const { file, text } of lines) {
      const key = `${file}: ${text}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen].filter(([, times]) => times > 1).map(([text]) => text)).toEqual([]);
    const repeats = (line: Line, field: number) =>
      new Set(forms(line, field)).size < forms(line, field).length;
    expect(wrong((line) => repeats(line, 0) || repeats(line, 1))).toEqual([]);
  });

  it('covers the general vocabulary of news', () => {
    expect(lines.length).toBeGreaterThanOrEqual(FEWEST_LINES);
  });
});
