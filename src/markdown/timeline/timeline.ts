import type { ElementContent, Root } from 'hast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { type Diagnostic, diagnose, type Place } from '#diagnostics/index.ts';
import { type Incident, instantKeys, markEntries, readTimeline } from '#incident/index.ts';
import type { Site } from '#site/index.ts';
import { stateOf } from '../state.ts';
import { contentOf, isElement, type SlotNode, type TimelineEntryNode } from '../tree.ts';
import { walk } from '../walk.ts';
import { type Block, blocksOf } from './blocks.ts';
import { wordsOf } from './entry-words.ts';
import { isContainer, type Member, sectionsOf } from './sections.ts';
import { bodyOf, pointOf } from './source-line.ts';

/**
 * Makes timelines of lists, tables and paragraphs whose lines begin with a time: in a post with an incident those under a heading such as
 * "Timeline", everywhere those in a container.
 *
 * `<h2>Timeline (KST)</h2><ul><li><strong>11:30</strong> deploy</li></ul>` → `<h2>…</h2>`, timeline slot
 * `[{ at: '2018-03-10T11:30:00+09:00[Asia/Seoul]', body: [p('deploy')], … }]`
 *
 * The lines of a section are read as one, so that a day named over one list holds for the next. Entries keep all they hold: by this
 * stage code, tracebacks and pictures in them are slots.
 */
export function rehypeTimelines(site: Site) {
  return (tree: Root, file: VFile): void => {
    const state = stateOf(file, site);
    const placeAt = (point: Point | undefined): Place => ({
      file: state.file,
      ...(point && state.locate(point)),
    });
    const options = {
      underHeadings: state.incident !== null,
      placeOf: (node: ElementContent) => placeAt(pointOf([node])),
      tell: (diagnostics: readonly Diagnostic[]) => state.diagnostics.push(...diagnostics),
    };
    const sections = sectionsOf(tree, options);
    if (sections.length === 0) return;
    const source = String(file).split('\n');
    for (const section of sections) {
      const blocks = blocksOf(section, { ...options, source });
      const shown = blocks.find(({ nodes }) => nodes.length > 0);
      if (!shown) {
        options.tell(emptyContainer(section, options.placeOf));
        continue;
      }
      const incident = state.incident ?? { instants: noInstants, timeZone: shown.zone ?? site.timeZone };
      options.tell(placeTimelines(blocks, incident, placeAt));
    }
    unwrapContainers(tree);
  };
}

/** The author says that it is a timeline, and none comes of it: a code block, a quotation, prose. */
function emptyContainer(section: readonly Member[], placeOf: (node: ElementContent) => Place): Diagnostic[] {
  const marked = section.find(
    ({ isMarked, node }) => isMarked && (isElement(node) || node.type === 'sfSlot'),
  );
  return marked ? [diagnose('SF6028', {}, placeOf(marked.node))] : [];
}

/** What a timeline knows of its incident, or of none. */
type Known = Pick<Incident, 'instants' | 'timeZone'>;

const noInstants = Object.fromEntries(instantKeys.map((key) => [key, null])) as Incident['instants'];

/** Puts a slot in the place of each block. */
function placeTimelines(
  blocks: readonly Block[],
  incident: Known,
  placeAt: (point: Point | undefined) => Place,
): Diagnostic[] {
  const lines = blocks.flatMap((block) =>
    block.lines.map(({ head, point }) => ({ text: wordsOf(head), place: placeAt(point), zone: block.zone })),
  );
  const { entries, diagnostics } = readTimeline(lines, { incident, zone: null });
  const marks = markEntries(entries, incident);
  let before = 0;
  for (const block of blocks) {
    const own = block.lines.flatMap((line, index): TimelineEntryNode[] => {
      const facts = entries[before + index];
      return facts ? [{ ...facts, marks: marks[before + index] ?? [], ...bodyOf(line, facts.length) }] : [];
    });
    const props = { timeZone: incident.timeZone, startedAt: incident.instants.startedAt };
    replace(block, { type: 'sfSlot', content: { kind: 'timeline', props, entries: own } });
    before += block.lines.length;
  }
  return diagnostics;
}

function replace({ nodes, parent }: Block, slot: SlotNode): void {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return;
  if (first.position) slot.position = first.position;
  const siblings = contentOf(parent);
  const start = siblings.indexOf(first);
  siblings.splice(start, siblings.indexOf(last) - start + 1, slot);
}

/** A container has done its work: what it holds stands in its place. */
function unwrapContainers(tree: Root): void {
  walk(tree, (node, index, parent) => {
    if (!isElement(node) || !isContainer(node)) return;
    contentOf(parent).splice(index, 1, ...node.children);
    return index;
  });
}
