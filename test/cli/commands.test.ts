import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder, runIsnad } from './run-isnad.ts';

const SEEDS = new URL('../../packs/starter/', import.meta.url);
const seed = (name: string): string => readFileSync(new URL(name, SEEDS), 'utf8');
const PAGE = seed('000_ce28b1ff2f999d1a.txt');
const OTHER = seed('001_a1ddd61cadbabb1f.txt');

const root = makeFolder({
  'page.txt': PAGE,
  'page.meta.json': '{"source": "سرايا", "publishedAt": "2024-05-19"}',
  'second.json': JSON.stringify({ title: 'Second', lang: 'ar', text: OTHER }),
  'binary.txt': new Uint8Array([0, 1, 2]),
  'empty.txt': '',
  'huge.html': `<title>Huge</title><article>${'<p>قال المتحدث إن المحادثات لم تحقق أي تقدم.</p>'.repeat(130_000)}</article>`,
  'many.txt': Array.from(
    { length: 5_000 },
    (_, n) => `The mayor of town ${n} said that the road stays closed.`,
  ).join('\n'),
  'pairs.jsonl': [
    '\ufeff{"id": 1, "premise": "Two people were killed in the storm.", "hypothesis": "Two people were killed in the storm.", "label": "x"}',
    '',
    '{"id": "b", "premise": "\\ud800 وصل الوزير إلى عمان.", "hypothesis": "Prices rose by 4 percent."}',
  ].join('\n'),
  'bad-pairs.jsonl': '{"id": 1, "premise": "a", "hypothesis": "b"}\n{"id": 2, "premise": 5}\n',
  'empty.jsonl': '',
});
mkdirSync(join(root, 'library'));
writeFileSync(join(root, 'library/one.txt'), OTHER);
writeFileSync(join(root, 'library/one.meta.json'), '{"source": "الحرة", "date": "2024-05-18"}');
writeFileSync(join(root, 'library/bad.json'), '{"text": 7}');
writeFileSync(join(root, 'library/notes.md'), 'no article');
mkdirSync(join(root, 'library/inner'));
writeFileSync(join(root, 'library/inner/two.txt'), PAGE);
mkdirSync(join(root, 'unusable'));
writeFileSync(join(root, 'unusable/bad.json'), '[');
mkdirSync(join(root, 'none'));
afterAll(() => removeFolder(root));

const isnad = (...args: string[]) => runIsnad(root, ...args);
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('isnad', () => {
  it.concurrent.each([
    ['--help'],
    ['check', '--help'],
    ['relate', '--help'],
    ['extract', '--help'],
    ['replay', '--help'],
  ])('explains itself with %s %s', async (...args) => {
    const { code, out, error } = await isnad(...args.filter((arg) => arg !== undefined));
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/isnad/);
  });

  it.concurrent.each([
    [[], /Name a command/],
    [['chekc'], /no command "chekc"/],
    [['constructor'], /no command "constructor"/],
    [['check'], /needs a FILE/],
    [['check', 'missing.txt'], /missing\.txt does not exist/],
    [['check', 'empty.txt'], /empty\.txt is empty/],
    [['check', 'binary.txt'], /binary\.txt is a binary file/],
    [['check', 'page.txt', '--date', 'soon'], /--date needs a day/],
    [['check', 'page.txt', '--date', '2024-02-31'], /--date needs a day/],
    [['check', 'page.txt', '--colour'], /--colour/],
    [['check', 'page.txt', '--library'], /--library/],
    [['check', 'page.txt', '--library', 'nowhere'], /library nowhere does not exist/],
    [['check', 'huge.html', '--library', 'none'], /huge\.html is not read: Pages of more than/],
    [['extract'], /needs a FILE or DIR/],
    [['extract', 'missing'], /missing does not exist/],
    [['relate', 'missing.jsonl'], /missing\.jsonl does not exist/],
    [['relate'], /needs one PAIRS/],
    [['replay'], /needs a RECORD/],
    [['replay', 'missing.json'], /missing\.json: it does not exist/],
    [['replay', 'second.json'], /second\.json: The file is no record/],
    [['check', 'page.txt', 'second.json', '--record', 'new.json'], /one FILE at a time/],
    [['check', 'page.txt', '--record', 'second.json'], /second\.json is there already/],
    [['check', 'page.txt', '--record', 'no/such/folder.json'], /cannot be written/],
  ])('%j ends with 2 and one clear line', async (args, message) => {
    const { code, out, error } = await isnad(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.trimEnd().split('\n').at(-1)).toMatch(message);
    expect(error).not.toMatch(/\n\s+at /);
  });
});

