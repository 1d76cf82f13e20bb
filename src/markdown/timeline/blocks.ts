import type { ElementContent } from 'hast';
import type { Diagnostic, Place } from '#diagnostics/index.ts';
import { zoneOfHeading } from '#incident/index.ts';
import { isBlank, isElement, type Parent } from '../tree.ts';
import { wordsOf } from './entry-words.ts';
import { listLines } from './list-lines.ts';
import { paragraphLines } from './paragraph-lines.ts';
import { levelOf, type Member } from './sections.ts';
import { behindDay, isDayAlone, isTimed, pointOf, type SourceLine } from './source-line.ts';
import { tableLines } from './table-lines.ts';

/** Lines of a timeline, and the nodes whose place it takes. */
export interface Block {
  lines: SourceLine[];
  /** Siblings. None of a heading or paragraph that names a day for the lines below and stays. */
  nodes: ElementContent[];
  parent: Parent;
  zone: string | null;
}

export interface BlockOptions {
  /** Lines of the text that was parsed. */
  source: readonly string[];
  placeOf(node: ElementContent): Place;
  tell(diagnostics: readonly Diagnostic[]): void;
}

/**
 * Finds the blocks of a section that are timelines: lists, tables and paragraphs whose lines mostly begin with a time. In a container every
 * list is one, and a single line of a paragraph. A heading that begins with a day names it for the lines below, and its zone if it has one.
 */
export function blocksOf(section: readonly Member[], options: BlockOptions): Block[] {
  const blocks: Block[] = [];
  let zoneOfDay: string | null = null;
  for (const [index, member] of section.entries()) {
    const own = { ...member, zone: member.zone ?? zoneOfDay };
    const block = blockOf(own, isInRun(section, index), options);
    if (!block) continue;
    if (block.nodes.length === 0)
      zoneOfDay = zoneOfHeading(wordsOf([member.node]), options.placeOf(member.node)).zone;
    const last = blocks.at(-1);
    if (last && isElement(member.node, 'p') && followsOn(last, block)) {
      last.nodes.push(...block.nodes);
      last.lines.push(...block.lines);
    } else blocks.push(block);
  }
  return blocks;
}

function blockOf(member: Member, isRun: boolean, options: BlockOptions): Block | null {
  const { node, parent, zone, isMarked } = member;
  if (!isElement(node)) return null;
  const namesDay =
    levelOf(node) === null
      ? isElement(node, 'p') && isDayAlone(node.children)
      : behindDay(node.children) !== null;
  if (namesDay) return { lines: [dayLine(node.children)], nodes: [], parent, zone };
  if (isElement(node, 'ul', 'ol')) {
    const lines = listLines(node);
    return lines.length > 0 && (isMarked || areMostlyTimed(lines))
      ? { lines, nodes: [node], parent, zone }
      : null;
  }
  if (isElement(node, 'table')) {
    const table = tableLines(node);
    if (!table) return null;
    const head = table.timeHead;
    const declared = head && zoneOfHeading(wordsOf([head]), options.placeOf(head));
    options.tell(declared?.diagnostics ?? []);
    return { lines: table.lines, nodes: [node], parent, zone: declared?.zone ?? zone };
  }
  if (!isElement(node, 'p')) return null;
  const lines = paragraphLines(node, options.source);
  const [first] = lines;
  const isOne = first && isTimed(first) && (isMarked || isRun || lines.length > 1);
  return isOne ? { lines, nodes: [node], parent, zone } : null;
}

/** Whether a paragraph is one of several in a row that each begin with a time. Those that begin with `At 11:30` are prose. */
function isInRun(section: readonly Member[], index: number): boolean {
  const isEntry = (member: Member | undefined) =>
    member !== undefined &&
    isElement(member.node, 'p') &&
    member.parent === section[index]?.parent &&
    isTimed({ head: member.node.children }) &&
    !/^\s*at\s/i.test(wordsOf(member.node.children));
  const before = section.slice(0, index).findLast(({ node }) => !isBlank(node));
  const after = section.slice(index + 1).find(({ node }) => !isBlank(node));
  return isEntry(section[index]) && (isEntry(before) || isEntry(after));
}

function areMostlyTimed(lines: readonly SourceLine[]): boolean {
  return lines.filter(isTimed).length * 2 >= lines.length;
}

function dayLine(head: ElementContent[]): SourceLine {
  return { head, words: [], above: [], blocks: [], point: pointOf(head) };
}

/** Paragraphs of an entry each are one timeline. */
function followsOn(last: Block, next: Block): boolean {
  const [from, to] = [last.nodes.at(-1), next.nodes[0]];
  if (!from || !to || !isElement(from, 'p') || last.parent !== next.parent || last.zone !== next.zone)
    return false;
  const siblings: readonly ElementContent[] = last.parent.children as ElementContent[];
  return siblings.slice(siblings.indexOf(from) + 1, siblings.indexOf(to)).every(isBlank);
}
