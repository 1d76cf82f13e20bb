import type { Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { type RenderState, report, severityIn, stateOf } from '../state.ts';
import { contentOf, isElement } from '../tree.ts';
import { exit, skip, walk } from '../walk.ts';
import { parseAroundContainers } from './closed-containers.ts';
import { runsOf } from './runs.ts';
import { escapeUnclosed, tooDeepAt } from './unclosed-html.ts';

/**
 * Turns raw HTML into elements, and the writer's own `<sf-slot>` into text.
 *
 * `raw('<small>')`, `text('a')`, `raw('</small>')` → `small(text('a'))`; `raw('<!-- more -->')` → `comment(' more ')`
 *
 * The HTML parser is the dearest stage after highlighting, so blocks without raw HTML, and a tree with nothing but
 * comments (the excerpt marker, mostly), never reach it.
 */
export function rehypeRawHtml(site: Site) {
  const parse = rehypeRaw({ passThrough: ['sfCode', 'sfContainer'] });
  const parseRuns = (all: RootContent[], file: VFile) =>
    runsOf(all).flatMap(({ blocks, hasRaw }) =>
      hasRaw ? parse({ type: 'root', children: blocks }, file).children : blocks,
    );
  return (tree: Root, file: VFile): Root => {
    if (!hasMarkupAfterComments(tree)) return tree;
    makeSafe(tree, stateOf(file, site), site);
    tree.children = parseAroundContainers(tree.children, (blocks) => parseRuns(blocks, file));
    escapeSlots(tree);
    return tree;
  };
}

/** What would swallow the page, or overflow the parser, becomes text. */
function makeSafe(tree: Root, state: RenderState, site: Site): void {
  for (const { text, close, point } of escapeUnclosed(tree))
    report(state, 'SF2040', { text, close }, point, severityIn(site));
  const point = tooDeepAt(tree);
  if (!point) return;
  report(state, 'SF2041', { what: 'HTML elements' }, point);
  walk(tree, (node, index, parent) => {
    if (node.type === 'raw') contentOf(parent)[index] = { type: 'text', value: node.value };
  });
}

/** Replaces raw nodes that are one whole comment; says whether other raw HTML is left. */
function hasMarkupAfterComments(tree: Root): boolean {
  let markup = false;
  walk(tree, (node, index, parent) => {
    if (node.type !== 'raw') return;
    const text = commentText(node.value);
    if (text === null) {
      markup = true;
      return exit;
    }
    contentOf(parent)[index] = {
      type: 'comment',
      value: text,
      ...(node.position && { position: node.position }),
    };
    return skip;
  });
  return markup;
}

/** `<!-- more -->` → ` more `; null for anything else, two comments in a row too. */
function commentText(html: string): string | null {
  const trimmed = html.trim();
  if (!trimmed.startsWith('<!--') || !trimmed.endsWith('-->') || trimmed.length < 7) return null;
  const text = trimmed.slice(4, -3);
  return text.includes('-->') || text.startsWith('>') || text.startsWith('->') ? null : text;
}

/** A page is split at `<sf-slot …>`: where a writer typed one, it is shown as typed. */
function escapeSlots(tree: Root): void {
  walk(tree, (node, index, parent) => {
    if (isElement(node, 'script', 'style')) {
      for (const child of node.children) {
        if (child.type === 'text') child.value = child.value.replaceAll('<sf-slot', '<sf\\-slot');
      }
      return skip;
    }
    if (!isElement(node, 'sf-slot')) return;
    const open = `<sf-slot${typeof node.properties['id'] === 'string' ? ` id="${node.properties['id']}"` : ''}>`;
    contentOf(parent).splice(index, 1, { type: 'text', value: open }, ...node.children, {
      type: 'text',
      value: '</sf-slot>',
    });
    return index;
  });
}