describe('isnad check', () => {
  it('prints a line per file, in order, every body sentence once and exact', async () => {
    const args = ['check', 'page.txt', 'second.json', '--library', 'library', '--json'];
    const { code, out, error } = await isnad(...args);
    expect(code).toBe(0);
    expect(error).toMatch(/^isnad: library\/bad\.json .*left out\.\n$/);
    const [first, second] = lines(out);
    expect(first.article).toEqual({
      title: null,
      source: 'سرايا',
      publishedAt: '2024-05-19',
      lang: 'ar',
    });
    expect(second.article).toMatchObject({ title: 'Second', publishedAt: null });

    const { text } = lines((await isnad('extract', 'page.txt', '--json')).out)[0];
    let end = 0;
    for (const sentence of first.sentences) {
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      expect(text.slice(end, sentence.start).trim()).toBe('');
      end = sentence.end;
    }
    expect(text.slice(end).trim()).toBe('');
    expect(first.sentences[0].text).toMatch(/^بعدما ذكرت مصادر مطلعة/);
    expect(first.leftOut.length).toBeGreaterThan(3);
  });

  it('gives evidence with its words, outlet, date and reasons', async () => {
    const { out } = await isnad('check', 'page.txt', '--library', 'library', '--json');
    const [{ sentences }] = lines(out);
    const states = new Set(sentences.map(({ state }: { state: string }) => state));
    const named = ['corroborated', 'repeated', 'contradicted', 'disputed', 'new', 'not-a-claim'];
    expect(named).toEqual(expect.arrayContaining([...states]));
    const supported = sentences.find(
      ({ evidence }: { evidence: unknown[] }) => evidence.length > 0,
    );
    expect(supported.evidence[0]).toMatchObject({
      source: 'الحرة',
      publishedAt: '2024-05-18',
      url: null,
      relation: 'same',
    });
    expect(OTHER).toContain(supported.evidence[0].quote);
    expect(Object.keys(supported.evidence[0].reasons[0])).toEqual(['kind', 'page', 'other']);
  });

  it('takes --date only where the file has none', async () => {
    const args = ['check', 'page.txt', 'second.json', '--library', 'none', '--json'];
    const { out, error } = await isnad(...args, '--date', '2024-06-01');
    const dates = lines(out).map(({ article }) => article.publishedAt);
    expect(dates).toEqual(['2024-05-19', '2024-06-01']);
    expect(error).toMatch(/library none holds no article/);
  });

  it('fails when nothing of a library can be read', async () => {
    const { code, out, error } = await isnad('check', 'page.txt', '--library', 'unusable');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/library unusable holds no readable article/);
  });

  it('checks against the starter pack where no library is named, and never against the page itself', async () => {
    const { code, out } = await isnad('check', 'page.txt', '--json');
    expect(code).toBe(0);
    const [{ sentences }] = lines(out);
    const quotes = sentences.flatMap(({ evidence }: { evidence: { quote: string }[] }) =>
      evidence.map(({ quote }) => quote),
    );
    expect(quotes.length).toBeGreaterThan(3);
    for (const quote of quotes) expect(PAGE).not.toContain(quote);
  });

  it('reads 1,500 of 5,000 sentences and says that it leaves out the others', async () => {
    const { code, out } = await isnad('check', 'many.txt', '--library', 'none', '--json');
    expect(code).toBe(0);
    const [{ sentences, leftOut }] = lines(out);
    expect(sentences).toHaveLength(1_500);
    expect(leftOut.map(({ why }: { why: string }) => why)).toContain('too-many');
  });

  it('shows people a table with the states in words and right-to-left text isolated', async () => {
    const { code, out } = await isnad('check', 'page.txt', '--library', 'library');
    expect(code).toBe(0);
    expect(out).toMatch(/\d+ sentences: /);
    expect(out).toMatch(/ {2}1 {2}[a-z ]+\u2068بعدما .*\u2069/);
    expect(out).toContain('Not read:');
  });
});

