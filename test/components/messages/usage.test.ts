import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../../training/messages/message-files.ts';
import { keysIn, looseWords } from './source-words.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What a reader may come to see: all of the components and of the entrypoints. */
const PATHS = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && name !== 'messages/keys.ts')
    .map((name) => `${ROOT}${folder}/${name}`),
);

const program = ts.createProgram([...PATHS, `${ROOT}.wxt/wxt.d.ts`], compilerOptions());
const SOURCES = PATHS.map((path) => program.getSourceFile(path)).filter((it) => it !== undefined);

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}

const KEYS = [...readMessages('en').keys()];

/** A piece of code on its own. */
function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

describe('the messages', () => {
  const checker = program.getTypeChecker();
  const said = new Set(SOURCES.flatMap((source) => keysIn(source, checker)));

  it('are all shown somewhere', () => {
    expect(KEYS.filter((key) => !said.has(key))).toEqual([]);
  });

  it('are all there that are shown', () => {
    const groups = new Set(KEYS.map((key) => key.slice(0, key.indexOf('.'))));
    const shown = [...said].filter((key) => groups.has(key.slice(0, key.indexOf('.'))));
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter((key) => !KEYS.includes(key))).toEqual([]);
  });

  it('are all that the reader sees: no words stand in the code', () => {
    expect(SOURCES.length).toBeGreaterThan(50);
    expect(
      SOURCES.flatMap((source) => looseWords(source).map((it) => it.replace(ROOT, ''))),
    ).toEqual([]);
  });
});

describe('looseWords', () => {
  it.each([
    ['a text between tags', 'const a = <p>Check this page</p>;', 'Check this page'],
    ['one word of it', 'const a = <p>{n} marks</p>;', 'marks'],
    ['a label', 'const a = <nav aria-label="Marks" />;', 'Marks'],
    ['a choice of labels', 'const a = <a title={x ? "Open" : y} />;', 'Open'],
    ['a text in braces', 'const a = <p>{x ? `No marks` : null}</p>;', 'No marks'],
    ['Arabic anywhere', "const a = f('افحص');", 'افحص'],
    ['a title that is set', "document.title = 'Isnad';", 'Isnad'],
  ])('finds %s', (_, code, words) => {
    expect(looseWords(parsed(code))).toEqual([`a.tsx: ${words}`]);
  });

  it('passes over what is no text', () => {
    const code = `const a = (
      <p class={x ? 'primary' : ''} dir="ltr">
        {shown && words('card.close')} · {' '}({n}){state.kind === 'done' ? <b /> : null}
      </p>
    );`;
    expect(looseWords(parsed(code))).toEqual([]);
  });
});
