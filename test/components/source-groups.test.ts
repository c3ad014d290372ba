import { describe, expect, it } from 'vitest';
import { groupSources } from '../../components/popup/source-groups.ts';
import { source } from './popup-samples.ts';

const axios = { key: 'axios', name: 'Axios' };
const reuters = { key: 'reuters', name: 'Reuters' };

describe('groupSources', () => {
  it('puts outlets under the origin from which each mostly knows', () => {
    const groups = groupSources([
      source({ source: 'Herald', supports: [1], origins: [reuters, axios] }),
      source({ source: 'Post', supports: [1, 2], origins: [axios] }),
      source({ source: 'Star', supports: [1, 2, 3], origins: [axios, reuters] }),
    ]);
    expect(groups.map((group) => [group.name, group.sources.map((each) => each.source)])).toEqual([
      ['Axios', ['Star', 'Post']],
      ['Reuters', ['Herald']],
    ]);
  });

  it('lets an outlet that names nobody stand for itself', () => {
    const [group] = groupSources([source({ source: 'Herald', supports: [1] })]);
    expect(group?.name).toBe('Herald');
  });

  it('counts a sentence once, however many outlets of an origin speak of it', () => {
    const groups = groupSources([
      source({ source: 'A', supports: [1], origins: [axios] }),
      source({ source: 'B', supports: [1], origins: [axios] }),
      source({ source: 'C', supports: [2], contradicts: [3], origins: [reuters] }),
    ]);
    expect(groups.map((group) => group.name)).toEqual(['Reuters', 'Axios']);
  });

  it('has no groups without sources', () => {
    expect(groupSources([])).toEqual([]);
  });
});
