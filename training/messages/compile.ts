import {
  type MessageFormatElement,
  type PluralElement,
  parse,
  type SelectElement,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import type { DateStyle, Forms, Message, Part } from '../../components/messages/message.ts';

/** What a message takes: `text` is foreign words; a select takes the name of a case. */
export type Parameter =
  | { readonly kind: 'text' | 'number' | 'date' }
  | { readonly kind: 'select'; readonly cases: readonly string[] };

/** A message, compiled, with what it takes, by name. */
export interface CompiledMessage {
  readonly message: Message;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

const DATE_STYLES: readonly DateStyle[] = ['short', 'medium', 'long', 'full'];

/**
 * One message in ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/): text,
 * `{name}` for foreign words, `number`, `date` with a style, `plural` with `#`, `select`. Throws, saying what is wrong, for
 * what is malformed, what we have no use for (tags, skeletons, times, ordinals, offsets), a plural without a form that the
 * language has, and a name that is taken in two ways.
 */
export function compileMessage(text: string, lang: string): CompiledMessage {
  const parameters = new Map<string, Parameter>();
  const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  const elements = parse(text, { ignoreTag: true });
  const parts = compileParts(elements, { parameters, categories, counted: null });
  const [only = ''] = parts;
  if (parts.length <= 1 && typeof only === 'string') return { message: only, parameters };
  const foreign = [...parameters.values()].some(({ kind }) => kind === 'text');
  return { message: foreign ? { phrase: parts } : { line: parts }, parameters };
}

interface Inside {
  /** Grows. */
  readonly parameters: Map<string, Parameter>;
  /** The plural forms of the language. */
  readonly categories: readonly string[];
  /** What `#` stands for. */
  readonly counted: string | null;
}

function compileParts(elements: readonly MessageFormatElement[], inside: Inside): readonly Part[] {
  return elements.map((element) => compilePart(element, inside));
}

function compilePart(element: MessageFormatElement, inside: Inside): Part {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return ['text', take(element.value, { kind: 'text' }, inside)];
    case TYPE.number:
      if (element.style) throw new Error(`{${element.value}}: numbers have no style`);
      return ['number', take(element.value, { kind: 'number' }, inside)];
    case TYPE.date: {
      const style = DATE_STYLES.find((each) => each === element.style);
      if (style === undefined) throw new Error(`{${element.value}}: dates are ${DATE_STYLES}`);
      return ['date', take(element.value, { kind: 'date' }, inside), style];
    }
    case TYPE.pound:
      if (inside.counted === null) throw new Error('a # that counts nothing');
      return ['number', inside.counted];
    case TYPE.plural:
      return compilePlural(element, inside);
    case TYPE.select:
      return compileSelect(element, inside);
    default:
      throw new Error(`{${element.value}}: we have no use for it`);
  }
}

function compilePlural(element: PluralElement, inside: Inside): Part {
  const { value, options, offset, pluralType } = element;
  if (pluralType !== 'cardinal' || offset !== 0) throw new Error(`{${value}}: whole counts only`);
  for (const category of inside.categories) {
    if (!(category in options)) throw new Error(`{${value}}: no form for '${category}'`);
  }
  for (const form of Object.keys(options)) {
    const known = form.startsWith('=') || inside.categories.includes(form);
    if (!known) throw new Error(`{${value}}: the language has no form '${form}'`);
  }
  const counted = take(value, { kind: 'number' }, inside);
  return ['plural', counted, compileForms(element, { ...inside, counted })];
}

function compileSelect(element: SelectElement, inside: Inside): Part {
  const cases = Object.keys(element.options).sort();
  const name = take(element.value, { kind: 'select', cases }, inside);
  return ['select', name, compileForms(element, inside)];
}

function compileForms({ options }: PluralElement | SelectElement, inside: Inside): Forms {
  return Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [name, compileParts(value, inside)]),
  );
}

function take(name: string, parameter: Parameter, { parameters }: Inside): string {
  const known = parameters.get(name) ?? parameter;
  if (JSON.stringify(known) !== JSON.stringify(parameter)) {
    throw new Error(`{${name}} is ${known.kind} and ${parameter.kind}`);
  }
  parameters.set(name, parameter);
  return name;
}
