import { minify } from 'terser';
import ts from 'typescript';
import type { Plugin } from 'vite';

/** Functions of the browser's own that are named often: each gets a name of one or two letters. */
const NAMED = ['max', 'min', 'abs', 'floor'].map((name) => `Math.${name}`);

/** The scripts that are read at every wake, or in every page, and in one piece: their names are seen by no other script. */
const SCRIPTS = /^(?:background|reader|gate)\.js$/;

/**
 * Minifies these scripts once more with terser (BSD-2-Clause), which joins and inlines where the build's own minifier does
 * not: 4 % less to read. Of what terser calls unsafe it may make arrows of functions without `this`, methods of functions in
 * objects, and one name for `void 0`; that nothing breaks by it, the tests of the built extension in both browsers show. It may not
 * take reading for free of effects: the promises of Dexie, and some tables of ours, have getters that work. Names of properties stay as
 * they are.
 */
export function secondPass(): Plugin {
  return {
    name: 'isnad:second-pass',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !SCRIPTS.test(chunk.fileName)) continue;
        const { code } = await minify(wrapped(chunk.code), {
          ecma: 2020,
          compress: {
            passes: 3,
            hoist_funs: true,
            unsafe_arrows: true,
            unsafe_methods: true,
            unsafe_undefined: true,
          },
          format: { ascii_only: false },
        });
        if (code === undefined) throw new Error(`terser gave nothing for ${chunk.fileName}`);
        chunk.code = code;
      }
    },
  };
}

/** A name in place of each `void 0`, for terser knows one that is called so, of each of {@link NAMED}, and of asking a pattern. */
function wrapped(code: string): string {
  const short = NAMED.map((name) => name.replace('.', '$'));
  const called = new RegExp(
    `(?<![\\w$.])(?:${NAMED.join('|').replaceAll('.', '\\.')})(?=\\()`,
    'g',
  );
  const renamed = withoutTests(code).replace(called, (name) => name.replace('.', '$'));
  const given = ['(pattern, text) => pattern.test(text)', ...NAMED].join();
  return `(function(${[ASK, ...short, 'undefined'].join()}){${renamed}})(${given})`;
}

/** Stands for the function that asks a pattern: seven hundred places do. */
const ASK = '$test';

/** `pattern.test(text)` as a call of {@link ASK}, which terser gives a name of one or two letters: 2 kB less. */
function withoutTests(code: string): string {
  const file = ts.createSourceFile(
    'script.js',
    code,
    ts.ScriptTarget.ESNext,
    false,
    ts.ScriptKind.JS,
  );
  const edits: { readonly at: number; readonly end: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (isTest(node)) {
      const [text] = node.arguments;
      const { expression: pattern } = node.expression;
      // `return/x/.test(y)`: the word before may lean on the pattern.
      edits.push({ at: node.getStart(file), end: node.getStart(file), text: ` ${ASK}(` });
      edits.push({ at: pattern.end, end: text.getStart(file), text: ',' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  let short = '';
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.at - b.at)) {
    short += code.slice(end, edit.at) + edit.text;
    end = edit.end;
  }
  return short + code.slice(end);
}

type Test = ts.CallExpression & {
  readonly expression: ts.PropertyAccessExpression;
  readonly arguments: readonly [ts.Expression];
};

function isTest(node: ts.Node): node is Test {
  return (
    ts.isCallExpression(node) &&
    node.arguments.length === 1 &&
    ts.isPropertyAccessExpression(node.expression) &&
    // In a chain that may end early, what follows is not asked.
    !ts.isOptionalChain(node) &&
    node.expression.name.text === 'test'
  );
}