describe('isnad extract', () => {
  it('prints a line per file of a folder and names those that hold no article', async () => {
    const { code, out, error } = await isnad('extract', 'library', '--json');
    expect(code).toBe(0);
    expect(lines(out).map(({ file }) => file)).toEqual([join('library', 'one.txt')]);
    expect(Object.keys(lines(out)[0])).toEqual([
      'file',
      'title',
      'byline',
      'publishedAt',
      'lang',
      'text',
      'leftOut',
    ]);
    expect(error).toMatch(/^isnad: library\/bad\.json needs "text"/);
  });

  it('gives the same text for a saved page as the reader in the browser', async () => {
    const page = new URL('../pages/ar-wordpress/', import.meta.url);
    writeFileSync(join(root, 'wordpress.html'), readFileSync(new URL('source.html', page)));
    const expected = JSON.parse(readFileSync(new URL('expected.json', page), 'utf8'));
    const { out } = await isnad('extract', 'wordpress.html', '--json');
    expect(lines(out)[0]).toMatchObject({
      title: expected.title,
      text: expected.text.join('\n'),
      publishedAt: expected.publishedAt,
    });
  });
});

describe('isnad relate', () => {
  it('prints a line per pair, in order, passing over empty lines', async () => {
    const { code, out, error } = await isnad('relate', 'pairs.jsonl', '--json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const [same, other] = lines(out);
    expect(same).toMatchObject({ id: 1, relation: 'same' });
    expect(other).toMatchObject({ id: 'b', relation: 'unrelated' });
    const { scores } = same;
    expect(scores.same + scores.opposite + scores.other).toBeCloseTo(1, 5);
  });

  it('names the line that it cannot read', async () => {
    const { code, error } = await isnad('relate', 'bad-pairs.jsonl', '--json');
    expect(code).toBe(2);
    expect(error).toMatch(/^isnad: bad-pairs\.jsonl, line 2: needs/);
  });

  it('has nothing to say of an empty file', async () => {
    expect(await isnad('relate', 'empty.jsonl', '--json')).toEqual({ code: 0, out: '', error: '' });
  });
});

describe('isnad replay', () => {
  it('gives the same verdicts from the record alone, or names what changed and ends with 1', async () => {
    const check = ['check', 'page.txt', '--library', 'library'];
    expect((await isnad(...check, '--record', 'record.json')).code).toBe(0);
    const same = await isnad('replay', 'record.json');
    expect(same).toMatchObject({ code: 0, error: '' });
    expect(same.out).toMatch(/all verdicts are the same/);

    const record = JSON.parse(readFileSync(join(root, 'record.json'), 'utf8'));
    record.engineVersion = 'older';
    const at = record.annotations.findIndex(
      ({ verdict }: { verdict: { relations: unknown[] } }) => verdict.relations.length > 0,
    );
    record.annotations[at].verdict.kind = 'contradicted';
    writeFileSync(join(root, 'changed.json'), JSON.stringify(record));
    const { code, out } = await isnad('replay', 'changed.json', '--json');
    expect(code).toBe(1);
    const [replayed] = lines(out);
    expect(replayed.versions.engine[0]).toBe('older');
    expect(replayed.changed).toMatchObject([
      { sentence: record.annotations[at].sentence, before: 'contradicted', what: ['state'] },
    ]);
  });
});
