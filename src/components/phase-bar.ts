import { formatClock, formatDuration } from '#format/index.ts';
import type { IncidentWords, Language } from '#i18n/index.ts';
import type { Phase, PhaseKey, PhaseMark, Phases } from '#incident/index.ts';
import { type Label, labelRows, type PlacedLabel } from './label-rows.ts';
import { textWidth } from './text-width.ts';

/**
 * A bar to scale. Places and widths are percents of its own width, whatever that is on the page; what is written stands beside it in two
 * arrangements, one for phones and one for wide pages.
 *
 * A phase too short to be seen is drawn as a line of `shortest` pixels that begins at its true place: it lies over the start of the next phase and
 * moves nothing, so that every boundary stays where it is to scale.
 */
export interface PhaseBar {
  /** All it shows, in words. */
  alternative: string;
  /** Where users were affected. `key` says what was known of it by then: the less, the darker. */
  fills: { key: PhaseKey; x: number; width: number }[];
  /** Where a phase begins. */
  boundaries: number[];
  ongoing: boolean;
  /** The trigger where it was too long before to be drawn, the resolution where it came too long after; in words. */
  lead: string | null;
  tail: string | null;
  narrow: PhaseTexts;
  wide: PhaseTexts;
}

/** What is written above and below the bar. */
export interface PhaseTexts {
  /** Phases that have the room for it: name and duration, or the duration alone. `x` is the middle, in percent. */
  names: { x: number; text: string }[];
  /** Instants. `x` in percent, `line`: `phase` where one begins or ends, `mark` for an instant beside them. */
  labels: (PlacedLabel & { x: number; line: 'phase' | 'mark' })[];
  rows: number;
}

/** Phones of 320 px have margins of 16 px; from 800 px on, the wide arrangement is shown (styles/incident.css). */
const widths = { narrow: 288, wide: 800 };

/** In pixels, as styles/incident.css has it. */
const fontSize = 13;

/** What a short phase is drawn with, in pixels. */
export const shortest = 3;

export function phaseBar(phases: Phases, words: IncidentWords, language: Language): PhaseBar {
  const { ongoing, lead, tail } = phases;
  const length = (milliseconds: number, approximate: boolean) =>
    `${approximate ? '≈' : ''}${formatDuration(milliseconds, language)}`;
  const told = phases.phases.map(({ key, milliseconds, approximate }) => ({
    name: words.phases[key],
    length: length(milliseconds, approximate),
  }));
  const before = lead && words.triggeredBefore(length(lead.milliseconds, lead.approximate));
  const after = tail && words.resolvedAfter(length(tail.milliseconds, tail.approximate));
  const texts = (width: number): PhaseTexts => {
    const labels = labelsOf(phases, words);
    const placed = labelRows(labels, width, fontSize);
    return {
      names: namesOf(phases.phases, told, width),
      labels: placed.map((label, index) => ({
        ...label,
        x: percent(label.position),
        line: labels[index]?.line ?? 'mark',
      })),
      rows: 1 + Math.max(...placed.map(({ row }) => row)),
    };
  };
  return {
    alternative: words.phaseBar([
      ...(before ? [before] : []),
      ...told.map(({ name, length }) => `${name} ${length}`),
      ...(ongoing ? [words.now] : []),
      ...(after ? [after] : []),
    ]),
    fills: fillsOf(phases),
    boundaries: startsOf(phases.phases).slice(1).map(percent),
    ongoing,
    lead: before,
    tail: after,
    narrow: texts(widths.narrow),
    wide: texts(widths.wide),
  };
}

/** Where users were affected, taken apart where a phase begins. */
function fillsOf({ phases, affected }: Phases): PhaseBar['fills'] {
  const starts = startsOf(phases);
  return phases.flatMap(({ key, share }, index) => {
    const start = starts[index] ?? 0;
    return affected.flatMap((stretch) => {
      const from = Math.max(stretch.from, start);
      const to = Math.min(stretch.to, start + share);
      // Sums of shares are not exact: what is left over of the stretch beside is nothing.
      return to - from > 1e-9 ? [{ key, x: percent(from), width: percent(to - from) }] : [];
    });
  });
}

function startsOf(phases: readonly Phase[]): number[] {
  let sum = 0;
  return phases.map(({ share }) => {
    const start = sum;
    sum += share;
    return start;
  });
}

function namesOf(
  phases: readonly Phase[],
  told: readonly { name: string; length: string }[],
  width: number,
): PhaseTexts['names'] {
  const starts = startsOf(phases);
  return phases.flatMap(({ share }, index) => {
    const { name = '', length = '' } = told[index] ?? {};
    const room = share * width - 8;
    const text = [`${name} ${length}`, length].find((text) => textWidth(text, fontSize) <= room);
    return text === undefined ? [] : [{ x: percent((starts[index] ?? 0) + share / 2), text }];
  });
}

/** One label an instant. Those at one time stand below each other, the time at the first; a new day is told. */
function labelsOf(
  { phases, marks, end }: Phases,
  words: IncidentWords,
): (Label & { line: 'phase' | 'mark' })[] {
  const edges = new Set([...phases.map(({ start }) => start), end].map(epoch));
  return marks.flatMap((mark, index) => {
    const names = mark.keys.length > 0 ? mark.keys.map((key) => words.instants[key]) : [words.now];
    const time = timeOf(mark, marks[index - 1], marks);
    const line = edges.has(epoch(mark.at)) ? 'phase' : 'mark';
    return names.map((name, at) => ({
      position: mark.position,
      text: at === 0 ? `${time} ${name}` : name,
      line: line satisfies 'phase' | 'mark',
    }));
  });
}

/** `11:42`; with the day, `03-11 00:12`, where that is another than before. */
function timeOf(
  { at, approximate }: PhaseMark,
  before: PhaseMark | undefined,
  all: readonly PhaseMark[],
): string {
  const days = new Set(all.map((mark) => mark.at.slice(0, 10)));
  const isNewDay = days.size > 1 && before?.at.slice(0, 10) !== at.slice(0, 10);
  return `${approximate ? '≈' : ''}${isNewDay ? `${at.slice(5, 10)} ` : ''}${formatClock(at)}`;
}

/** A share in percent, to a hundredth of a pixel of any page. */
function percent(share: number): number {
  return Math.round(share * 1e6) / 1e4;
}

function epoch(at: string): number {
  return Temporal.ZonedDateTime.from(at).epochMilliseconds;
}
