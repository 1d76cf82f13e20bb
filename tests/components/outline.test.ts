import { describe, expect, test } from 'vitest';
import type { Heading } from '#markdown/index.ts';
import { outline } from '../../src/components/outline.ts';

const heading = (depth: Heading['depth'], text: string): Heading => ({ depth, text, slug: text });

describe('the contents of a post', () => {
  test('are its two upper levels, whichever they are', () => {
    const headings = [heading(3, 'a'), heading(4, 'b'), heading(5, 'c'), heading(3, 'd')];
    expect(outline(headings)).toEqual([
      { slug: 'a', text: 'a', parts: [{ slug: 'b', text: 'b' }] },
      { slug: 'd', text: 'd', parts: [] },
    ]);
  });

  test('are not worth a list below three sections', () => {
    expect(outline([])).toEqual([]);
    expect(outline([heading(2, 'a'), heading(2, 'b')])).toEqual([]);
    expect(outline([heading(2, 'a'), heading(2, 'b'), heading(2, 'c')])).toHaveLength(3);
  });

  test('begin with a lower level where the author does', () => {
    expect(outline([heading(3, 'a'), heading(2, 'b'), heading(2, 'c'), heading(3, 'd')])).toEqual([
      { slug: 'a', text: 'a', parts: [] },
      { slug: 'b', text: 'b', parts: [] },
      { slug: 'c', text: 'c', parts: [{ slug: 'd', text: 'd' }] },
    ]);
  });
});
