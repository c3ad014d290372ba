import ts from 'typescript';

/** Bytes from which a constant in code is data: a table of words, names or numbers, not a part of a rule. */
const LEAST_DATA = 100;

/** A script taken apart: its code with the data left out, and the data, one after the other. */
export interface CodeAndData {
  readonly code: string;
  readonly data: string;
}

/**
 * Takes the long constants out of a script: texts, regular expressions, and arrays and objects of nothing but constants.
 * Both parts together are all of it.
 */
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
    if (isConstant(node)) {
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

function isConstant(node: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isConstant);
  if (ts.isObjectLiteralExpression(node)) return node.properties.every(isConstantProperty);
  if (ts.isPrefixUnaryExpression(node)) return isConstant(node.operand);
  return LITERALS.has(node.kind);
}

function isConstantProperty(property: ts.ObjectLiteralElementLike): boolean {
  return (
    ts.isPropertyAssignment(property) &&
    !ts.isComputedPropertyName(property.name) &&
    isConstant(property.initializer)
  );
}

const LITERALS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.BigIntLiteral,
  ts.SyntaxKind.RegularExpressionLiteral,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
]);
