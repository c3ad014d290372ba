import { describe, expect, it } from 'vitest';
import { denialIn } from '../../engine/denials.ts';
import type { Link } from '../../engine/model.ts';

const DENIES: Link = {
  speaker: 'the minister',
  key: 'minister',
  kind: 'speaker',
  verb: 'denies',
  named: true,
};

const isDenial = (text: string) => denialIn({ text, chain: [DENIES] }) !== undefined;

describe('denialIn', () => {
  it.each([
    'The minister denied that the talks had taken place.',
    'The minister rejected claims that the talks had taken place.',
    'The minister dismissed as false the reports of talks.',
    'نفى الوزير حصول المحادثات.',
  ])('finds the denial of a statement: %s', (text) => {
    expect(isDenial(text)).toBe(true);
  });

  it.each([
    "The minister dismissed the prison's director, Colonel Imad Saab.",
    'The communiqué rejected any foreign military presence and proposed a joint force.',
    'Although the minister has denied talks, several sources confirmed them.',
  ])('finds none in a dismissal, a refusal or a concession: %s', (text) => {
    expect(isDenial(text)).toBe(false);
  });
});
