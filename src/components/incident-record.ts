import type { IncidentWords } from '#i18n/index.ts';
import type { Incident } from '#incident/index.ts';
import type { Heading } from '#markdown/index.ts';

/** A part of the record below the story of an incident. */
export interface RecordPart {
  part: 'factors' | 'actions' | 'related' | 'sources' | 'dates';
  /** Of its heading. */
  slug: string;
  title: string;
}

/** Of the heading above all parts. Authors' headings have no such ids: theirs are made of words. */
export const recordSlug = 'sf-record';

/** The parts that have something to show, in order. @param related how many other incidents are named */
export function recordParts(incident: Incident, related: number, words: IncidentWords): RecordPart[] {
  const { contributingFactors, actionItems, sources } = incident;
  return [
    ...some(contributingFactors.length, 'factors', words.contributingFactors),
    ...some(actionItems.length, 'actions', words.actionItems),
    ...some(related, 'related', words.related),
    ...some(sources.length, 'sources', words.sources),
    ...some(1, 'dates', words.dates),
  ];
}

/** The headings of a post and of its record, for the list of contents: the record stands beside the post's sections. */
export function withRecord(
  headings: readonly Heading[],
  parts: readonly RecordPart[],
  words: IncidentWords,
): Heading[] {
  // Authors begin with `##`, or with `###`: the record is no part of their last section.
  const [top = 2] = headings.map(({ depth }) => depth).sort();
  return [
    ...headings,
    { depth: top, slug: recordSlug, text: words.record },
    ...parts.map(({ slug, title }): Heading => ({ depth: below[top], slug, text: title })),
  ];
}

const below = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 } as const satisfies Record<
  Heading['depth'],
  Heading['depth']
>;

function some(count: number, part: RecordPart['part'], title: string): RecordPart[] {
  return count > 0 ? [{ part, slug: `sf-${part}`, title }] : [];
}
