import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filtered, type PanelSentence } from '../../components/panel/panel-sentences.ts';
import { groupSources, sentencesOf } from '../../components/popup/source-groups.ts';
import { from, source, telling } from './popup-samples.ts';

const axios = { key: 'axios', name: 'Axios' };
const reuters = { key: 'reuters', name: 'Reuters' };

/** Articles of few outlets and origins, so that they meet. */
const sentences = fc
  .uniqueArray(fc.nat(9), { maxLength: 4 })
  .map((all) => all.toSorted((a, b) => a - b));
const articles = fc.array(
  fc.record({
    outlet: fc.constantFrom('Herald', 'Post', 'Star', ''),
    origins: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom('axios', 'reuters', 'herald'),
        supports: sentences,
        contradicts: sentences,
      }),
      { selector: ({ key }) => key },
    ),
  }),
  { maxLength: 8 },
);
const sources = articles.map((all) =>
  all.map(({ outlet, origins }) =>
    telling(outlet, ...origins.map(({ key, ...told }) => from({ key, name: key }, told))),
  ),
);

const ROWS: readonly PanelSentence[] = Array.from({ length: 10 }, (_, index) => ({
  index,
  text: `Sentence ${index}.`,
  kind: 'new',
  independentOrigins: 0,
  againstOrigins: 0,
  speaker: null,
  met: null,
  lost: false,
}));

describe('groupSources', () => {
  it('puts outlets under the origins from which they have it, an outlet of two under both', () => {
    const groups = groupSources([
      telling('Herald', from(reuters, { supports: [1] }), from(axios, { supports: [2] })),
      telling('Post', from(axios, { supports: [1, 2] })),
      telling('Star', from(axios, { supports: [1, 2, 3] })),
    ]);
    expect(groups.map(({ name, outlets }) => [name, outlets.map((each) => each.name)])).toEqual([
      ['Axios', ['Star', 'Post', 'Herald']],
      ['Reuters', ['Herald']],
    ]);
  });

  it('ranks origins by what they support independently, however many outlets repeat one', () => {
    const groups = groupSources([
      ...['A', 'B', 'C', 'D'].map((name) => telling(name, from(axios, { supports: [1, 2] }))),
      telling('E', from(reuters, { supports: [3, 4, 5] })),
      telling(
        'F',
        from({ key: 'page', name: 'P' }, { supports: [1, 2, 3, 4, 5, 6], independent: [] }),
      ),
    ]);
    expect(groups.map(({ name }) => name)).toEqual(['Reuters', 'Axios', 'P']);
  });

  it('puts another account before all agreement', () => {
    const groups = groupSources([
      telling('A', from(axios, { supports: [1, 2, 3, 4] })),
      telling('B', from(reuters, { contradicts: [5] })),
    ]);
    expect(groups.map(({ name }) => name)).toEqual(['Reuters', 'Axios']);
  });

  it('counts two articles of an outlet as one outlet, and a sentence once', () => {
    const [group] = groupSources([
      telling('Herald', from(axios, { supports: [1, 2] })),
      telling('Herald', from(axios, { supports: [2] })),
    ]);
    expect(group?.outlets.map(({ supports, articles: all }) => [supports, all.length])).toEqual([
      [[1, 2], 2],
    ]);
    expect(group?.supports).toEqual([1, 2]);
  });

  it('knows the outlet that is the origin itself', () => {
    const [group] = groupSources([
      telling('Herald', from(axios, { supports: [1, 2] })),
      telling('Axios', from(axios, { supports: [1] })),
    ]);
    expect(group?.outlets.map(({ name, isOrigin }) => [name, isOrigin])).toEqual([
      ['Axios', true],
      ['Herald', false],
    ]);
  });

  it('calls an origin without a name by its article', () => {
    const unknown = telling('', from({ key: 'article-1', name: '' }, { supports: [1] }));
    const [group] = groupSources([{ ...unknown, title: 'A quiet day' }]);
    expect([group?.name, group?.outlets[0]?.name]).toEqual(['“A quiet day”', '“A quiet day”']);
  });

  it('leaves out what has no origin, and has no groups without sources', () => {
    expect(groupSources([source({ source: 'Herald', supports: [1] })])).toEqual([]);
    expect(groupSources([])).toEqual([]);
  });

  it('gives every number exactly the sentences that the panel then lists', () => {
    fc.assert(
      fc.property(sources, (given) => {
        for (const group of groupSources(given)) {
          for (const { outlet, of } of [
            { outlet: null, of: group },
            ...group.outlets.map((each) => ({ outlet: each.key, of: each })),
          ]) {
            for (const side of ['supports', 'contradicts'] as const) {
              const part = { origin: group.key, outlet, side };
              const listed = filtered(ROWS, { by: 'origin', ...part }, given);
              expect(listed.map(({ index }) => index)).toEqual(of[side]);
            }
          }
        }
      }),
    );
  });

  it('never ranks an origin before one with more against the page, or with as much and more independent support', () => {
    fc.assert(
      fc.property(sources, (given) => {
        const groups = groupSources(given);
        groups.slice(1).forEach((group, at) => {
          const before = groups[at];
          const [more, less] = [before, group].map((each) => [
            each?.contradicts.length ?? 0,
            each?.independent.length ?? 0,
          ]);
          expect(rank(more) >= rank(less)).toBe(true);
        });
      }),
    );
  });
});

function rank([against = 0, independent = 0]: readonly number[] = []): number {
  return against * 100 + independent;
}

describe('sentencesOf', () => {
  it('has none where another check knows the origin no more', () => {
    const given = [telling('Herald', from(axios, { supports: [1] }))];
    expect(sentencesOf(given, { origin: 'afp', outlet: null, side: 'supports' })).toEqual([]);
  });
});
