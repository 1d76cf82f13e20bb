import type { ElementContent, Root } from 'hast';
import type { Point } from 'unist';
import type { Place } from '#diagnostics/index.ts';
import { type Incident, readTimeline, type TimelineEntry } from '#incident/index.ts';
import { blocksOf } from './blocks.ts';
import { wordsOf } from './entry-words.ts';
import { sectionsOf } from './sections.ts';
import { pointOf } from './source-line.ts';

/** An entry of a timeline, with its words. */
export interface SourceEntry extends TimelineEntry {
  /** Plain text of the line behind the time, without the blocks below it. */
  text: string;
  /** Where the line begins in the file. */
  line: number;
  column: number;
}

/**
 * The entries of the timelines of an incident post, as pages have them.
 *
 * @param elements of `sourceElements`
 * @param text the whole file
 */
export function sourceTimeline(
  elements: Root,
  text: string,
  incident: Pick<Incident, 'instants' | 'timeZone'>,
): SourceEntry[] {
  const placeAt = (point: Point | undefined): Place => ({ file: '', ...point });
  const options = {
    underHeadings: true,
    placeOf: (node: ElementContent) => placeAt(pointOf([node])),
    tell: () => {},
  };
  const source = text.split('\n');
  return sectionsOf(elements, options).flatMap((section) => {
    const blocks = blocksOf(section, { ...options, source });
    const lines = blocks.flatMap(({ lines: own, zone }) => own.map((line) => ({ ...line, zone })));
    const { entries } = readTimeline(
      lines.map(({ head, point, zone }) => ({ text: wordsOf(head), place: placeAt(point), zone })),
      { incident, zone: null },
    );
    return entries.map((entry, index): SourceEntry => {
      const { head = [], words = [], point = undefined } = lines[index] ?? {};
      const said = `${wordsOf(head).slice(entry.length)} ${wordsOf(words)}`.trim();
      return { ...entry, text: said, line: point?.line ?? 1, column: point?.column ?? 1 };
    });
  });
}
