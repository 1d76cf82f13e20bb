import { describe, expect, test } from 'vitest';
import type { Post } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { headTags } from '../../src/components/head-tags.ts';

const site = { title: 'Diary', url: 'https://diary.example.org', base: '/b', lang: 'en' } as Site;
const post = {
  kind: 'post',
  title: 'A night',
  path: '/posts/밤/',
  lang: 'en',
  date: '2026-09-08T14:20:00+00:00[Atlantic/Reykjavik]',
  dateHasTime: false,
  updated: null,
  subject: { label: 'Queues', slug: 'queues' },
  tags: [{ label: 'redis', slug: 'redis' }],
  authors: [{ id: 'a', name: 'Ada', url: '/about/' }],
} as unknown as Post;
const page = { title: post.title, path: post.path, lang: 'en', description: 'What happened.', post };
const property = ({ meta }: ReturnType<typeof headTags>, name: string) =>
  meta.flatMap((tag) => ('property' in tag && tag.property === name ? [tag.content] : []));

describe('what a page tells others', () => {
  test('of an internal site none is for search engines, and none says that it is the public one', () => {
    const tags = headTags(page, { ...site, audience: 'internal' }, null);
    expect(tags.meta).toContainEqual({ name: 'robots', content: 'noindex' });
    expect([tags.canonical, property(tags, 'og:url')]).toEqual([null, []]);
  });

  test('a post names itself by absolute addresses, base included', () => {
    const tags = headTags(page, site, { src: '/b/_astro/a.png', width: 1200, height: 630 });
    expect(tags.title).toBe('A night · Diary');
    expect(tags.canonical).toBe('https://diary.example.org/b/posts/%EB%B0%A4/');
    expect(property(tags, 'og:url')).toEqual([tags.canonical]);
    expect(property(tags, 'og:image')).toEqual(['https://diary.example.org/b/_astro/a.png']);
    expect(property(tags, 'og:type')).toEqual(['article']);
    expect(property(tags, 'article:tag')).toEqual(['redis']);
    expect(JSON.parse(tags.structured ?? '')).toMatchObject({
      '@type': 'BlogPosting',
      headline: 'A night',
      datePublished: '2026-09-08',
      author: [{ name: 'Ada', url: 'https://diary.example.org/b/about/' }],
      mainEntityOfPage: tags.canonical,
    });
  });

  test('without an address of the site there is no canonical one, and no relative one in its place', () => {
    const tags = headTags(page, { ...site, url: null }, null);
    expect(tags.canonical).toBeNull();
    expect(property(tags, 'og:url')).toEqual([]);
    expect(tags.structured).not.toContain('"url":null');
  });

  test('a page that is not to be found says so and claims no address', () => {
    const tags = headTags({ ...page, post: undefined, indexed: false }, site, null);
    expect(tags.meta).toContainEqual({ name: 'robots', content: 'noindex' });
    expect(tags.canonical).toBeNull();
    expect(tags.structured).toBeNull();
  });

  test('a title cannot end the script its data stands in', () => {
    const odd = { ...post, title: '</script><!--' };
    const { structured } = headTags({ ...page, post: odd }, site, null);
    expect(structured).not.toContain('<');
    expect(JSON.parse(structured ?? '')).toMatchObject({ headline: '</script><!--' });
  });

  test('a long description is cut', () => {
    const { description } = headTags({ ...page, description: '문장 '.repeat(100) }, site, null);
    expect(description.length).toBeLessThanOrEqual(160);
  });
});
