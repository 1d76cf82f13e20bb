import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { groupFrames, type ParseOptions, parseTraces } from '#trace/index.ts';
import { readLabel } from './code-language.ts';
import { readMeta } from './code-meta.ts';
import type { TracebackProps } from './document.ts';
import { report, stateOf } from './state.ts';
import { contentOf, type SlotNode } from './tree.ts';
import { skip, walk } from './walk.ts';

/**
 * Turns code blocks that hold a stack trace into traceback slots, whatever their label says.
 *
 * ` ``` ` + `Traceback (most recent call last): …` → traceback slot with the trace taken apart
 *
 * The labels `traceback`, `pytb`, `stacktrace` … promise a trace: none found is worth a word. `notrace` in the info
 * string forbids to look.
 */
export function rehypeTracebacks(site: Site) {
  return (tree: Root, file: VFile): void => {
    const state = stateOf(file, site);
    let number = 0;
    walk(tree, (node, index, parent) => {
      if (node.type !== 'sfCode') return;
      const label = readLabel(node.label);
      if (!readMeta(node.meta, label).traceable) return;
      const segments = segmentsOf(node.value, { force: label.traceback, rules: state.origins });
      if (!segments) {
        if (label.traceback) report(state, 'SF2032', { label: node.label ?? '' }, node.position?.start);
        return;
      }
      number += 1;
      const slot: SlotNode = {
        type: 'sfSlot',
        content: { kind: 'traceback', props: { text: node.value, number, segments } },
      };
      if (node.position) slot.position = node.position;
      contentOf(parent)[index] = slot;
      return skip;
    });
  };
}

/** The parts of a block's text; null where no trace is among them. */
function segmentsOf(text: string, options: ParseOptions): TracebackProps['segments'] | null {
  const segments = parseTraces(text, options);
  if (!segments.some(({ kind }) => kind === 'trace')) return null;
  return segments.map((segment) =>
    segment.kind === 'text' ? segment : { ...segment, groups: groupFrames(segment.trace) },
  );
}
