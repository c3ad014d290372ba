import { describe, expect, it } from 'vitest';
import type { ArticleId, AssertionId, ClaimId, Link, RelationKind } from '../../engine/model.ts';
import type { Telling } from '../../engine/origins.ts';
import { decideVerdict, type Evidence } from '../../engine/verdict.ts';

const AXIOS: Link = {
  speaker: 'موقع أكسيوس',
  key: 'اكسيوس',
  kind: 'outlet',
  verb: 'asserts',
  named: true,
};

function telling(source: string, chain: readonly Link[], text: string): Telling {
  const assertion = `000000-${source}` as AssertionId;
  const article = source as ArticleId;
  return {
    assertion,
    article,
    source,
    chain,
    text,
    agencies: [],
    share: 0.6,
    cited: [],
    lags: false,
    sketch: [],
  };
}

function evidence(
  kind: RelationKind,
  score: number,
  source: string,
  chain: readonly Link[] = [],
): Evidence {
  const told = telling(source, chain, `ما قالته ${source} بكلماتها وحدها عن الأمر`);
  const assertion = `000000-${source}` as AssertionId;
  return {
    relation: {
      claim: source as ClaimId,
      assertion,
      article: source as ArticleId,
      kind,
      rule: kind === 'opposite' ? 'copy' : 'page-told',
      score,
      reasons: [],
      aligned: [],
    },
    telling: told,
    ownChain: PAGE.chain,
    word: null,
  };
}

const PAGE = {
  ...telling('الحرة', [AXIOS], 'جرت محادثات غير مباشرة في عمان'),
  assertion: null,
  article: null,
};
const shown = (verdict: ReturnType<typeof decideVerdict>) =>
  verdict.relations.map(({ article }) => article);

describe('decideVerdict', () => {
  it('finds nothing in looser evidence alone', () => {
    const verdict = decideVerdict(PAGE, [], [evidence('same', 0.4, 'سرايا')], 0.4);
    expect(verdict).toMatchObject({ kind: 'new', score: 0.6, relations: [], origins: [] });
  });

  it('shows looser evidence after what decides', () => {
    const found = [evidence('same', 0.7, 'سرايا')];
    const verdict = decideVerdict(PAGE, found, [evidence('same', 0.4, 'الرأي')], 0);
    expect(verdict).toMatchObject({ kind: 'corroborated', score: 0.7 });
    expect(shown(verdict)).toEqual(['سرايا', 'الرأي']);
  });

  it('keeps a repeated sentence repeated: looser evidence of another origin is not shown', () => {
    const found = [evidence('same', 0.7, 'سرايا', [AXIOS])];
    const further = [evidence('same', 0.4, 'الرأي'), evidence('same', 0.4, 'الغد', [AXIOS])];
    const verdict = decideVerdict(PAGE, found, further, 0);
    expect(verdict).toMatchObject({ kind: 'repeated', independentOrigins: 0 });
    expect(shown(verdict)).toEqual(['سرايا', 'الغد']);
  });

  it('takes no looser evidence where anything speaks against the sentence', () => {
    const found = [evidence('same', 0.7, 'سرايا'), evidence('opposite', 0.8, 'الرأي')];
    const verdict = decideVerdict(PAGE, found, [evidence('same', 0.4, 'الغد')], 0);
    expect(verdict.kind).toBe('disputed');
    expect(shown(verdict)).toEqual(['الرأي', 'سرايا']);
  });

  const speaker = (name: string, verb: Link['verb'] = 'asserts'): Link => ({
    speaker: name,
    key: name,
    kind: 'speaker',
    verb,
    named: true,
  });
  const by = (one: Evidence, share: number): Evidence => ({
    ...one,
    telling: { ...one.telling, share },
  });

  it('shows a report of the denial as denied by whom it names, and calls the sentence disputed', () => {
    const denied = by(evidence('same', 0.8, 'سرايا', [speaker('إيران', 'denies')]), 0.8);
    const verdict = decideVerdict(PAGE, [denied], [], 0);
    expect(verdict).toMatchObject({ kind: 'disputed', againstOrigins: 1 });
    expect(verdict.relations[0]?.kind).toBe('opposite');
    expect(verdict.relations[0]?.reasons[0]).toMatchObject({ kind: 'denied', other: 'إيران' });
  });

  it('keeps silent about a denial of something that is only loosely the same', () => {
    const denied = by(evidence('same', 0.6, 'سرايا', [speaker('إيران', 'denies')]), 0.4);
    expect(decideVerdict(PAGE, [denied], [], 0).kind).toBe('new');
  });

  it('takes another report of the denial for support of a page that reports it, and the denied for none', () => {
    const page = { ...PAGE, chain: [speaker('إيران', 'denies')] };
    const of = (one: Evidence): Evidence => ({ ...one, ownChain: page.chain });
    const same = of(evidence('same', 0.8, 'سرايا', [speaker('إيران', 'denies')]));
    expect(decideVerdict(page, [same], [], 0).kind).toBe('repeated');
    expect(decideVerdict(page, [of(evidence('same', 0.8, 'الرأي'))], [], 0).kind).toBe('new');
  });

  it('calls the figures of two named speakers disputed, and one speaker’s two figures contradicted', () => {
    const reason = {
      kind: 'number-differs',
      pageSpan: null,
      otherSpan: null,
      page: '5',
      other: '7',
    } as const;
    const clash = (who: readonly Link[]): Evidence => {
      const one = evidence('opposite', 0.8, 'سرايا', who);
      return {
        ...one,
        ownChain: [speaker('وزارة الصحة')],
        relation: { ...one.relation, reasons: [reason] },
      };
    };
    const page = { ...PAGE, chain: [speaker('وزارة الصحة')] };
    const verdict = (who: readonly Link[]) => decideVerdict(page, [clash(who)], [], 0).kind;
    expect(verdict([speaker('المعارضة المسلحة')])).toBe('disputed');
    expect(verdict([speaker('وزارة الصحة')])).toBe('contradicted');
    expect(verdict([])).toBe('contradicted');
  });
});
