import type { Severity } from '#diagnostics/index.ts';
import { element } from './element.ts';

/** From the worst. */
export const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

export type Counts = Readonly<Record<Severity, number>>;

/** Paths in a square of 12: a disc, a triangle and a ring, so that a severity is told without its colour. */
const shapes = {
  error: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z',
  warning: 'M6 1 11.5 11H.5Z',
  hint: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Zm0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
} as const satisfies Record<Severity, string>;

const svg = 'http://www.w3.org/2000/svg';

/** The shape of a severity, for eyes alone. */
export function severityMark(severity: Severity): SVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 12 12');
  picture.setAttribute('class', `mark ${severity}`);
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', shapes[severity]);
  path.setAttribute('fill-rule', 'evenodd');
  picture.append(path);
  return picture;
}

/** Counts as shapes and numbers; what is none is left out. */
export function countMarks(counts: Counts): HTMLElement {
  const marks = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => element('span', { class: 'count' }, severityMark(severity), String(counts[severity])));
  return element('span', { class: 'counts', 'aria-hidden': 'true' }, ...marks);
}

/** The same in words: `1 error, 2 warnings`; `nothing` for none. */
export function countWords(counts: Counts): string {
  const words = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 ? '' : 's'}`);
  return words.join(', ') || 'nothing';
}

export function sumOf(all: readonly Counts[]): Counts {
  const sum = (severity: Severity) => all.reduce((total, counts) => total + counts[severity], 0);
  return { error: sum('error'), warning: sum('warning'), hint: sum('hint') };
}
