import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DateCertainty } from '../engine/model.ts';
import { readArticle } from '../engine/read-article.ts';
import { limitSentences, splitSentences } from '../engine/sentences.ts';
import { readBag, readField, readList, readOneOf, readText, readWhole } from '../engine/shape.ts';
import { PACK_FORMAT, PACK_FORMAT_VERSION } from '../packs/format.ts';
import { parsePack } from '../packs/parse.ts';
import { formatPackArticle } from '../packs/write.ts';
import { readPlain } from './read-input.ts';

const FOLDER = fileURLToPath(new URL('../packs/starter/', import.meta.url));
const PACK = `${FOLDER}starter.pack.json`;

/** What `packs/starter/metadata.json` says of one text; see there for the reasons. */
interface TextMetadata {
  readonly file: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly lang: string;
  readonly publishedAt: string | null;
  readonly dateCertainty: DateCertainty;
  readonly cites: readonly string[];
  readonly note: string;
}

/**
 * The starter pack as text: the bodies of the texts in `packs/starter`, in the order of `metadata.json`, and
 * what of them was left out. The same texts and the same engine give the same bytes. Throws where a text or
 * its metadata is wrong: this is run by those who change them.
 */
export async function compileStarter(): Promise<string> {
  const metadata = readBag(JSON.parse(await readFile(`${FOLDER}metadata.json`, 'utf8')));
  const texts =
    metadata === null ? null : readList(readField(metadata, 'articles'), 100, parseTextMetadata);
  if (metadata === null || texts === null) throw new Error('metadata.json has another shape');
  const head = {
    format: PACK_FORMAT,
    formatVersion: PACK_FORMAT_VERSION,
    id: readField(metadata, 'id'),
    version: readWhole(readField(metadata, 'version'), 1, 1_000_000),
    name: readField(metadata, 'name'),
    created: readField(metadata, 'created'),
    licence: readField(metadata, 'licence'),
  };
  const articles = await Promise.all(texts.map(compileText));
  const pack = `${JSON.stringify({ ...head, articles }, null, 1)}\n`;
  const parsed = parsePack(pack);
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return pack;
}

async function compileText(stated: TextMetadata) {
  const source = await readFile(`${FOLDER}${stated.file}`, 'utf8');
  const input = readPlain(source, stated);
  if (!input.ok) throw new Error(`${stated.file} ${input.failure.message}`);
  const { metadata, text, leftOut } = input.value;
  const { read } = limitSentences(splitSentences(text));
  const cites = stated.cites.length === 0 ? '' : ` Cites: ${stated.cites.join(', ')}.`;
  return formatPackArticle({
    ...readArticle(metadata, read),
    text,
    provenance: { from: stated.file, note: stated.note + cites },
    leftOut,
  });
}

function parseTextMetadata(value: unknown): TextMetadata | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const nullable = (key: string) => readText(readField(bag, key), 1_000);
  const file = readText(readField(bag, 'file'), 100);
  const lang = readText(readField(bag, 'lang'), 35);
  const dateCertainty = readOneOf(readField(bag, 'dateCertainty'), ['stated', 'inferred']);
  const cites = readList(readField(bag, 'cites'), 20, (item) => readText(item, 100));
  const note = readText(readField(bag, 'note'), 800);
  if (file === null || lang === null || dateCertainty === null || cites === null || note === null) {
    return null;
  }
  return {
    file,
    url: nullable('url'),
    title: nullable('title'),
    source: nullable('source'),
    lang,
    publishedAt: nullable('publishedAt'),
    dateCertainty,
    cites,
    note,
  };
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const pack = await compileStarter();
  await writeFile(PACK, pack);
  console.error(`Wrote ${PACK}: ${(pack.length / 1000).toFixed(0)} KB.`);
}
