import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import type { CodeBlockProps } from '../document.ts';
import { type RenderState, report, reportOnce, stateOf } from '../state.ts';
import { type CodeNode, contentOf, type Parent, type SlotNode } from '../tree.ts';
import { walk } from '../walk.ts';
import type { Highlighter } from './highlighter.ts';
import { type CodeLabel, readLabel } from './label.ts';
import { isColourable } from './limits.ts';
import { readMeta } from './meta.ts';

/**
 * Highlights code blocks: `sfCode` → code slot.
 *
 * ` ```python{2} title="app.py" ` → `{ language: 'python', title: 'app.py', codeHtml: '<span class="line">…', … }`
 *
 * Runs after the traceback stage, which has taken its blocks away. Grammars are loaded on the way, so the
 * transformer is asynchronous.
 */
export function rehypeCode(site: Site, highlighter: Promise<Highlighter>) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const found: { node: CodeNode; parent: Parent; label: CodeLabel }[] = [];
    walk(tree, (node, _index, parent) => {
      if (node.type === 'sfCode') found.push({ node, parent, label: readLabel(node.label) });
    });
    if (found.length === 0) return;
    const state = stateOf(file, site);
    const ready = await highlighter;
    await ready.load(new Set(found.map(({ label }) => label.language)));
    for (const { node, parent, label } of found) {
      const slot: SlotNode = {
        type: 'sfSlot',
        content: { kind: 'code', props: block(node, label, ready, state) },
      };
      if (node.position) slot.position = node.position;
      contentOf(parent)[contentOf(parent).indexOf(node)] = slot;
    }
  };
}

function block(
  node: CodeNode,
  label: CodeLabel,
  highlighter: Highlighter,
  state: RenderState,
): CodeBlockProps {
  const point = node.position?.start;
  if (label.unknown && node.label !== null)
    reportOnce(state, node.label, 'SF2030', { label: node.label }, point);
  const tooLong = !isColourable(node.value);
  if (tooLong) report(state, 'SF2031', { characters: node.value.length }, point);
  const meta = readMeta(node.meta, label, node.value.split('\n').length);
  const language = tooLong ? 'text' : label.language;
  const marks = [meta.highlights, meta.words].filter((part) => part !== '').join(' ');
  return {
    ...highlighter.highlight(node.value, language, marks),
    language,
    title: meta.title,
    lineNumbers: meta.lineNumbers,
    startLine: meta.startLine,
  };
}
