import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Diagnostic, Place } from '#diagnostics/index.ts';
import {
  readTimelineHeading,
  readZoneStatement,
  type TimelineHeading,
  zoneOfHeading,
} from '#incident/index.ts';
import { contentOf, isElement, type Parent } from '../tree.ts';
import { skip, walk } from '../walk.ts';
import { wordsOf } from './entry-words.ts';

/** What holds for a part of a text whose lists and tables are timelines. */
interface Scope {
  /** The zone that is declared for it, as Temporal takes it. */
  zone: string | null;
  /** Within `:::timeline`: the author says that it is one. */
  isMarked: boolean;
}

/** A node of such a part. */
export interface Member extends Scope {
  node: ElementContent;
  parent: Parent;
}

export interface SectionOptions {
  /** Whether headings count, or containers alone. */
  underHeadings: boolean;
  /** Where a node stands in the file. */
  placeOf(node: ElementContent): Place;
  /** Takes what is wrong with the zones that are declared. */
  tell(diagnostics: readonly Diagnostic[]): void;
}

/** Elements that part a text without being a part of it. */
const wrappers = ['div', 'section', 'details', 'aside'] as const;

/**
 * Finds where timelines stand: in `<div data-timeline data-zone-text="KST">`, and under a heading such as "Timeline (KST)" up to the next
 * one of its level or above. A container under such a heading belongs to its part.
 *
 * @returns the nodes of each part, in their order
 */
export function sectionsOf(tree: Root, options: SectionOptions): Member[][] {
  const sections: Member[][] = [];
  const entered = new Set<ElementContent>();

  if (options.underHeadings) {
    walk(tree, (node, index, parent) => {
      if (isContainer(node)) return skip;
      const heading = headingOf(node, options);
      if (!heading) return undefined;
      options.tell(heading.diagnostics);
      const rest = contentOf(parent).slice(index + 1);
      const end = rest.findIndex((other) => endsSection(other, levelOf(node) ?? 1, options));
      const within = end < 0 ? rest : rest.slice(0, end);
      sections.push(inStatedZone(membersOf(within, parent, { zone: heading.zone, isMarked: false })));
      return undefined;
    });
  }
  walk(tree, (node, _index, parent) => {
    if (isContainer(node) && !entered.has(node))
      sections.push(inStatedZone(membersOf([node], parent, { zone: null, isMarked: false })));
  });
  return sections;

  function membersOf(nodes: readonly ElementContent[], parent: Parent, scope: Scope): Member[] {
    return nodes.flatMap((node): Member[] => {
      if (!isElement(node, ...wrappers) || 'dataFootnotes' in node.properties)
        return [{ node, parent, ...scope }];
      if (!isContainer(node)) return membersOf(node.children, node, scope);
      entered.add(node);
      const { zone, diagnostics } = zoneOfContainer(node, options);
      options.tell(diagnostics);
      return membersOf(node.children, node, { zone: zone ?? scope.zone, isMarked: true });
    });
  }

  /**
   * A paragraph such as `All times are in UTC.` holds for what no heading or container names a zone for: one of the part itself, else one
   * that stands before the parts and speaks of all times.
   */
  function inStatedZone(members: Member[]): Member[] {
    if (members.every(({ zone }) => zone !== null)) return members;
    const stated = statementIn(members.map(({ node }) => node)) ?? statementIn(tree.children, ofAllTimes);
    if (!stated) return members;
    options.tell(stated.diagnostics);
    return members.map((member) => ({ ...member, zone: member.zone ?? stated.zone }));
  }

  function statementIn(nodes: readonly RootContent[], about = /(?:)/): TimelineHeading | null {
    for (const node of nodes) {
      if (!isElement(node, 'p', 'blockquote')) continue;
      const text = wordsOf([node]);
      const stated = about.test(text) ? readZoneStatement(text, options.placeOf(node)) : null;
      if (stated) return stated;
    }
    return null;
  }
}

const ofAllTimes = /\ball times\b|모든 (?:시각|시간)/i;

export function isContainer(node: ElementContent): boolean {
  return isElement(node, 'div') && 'dataTimeline' in node.properties;
}

/** Another timeline's heading, or one of the same level or above. */
function endsSection(node: ElementContent, level: number, options: SectionOptions): boolean {
  const own = levelOf(node);
  return own !== null && (own <= level || headingOf(node, options) !== null);
}

function headingOf(node: ElementContent, { placeOf }: SectionOptions): TimelineHeading | null {
  return levelOf(node) === null ? null : readTimelineHeading(wordsOf([node]), placeOf(node));
}

/** 2 of `<h2>`; null for what is no heading. */
export function levelOf(node: ElementContent): number | null {
  return isElement(node) && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : null;
}

/** The text is the zone itself, or has it behind a title, as a heading has: `KST`, `All times (UTC)`. */
function zoneOfContainer(container: Element, { placeOf }: SectionOptions): TimelineHeading {
  const text = String(container.properties['dataZoneText'] ?? '');
  return zoneOfHeading(/[([]/.test(text) ? text : `(${text})`, placeOf(container));
}
