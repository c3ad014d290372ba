import { resolve } from 'node:path';
import ts from 'typescript';
import {
  arrayItem,
  isCalledOnObject,
  isEmpty,
  isForeign,
  isFromOutside,
  isFunction,
  isLanguage,
  isName,
  isOfLibrary,
  isProperty,
  isRestOf,
  ownGenerics,
  returnsOf,
  type WrittenFunction,
} from './syntax.ts';

/** Types without properties of their own. */
const PLAIN =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Null |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Void |
  ts.TypeFlags.Never;
const BLIND = ts.TypeFlags.Any | ts.TypeFlags.Unknown;
/** What stands for a type that is known later. */
const LATER =
  ts.TypeFlags.TypeParameter |
  ts.TypeFlags.IndexedAccess |
  ts.TypeFlags.Conditional |
  ts.TypeFlags.Substitution |
  ts.TypeFlags.Index;

/** Scripts' sources as the compiler sees them, by the options of the project but without Node. */
export function programOf(root: string, entries: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const paths = entries.map((entry) => resolve(root, entry));
  return ts.createProgram(paths, { ...options, types: [] });
}

/**
 * Tells names of properties that never leave a script by where its values go. A type's names are open, however deep, where a
 * value of it becomes one that says nothing of its properties (`unknown`, a record of texts, what a library takes), or is made
 * of such a one; where its properties are read by a text or gone through; and where something outside has a property of that
 * name and a value of it is here. In doubt a name is open. Takes what type-checking takes.
 */
