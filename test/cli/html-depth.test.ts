import { describe, expect, it } from 'vitest';
import { hasMoreTags } from '../../cli/html-depth.ts';

describe('hasMoreTags', () => {
  it('counts opening tags, in letters of either size, and no closing ones', () => {
    const html = '<P>One</P><p>two</p><br>3 < 4 <!-- none -->';
    expect(hasMoreTags(html, 2)).toBe(true);
    expect(hasMoreTags(html, 3)).toBe(false);
  });

  it('is quick about what is nothing but brackets', () => {
    const started = performance.now();
    expect(hasMoreTags('<'.repeat(2_000_000), 1)).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
