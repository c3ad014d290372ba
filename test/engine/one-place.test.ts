import { describe, expect, it } from 'vitest';
import { bothWays } from './compared.ts';

describe('a place told with the country that it lies in', () => {
  it.each([
    [
      'The observatory satellite was launched on Tuesday from the Baikonur space centre in Kazakhstan.',
      'The observatory satellite was launched on Tuesday from the Jiuquan space centre in China.',
    ],
    [
      'A fire broke out on Monday evening at the Arzew oil refinery in western Algeria, killing two workers.',
      'A fire broke out on Monday evening at the Skikda oil refinery in eastern Algeria, killing two workers.',
    ],
  ])('is one place that differs: %s', (a, b) => {
    expect(bothWays(a, b)).toEqual(['opposite', 'opposite']);
  });

  it.each([
    // Two places are two events.
    [
      'Delegations from Moscow and Stockholm signed the treaty on fishing on Tuesday.',
      'Delegations from Tehran and Washington signed the treaty on fishing on Tuesday.',
    ],
    // Who did it, and where.
    [
      'President Alan Smith opened the new bridge in Kenya on Tuesday.',
      'President Saad Zaki opened the new bridge in Ghana on Tuesday.',
    ],
    [
      'سقطت قذائف على مواقع في حمص والأردن صباح الاثنين ما أدى إلى مقتل أربعة مدنيين.',
      'سقطت قذائف على مواقع في حلب والعراق صباح الاثنين ما أدى إلى مقتل أربعة مدنيين.',
    ],
  ])('is two where the second name is another thing: %s', (a, b) => {
    expect(bothWays(a, b)).not.toContain('opposite');
  });
});
