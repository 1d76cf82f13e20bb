import { describe, expect, test } from 'vitest';
import { incidentSchema, instantKeys, readIncident } from '#incident/index.ts';
import { codes, incident, least, problems, read } from './block.ts';

const resolved = 'resolvedAt: 2018-03-10 12:00';

test('control characters of a pasted log are no part of a text', () => {
  expect(
    incident(['resolvedAt: 2018-03-10T12:00Z', 'trigger: "\\e[31mred\\e[0m\\0 and\\nwhite"']).trigger,
  ).toBe('[31mred[0m and\nwhite');
});

test('a sentence that a comma cut in two is told with what to do', () => {
  expect(
    problems(['resolvedAt: 2018-03-10T12:00Z', 'contributingFactors: [{ factor: slow, then dead }]']),
  ).toEqual([
    'SF6002 7:25 There is no key "then dead" in "contributingFactors[0]". A comma within { } ends a value: put the text in quotes.',
  ]);
});

describe('a block with every key', () => {
  const lines = [
    'id: INC-2018-001',
    'severity: SEV-2',
    'impact: major',
    'status: resolved',
    'reviewStatus: reviewed',
    'timezone: Asia/Seoul',
    'triggeredAt: 2018-03-10T11:20+09:00',
    'startedAt: 2018-03-10T11:30+09:00',
    'detectedAt: 2018-03-10T02:42Z',
    'acknowledgedAt: 2018-03-10 11:45 KST',
    'identifiedAt: 2018-03-10 11:50',
    'mitigatedAt: 2018-03-10T12:00:30',
    'resolvedAt: 2018-03-10T12:10:00+09:00',
    'communicatedAt: 2018-03-10T11:55[Asia/Seoul]',
    'detectedBy: user_report',
    'precision: { startedAt: approx }',
    'impactWindows: [{ from: 2018-03-10 11:30, to: 2018-03-10 11:40, services: [api], level: full }]',
    'services: [intranet-api, api, api]',
    'impactSummary: Nobody could log in.',
    'usersAffected: { count: 1200, percent: , estimate: true }',
    'dataImpact: none',
    'trigger: A deploy.',
    'detection: A user called.',
    'resolution: Rolled back.',
    'contributingFactors: [{ factor: A pinned version, kind: dependency }, { factor: No canary }]',
    'roles: { incidentCommander: Kim, scribe: , deputies: [Lee, Park] }',
    'related: [{ id: INC-2017-004, relation: recurrence }]',
    'sources: [{ url: https://example.org/g, archiveUrl: , kind: graph }]',
    'internal: roles',
    'actionItems:',
    '  - { id: AI-1, title: Add a canary, type: prevent, priority: P1, owner: Kim, due: 2018-04-10, status: open, url: }',
    '  - { id: AI-2, title: Alarm, status: wont_do, reason: covered by AI-1 }',
  ];
  const { incident: value, diagnostics } = read(lines, 'UTC');

  test('has no problems', () => {
    expect(diagnostics).toEqual([]);
  });

  test('leaves nothing of the schema out', () => {
    const written = lines.flatMap((line) => /^(\w+):/.exec(line)?.[1] ?? []);
    expect(written.toSorted()).toEqual(Object.keys(incidentSchema.shape).toSorted());
  });

  test('has every instant in the zone of the incident, however it was written', () => {
    expect(instantKeys.map((key) => value?.instants[key]?.at)).toEqual([
      '2018-03-10T11:20:00+09:00[Asia/Seoul]',
      '2018-03-10T11:30:00+09:00[Asia/Seoul]',
      // 02:42 UTC is nine hours later in Seoul.
      '2018-03-10T11:42:00+09:00[Asia/Seoul]',
      '2018-03-10T11:45:00+09:00[Asia/Seoul]',
      '2018-03-10T11:50:00+09:00[Asia/Seoul]',
      '2018-03-10T12:00:30+09:00[Asia/Seoul]',
      '2018-03-10T12:10:00+09:00[Asia/Seoul]',
      '2018-03-10T11:55:00+09:00[Asia/Seoul]',
    ]);
  });

  test('carries precision to its instant and to the window that begins with it', () => {
    expect(value?.instants.startedAt?.approximate).toBe(true);
    expect(value?.instants.resolvedAt?.approximate).toBe(false);
    expect(value?.impactWindows).toEqual([
      {
        from: { at: '2018-03-10T11:30:00+09:00[Asia/Seoul]', approximate: true },
        to: { at: '2018-03-10T11:40:00+09:00[Asia/Seoul]', approximate: false },
        services: ['api'],
        level: 'full',
        internal: false,
      },
    ]);
  });

  test('has null for what is left empty', () => {
    expect(value?.usersAffected).toEqual({ count: 1200, percent: null, estimate: true });
    expect(value?.sources).toMatchObject([{ url: 'https://example.org/g', archiveUrl: null, kind: 'graph' }]);
    expect(value?.contributingFactors).toMatchObject([
      { factor: 'A pinned version', kind: 'dependency' },
      { factor: 'No canary', kind: null },
    ]);
    expect(value?.roles).toEqual([
      { role: 'incidentCommander', people: ['Kim'] },
      { role: 'deputies', people: ['Lee', 'Park'] },
    ]);
    expect(value?.services).toEqual(['intranet-api', 'api']);
    expect(value?.actionItems[1]).toEqual({
      id: 'AI-2',
      title: 'Alarm',
      type: null,
      priority: null,
      owner: null,
      due: null,
      status: 'wont_do',
      reason: 'covered by AI-1',
      url: null,
      internal: false,
    });
  });

  test('is JSON: it reads back as it was', () => {
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });
});

