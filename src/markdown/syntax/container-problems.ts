import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { nodesIn } from '../nodes-in.ts';
import { pointAt, type SourceMap } from '../source-map.ts';
import { beginningOf, closedBy } from './container-lines.ts';
import { containerLookalike } from './container-lookalike.ts';
import { containerNames } from './container-names.ts';
import { openCode } from './open-code.ts';
import { withoutCode } from './without-code.ts';

/** What is wrong with a container. */
interface ContainerProblem {
  code: 'SF2050' | 'SF2051' | 'SF2052';
  values: Record<string, string>;
  /** Where, in the text before it was mended. */
  point: { line: number; column: number };
}

/** More in one text are no oversight. */
const mostProblems = 50;

/**
 * Finds what was meant to be a container and is none, or is one of another length: where an internal block is not read as its writer
 * meant it, what was to stay inside is published.
 *
 * - containers that are never closed, and code in a text with containers: it may have swallowed the end of one, or all of it
 * - lines that look like the beginning of one
 * - lines that close nothing: what they were to close has ended above
 *
 * The last two not in code. A text without two colons in a row costs one search.
 */
export function containerProblems({ text, tree, locate }: SourceMap & { tree: Root }): ContainerProblem[] {
  if (!/[:：]{2}/.test(text)) return [];
  const containers = [...nodesIn([tree])].filter((node) => node.type === 'containerDirective');
  const openFences = ourBeginning.test(text) ? openCode(tree, text) : [];
  const problems = [
    ...unclosedIn(containers, text),
    ...openFences.map(({ marks, at }) => unclosed(marks, marks, at)),
    ...unreadIn(withoutCode(tree, text), text, containers),
  ];
  return problems
    .sort((one, other) => one.at - other.at)
    .slice(0, mostProblems)
    .map(({ at, ...problem }) => ({ ...problem, point: locate(pointAt(text, at)) }));
}

/** Matches what may be the beginning of a container of ours, in code too. */
const ourBeginning = new RegExp(`(?<![:：])[:：]{3,}\\s*(?:${containerNames.join('|')})`, 'i');

type Found = Omit<ContainerProblem, 'point'> & {
  /** Offset. */
  at: number;
};

function unclosed(text: string, close: string, at: number): Found {
  return { code: 'SF2050', values: { text, close }, at };
}

function unclosedIn(containers: readonly ContainerDirective[], text: string): Found[] {
  return containers.flatMap((container) => {
    const { opening, closing } = container.data?.position ?? {};
    if (closing) return [];
    const begun = text.slice(opening?.start.offset, opening?.end.offset).trim();
    return [unclosed(begun, /^:*/.exec(begun)?.[0] ?? '', opening?.start.offset ?? 0)];
  });
}

/** @param plain the text without its code */
function unreadIn(plain: string, text: string, containers: readonly ContainerDirective[]): Found[] {
  const placesOf = (end: 'opening' | 'closing') =>
    new Set(containers.flatMap(({ data }) => data?.position?.[end]?.start.offset ?? []));
  const [openings, closings] = [placesOf('opening'), placesOf('closing')];
  // Of one that is not closed nobody can tell which end was to be its own.
  const areOurs = ourBeginning.test(text) && closings.size === openings.size;
  const found: Found[] = [];
  /** The colons of the blocks of other names that are open in the container at hand, and in those around it. */
  let open: number[] = [];
  const around: number[][] = [];
  for (const { 0: line, index } of plain.matchAll(/[^\r\n]+/g)) {
    const colons = /[:：]{2,}/.exec(line);
    if (!colons) continue;
    const at = index + colons.index;
    if (openings.has(at)) {
      around.push(open);
      open = [];
      continue;
    }
    if (closings.has(at)) {
      open = around.pop() ?? [];
      continue;
    }
    const like = containerLookalike(line);
    if (like) found.push({ code: 'SF2051', values: like.values, at: index + like.at });
    const begun = beginningOf(line);
    if (begun !== null) open.push(begun);
    if (!/^[ \t>]*[:：]{3,}\s*$/.test(line)) continue;
    const closed = closedBy(colons[0].length, open);
    if (closed >= 0) open.length = closed;
    else if (areOurs) found.push({ code: 'SF2052', values: { text: colons[0] }, at });
  }
  return found;
}
