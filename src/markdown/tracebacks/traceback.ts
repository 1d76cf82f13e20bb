import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { eatenUnderscores, groupFrames, type ParseOptions, parseTraces, type Segment } from '#trace/index.ts';
import type { Highlighter } from '../code/highlighter.ts';
import { readLabel } from '../code/label.ts';
import { readMeta } from '../code/meta.ts';
import type { FrameDetail, TracebackProps } from '../document.ts';
import { type RenderState, report, stateOf } from '../state.ts';
import { type CodeNode, contentOf, type SlotNode } from '../tree.ts';
import { skip, walk } from '../walk.ts';
import { frameSourceHtml, languageOfFrame } from './frame-source.ts';
import { sourceAddress } from './source-address.ts';

/**
 * Turns code blocks that hold a stack trace into traceback slots, whatever their label says.
 *
 * ` ``` ` + `Traceback (most recent call last): …` → traceback slot with the trace taken apart
 *
 * The labels `traceback`, `pytb`, `stacktrace` … promise a trace: none found is worth a word. `notrace` in the info
 * string forbids to look.
 */
export function rehypeTracebacks(site: Site, highlighter: Promise<Highlighter>) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const state = stateOf(file, site);
    const found: TracebackProps[] = [];
    walk(tree, (node, index, parent) => {
      if (node.type !== 'sfCode') return;
      const label = readLabel(node.label);
      if (!readMeta(node.meta, label).traceable) return;
      const segments = segmentsOf(node.value, { force: label.traceback, rules: state.origins });
      if (!segments) {
        if (label.traceback) report(state, 'SF2032', { label: node.label ?? '' }, node.position?.start);
        return;
      }
      reportEaten(segments, node, state);
      const props: TracebackProps = { text: node.value, number: found.length + 1, segments };
      found.push(props);
      const slot: SlotNode = { type: 'sfSlot', content: { kind: 'traceback', props } };
      if (node.position) slot.position = node.position;
      contentOf(parent)[index] = slot;
      return skip;
    });
    if (found.length > 0) await addDetails(found, state, await highlighter);
  };
}

/** The parts of a block's text; null where no trace is among them. */
function segmentsOf(text: string, options: ParseOptions): TracebackProps['segments'] | null {
  const segments = parseTraces(text, options);
  if (!segments.some(({ kind }) => kind === 'trace')) return null;
  return segments.map((segment) =>
    segment.kind === 'text' ? segment : { ...segment, groups: groupFrames(segment.trace), details: [] },
  );
}

/** Says that a paste lost underscores, at the first line that shows it. */
function reportEaten(segments: TracebackProps['segments'], node: CodeNode, state: RenderState): void {
  const eaten = segments.filter(isTrace).flatMap(({ trace }) => eatenUnderscores(trace));
  const [first] = eaten;
  if (!first) return;
  const start = node.position?.start;
  const values = { written: first.written, meant: first.meant, count: eaten.length };
  report(state, 'SF2034', values, start && { line: start.line + first.line, column: start.column });
}

/** Gives frames their links and the colours of their source. */
async function addDetails(
  found: readonly TracebackProps[],
  { source }: RenderState,
  highlighter: Highlighter,
): Promise<void> {
  const traces = found.flatMap(({ segments }) => segments.filter(isTrace));
  const languages = traces.map(({ trace }) =>
    trace.frames.map((frame) => languageOfFrame(frame, trace.runtime)),
  );
  await highlighter.load(new Set(languages.flat()));
  /** Recursion and threads show the same lines again and again. */
  const coloured = new Map<string, string | null>();
  for (const [at, segment] of traces.entries()) {
    segment.details = segment.trace.frames.map((frame, index): FrameDetail => {
      const language = languages[at]?.[index] ?? 'text';
      const key = `${language} ${frame.source}`;
      const sourceHtml = coloured.get(key) ?? frameSourceHtml(frame, language, highlighter);
      coloured.set(key, sourceHtml);
      return { href: source && sourceAddress(frame, source), sourceHtml };
    });
  }
}

function isTrace<Part extends Segment>(segment: Part): segment is Extract<Part, { kind: 'trace' }> {
  return segment.kind === 'trace';
}