test('a text of blanks is left empty: an item of a list needs words', () => {
  expect(incident(['impactSummary: "  "', 'services: [" "]'])).toMatchObject({
    impactSummary: null,
    services: [],
  });
  expect(problems([resolved, 'actionItems: [{ id: A, title: " " }]'])).toEqual([
    'SF6003 7:33 The incident has no "actionItems[0].title".',
  ]);
});

test('every key of the schema is described, those of lists and maps included', () => {
  const undescribed = Object.entries(incidentSchema.shape).filter(([, schema]) => !schema.description);
  expect(undescribed).toEqual([]);
});

describe('the least there can be', () => {
  test('is an id, a severity and a status: nothing else is invented', () => {
    const value = incident([resolved]);
    expect(value.instants.startedAt).toBeNull();
    expect(value).toMatchObject({
      impact: null,
      timeZone: 'Asia/Seoul',
      actionItems: [],
      usersAffected: null,
    });
  });

  test('each of the three is missed, and the words it can be are told', () => {
    const { incident: value, diagnostics } = read(['impact: none']);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, message, help }) => [code, message, help])).toEqual([
      ['SF6003', 'The incident has no "id".', 'Add "id:" with an id such as INC-2018-001.'],
      [
        'SF6003',
        'The incident has no "severity".',
        'Add "severity:" with one of SEV-1, SEV-2, SEV-3, SEV-4, SEV-5.',
      ],
      [
        'SF6003',
        'The incident has no "status".',
        'Add "status:" with one of investigating, identified, monitoring, resolved.',
      ],
    ]);
  });

  test('a near miss that has a start or windows is warned of, at each', () => {
    const window = 'impactWindows: [{ from: 2018-03-10 11:00, to: 2018-03-10 11:10 }]';
    expect(problems(['impact: none', 'startedAt: 2018-03-10 11:00', resolved, window])).toEqual([
      'SF6019 7:14 The incident affected nobody ("impact: none"), but has "startedAt".',
      'SF6019 9:18 The incident affected nobody ("impact: none"), but has "impactWindows".',
    ]);
  });

  test('a near miss has no start', () => {
    expect(
      incident(['impact: none', 'detectedAt: 2018-03-10 11:00', resolved]).instants.startedAt,
    ).toBeNull();
  });

  test.each([[null], ['yes'], [['id: INC-1']]])('a block that is %j is no incident', (values) => {
    const placeOf = () => ({ line: 2, column: 1 });
    const { incident: value, diagnostics } = readIncident(values, {
      timeZone: 'UTC',
      file: 'post.md',
      placeOf,
    });
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['SF6001', 2]]);
  });
});

