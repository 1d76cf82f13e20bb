import { describe, expect, test } from 'vitest';
import type { LinkReference, Slot } from '#markdown/index.ts';
import { resolvePostLinks, resolveSlotLinks } from '../../src/components/post-links.ts';

const link = (source: string, suffix = ''): LinkReference => ({
  candidates: [`/site/posts/${source}`],
  source: source + suffix,
  suffix,
  line: 1,
  column: 1,
});
const links = [link('drain.md', '#how'), link('gone.md')];
const hrefOf = ({ source, suffix }: LinkReference) =>
  source.startsWith('drain') ? `/blog/posts/drain/${suffix}` : null;

describe('links to other posts', () => {
  test('lead to their pages', () => {
    const html = '<p><a href="sf-post:0">one</a> <a class="x" href="sf-post:0">two</a></p>';
    expect(resolvePostLinks(html, links, hrefOf)).toBe(
      '<p><a href="/blog/posts/drain/#how">one</a> <a class="x" href="/blog/posts/drain/#how">two</a></p>',
    );
  });

  test('to a post that has no page keep what the author wrote', () => {
    expect(resolvePostLinks('<a href="sf-post:1">x</a>', links, hrefOf)).toBe('<a href="gone.md">x</a>');
  });

  test('to a post that is not published leave their words, and do not name it', () => {
    const withheld = [{ ...link('secret.md'), isWithheld: true }, link('gone.md')];
    const html = '<a href="sf-post:0" title="a>b">the <b>report</b></a>, <a href="sf-post:1">gone</a>';
    expect(resolvePostLinks(html, withheld, hrefOf)).toBe('the <b>report</b>, <a href="gone.md">gone</a>');
    const slot: Slot = {
      component: 'Image',
      props: { image: '/a.png', kind: 'local', alt: '', loading: 'lazy', href: 'sf-post:0' },
    };
    expect(resolveSlotLinks(slot, withheld, hrefOf).props).toMatchObject({ href: undefined });
  });

  test('are not seen in text', () => {
    const html = '<code>&#x3C;a href="sf-post:0"></code> href="sf-post:0"';
    expect(resolvePostLinks(html, links, hrefOf)).toBe(html);
  });

  test('cannot end the attribute they stand in', () => {
    const odd = [link('a"><script>.md')];
    expect(resolvePostLinks('<a href="sf-post:0">x</a>', odd, () => null)).toBe(
      '<a href="a&quot;><script>.md">x</a>',
    );
  });

  test('are found in captions and around images', () => {
    const slot: Slot = {
      component: 'Figure',
      props: {
        image: '/a.png',
        kind: 'local',
        alt: '',
        loading: 'lazy',
        href: 'sf-post:0',
        captionHtml: '<a href="sf-post:0">x</a>',
      },
    };
    expect(resolveSlotLinks(slot, links, hrefOf).props).toMatchObject({
      href: '/blog/posts/drain/#how',
      captionHtml: '<a href="/blog/posts/drain/#how">x</a>',
    });
    expect(slot.props.href).toBe('sf-post:0');
  });

  test('are those of times in a timeline as well', () => {
    const facts = { written: '11:30', length: 6, at: null, end: null, day: null, approximate: false };
    const entry = { ...facts, overMidnight: false, sinceStart: null, sinceBefore: null, marks: [], html: '' };
    const entries = [{ ...entry, href: 'sf-post:0' }, { ...entry, href: 'https://chat.example/' }, entry];
    const slot: Slot = { component: 'Timeline', props: { timeZone: 'UTC', startedAt: null, entries } };
    const { props } = resolveSlotLinks(slot, links, hrefOf);
    expect('entries' in props && props.entries.map(({ href }) => href)).toEqual([
      '/blog/posts/drain/#how',
      'https://chat.example/',
      undefined,
    ]);
  });
});
