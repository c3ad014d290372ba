import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compileStarter } from '../../cli/compile-starter.ts';
import { parsePack } from '../../packs/parse.ts';

const FOLDER = new URL('../../packs/starter/', import.meta.url);

/** The texts as they were handed over, by their SHA-256. */
const TEXTS = {
  '000_ce28b1ff2f999d1a.txt': '06db00953658981e85fc4688c783eeb2c7352155da561206e3b0bb41cd592f58',
  '001_a1ddd61cadbabb1f.txt': '863d900399b6ef9d138e8482d409f19f1c2368dafaecb588de61f91dba47a76d',
  '002_45ebe1dc7f79ec5f.txt': 'd0ab9c11b7e62a752304878be06c071e9d7fe4555fa8c496ea4499e1b31d572d',
  '003_f8d079b0ecf73657.txt': 'a3c2055782103bce56e3089e2e479fbfd83424cb30510adeb9ccbe32cbd80536',
  '004_2b6e1b631a688b4b.txt': 'b90a38e22f98b21b42962b93522f9f8cd6534d8d7bbf2878160770772666e271',
};

async function starter() {
  const parsed = parsePack(await readFile(new URL('starter.pack.json', FOLDER)));
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return parsed.value;
}

describe('the starter pack', () => {
  it('rests on texts that nobody changed', async () => {
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.txt')).sort();
    expect(files).toEqual(Object.keys(TEXTS));
    for (const [name, hash] of Object.entries(TEXTS)) {
      const bytes = await readFile(new URL(name, FOLDER));
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(hash);
    }
  });

  it('is what `npm run starter` makes of them today', async () => {
    const committed = await readFile(new URL('starter.pack.json', FOLDER), 'utf8');
    expect(await compileStarter(), 'run npm run starter and commit the pack').toBe(committed);
  });

  it('holds each text once, and every part of it as body or as left out', async () => {
    const { articles } = await starter();
    expect(articles.map((article) => article.provenance.from)).toEqual(Object.keys(TEXTS));
    for (const { provenance, text, leftOut } of articles) {
      const source = await readFile(new URL(provenance.from, FOLDER), 'utf8');
      const words = (part: string) => part.match(/[\p{L}\p{N}]+/gu) ?? [];
      const kept = [text, ...leftOut.map((part) => part.text)].flatMap(words);
      // Texts left out are cut to 300 units: only then may words be missing.
      const isCut = leftOut.some((part) => part.text.length === 300);
      if (!isCut) expect(kept.sort(), provenance.from).toEqual(words(source).sort());
      for (const line of text.split('\n')) expect(source).toContain(line);
    }
  });

  it.each([
    ['نبيل فهمي'],
    ['قصواء'],
    ['بقائي'],
    ['غروسي'],
    ['ويتكوف'],
    ['الأميرة رجوة'],
    ['إقرأ أيضا'],
    ['اقرأ المزيد'],
    ['شاهد أيضا'],
    ['مقالات مشابهة'],
    ['تابعونا'],
    ['تابع أحدث'],
    ['المجر'],
    ['Related Nodes'],
    ['زر الذهاب'],
    ['المصدر:'],
    ['سرايا - '],
    ['رياليست عربي'],
    ['تجنب تصعيد الهجمات أتى'],
  ])('has nothing of the foreign matter in its bodies: %s', async (phrase) => {
    for (const { text, claims, assertions } of (await starter()).articles) {
      expect(text).not.toContain(phrase);
      for (const claim of claims) expect(claim.text).not.toContain(phrase);
      for (const assertion of assertions) expect(assertion.quote).not.toContain(phrase);
    }
  });

  it('says of every date that it was worked out, and from what', async () => {
    for (const { article, provenance } of (await starter()).articles) {
      expect(article.dateCertainty).toBe('inferred');
      expect(provenance.note).toMatch(/Date: .{40}/);
      expect(article.url).toBeNull();
    }
  });
});
