import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Annotation,
  Article,
  ArticleId,
  Assertion,
  AssertionId,
  Origin,
} from '../../engine/model.ts';
import { summarize } from '../../engine/summarize.ts';

const OUTLETS = ['Herald', 'Post', 'Star', ''];
const ORIGINS = ['reuters', 'axios', 'afp'];

/** One assertion of each article; the article is called by its place. */
const articles = new Map(
  OUTLETS.map((name, at) => {
    const id = `article-${at}` as ArticleId;
    return [id, { id, source: { name }, title: `Title ${at}`, url: null } as Article] as const;
  }),
);
const assertions = new Map(
  OUTLETS.map((_, at) => {
    const id = `assertion-${at}` as AssertionId;
    return [id, { id, article: `article-${at}` as ArticleId } as Assertion] as const;
  }),
);

interface Side {
  readonly key: string;
  readonly independent: boolean;
  readonly tellers: readonly number[];
}

function originOf({ key, independent, tellers }: Side): Origin {
  return {
    key,
    name: key.toUpperCase(),
    kind: 'agency',
    named: true,
    independent,
    assertions: tellers.map((at) => `assertion-${at}` as AssertionId),
  };
}

function annotation(
  sentence: number,
  { supporting, opposing }: { supporting: readonly Side[]; opposing: readonly Side[] },
): Annotation {
  return {
    sentence,
    verdict: {
      kind: opposing.length > 0 ? 'disputed' : supporting.length > 0 ? 'corroborated' : 'new',
      score: 1,
      independentOrigins: supporting.filter(({ independent }) => independent).length,
      againstOrigins: opposing.length,
      origins: [
        ...supporting.map(originOf),
        ...opposing.map((side) => originOf({ ...side, independent: false })),
      ],
      ownChain: [],
      // As where there is more evidence than a verdict keeps.
      relations: [],
      overruled: [],
    },
  };
}

const sides = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom(...ORIGINS),
    independent: fc.boolean(),
    tellers: fc.uniqueArray(fc.nat(OUTLETS.length - 1), { minLength: 1 }),
  }),
  { selector: ({ key }) => key },
);

const annotations = fc
  .array(fc.record({ supporting: sides, opposing: sides }), { maxLength: 12 })
  .map((sentences) => sentences.map((each, at) => annotation(at, each)));

/** Who tells what from whom, read off the verdicts one by one. */
function toldIn(given: readonly Annotation[]): ReadonlySet<string> {
  const told = new Set<string>();
  for (const { sentence, verdict } of given) {
    for (const [at, { key, independent, assertions: ids }] of verdict.origins.entries()) {
      const isAgainst = at >= verdict.origins.length - verdict.againstOrigins;
      for (const id of ids) {
        const article = assertions.get(id)?.article;
        told.add([isAgainst ? 'contradicts' : 'supports', article, key, sentence].join());
        if (independent) told.add(['independent', article, key, sentence].join());
      }
    }
  }
  return told;
}

describe('summarize', () => {
  it('gives each article, by origin, exactly the sentences that it tells from there', () => {
    fc.assert(
      fc.property(annotations, (given) => {
        const { sources } = summarize(given, assertions, articles);
        const said = sources.flatMap(({ article, origins }) =>
          origins.flatMap((origin) =>
            (['supports', 'contradicts', 'independent'] as const).flatMap((side) =>
              origin[side].map((sentence) => [side, article, origin.key, sentence].join()),
            ),
          ),
        );
        expect(said.toSorted()).toEqual([...toldIn(given)].toSorted());
      }),
    );
  });

  it('counts as independent the origins that support a sentence so, each once', () => {
    const reuters = { key: 'reuters', independent: true, tellers: [0, 1] };
    const axios = { key: 'axios', independent: false, tellers: [2] };
    const summary = summarize(
      [
        annotation(0, { supporting: [reuters, axios], opposing: [] }),
        annotation(1, { supporting: [reuters], opposing: [{ ...axios, tellers: [1] }] }),
      ],
      assertions,
      articles,
    );
    expect(summary.independentOrigins).toBe(1);
    expect(summary.counts).toMatchObject({ corroborated: 1, disputed: 1 });
  });

  it('takes the full and the family name of a speaker, in two sentences, for one origin', () => {
    const named = (key: string, name: string): Origin => ({
      ...originOf({ key, independent: true, tellers: [0] }),
      kind: 'speaker',
      name,
    });
    const [first, second] = [0, 1].map((at) =>
      annotation(at, { supporting: [{ key: 'x', independent: true, tellers: [0] }], opposing: [] }),
    );
    if (first === undefined || second === undefined) throw new Error('no sentences');
    const spoken = (of: Annotation, origin: Origin): Annotation => ({
      ...of,
      verdict: { ...of.verdict, origins: [origin] },
    });
    const summary = summarize(
      [
        spoken(first, named('brett mcgurk', 'Brett McGurk')),
        spoken(second, named('mcgurk', 'McGurk')),
      ],
      assertions,
      articles,
    );
    expect(summary.independentOrigins).toBe(1);
    expect(summary.sources[0]?.origins).toMatchObject([
      { name: 'Brett McGurk', supports: [0, 1], independent: [0, 1] },
    ]);
  });

  it('keeps two articles without an outlet apart', () => {
    const nobody: Side = { key: '', independent: true, tellers: [3] };
    const more = new Map([
      ...articles,
      ['article-9' as ArticleId, { id: 'article-9', source: { name: '' } } as Article],
    ]);
    const told = new Map([
      ...assertions,
      ['assertion-9' as AssertionId, { article: 'article-9' } as Assertion],
    ]);
    const summary = summarize(
      [
        annotation(0, { supporting: [nobody], opposing: [] }),
        annotation(1, { supporting: [{ ...nobody, tellers: [9] }], opposing: [] }),
      ],
      told,
      more,
    );
    expect(summary.independentOrigins).toBe(2);
    expect(summary.sources.map(({ origins }) => origins.length)).toEqual([1, 1]);
  });

  it('lists what stands beside the deciding evidence without an origin', () => {
    const plain = annotation(0, {
      supporting: [{ key: 'afp', independent: true, tellers: [0] }],
      opposing: [],
    });
    const relation = {
      article: 'article-2',
      kind: 'same',
    } as Annotation['verdict']['relations'][number];
    const summary = summarize(
      [{ ...plain, verdict: { ...plain.verdict, relations: [relation] } }],
      assertions,
      articles,
    );
    const star = summary.sources.find(({ source }) => source === 'Star');
    expect(star).toMatchObject({ supports: [0], origins: [] });
  });
});
