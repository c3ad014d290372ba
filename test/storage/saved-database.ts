import { readFile } from 'node:fs/promises';
import type { SavedDatabase } from './restore-database.ts';

/** Reads `test/storage/databases/<name>.json`. */
export async function readSavedDatabase(name: string): Promise<SavedDatabase> {
  const text = await readFile(new URL(`./databases/${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(text, (_key, value) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) return new Uint8Array(Buffer.from(value.$bytes, 'base64'));
    return '$map' in value ? new Map(value.$map) : value;
  });
}
