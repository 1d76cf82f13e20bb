import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import type { Heading } from './document.ts';
import { stateOf } from './state.ts';
import { walk } from './walk.ts';

/** Ids the page itself uses. */
const reserved = ['more', 'footnote-label'];

/**
 * Gives headings ids that keep Korean and are unique in the page, and collects them.
 *
 * `## 무엇이 문제?` → `<h2 id="무엇이-문제">`, `headings: [{ depth: 2, slug: '무엇이-문제', text: '무엇이 문제?' }]`
 *
 * An id the author wrote in raw HTML is kept. GitHub's way of making ids, which kramdown's is close to: links
 * into old posts go on working.
 */
export function rehypeHeadings(site: Site) {
  return (tree: Root, file: VFile): void => {
    const slugger = new GithubSlugger();
    for (const id of reserved) slugger.slug(id);
    const found: Element[] = [];
    walk(tree, (node) => {
      if (node.type !== 'element') return;
      const id = node.properties['id'];
      if (typeof id === 'string') slugger.slug(id);
      if (/^h[1-6]$/.test(node.tagName) && id !== 'footnote-label') found.push(node);
    });
    const headings = found.map((node) => identify(node, slugger));
    // A heading of a picture alone has no words for a table of contents.
    stateOf(file, site).headings.push(...headings.filter(({ text }) => text !== ''));
  };
}

function identify(node: Element, slugger: GithubSlugger): Heading {
  const text = textOf(node).replace(/\s+/g, ' ').trim();
  const own = node.properties['id'];
  const slug = typeof own === 'string' && own !== '' ? own : slugger.slug(text.normalize('NFC') || 'section');
  node.properties['id'] = slug;
  return { depth: Number(node.tagName[1]) as Heading['depth'], slug, text };
}
