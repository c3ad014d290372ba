// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { textOfItem } from '../../../entrypoints/library/item-text.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('the text of an article that a feed gives whole', () => {
  it('has its paragraphs, and nothing of scripts, pictures and what it says of itself', () => {
    const markup = `<link rel="canonical" href="https://other.example/"><p>The dam <b>broke</b> on
      Monday.</p><script>alert(1)</script><figure><figcaption>A picture</figcaption></figure>
      <div><div>Nobody was hurt.</div></div>First line<br><br>second line`;
    expect(textOfItem(markup, parse)).toBe(
      'The dam broke on Monday.\n\nNobody was hurt.\n\nFirst line\n\nsecond line',
    );
  });

  it('is empty where there is none', () => {
    expect(textOfItem('<img src="https://x.example/p.png">', parse)).toBe('');
  });
});
