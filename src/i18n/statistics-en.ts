import type { StatisticsWords } from './statistics-words.ts';

/** English words of the statistics. */
export const statisticsEn: StatisticsWords = {
  countAndSpan: (count, days) => {
    const incidents = `${count} ${count === 1 ? 'incident' : 'incidents'}`;
    if (!days) return incidents;
    const [first, last] = days;
    return first === last ? `${incidents}, ${first}` : `${incidents}, ${first} to ${last}`;
  },
  known: (n, count) => (n === count ? `n=${n}` : `n=${n} of ${count}`),
  notRecordedIn: (count) => `not recorded in ${count}`,
  ongoingIn: (count) => `${count} ongoing`,
  onlyOne: 'The only one recorded',
  neverRecorded: (durations) => `Recorded of no incident: ${durations.join(', ')}.`,
  quarter: (year, quarter) => `${year} Q${quarter}`,
  quarterOfYear: (quarter) => `Q${quarter}`,
  quarterHead: 'Quarter',
  yearHead: 'Year',
  serviceHead: 'Service',
  total: 'All',
  noQuarter: 'no date',
  quartersWithout: (from, to) => `${from} – ${to}: no incident`,
  exact: 'an incident',
  approximate: 'with approximate times',
  impactFormula: (difference) => `time within the impact windows; where none are written down, ${difference}`,
  counts: 'Number of incidents',
  bySeverityAndQuarter: 'By severity and quarter',
  bySeverityAndYear: 'By severity and year',
  countPlot: (incidents, severities, from, to) =>
    `Dots in time, a row each of ${severities} ${severities === 1 ? 'severity' : 'severities'}: ${incidents} ${incidents === 1 ? 'incident' : 'incidents'}, ${from === to ? from : `${from} to ${to}`}. The numbers are in the table below.`,
  factorKinds: 'By kind of contributing factor',
  kind: 'Kind',
  noKind: 'none named',
};