describe('strictness', () => {
  test('an unknown key is an error at its place, with what was meant', () => {
    expect(problems(['sevrity: SEV-1', resolved])).toEqual([
      'SF6002 6:12 There is no key "sevrity" in "incident". Did you mean "severity"?',
    ]);
  });

  test('so is one left empty, one in a map and one in an item of a list', () => {
    expect(
      problems([
        resolved,
        'servces:',
        'usersAffected: { cuont: 3 }',
        'actionItems:',
        '  - { id: AI-1, title: x, deu: 2018-04-10 }',
        '  - { id: AI-2, title: x, color: red }',
      ]),
    ).toEqual([
      'SF6002 7:11 There is no key "servces" in "incident". Did you mean "services"?',
      'SF6002 8:27 There is no key "cuont" in "usersAffected". Did you mean "count"?',
      'SF6002 10:34 There is no key "deu" in "actionItems[0]". Did you mean "due"?',
      'SF6002 11:36 There is no key "color" in "actionItems[1]".',
    ]);
  });

  test.each([
    ['severity: SEV-6', 'it has to be one of SEV-1, SEV-2, SEV-3, SEV-4, SEV-5 (did you mean SEV-1?)'],
    ['severity: high', 'it has to be one of SEV-1, SEV-2, SEV-3, SEV-4, SEV-5'],
    ['impact: criticl', 'it has to be one of none, minor, major, critical (did you mean critical?)'],
    ['id: INC 1', 'it has to be letters, digits, ".", "_" and "-", 64 at the most: it stands in addresses'],
    ['startedAt: 1520649000', 'it has to be an instant such as 2018-03-10T11:30+09:00'],
    ['timezone: Korea Time', '"Korea Time" is no IANA time zone such as Asia/Seoul'],
    ['timezone: Asia/Soul', '"Asia/Soul" is no IANA time zone (did you mean Asia/Seoul?)'],
    ['timezone: 9', 'it has to be an IANA time zone such as Asia/Seoul'],
    ['services: { a: b }', 'it has to be text or a list of texts'],
    ['impactWindows: 10 min', 'it has to be a list'],
    ['precision: approx', 'it has to be a map of instants, such as { startedAt: approx }'],
  ])('%s', (line, reason) => {
    const key = line.slice(0, line.indexOf(':'));
    const others = least.filter((other) => !other.startsWith(`${key}:`));
    const { incident: value, diagnostics } = read([...others, resolved, line]);
    expect(value).toBeNull();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `The incident’s "${key}" cannot be used: ${reason}.`,
    ]);
  });

  test.each([
    ['usersAffected: { count: -1 }', 'usersAffected.count'],
    ['usersAffected: { percent: 101 }', 'usersAffected.percent'],
    ['sources: [{ url: "javascript:alert(1)" }]', 'sources[0].url'],
    ['actionItems: [{ id: A, title: x, due: 2018-02-30 }]', 'actionItems[0].due'],
    ['actionItems: [{ id: A, title: x, due: soon }]', 'actionItems[0].due'],
    ['actionItems: [{ id: A, title: x, priority: high }]', 'actionItems[0].priority'],
    ['related: [{ id: INC-2, relation: cousin }]', 'related[0].relation'],
    ['precision: { startedAt: rough }', 'precision.startedAt'],
  ])('%s', (line, key) => {
    const messages = read([...least, resolved, 'startedAt: 2018-03-10 11:00', line]).diagnostics;
    expect(messages.map(({ code, message }) => [code, message.split(' cannot')[0]])).toEqual([
      ['SF6001', `The incident’s "${key}"`],
    ]);
  });

  test('all problems of a block are told at once, in the order of the file', () => {
    expect(
      codes([
        'impact: bad', // 6
        'startedAt: 2018-03-10 12:00',
        'detectedAt: 2018-02-30 11:00',
        'resolvedAt: 2018-03-10 11:00',
        'servces: [api]',
        'impactWindows: [{ from: 2018-03-10 11:00, to: 2018-03-10 10:00, level: most }]',
        'related: [{ id: INC-1, relation: duplicate }]',
        'actionItems: [{ id: A, titel: x, status: wont_do }, { id: A, title: y }]',
      ]),
    ).toEqual([
      'SF6001', // impact
      'SF6004', // detectedAt
      'SF6007', // resolved before started
      'SF6002', // servces
      'SF6009', // the window begins before the first impact
      'SF6009', // and ends before it begins
      'SF6001', // its level
      'SF6014', // related to itself
      'SF6003', // no title
      'SF6002', // titel
      'SF6012', // wont_do
      'SF6013', // two of one id
    ]);
  });
});
