import type { Parameter } from './compile.ts';
import { compileLanguage, readMessages } from './message-files.ts';

/** The language whose messages the types are made of; a test sees to it that the others take the same. */
const WRITTEN_IN = 'en';

/** `components/messages/keys.ts`: every message with what it takes, and how it reads. */
export function keysModule(): string {
  const texts = readMessages(WRITTEN_IN);
  const messages = [...compileLanguage(WRITTEN_IN)].map(
    ([key, { parameters }]) =>
      `  /** ${comment(texts.get(key) ?? '')} */\n  '${key}': ${valuesType(parameters)};`,
  );
  return `${HEAD}${messages.join('\n')}\n}\n`;
}

const HEAD = `import type { Foreign } from './message.ts';

type None = Record<never, never>;

/** Every message with what it takes. Made of ${WRITTEN_IN}.json by \`npm run messages\`; nothing is changed here by hand. */
export interface Messages {
`;

function comment(text: string): string {
  return text.replaceAll('*/', '* /');
}

function valuesType(parameters: ReadonlyMap<string, Parameter>): string {
  if (parameters.size === 0) return 'None';
  const fields = [...parameters].map(([name, of]) => `readonly ${name}: ${valueType(of)}`);
  return `{ ${fields.join('; ')} }`;
}

function valueType(of: Parameter): string {
  switch (of.kind) {
    case 'text':
      return 'Foreign';
    case 'number':
      return 'number';
    case 'date':
      return 'string';
    case 'select':
      return of.cases.map((each) => `'${each}'`).join(' | ');
  }
}
