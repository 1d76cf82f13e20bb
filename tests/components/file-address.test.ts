import { describe, expect, test } from 'vitest';
import { fileAddress } from '../../src/components/file-address.ts';

const post = { file: '/home/me/blog/posts/a.md', id: 'posts/a.md' };

describe('where a file of the content folder is served', () => {
  test('a native folder serves public/ at the top and the rest where it stands', () => {
    const site = { base: '/b', kind: 'native' } as const;
    expect(fileAddress('/home/me/blog/public/plan.bmp', post, site)).toBe('/b/plan.bmp');
    expect(fileAddress('/home/me/blog/assets/그림.bmp', post, site)).toBe('/b/assets/%EA%B7%B8%EB%A6%BC.bmp');
  });

  test('a Jekyll source serves everything where it stands', () => {
    const site = { base: '', kind: 'jekyll' } as const;
    expect(fileAddress('/home/me/blog/public/plan.bmp', post, site)).toBe('/public/plan.bmp');
  });

  test('names decomposed by macOS are found below their folder', () => {
    const decomposed = { file: '/home/블로그/posts/글.md'.normalize('NFD'), id: 'posts/글.md' };
    const file = '/home/블로그/assets/x.bmp'.normalize('NFD');
    expect(fileAddress(file, decomposed, { base: '', kind: 'native' })).toBe('/assets/x.bmp');
  });
});
