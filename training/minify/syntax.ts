import ts from 'typescript';

const LANGUAGE = /[/\\]typescript[/\\]lib[/\\]lib\.[^/\\]*\.d\.ts$/;

/** A file that is no source of ours: a library, or what only declares. */
export function isForeign(file: ts.SourceFile): boolean {
  return file.isDeclarationFile || /[/\\]node_modules[/\\]/.test(file.fileName);
}

/** Declarations of the language and the browser's own objects. */
export function isLanguage(file: ts.SourceFile): boolean {
  return LANGUAGE.test(file.fileName);
}

/** An identifier that names a declaration: the whole around it has the type. */
export function isName(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isIdentifier(node) &&
    (parent as Partial<ts.NamedDeclaration>).name === node &&
    !ts.isShorthandPropertyAssignment(parent)
  );
}

/** A place where a type, class or object gets a property. */
export function isProperty(node: ts.Node): boolean {
  return (
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isAccessor(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node)
  );
}

/** A function with a body of its own. */
export type WrittenFunction =
  | ts.FunctionDeclaration
  | ts.ArrowFunction
  | ts.FunctionExpression
  | ts.MethodDeclaration;

export function isFunction(node: ts.Node): node is WrittenFunction {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isMethodDeclaration(node)
  );
}

/** What a function gives back, without what functions inside it do. */
export function returnsOf({ body }: WrittenFunction): readonly ts.Expression[] {
  if (body === undefined) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    if (!isFunction(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

/** `new Map()`: nothing is in it yet, whatever it is declared for. */
export function isEmpty(value: ts.Expression): boolean {
  return ts.isNewExpression(value) && (value.arguments ?? []).length === 0;
}

/**
 * `Object.keys` and the like, which read the names of what they are given, and nothing deeper. `Object.assign` does too, but what
 * it copies keeps its names.
 */
export function isCalledOnObject(callee: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(callee) &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === 'Object' &&
    callee.name.text !== 'assign'
  );
}

/** What stands in an array; the type itself where it is none. */
export function arrayItem(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
}

/** A property that something outside the sources has. */
export function isFromOutside(property: ts.Symbol): boolean {
  return property.declarations?.some((node) => isForeign(node.getSourceFile())) ?? false;
}

/** Does a library have the function, or nobody that can be seen? */
export function isOfLibrary({ declaration }: ts.Signature): boolean {
  const home = declaration?.getSourceFile();
  return home === undefined || (isForeign(home) && !isLanguage(home));
}

/** What a function of the sources' own leaves to those who call it to say. */
export function ownGenerics({ declaration }: ts.Signature): readonly ts.TypeParameterDeclaration[] {
  if (declaration === undefined || isForeign(declaration.getSourceFile())) return [];
  return declaration.typeParameters?.filter(ts.isTypeParameterDeclaration) ?? [];
}

/** `...rest`. */
export function isRestOf({ valueDeclaration }: ts.Symbol): boolean {
  return (
    valueDeclaration !== undefined &&
    ts.isParameter(valueDeclaration) &&
    valueDeclaration.dotDotDotToken !== undefined
  );
}
