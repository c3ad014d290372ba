/** The bytes of a file that lies in the extension's own package. Rejects where it cannot be read. */
export async function readPackaged(
  path: '/lexicon.bin' | '/manifest.json' | '/packs/starter.json' | '/packs/starter-rows.json',
): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer());
}
