import { describe, expect, test } from 'vitest';
import { statisticsGroupings, statisticsSections } from '#components/index.ts';
import { wordsFor } from '#i18n/index.ts';
import { durationKeys, type Incident } from '#incident/index.ts';
import { incident } from '../incident/block.ts';
import { generatedIncidents } from '../incident/generated.ts';

const words = wordsFor('en', 'en');

const lists = [
  { by: 'severity', label: 'SEV-1', path: '/incidents/severity/sev-1/', count: 1 },
  { by: 'severity', label: 'SEV-2', path: '/incidents/severity/sev-2/', count: 1 },
  { by: 'services', label: 'Mail', path: '/incidents/services/smtp/', count: 1 },
  { by: 'services', label: 'Web', path: '/incidents/services/app/', count: 1 },
  { by: 'factors', label: 'deploy', path: '/incidents/factors/deploy/', count: 1 },
] as const;

const groupings = statisticsGroupings(lists, words);

/** Began at 11:00 and went on for some minutes. */
function lasting(minutes: number, facts: Partial<Incident> = {}, ...lines: string[]): Incident {
  const end = Temporal.PlainDateTime.from('2018-03-10T11:00').add({ minutes });
  return { ...incident(['startedAt: 2018-03-10T11:00', `resolvedAt: ${end}`, ...lines]), ...facts };
}

describe('the page of statistics', () => {
  test('has a section for every duration that an incident has, and names the others', () => {
    const { sections, neverRecorded } = statisticsSections([lasting(10), lasting(20)], groupings, words);
    expect(sections.map(({ id, short }) => [id, short])).toEqual([['timeToResolve', 'TTR']]);
    expect(neverRecorded).toEqual([
      'Impact',
      'Time to mitigate',
      'Time to detect',
      'Time to acknowledge',
      'Time to communicate',
    ]);
  });

  test('misses no duration there is', () => {
    const all = generatedIncidents(40, 1).map((post) => post.incident);
    const { sections, neverRecorded } = statisticsSections(all, groupings, words);
    expect(sections.map(({ id }) => id).toSorted()).toEqual(durationKeys.toSorted());
    expect(neverRecorded).toEqual([]);
  });

  test('begins with what users felt', () => {
    const { sections } = statisticsSections(
      [lasting(10, {}, 'mitigatedAt: 2018-03-10T11:05')],
      groupings,
      words,
    );
    expect(sections.map(({ id }) => id)).toEqual(['impact', 'timeToResolve', 'timeToMitigate']);
  });

  test('does not miss a recovery of incidents that nothing set off', () => {
    const deployed = lasting(10, {}, 'triggeredAt: 2018-03-10T10:50');
    const { sections } = statisticsSections([deployed, lasting(10)], groupings, words);
    expect(sections.at(-1)).toMatchObject({ id: 'recovery', notRecorded: 0, overall: { known: '1' } });
  });
});

describe('a section', () => {
  const section = (...incidents: Incident[]) => {
    const [first] = statisticsSections(incidents, groupings, words).sections;
    if (!first) throw new Error('There is no section.');
    return first;
  };
  const open = { ...incident(['startedAt: 2018-04-10T11:00']), severity: 'SEV-1' } as const;

  test('has formula, median, 90th percentile and range over all incidents, and says in how many it is not recorded', () => {
    expect(section(lasting(10), lasting(20), lasting(60), open)).toMatchObject({
      name: 'Time to resolve',
      formula: 'resolved − impact began',
      // 90th percentile: rank 1.8, 20 + 0.8 × 40 = 52 minutes.
      overall: { known: '3/4', summary: { median: '20m', p90: '52m', range: ['10m', '1h'] } },
      notRecorded: 1,
      ongoing: 0,
    });
  });

  test('tells those that are not over from those of which nobody wrote it down', () => {
    const goesOn = { ...open, status: 'monitoring' } as const;
    expect(section(lasting(10), open, goesOn)).toMatchObject({
      overall: { known: '1/3' },
      notRecorded: 1,
      ongoing: 1,
    });
  });

  test('has no mean anywhere', () => {
    // Of 10, 20 and 60 minutes the mean is 30.
    expect(JSON.stringify(section(lasting(10), lasting(20), lasting(60)).overall)).not.toContain('30m');
  });

  test('marks every number that rests on an approximate time', () => {
    const about = lasting(60, {}, 'precision: { resolvedAt: approx }');
    // The median of 10 and ≈60 minutes is 35, the 90th percentile 10 + 0.9 × 50.
    expect(section(lasting(10), about).overall.summary).toEqual({
      median: '≈ 35m',
      p90: '≈ 55m',
      range: ['10m', '≈ 1h'],
    });
  });

  test('of one incident has its number and no plots', () => {
    expect(section(lasting(10))).toMatchObject({ overall: { summary: { range: ['10m'] } }, plots: [] });
  });

  test('has plots by quarter, severity and service on one scale', () => {
    const { plots } = section(lasting(10), lasting(60));
    expect(plots.map(({ heading }) => heading)).toEqual(['By quarter', 'By severity', 'By service']);
    expect(new Set(plots.map(({ domain }) => domain.join(' '))).size).toBe(1);
  });

  test('has a table of every plot, in which groups lead to their lists', () => {
    const { plots } = section(
      lasting(10, { severity: 'SEV-2', services: ['/incidents/services/app/', '/incidents/services/smtp/'] }),
      lasting(60, { severity: 'SEV-2', services: [] }),
      open,
    );
    const rows = plots.map(({ table }) => table.rows.map(({ name, path, known }) => [name, path, known]));
    expect(rows).toEqual([
      [
        ['2018 Q1', null, '2'],
        ['2018 Q2', null, '0/1'],
      ],
      [
        ['SEV-1', '/incidents/severity/sev-1/', '0/1'],
        ['SEV-2', '/incidents/severity/sev-2/', '2'],
      ],
      [
        ['Mail', '/incidents/services/smtp/', '1'],
        ['Web', '/incidents/services/app/', '1'],
        ['none named', null, '1/2'],
      ],
    ]);
    expect(plots[1]?.table).toMatchObject({ caption: 'Time to resolve · By severity', head: 'Severity' });
    expect(plots[1]?.label).toContain('2 incidents in 2 groups');
  });

  test('has no plot by service where no incident names one', () => {
    const without = statisticsGroupings(
      lists.filter(({ by }) => by !== 'services'),
      words,
    );
    expect(without.map(({ by }) => by)).toEqual(['quarter', 'severity']);
  });

  test('of the impact says both of its formulas where windows are written down', () => {
    const mitigated = lasting(30, {}, 'mitigatedAt: 2018-03-10T11:20');
    const inWindows = lasting(30, {}, 'impactWindows: [{ from: 2018-03-10T11:00, to: 2018-03-10T11:10 }]');
    expect(section(mitigated).formula).toBe('mitigated − impact began');
    expect(section(mitigated, inWindows).formula).toBe(
      'time within the impact windows; where none are written down, mitigated − impact began',
    );
  });
});
