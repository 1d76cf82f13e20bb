import type { Words } from '#i18n/index.ts';
import {
  type DurationKey,
  deriveDuration,
  durationStatistics,
  durationSummary,
  type Incident,
} from '#incident/index.ts';
import { type DurationNumbers, durationNumbers } from './duration-numbers.ts';
import type { DurationRow } from './duration-rows.ts';
import { type TimeDomain, timeDomain } from './plot/time-axis.ts';
import type { StatisticsGrouping } from './statistics-groupings.ts';

/** One duration on the page of statistics. */
export interface DurationSection {
  /** For links: `timeToResolve`. */
  id: DurationKey;
  name: string;
  /** The field's abbreviation, or null. */
  short: string | null;
  formula: string;
  overall: DurationNumbers;
  /** How many incidents do not have it, though they are over. */
  notRecorded: number;
  /** How many do not have it and are not over. */
  ongoing: number;
  /** Empty where a single incident has it. */
  plots: StatisticsPlot[];
}

/** A small multiple: one duration by one grouping, and its numbers. */
export interface StatisticsPlot {
  heading: string;
  /** Text alternative. */
  label: string;
  domain: TimeDomain;
  rows: DurationRow[];
  table: StatisticsTable;
}

/** The numbers of a plot. */
export interface StatisticsTable {
  /** A table may be read apart from its plot. */
  caption: string;
  /** What its rows are: severities. */
  head: string;
  /** `path` is site-relative; null where a group has no page. */
  rows: ({ name: string; path: string | null } & DurationNumbers)[];
}

/**
 * The durations in the order in which they are read: first what users felt, then how it ended, then what each step took.
 *
 * @returns the sections of what at least one incident has, and the names of what none has
 */
export function statisticsSections(
  incidents: readonly Incident[],
  groupings: readonly StatisticsGrouping[],
  words: Words,
): { sections: DurationSection[]; neverRecorded: string[] } {
  const all = readingOrder.map((key) => ({ key, overall: durationSummary(incidents, key) }));
  return {
    sections: all
      .filter(({ overall }) => overall.summary !== null)
      .map(({ key, overall }) => sectionOf(key, incidents, overall, groupings, words)),
    neverRecorded: all
      .filter(({ overall }) => overall.summary === null && overall.count > 0)
      .map(({ key }) => words.incident.durationNames[key].name),
  };
}

/** All of them. */
const readingOrder: readonly DurationKey[] = [
  'impact',
  'timeToResolve',
  'timeToMitigate',
  'timeToDetect',
  'timeToAcknowledge',
  'timeToCommunicate',
  'recovery',
];

/** @param overall with at least one point */
function sectionOf(
  key: DurationKey,
  incidents: readonly Incident[],
  overall: ReturnType<typeof durationSummary>,
  groupings: readonly StatisticsGrouping[],
  words: Words,
): DurationSection {
  const { name, short } = words.incident.durationNames[key];
  const known = overall.points.length;
  const domain = timeDomain(overall.points.map(({ milliseconds }) => milliseconds));
  const plots = groupings.map((grouping): StatisticsPlot => {
    const { by, heading, head, nameOf, pathOf, rowsOf, inOrder } = grouping;
    const groups = inOrder(durationStatistics(incidents, key, by));
    const caption = `${name} · ${heading}`;
    const rows = groups.map((members) => ({
      name: nameOf(members.group),
      path: pathOf(members.group),
      ...durationNumbers(members, words),
    }));
    return {
      heading,
      label: words.incident.dotPlot(caption, groups.length, known),
      domain,
      rows: rowsOf(groups),
      table: { caption, head, rows },
    };
  });
  return {
    id: key,
    name,
    short,
    formula: formulaOf(key, incidents, words),
    overall: durationNumbers(overall, words),
    notRecorded: overall.count - known - overall.ongoing,
    ongoing: overall.ongoing,
    // One dot in three plots would say nothing that its number does not.
    plots: known > 1 ? plots : [],
  };
}

/** In words of instants. It is the same for all incidents, but for the impact of those whose windows are written down. */
function formulaOf(key: DurationKey, incidents: readonly Incident[], words: Words): string {
  const { instants } = words.incident;
  const [incident] = incidents;
  const formula = incident && deriveDuration(incident, key === 'impact' ? 'timeToMitigate' : key)?.formula;
  if (formula?.kind !== 'difference') return '';
  const text = `${instants[formula.end]} − ${instants[formula.start]}`;
  const hasWindows = key === 'impact' && incidents.some(({ impactWindows }) => impactWindows.length > 0);
  return hasWindows ? words.statistics.impactFormula(text) : text;
}
