import ts from 'typescript';

/** Bytes from which a text or a pattern in code is data: a table of words or names, not a part of a rule. */
const LEAST_DATA = 100;

/** A script taken apart: its code with the data left out, and the data, one after the other. */
export interface CodeAndData {
  readonly code: string;
  readonly data: string;
}

/** Takes the long literals (texts and regular expressions) out of a script; both parts together are all of it. */
export function splitCodeAndData(script: string): CodeAndData {
  const file = ts.createSourceFile(
    'script.js',
    script,
    ts.ScriptTarget.ESNext,
    false,
    ts.ScriptKind.JS,
  );
  let code = '';
  let data = '';
  let end = 0;
  const visit = (node: ts.Node): void => {
    if (isLiteral(node)) {
      const start = node.getStart(file);
      const text = script.slice(start, node.end);
      if (Buffer.byteLength(text) < LEAST_DATA) return;
      code += script.slice(end, start);
      data += text;
      end = node.end;
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { code: code + script.slice(end), data };
}

function isLiteral(node: ts.Node): boolean {
  return (
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isStringLiteral(node) ||
    node.kind === ts.SyntaxKind.RegularExpressionLiteral
  );
}
