import type { Format } from '../format.ts';
import { createFormat } from '../format.ts';
import type { ReaderLanguage } from '../language.ts';
import { isPhrase, type Phrase, type Quoted } from '../phrase.ts';
import type { Messages } from './keys.ts';
import type { Foreign, Forms, Message, Part, Value } from './message.ts';

/** A message's name up to its first dot: what a surface loads (`messagesOf`). */
export type MessageGroup = keyof Messages extends infer Key
  ? Key extends `${infer Group}.${string}`
    ? Group
    : never
  : never;

type KeyOf<Group extends MessageGroup> = Extract<keyof Messages, `${Group}.${string}`>;

/** Nothing for a message that takes nothing; for a key of several, the values of all of them. */
type ValuesOf<Key extends keyof Messages> = keyof Both<Messages[Key]> extends never
  ? []
  : [values: Both<Messages[Key]>];

type Both<Each> = (Each extends unknown ? (each: Each) => void : never) extends (
  both: infer All,
) => void
  ? All
  : never;

/** A string where all is ours; a phrase where foreign words stand in it. */
type TextOf<Key extends keyof Messages> = Key extends unknown
  ? Extract<Messages[Key][keyof Messages[Key]], Foreign> extends never
    ? string
    : Phrase
  : never;

/** What a surface says, in the reader's language: `words('card.more', { count: 3 })`. */
export interface Words<Group extends MessageGroup> {
  <Key extends KeyOf<Group>>(key: Key, ...values: ValuesOf<Key>): TextOf<Key>;
  readonly language: ReaderLanguage;
  readonly format: Format;
}

/** The words of a language. Throws, when asked, for a message that is not among them: a bug, which types exclude. */
export function createWords<Group extends MessageGroup>(
  messages: Readonly<Record<string, Message>>,
  language: ReaderLanguage,
): Words<Group> {
  const format = createFormat(language.locale);
  const say = (key: string, values: Values = {}) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`no message ${key}`);
    if (typeof message === 'string') return message;
    if ('phrase' in message) return write(message.phrase, values, format);
    return write(message.line, values, format).join('');
  };
  return Object.assign(say as Words<Group>, { language, format });
}

type Values = Readonly<Record<string, Value | undefined>>;

function write(parts: readonly Part[], values: Values, format: Format): (string | Quoted)[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [part] : fill(part, values, format)));
}

function fill(part: Exclude<Part, string>, values: Values, format: Format): (string | Quoted)[] {
  const [kind, name] = part;
  const value = values[name];
  switch (kind) {
    case 'text':
      if (typeof value !== 'object') throw new Error(`no words for ${name}`);
      return isPhrase(value) ? [...value] : [value];
    case 'number':
      return [format.number(Number(value))];
    case 'date':
      return [format.date(String(value), part[2]) ?? ''];
    case 'plural': {
      const count = Number(value);
      const names = [`=${count}`, format.plural(count), 'other'];
      return write(form(part[2], names), values, format);
    }
    case 'select':
      return write(form(part[2], [String(value), 'other']), values, format);
  }
}

/** The first of these that there is. */
function form(forms: Forms, names: readonly string[]): readonly Part[] {
  return forms[names.find((name) => Object.hasOwn(forms, name)) ?? ''] ?? [];
}
