import { readFileSync } from 'node:fs';
import { readBag, readField, readText } from '../engine/shape.ts';

/** The release that is running. */
export function readRelease(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const bag = readBag(JSON.parse(file));
  return (bag === null ? null : readText(readField(bag, 'version'), 40)) ?? 'unknown';
}
