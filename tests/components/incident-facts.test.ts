import { describe, expect, test } from 'vitest';
import { wordsFor } from '#i18n/index.ts';
import type { Incident } from '#incident/index.ts';
import { incidentLinks } from '../../src/collections/incident-links.ts';
import { type IncidentFact, incidentFacts, incidentSentences } from '../../src/components/incident-facts.ts';
import { site } from '../feeds/blog.ts';
import { incident, read } from '../incident/block.ts';

const services = [{ id: 'api', name: '인트라넷 API', description: null }];
const english = wordsFor('en', 'en').incident;
/** 12:00 in Seoul is 03:00 UTC. */
const builtAt = '2018-03-10T12:00:00+09:00[Asia/Seoul]';

interface Changes {
  audience?: 'public' | 'internal';
  internalFields?: string[];
}

function factsOf(one: Incident, { audience = 'public', internalFields = [] }: Changes = {}) {
  const links = incidentLinks(one, services, new Set(['/incidents/services/api/']));
  const severities = { 'SEV-2': 'Many cannot work' };
  return incidentFacts(one, {
    words: english,
    site: { ...site, audience, internalFields, severities },
    links,
    builtAt,
  });
}
const all = (one: Incident, changes?: Changes) => {
  const { first, others } = factsOf(one, changes);
  return [...first, ...others];
};
const fact = (one: Incident, label: string, changes?: Changes) =>
  all(one, changes).find((row) => row.label === label);
const textOf = (row: IncidentFact | undefined) => (row?.kind === 'text' ? row.text : undefined);

describe('the facts of an incident', () => {
  test('are those that somebody wrote down, and its begin and end', () => {
    expect(all(incident([])).map(({ label }) => label)).toEqual(['Severity', 'Status', 'Began', 'Ended']);
    const ends = all(incident([])).filter(({ kind }) => kind === 'instant');
    expect(ends).toEqual(ends.map((row) => ({ ...row, instant: null })));
  });

  test('stand in the order of readers; roles and windows, which are long, among the others', () => {
    const { first, others } = factsOf(
      incident([
        'impact: major',
        'reviewStatus: in_review',
        'startedAt: 2018-03-10 11:30',
        'resolvedAt: 2018-03-10 12:30',
        'services: [api]',
        'usersAffected: { count: 3 }',
        'dataImpact: none',
        'detectedBy: alert',
        'roles: { scribe: Jun }',
        'impactWindows: [{ from: 2018-03-10 11:30, to: 2018-03-10 11:40 }]',
      ]),
    );
    expect(first.map(({ label }) => label)).toEqual([
      'Severity',
      'Impact',
      'Status',
      'Review',
      'Services',
      'Began',
      'Ended',
      'People affected',
      'Data',
      'Noticed by',
    ]);
    expect(others.map(({ label }) => label)).toEqual(['Impact windows', 'Roles']);
  });

  test('a severity says what it means on this site, where the site says it', () => {
    const severity = { id: 'SEV-2', name: 'SEV-2', path: null };
    expect(fact(incident([]), 'Severity')).toMatchObject({ severity, legend: 'Many cannot work' });
    const { incident: other } = read(['id: INC-1', 'severity: SEV-3', 'status: resolved']);
    expect(other && fact(other, 'Severity')).toMatchObject({ legend: null });
  });

  test('services are called as the site calls them, and lead to their incidents where they have a page', () => {
    expect(fact(incident(['services: [api, mail]']), 'Services')).toMatchObject({
      services: [
        { id: 'api', name: '인트라넷 API', path: '/incidents/services/api/' },
        { id: 'mail', name: 'mail', path: null },
      ],
    });
  });

  test('a service that only an impact window names is none of the incident', () => {
    const window = 'impactWindows: [{ from: 2018-03-10 11:30, to: 2018-03-10 11:40, services: [mail] }]';
    expect(fact(incident(['startedAt: 2018-03-10 11:30', window]), 'Services')).toBeUndefined();
  });

  test('people affected are counted, or estimated', () => {
    const users = (words: string) => textOf(fact(incident([`usersAffected: ${words}`]), 'People affected'));
    expect(users('{ count: 1200, percent: 34, estimate: true }')).toBe('1,200, 34 % (estimated)');
    expect(users('{ count: 0 }')).toBe('0');
    expect(users('{ estimate: true }')).toBeUndefined();
  });

  test('roles in wide use have names, others are shown as written', () => {
    expect(
      fact(incident(['roles: { scribe: [Jun, Mina], driver: Kim, constructor: Lee }']), 'Roles'),
    ).toMatchObject({
      roles: [
        { name: 'Scribe', people: ['Jun', 'Mina'] },
        { name: 'driver', people: ['Kim'] },
        { name: 'constructor', people: ['Lee'] },
      ],
    });
  });
});

