import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAFT_FORMATS } from '../../../packs/formats/formats.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { anyLibrary, ENGLISH, SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { describeRoundTrips, importDrafts, textOf } from './round-trips.ts';

const format = DRAFT_FORMATS['web-annotation'];

describeRoundTrips('web-annotation', format);

const SCHEMAS = fileURLToPath(new URL('annotation-model/', import.meta.url));

/** What the W3C's tests say that a single annotation must be, by the name of the schema. */
function readMusts(): Map<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:\S+$/i);
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
  const parse = (path: string) => JSON.parse(readFileSync(`${SCHEMAS}${path}`, 'utf8'));
  for (const file of readdirSync(`${SCHEMAS}definitions`)) {
    ajv.addSchema(parse(`definitions/${file}`), file);
  }
  const { assertions } = parse('annotation-musts.json') as { assertions: string[] };
  return new Map(assertions.map((path) => [path, ajv.compile(parse(path))]));
}

const MUSTS = readMusts();

/** The schemas that an annotation does not meet. An item of a page has its context from the collection. */
function unmet(annotation: object): string[] {
  const alone = { '@context': 'http://www.w3.org/ns/anno.jsonld', ...annotation };
  return [...MUSTS].filter(([, isMet]) => !isMet(alone)).map(([name]) => name);
}

describe("the W3C's schemas of what an annotation must be", () => {
  it('are all there, and refuse what is none', () => {
    expect(MUSTS.size).toBe(54);
    expect(unmet({ type: 'Annotation', target: 'https://example.com/' })).toEqual([
      'annotations/3.1-annotationIdValidated.json',
    ]);
    expect(
      unmet({ id: 'urn:a:b', type: 'Annotation', target: 'https://example.com/', created: 'now' }),
    ).toContain('annotations/3.3.1-annotationCreatedValidated.json');
  });

  it('are met by every annotation of any library', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (rows) => {
        const file = await textOf(format.write(createMemoryKept(rows)));
        for (const item of JSON.parse(file).first.items) expect(unmet(item)).toEqual([]);
      }),
    );
  });
});

describe('web annotations', () => {
  it('are a collection with one page: an annotation on each article and one on each sentence', async () => {
    const collection = JSON.parse(await textOf(format.write(createMemoryKept(SMALL_LIBRARY))));
    expect(collection['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 3 });
    expect(collection.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 });
    const [article, sentence] = collection.first.items;
    expect(article).toMatchObject({
      motivation: 'commenting',
      created: '2024-05-18T02:40:00.000Z',
      target: {
        id: 'https://example.com/news/1',
        language: 'en',
        'schema:headline': 'Floods kill 42',
      },
    });
    expect(article.body.map(({ value }: { value: string }) => value)).toEqual([
      'Ask the ministry.\nاسأل الوزارة.',
      'floods',
      'فيضانات',
    ]);
    expect(sentence).toMatchObject({
      motivation: 'highlighting',
      target: {
        source: 'https://example.com/news/1',
        selector: { type: 'TextQuoteSelector', exact: ENGLISH.article.assertions[0]?.quote },
      },
    });
  });

  it('are read from an export of Hypothesis', async () => {
    const row = {
      id: 'a1',
      created: '2024-05-18T10:00:00.000000+00:00',
      user: 'acct:reader@hypothes.is',
      uri: 'https://example.com/news/7',
      text: 'Is this so?',
      tags: ['check', ' ', 7],
      document: { title: ['Dam breaks'] },
      target: [
        {
          source: 'https://example.com/news/7',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]' },
            { type: 'TextPositionSelector', start: 3, end: 9 },
            {
              type: 'TextQuoteSelector',
              exact: 'The dam broke on Monday.',
              prefix: 'a',
              suffix: 'b',
            },
          ],
        },
      ],
    };
    const page = { ...row, text: 'A page note', tags: [], target: [{ source: row.uri }] };
    for (const file of [
      [row, page],
      { annotations: [row, page] },
      { total: 2, rows: [row, page] },
    ]) {
      const read = format.read(JSON.stringify(file));
      expect(read.ok && read.value.skipped).toEqual([]);
      expect(read.ok && read.value.drafts).toMatchObject([
        {
          url: 'https://example.com/news/7',
          title: 'Dam breaks',
          note: 'A page note',
          savedAt: Date.parse('2024-05-18T10:00:00Z'),
          sentences: [{ quote: 'The dam broke on Monday.', note: 'Is this so?', tags: ['check'] }],
        },
      ]);
    }
  });

  it.each([
    ['a string body', { bodyValue: 'Words' }],
    [
      'a body among others',
      { body: ['https://example.com/x', { type: 'TextualBody', value: 'Words' }] },
    ],
    ['an old body', { body: { type: 'cnt:ContentAsText', chars: 'Words' } }],
  ])('are read with %s, on a target that is only an address', (_, body) => {
    const read = format.read(JSON.stringify({ target: 'https://example.com/a', ...body }));
    expect(read.ok && read.value.drafts).toMatchObject([
      { url: 'https://example.com/a', note: 'Words', sentences: [] },
    ]);
  });

  it('make the sentences of a long quotation, the note at the first', async () => {
    const exact = Array.from(
      { length: 60 },
      (_, n) => `The count of day ${n} was ${n * 7} people.`,
    );
    const target = {
      source: 'https://example.com/a',
      selector: { type: 'TextQuoteSelector', exact: exact.join(' ') },
    };
    const { library } = await importDrafts(format, JSON.stringify([{ target, bodyValue: 'Long' }]));
    for await (const [article] of library.rows('article')) {
      expect(article?.assertions.map(({ quote }) => quote)).toEqual(exact);
    }
    for await (const notes of library.rows('note')) expect(notes).toHaveLength(1);
  });

  it('say which are on no web page', () => {
    const read = format.read(
      JSON.stringify([{ target: 'https://a.example/' }, { target: 'javascript:alert(1)' }, 5]),
    );
    expect(read.ok && read.value.skipped.map(({ place }) => place)).toEqual([
      'annotation 2',
      'annotation 3',
    ]);
  });
});