export function ownNames(
  program: ts.Program,
  files: readonly ts.SourceFile[],
): ReadonlySet<string> {
  const checker = program.getTypeChecker();
  const declared = new Set<string>();
  const open = new Set<string>();
  const opened = new Set<ts.Type>();
  const looked = new Set<ts.Type>();
  const flowed = new Map<ts.Type, Set<ts.Type>>();
  const genericCalls: { readonly by: readonly ts.Type[]; readonly types: readonly ts.Type[] }[] =
    [];

  const argumentsOf = (type: ts.Type): readonly ts.Type[] => [
    ...(type.aliasTypeArguments ?? []),
    ...(type.flags & ts.TypeFlags.Object ? checker.getTypeArguments(type as ts.TypeReference) : []),
  ];

  /** All names in what is handed out or taken in, however deep. */
  const openType = (type: ts.Type): void => {
    if (opened.has(type)) return;
    opened.add(type);
    for (const part of partsOf(type)) openType(part);
    if (!(type.flags & ts.TypeFlags.Object)) return;
    for (const property of type.getProperties()) {
      open.add(property.name);
      if (!isFromOutside(property)) openType(checker.getTypeOfSymbol(property));
    }
  };

  /** What a type is made of, beside its properties. */
  const partsOf = (type: ts.Type): readonly ts.Type[] => {
    if (type.isUnionOrIntersection()) return type.types;
    if (type.flags & LATER) return [checker.getBaseConstraintOfType(type) ?? type];
    if (!(type.flags & ts.TypeFlags.Object)) return [];
    const ofCalls = type
      .getCallSignatures()
      .flatMap((signature) => [
        signature.getReturnType(),
        ...signature.parameters.map((parameter) => checker.getTypeOfSymbol(parameter)),
      ]);
    const ofIndexes = checker.getIndexInfosOfType(type).map((index) => index.type);
    return [...argumentsOf(type), ...ofIndexes, ...ofCalls];
  };

  /** The names of a type itself. */
  const openKeys = (type: ts.Type): void => {
    if (type.isUnion()) for (const part of type.types) openKeys(part);
    for (const property of checker.getApparentType(type).getProperties()) open.add(property.name);
  };

  /** The names that a type has from outside, and all of what it hands to a library. */
  const look = (type: ts.Type): void => {
    if (looked.has(type)) return;
    looked.add(type);
    if (type.isUnionOrIntersection()) {
      for (const part of type.types) look(part);
      return;
    }
    const home = (type.aliasSymbol ?? type.symbol)?.declarations?.[0]?.getSourceFile();
    if (home !== undefined && isForeign(home) && !isLanguage(home)) {
      for (const argument of argumentsOf(type)) openType(argument);
    }
    for (const property of type.getProperties())
      if (isFromOutside(property)) open.add(property.name);
  };

  const isForgetful = (type: ts.Type): boolean => {
    if (type.isUnion()) return type.types.some(isForgetful);
    if (type.flags & (BLIND | ts.TypeFlags.NonPrimitive)) return true;
    if (!(type.flags & ts.TypeFlags.Object)) return false;
    const indexes = checker.getIndexInfosOfType(type);
    if (indexes.some(({ keyType }) => keyType.flags & ts.TypeFlags.String)) return true;
    const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
    return type.getProperties().length === 0 && signatures.length === 0;
  };

  /** A value of one type becomes one of another. */
  const flow = (from: ts.Type, to: ts.Type): void => {
    const before = flowed.get(from) ?? new Set();
    if (from === to || from.flags & PLAIN || to.flags & PLAIN || before.has(to)) return;
    flowed.set(from, before.add(to));
    look(from);
    look(to);
    if (isForgetful(to)) openType(from);
    if (from.flags & BLIND) openType(to);
    const choices = choicesOf(from, to);
    for (const [one, other] of choices) flow(one, other);
    if (choices.length === 0 && !(to.flags & LATER)) flowInside(from, to);
  };

  /** The pairs of which one flows into the other, where a type is one of several or known later. */
  const choicesOf = (from: ts.Type, to: ts.Type): readonly [ts.Type, ts.Type][] => {
    if (from.isUnion()) return from.types.map((part) => [part, to]);
    if (to.isUnion()) return to.types.map((part) => [from, part]);
    return from.flags & LATER ? [[checker.getBaseConstraintOfType(from) ?? from, to]] : [];
  };

  const flowInside = (from: ts.Type, to: ts.Type): void => {
    const wanted = argumentsOf(to);
    for (const [at, argument] of argumentsOf(from).entries())
      flow(argument, wanted[at] ?? argument);
    for (const property of to.getProperties()) {
      const source = checker.getPropertyOfType(from, property.name);
      if (source === undefined) continue;
      const outside = [source, property].filter(isFromOutside).length;
      if (outside > 0) open.add(property.name);
      if (outside < 2) flow(checker.getTypeOfSymbol(source), checker.getTypeOfSymbol(property));
    }
    const [[given], [asked]] = [from.getCallSignatures(), to.getCallSignatures()];
    if (given === undefined || asked === undefined) return;
    flow(given.getReturnType(), asked.getReturnType());
    for (const [at, parameter] of given.parameters.entries()) {
      const other = asked.parameters[at] ?? parameter;
      flow(checker.getTypeOfSymbol(other), checker.getTypeOfSymbol(parameter));
    }
  };

  const typeOf = (node: ts.Node): ts.Type => checker.getTypeAtLocation(node);

  const visitCall = (call: ts.CallExpression | ts.NewExpression): void => {
    const signature = checker.getResolvedSignature(call);
    const given = call.arguments ?? ([] as readonly ts.Expression[]);
    if (signature === undefined || isOfLibrary(signature)) {
      for (const node of [call, ...given]) openType(typeOf(node));
      return;
    }
    if (isCalledOnObject(call.expression)) {
      for (const argument of given) openKeys(typeOf(argument));
      return;
    }
    const generics = ownGenerics(signature);
    if (generics.length > 0)
      genericCalls.push({ by: generics.map(typeOf), types: [call, ...given].map(typeOf) });
    for (const [at, argument] of given.entries()) flowArgument(signature, at, argument);
  };

  const flowArgument = (signature: ts.Signature, at: number, argument: ts.Expression): void => {
    const wanted = wantedOf(signature, at, argument);
    const type = typeOf(argument);
    if (wanted !== null)
      flow(ts.isSpreadElement(argument) ? arrayItem(checker, type) : type, wanted);
  };

  /** The type that a function wants at a place; null where it wants none. */
  const wantedOf = (signature: ts.Signature, at: number, call: ts.Node): ts.Type | null => {
    const last = signature.parameters.at(-1);
    const parameter = signature.parameters[at] ?? last;
    if (parameter === undefined) return null;
    const wanted = checker.getTypeOfSymbolAtLocation(parameter, call);
    const isRest = parameter === last && checker.isArrayType(wanted) && isRestOf(parameter);
    return isRest ? arrayItem(checker, wanted) : wanted;
  };

  const visitKey = (node: ts.ElementAccessExpression): void => {
    const key = typeOf(node.argumentExpression);
    const keys = key.isUnion() ? key.types : [key];
    if (keys.every((one) => one.isStringLiteral()))
      for (const one of keys) open.add(String(one.value));
    else if (!(key.flags & ts.TypeFlags.NumberLike)) openKeys(typeOf(node.expression));
  };

  const visitType = (node: ts.TypeNode): void => {
    look(checker.getTypeFromTypeNode(node));
    if (ts.isTypePredicateNode(node) && node.type !== undefined) {
      openType(checker.getTypeFromTypeNode(node.type));
    }
  };

  const visitProperty = (node: ts.Node): void => {
    const { name } = node as Partial<ts.NamedDeclaration>;
    if (name === undefined) return;
    if (ts.isIdentifier(name)) declared.add(name.text);
    else if (ts.isStringLiteralLike(name)) open.add(name.text);
    else if (ts.isComputedPropertyName(name)) openKeys(typeOf(node.parent));
  };

  const visitFunction = (node: WrittenFunction): void => {
    if (node.type === undefined) return;
    const isAsync = ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
    const inside = (type: ts.Type) => (isAsync ? (checker.getAwaitedType(type) ?? type) : type);
    const wanted = inside(checker.getTypeFromTypeNode(node.type));
    for (const value of returnsOf(node)) if (!isEmpty(value)) flow(inside(typeOf(value)), wanted);
  };

  const visitOperator = ({ left, operatorToken, right }: ts.BinaryExpression): void => {
    const { kind } = operatorToken;
    if (kind === ts.SyntaxKind.EqualsToken && !isEmpty(right)) flow(typeOf(right), typeOf(left));
    if (kind !== ts.SyntaxKind.InKeyword) return;
    if (ts.isStringLiteralLike(left)) open.add(left.text);
    else openKeys(typeOf(right));
  };

  const visitPattern = (node: ts.ObjectBindingPattern): void => {
    if (!(typeOf(node).flags & BLIND)) return;
    for (const { propertyName, name } of node.elements) open.add((propertyName ?? name).getText());
  };

  const visitAccess = ({ name }: ts.PropertyAccessExpression): void => {
    if (checker.getSymbolAtLocation(name) === undefined) open.add(name.text);
  };

  const visitVariable = ({ initializer, type }: ts.VariableDeclaration): void => {
    if (initializer === undefined || type === undefined || isEmpty(initializer)) return;
    flow(typeOf(initializer), checker.getTypeFromTypeNode(type));
  };

  const visitExpression = (node: ts.Expression): void => {
    if (!isName(node)) look(typeOf(node));
    if (ts.isAsExpression(node))
      flow(typeOf(node.expression), checker.getTypeFromTypeNode(node.type));
    else if (ts.isBinaryExpression(node)) visitOperator(node);
    else if (ts.isPropertyAccessExpression(node)) visitAccess(node);
    else if (ts.isElementAccessExpression(node)) visitKey(node);
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) visitCall(node);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) visitType(node);
    if (ts.isExpression(node)) visitExpression(node);
    if (isProperty(node)) visitProperty(node);
    if (isFunction(node)) visitFunction(node);
    if (ts.isVariableDeclaration(node)) visitVariable(node);
    if (ts.isObjectBindingPattern(node)) visitPattern(node);
    if (ts.isForInStatement(node)) openKeys(typeOf(node.expression));
    ts.forEachChild(node, visit);
  };

  for (const file of files) visit(file);
  // What a generic function hands out is what it is called with; that may be another's.
  for (let before = -1; before !== opened.size; ) {
    before = opened.size;
    for (const { by, types } of genericCalls) {
      if (by.some((type) => opened.has(type))) for (const type of types) openType(type);
    }
  }
  return new Set([...declared].filter((name) => !open.has(name)));
}
