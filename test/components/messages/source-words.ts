import ts from 'typescript';

/**
 * What could be a message's key in a source file: whole texts as they are, and for a template that is given to a function
 * all that the function's type lets it be (`state.${kind}` for each kind).
 */
export function keysIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly string[] {
  const keys: string[] = [];
  visit(source, (node) => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) && KEY.test(node.text)) keys.push(node.text);
    if (ts.isCallExpression(node)) keys.push(...keysOfTemplate(node, checker));
  });
  return keys;
}

function keysOfTemplate(call: ts.CallExpression, checker: ts.TypeChecker): string[] {
  const [first] = call.arguments;
  const parameter = checker.getResolvedSignature(call)?.parameters[0];
  if (first === undefined || !ts.isTemplateExpression(first) || parameter === undefined) return [];
  const type = checker.getTypeOfSymbolAtLocation(parameter, call);
  return (type.isUnion() ? type.types : [type]).flatMap((each) =>
    each.isStringLiteral() && KEY.test(each.value) ? [each.value] : [],
  );
}

const KEY = /^[a-z-]+(?:\.[a-zA-Z0-9-]+)+$/;

/** Attributes that are read out or shown. */
const READ = new Set([
  'title',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'placeholder',
]);

/**
 * Words for the reader that stand in a source file, each as `file: words`: texts between tags, in braces among them and in
 * attributes that are read; what is given to `document.title`; and anything in Arabic letters.
 */
export function looseWords(source: ts.SourceFile): readonly string[] {
  const found = new Set<string>();
  const add = (text: string) => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (/\p{L}/u.test(words)) found.add(`${source.fileName}: ${words}`);
  };
  visit(source, (node) => {
    if (ts.isJsxText(node)) add(node.text);
    if (isText(node) && /\p{Script=Arabic}/u.test(node.text)) add(node.text);
    if (ts.isJsxExpression(node) && isShown(node)) shownTexts(node.expression).forEach(add);
    if (ts.isJsxAttribute(node) && READ.has(node.name.getText()) && node.initializer) {
      shownTexts(node.initializer).forEach(add);
    }
    if (ts.isBinaryExpression(node) && /\.title$/.test(node.left.getText())) {
      shownTexts(node.right).forEach(add);
    }
  });
  return [...found];
}

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralLikeNode {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

function isShown(node: ts.JsxExpression): boolean {
  return ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent);
}

/** The texts that an expression may come to, not those that it compares with or hands to a function. */
function shownTexts(node: ts.Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node))
    return shownTexts(node.expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(shownTexts);
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  }
  if (!ts.isBinaryExpression(node)) return [];
  const sides =
    node.operatorToken.kind === ts.SyntaxKind.PlusToken ? [node.left, node.right] : [node.right];
  return sides.flatMap(shownTexts);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
