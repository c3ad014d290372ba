import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainRow, chainRows } from '../../components/card/chain-rows.ts';
import { type ChainNode, chainTrees } from '../../components/card/chain-tree.ts';
import { card, evidence, link } from './card-samples.ts';

const axios = link('Axios', 'outlet');
const tehran = link('Tehran', 'speaker', 'denies');

/** Rows as a drawing in letters: a way that passes, ends or branches, the station in its lane, and its name. */
function drawn(rows: readonly ChainRow[]): string[] {
  return rows.map(({ station, more, lane, passing, entering }) => {
    const lanes = Array<string>(lane + 1).fill(' ');
    for (const way of passing) lanes[way.lane] = way.kind === 'denied' ? ':' : '|';
    for (const way of entering) lanes[way.lane] = way.ends ? '`' : '+';
    lanes[lane] = 'o';
    return `${lanes.join('')} ${station?.name?.text ?? more}`;
  });
}

function node(name: string, given: Partial<ChainNode> = {}): ChainNode {
  return {
    key: name,
    name: { text: name, lang: 'en' },
    isPage: false,
    verb: null,
    copy: false,
    opposes: false,
    unnamed: [],
    children: [],
    ...given,
  };
}

describe('chainRows', () => {
  it('branches from a start to all who carry it, and goes straight down where it is one', () => {
    const rows = chainRows(
      chainTrees(
        card({
          ownChain: [axios],
          evidence: [
            evidence({ source: 'The Herald', chain: [axios] }),
            evidence({
              source: 'Gulf Post',
              chain: [link('IRNA', 'agency'), link('the mission', 'speaker')],
            }),
          ],
        }),
      ),
    );
    expect(drawn(rows)).toEqual([
      'o Axios',
      '+o Daily Wire',
      '`o The Herald',
      'o the mission',
      'o IRNA',
      'o Gulf Post',
    ]);
    expect(rows.map(({ from }) => from)).toEqual([[], [0], [0], [], [3], [4]]);
  });

  it('draws an outlet that carries two starts once, below both, and names them', () => {
    const rows = chainRows(
      chainTrees(
        card({
          ownChain: [axios],
          evidence: [
            evidence({ source: 'The Herald', chain: [axios] }),
            evidence({ source: 'France 24', chain: [tehran] }),
            evidence({ source: 'The Herald', chain: [tehran] }),
          ],
        }),
      ),
    );
    expect(drawn(rows)).toEqual([
      'o Axios',
      '+o Daily Wire',
      '|o Tehran',
      '|+o France 24',
      '``o The Herald',
    ]);
    expect(rows.at(-1)?.from).toEqual([0, 2]);
    expect(rows.at(-1)?.fromNames.map(({ text }) => text)).toEqual(['Axios', 'Tehran']);
    expect(rows.at(-1)?.entering.map(({ kind }) => kind)).toEqual(['carried', 'denied']);
    expect(rows[2]?.onward).toBe('denied');
  });

  it('does not take another article of the page’s outlet for the page', () => {
    const rows = chainRows([
      node('Axios', { children: [node('Wire', { isPage: true })] }),
      node('Tehran', { children: [node('Wire')] }),
    ]);
    expect(drawn(rows)).toEqual(['o Axios', 'o Wire', 'o Tehran', 'o Wire']);
  });

  it('does not say of those who cite an outlet that they have it from all its starts', () => {
    const rows = chainRows([
      node('Axios', { children: [node('The Herald')] }),
      node('Tehran', { children: [node('The Herald', { children: [node('Gulf Post')] })] }),
    ]);
    expect(rows.map(({ station }) => station?.name?.text)).toEqual([
      'Axios',
      'The Herald',
      'Tehran',
      'The Herald',
      'Gulf Post',
    ]);
  });

  it('lists five outlets of a start and counts the others', () => {
    const children = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => node(name));
    const rows = chainRows([node('Axios', { children })]);
    expect(drawn(rows).slice(-2)).toEqual(['+o e', '`o 2']);
    expect(rows.at(-1)).toMatchObject({ station: null, more: 2, level: 2, place: 6, places: 6 });
  });

  it('puts every station once below all that it has it from, and lets every way end, whatever the trees', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd');
    const { tree } = fc.letrec<{ tree: ChainNode }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        names.map((name) => node(name)),
        fc
          .record({
            name: names,
            verb: fc.constantFrom('denies', 'asserts'),
            children: fc.uniqueArray(tie('tree'), { maxLength: 7, selector: ({ key }) => key }),
          })
          .map(({ name, ...given }) => node(name, given)),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (roots) => {
        const rows = chainRows(roots);
        const open = new Map<number, number>();
        for (const [at, row] of rows.entries()) {
          expect(row.from.every((from) => from < at)).toBe(true);
          expect(row.entering).toHaveLength(row.from.length);
          for (const way of [...row.passing, ...row.entering]) {
            expect(way.lane).toBeLessThanOrEqual(row.lane);
          }
          for (const from of row.from) open.set(from, (open.get(from) ?? 0) + 1);
        }
        const ended = rows.flatMap(({ entering }) => entering).filter(({ ends }) => ends);
        expect(ended).toHaveLength(rows.filter(({ onward }) => onward !== null).length);
        expect(open.size).toBe(ended.length);
      }),
    );
  });
});