describe('instants', () => {
  const over = [
    'startedAt: 2018-03-10 08:30',
    'resolvedAt: 2018-03-11 00:10',
    'precision: { startedAt: approx }',
  ];

  test('stand in the zone of the incident and in UTC, whose day is told where it is another', () => {
    // 08:30 in Seoul is 23:30 UTC of the day before; 00:10 is 15:10 of the day before.
    expect(fact(incident(over), 'Began')).toMatchObject({
      instant: {
        text: '2018-03-10 08:30',
        offset: 'UTC+9',
        datetime: '2018-03-10T08:30:00+09:00',
        utc: { text: '2018-03-09 23:30 UTC', datetime: '2018-03-09T23:30:00+00:00' },
        approximate: true,
      },
    });
    expect(fact(incident(over), 'Ended')).toMatchObject({
      instant: { utc: { text: '2018-03-10 15:10 UTC' }, approximate: false },
    });
  });

  test('are told once where the zone is UTC', () => {
    expect(fact(incident(over, 'UTC'), 'Began')).toMatchObject({ instant: { offset: 'UTC', utc: null } });
  });

  test('of what goes on say since when, and when that was so, in the zone of the incident', () => {
    const lines = ['id: INC-1', 'severity: SEV-1', 'status: identified', 'timezone: America/St_Johns'];
    const { incident: ongoing } = read([...lines, 'startedAt: 2018-03-09 20:00']);
    // 03:00 UTC is 23:30 of the day before in St John's, three and a half hours behind.
    expect(ongoing && all(ongoing).at(-1)).toMatchObject({
      kind: 'ongoing',
      label: 'Began',
      since: { before: 'ongoing since ', instant: { text: '2018-03-09 20:00' }, after: '' },
      asOf: { before: 'as of ', instant: { text: '2018-03-09 23:30', offset: 'UTC−3:30' } },
    });
    const { incident: unknown } = read(lines);
    expect(unknown && all(unknown).slice(-2)).toMatchObject([
      { label: 'Began', instant: null },
      { label: 'Ended', since: null },
    ]);
  });

  test('of a near miss are those of the trigger and the detection, for no impact began', () => {
    const rows = all(
      incident([
        'impact: none',
        'triggeredAt: 2018-03-10 11:00',
        'detectedAt: 2018-03-10 11:30',
        'resolvedAt: 2018-03-10 11:40',
      ]),
    );
    expect(rows.map(({ label }) => label)).toEqual([
      'Severity',
      'Impact',
      'Status',
      'Triggered',
      'Detected',
      'Ended',
    ]);
    expect(textOf(rows[1])).toBe('near miss');
  });
});

describe('impact windows', () => {
  const window = (lines: readonly string[]) => {
    const row = fact(incident(lines), 'Impact windows');
    return row?.kind === 'windows' ? row.windows : [];
  };

  test('are times of the day on which it began; another day is told', () => {
    const [one, two] = window([
      'startedAt: 2018-03-10 23:30',
      'impactWindows:',
      '  - { from: 2018-03-10 23:30, to: 2018-03-11 00:10, level: full, services: [api, mail] }',
      '  - { from: 2018-03-11 00:20, to: 2018-03-11 00:30 }',
    ]);
    expect([one?.range.from.text, one?.range.to?.text, one?.words]).toEqual([
      '23:30',
      '03-11 00:10',
      'full outage, 인트라넷 API, mail',
    ]);
    expect([two?.range.from.text, two?.range.to?.text, two?.words]).toEqual(['03-11 00:20', '00:30', null]);
  });

  test('without an end say so: not recorded where it is over, and that it goes on where it is not', () => {
    const open = 'impactWindows: [{ from: 2018-03-10 11:30 }]';
    expect(window([open])[0]).toMatchObject({ range: { to: null }, noEnd: 'not recorded' });
    const row = fact({ ...incident([open]), status: 'monitoring' }, 'Impact windows');
    expect(row).toMatchObject({ windows: [{ noEnd: 'ongoing' }] });
  });

  test('have their day where nothing else tells it', () => {
    const [one] = window(['impactWindows: [{ from: 2018-03-10 11:30, to: 2018-03-10 11:40 }]']);
    expect([one?.range.from.text, one?.range.to?.text]).toEqual(['2018-03-10 11:30', '11:40']);
  });
});

describe('what is for the readers of an internal build', () => {
  const one = incident([
    'impact: minor',
    'roles: { scribe: Jun }',
    'trigger: x',
    'internal: [roles, trigger]',
  ]);

  test('is marked there, whether the post says so or the site', () => {
    const changes = { audience: 'internal' as const, internalFields: ['impact'] };
    const marked = all(one, changes).filter(({ internal }) => internal);
    expect(marked.map(({ label }) => label)).toEqual(['Impact', 'Roles']);
    const sentences = incidentSentences(one, { words: english, site: { ...site, ...changes } });
    expect(sentences).toEqual([{ label: 'Trigger', text: 'x', internal: true }]);
  });

  test('has no mark in a build for the public, which does not have it', () => {
    expect(all(one, { internalFields: ['impact'] }).filter(({ internal }) => internal)).toEqual([]);
  });

  test('a window may be it alone', () => {
    const lines = [
      'startedAt: 2018-03-10 11:30',
      'impactWindows: [{ from: 2018-03-10 11:30, to: 2018-03-10 11:40, internal: true }]',
    ];
    expect(fact(incident(lines), 'Impact windows')).toMatchObject({
      internal: false,
      windows: [{ internal: true }],
    });
  });
});

test('the sentences of an incident stand in the order in which it went', () => {
  const one = incident(['resolution: d', 'detection: c', 'trigger: b', 'impactSummary: a']);
  const sentences = incidentSentences(one, { words: english, site });
  expect(sentences.map(({ text }) => text).join('')).toBe('abcd');
});
