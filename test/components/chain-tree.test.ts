import { describe, expect, it } from 'vitest';
import { type ChainNode, chainTrees } from '../../components/card/chain-tree.ts';
import { card, evidence, link, reason } from './card-samples.ts';

/** A tree as an indented outline, for reading. */
function outline(nodes: readonly ChainNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.name?.text ?? '?'}${node.isPage ? ' (page)' : ''}${
      node.copy ? ' (copy)' : ''
    }${node.unnamed.length > 0 ? ` [${node.unnamed.map((each) => each.text).join(', ')}]` : ''}`,
    ...outline(node.children, depth + 1),
  ]);
}

const axios = link('Axios', 'outlet');

describe('chainTrees', () => {
  it('draws one start once, above all who have it from there', () => {
    const trees = chainTrees(
      card({
        pageSource: 'Daily Wire',
        ownChain: [axios],
        evidence: [
          evidence({ source: 'The Herald', chain: [axios] }),
          evidence({
            source: 'Gulf Post',
            chain: [link('IRNA', 'agency'), link('the mission', 'speaker')],
          }),
        ],
      }),
    );
    expect(outline(trees)).toEqual([
      'Axios',
      '  Daily Wire (page)',
      '  The Herald',
      'the mission',
      '  IRNA',
      '    Gulf Post',
    ]);
  });

  it('counts unnamed speakers to whoever heard them, not as an origin that others share', () => {
    const officials = link('two officials', 'speaker', 'asserts', false);
    const trees = chainTrees(
      card({
        pageSource: 'Daily Wire',
        ownChain: [officials],
        evidence: [
          evidence({ source: 'The Herald', chain: [officials] }),
          evidence({ source: 'Gulf Post', chain: [axios, officials] }),
        ],
      }),
    );
    expect(outline(trees)).toEqual([
      'Daily Wire (page) [two officials]',
      'The Herald [two officials]',
      'Axios [two officials]',
      '  Gulf Post',
    ]);
  });

  it('merges the page into the outlet that others cite', () => {
    const trees = chainTrees(
      card({
        pageSource: 'AXIOS',
        ownChain: [],
        evidence: [evidence({ source: 'The Herald', chain: [axios] })],
      }),
    );
    expect(outline(trees)).toEqual(['AXIOS (page)', '  The Herald']);
  });

  it('keeps a denial apart from the same speaker saying it', () => {
    const trees = chainTrees(
      card({
        ownChain: [link('Tehran', 'speaker')],
        evidence: [evidence({ source: 'France 24', chain: [link('Tehran', 'speaker', 'denies')] })],
      }),
    );
    expect(trees.map((tree) => tree.verb)).toEqual(['asserts', 'denies']);
  });

  it('keeps an outlet that says otherwise apart from the same outlet agreeing', () => {
    const trees = chainTrees(
      card({
        ownChain: [axios],
        evidence: [
          evidence({ source: 'The Herald', chain: [axios] }),
          evidence({ source: 'The Herald', chain: [axios], relation: 'opposite' }),
        ],
      }),
    );
    const [, agreeing, opposing] = trees[0]?.children ?? [];
    expect([agreeing?.opposes, opposing?.opposes]).toEqual([false, true]);
    expect(opposing?.name?.text).toBe('The Herald');
  });

  it('hangs a near copy beside the page, whomever it cites', () => {
    const trees = chainTrees(
      card({
        ownChain: [axios],
        evidence: [evidence({ source: 'The Herald', chain: [], reasons: [reason('near-copy')] })],
      }),
    );
    expect(outline(trees)).toEqual(['Axios', '  Daily Wire (page)', '  The Herald (copy)']);
  });

  it('hangs what repeats the page without citing anyone beside it, as a copy', () => {
    const trees = chainTrees(
      card({ kind: 'repeated', ownChain: [axios], evidence: [evidence({ source: 'The Herald' })] }),
    );
    expect(outline(trees)).toEqual(['Axios', '  Daily Wire (page)', '  The Herald (copy)']);
  });

  it('calls an article of an unknown outlet by its title', () => {
    const trees = chainTrees(card({ evidence: [evidence({ source: '', title: 'Twelve dead' })] }));
    expect(outline(trees)).toEqual(['Daily Wire (page)', '“Twelve dead”']);
  });

  it('lists an outlet once, and the page also where its outlet is unknown', () => {
    const trees = chainTrees(
      card({
        pageSource: null,
        ownChain: [],
        evidence: [evidence({ source: 'The Herald' }), evidence({ source: 'The Herald' })],
      }),
    );
    expect(outline(trees)).toEqual(['? (page)', 'The Herald']);
  });
});
