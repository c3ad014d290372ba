import { readFileSync } from 'node:fs';
import { parsePack } from '../../packs/parse.ts';

/**
 * The starter pack as it is installed (`InstallablePack` of storage), as JSON: parsed when the extension is built, so that
 * the background needs no parser of packs. Throws where the file is no pack.
 */
export function preparedStarter(): string {
  const file = new URL('../../packs/starter/starter.pack.json', import.meta.url);
  const pack = parsePack(readFileSync(file));
  if (!pack.ok) throw new Error(pack.failure.message);
  const articles = pack.value.articles.map(({ article, claims, assertions }) => ({
    article,
    claims: claims.map(({ id, text, lang }) => ({ id, text, lang })),
    assertions,
  }));
  return JSON.stringify({ ...pack.value, articles });
}
