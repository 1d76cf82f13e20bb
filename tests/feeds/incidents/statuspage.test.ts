import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderStatuspage } from '#feeds/index.ts';
import { type IncidentPost, statuspageFiles } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { site } from '../blog.ts';
import { anyIncidentPost, servedSite, told, toldWhole, wholeLines } from './blog.ts';

const answer = (
  file: (typeof statuspageFiles)[number],
  posts: readonly IncidentPost[],
  of: Site = servedSite,
) => JSON.parse(renderStatuspage(file, of, posts));

const over = toldWhole(wholeLines, {
  title: '서버 고친 이야기',
  date: '2018-03-12T00:00:00+09:00[Asia/Seoul]',
});

/** An incident that goes on. */
const ongoing = (lines: readonly string[], id = 'INC-9') =>
  toldWhole([
    `id: ${id}`,
    'severity: SEV-2',
    'status: investigating',
    'startedAt: 2026-11-20T17:00+09:00',
    ...lines,
  ]);

describe('a file of the status API', () => {
  test.each(statuspageFiles)('%s says which page it is of', (file) => {
    expect(answer(file, [over]).page).toEqual({
      id: 'blog.example.org',
      name: '나쁜 날들 & good logs',
      url: 'https://blog.example.org',
      time_zone: 'Asia/Seoul',
      updated_at: '2018-03-12T00:00:00.000+09:00',
    });
  });

  test.each([
    ['summary.json', ['page', 'components', 'incidents', 'scheduled_maintenances', 'status']],
    ['status.json', ['page', 'status']],
    ['components.json', ['page', 'components']],
    ['incidents.json', ['page', 'incidents']],
    ['incidents/unresolved.json', ['page', 'incidents']],
    ['scheduled-maintenances.json', ['page', 'scheduled_maintenances']],
    ['scheduled-maintenances/upcoming.json', ['page', 'scheduled_maintenances']],
    ['scheduled-maintenances/active.json', ['page', 'scheduled_maintenances']],
  ] as const)('%s holds %j, as the original', (file, keys) => {
    expect(Object.keys(answer(file, [over]))).toEqual(keys);
  });

  test('of a site in UTC has times that end in Z', () => {
    const { page } = answer('status.json', [over], { ...site, timeZone: 'UTC', base: '/blog' });
    expect(page).toMatchObject({
      id: 'blog.example.org/blog',
      url: 'https://blog.example.org/blog',
      updated_at: '2018-03-11T15:00:00.000Z',
    });
  });

  test('has the same bytes whenever it is made', () => {
    for (const file of statuspageFiles)
      expect(renderStatuspage(file, site, [over])).toBe(renderStatuspage(file, site, [over]));
  });
});

describe('an incident', () => {
  const [incident] = answer('incidents.json', [over]).incidents;

  test('has the fields of the original', () => {
    const { incident_updates, components, ...facts } = incident;
    expect(facts).toEqual({
      id: 'INC-2018-001',
      name: '서버 고친 이야기',
      status: 'resolved',
      created_at: '2018-03-10T11:30:00.000+09:00',
      updated_at: '2018-03-12T00:00:00.000+09:00',
      monitoring_at: '2018-03-10T12:05:00.000+09:00',
      resolved_at: '2018-03-10T12:20:00.000+09:00',
      impact: 'major',
      shortlink: 'https://blog.example.org/incidents/INC-2018-001/',
      started_at: '2018-03-10T11:30:00.000+09:00',
      page_id: 'blog.example.org',
      reminder_intervals: null,
    });
    expect(components.map(({ id }: { id: string }) => id)).toEqual(['intranet-api', '급식']);
  });

  test('has an update for each instant, the latest first', () => {
    const updates = incident.incident_updates.map((update: Record<string, string>) => [
      update['id'],
      update['status'],
      update['created_at'],
      update['body'],
    ]);
    expect(updates).toEqual([
      [
        'INC-2018-001-resolved',
        'resolved',
        '2018-03-10T12:20:00.000+09:00',
        '버전을 고정하고 다시 배포했다.',
      ],
      [
        'INC-2018-001-monitoring',
        'monitoring',
        '2018-03-10T12:05:00.000+09:00',
        '사용자는 더 이상 영향을 받지 않는다. 지켜보고 있다.',
      ],
      ['INC-2018-001-identified', 'identified', '2018-03-10T11:58:00.000+09:00', '새 이미지를 배포했다.'],
      [
        'INC-2018-001-investigating',
        'investigating',
        '2018-03-10T11:42:00.000+09:00',
        '신청 마감 30분 전에 아무도 로그인하지 못했다.<br />학생이 전화했다.',
      ],
    ]);
    expect(Object.keys(incident.incident_updates[0])).toEqual([
      'id',
      'status',
      'body',
      'incident_id',
      'created_at',
      'updated_at',
      'display_at',
      'affected_components',
      'deliver_notifications',
      'custom_tweet',
      'tweet_id',
    ]);
  });

  test('says how its components stood before and after each update', () => {
    const changes = incident.incident_updates.map(
      (update: { affected_components: Record<string, string>[] }) =>
        update.affected_components.map((one) => `${one['code']} ${one['old_status']} → ${one['new_status']}`),
    );
    // The API is wholly down from 11:30 to 11:50; from 11:55 to 12:05 everything is in part.
    expect(changes).toEqual([
      ['intranet-api operational → operational', '급식 operational → operational'],
      ['intranet-api partial_outage → operational', '급식 partial_outage → operational'],
      ['intranet-api major_outage → partial_outage', '급식 operational → partial_outage'],
      ['intranet-api operational → major_outage', '급식 operational → operational'],
    ]);
  });

  test('that names no service has no components', () => {
    const [one] = answer('incidents.json', [told(['resolvedAt: 2018-03-10 12:00'])]).incidents;
    expect(one.components).toEqual([]);
    expect(one.incident_updates[0].affected_components).toBeNull();
  });

  test('whose last status has no instant says so as of its publication', () => {
    const post = told(['startedAt: 2018-03-09 11:00'], {
      lang: 'en',
      date: '2018-03-12T09:00:00+09:00[Asia/Seoul]',
    });
    const [one] = answer('incidents.json', [post]).incidents;
    expect(one.resolved_at).toBeNull();
    expect(one.incident_updates[0]).toMatchObject({
      status: 'resolved',
      created_at: '2018-03-12T09:00:00.000+09:00',
      body: 'The incident is over. Since when is not recorded.',
    });
  });

  test('that is investigated anew has two such updates', () => {
    const post = ongoing(['mitigatedAt: 2026-11-20T18:00+09:00', 'services: [mailer]'], 'INC-8');
    const [one] = answer('incidents.json', [
      { ...post, date: '2026-11-21T09:00:00+09:00[Asia/Seoul]' },
    ]).incidents;
    expect(one.incident_updates.map(({ id }: { id: string }) => id)).toEqual([
      'INC-8-investigating-2',
      'INC-8-monitoring',
      'INC-8-investigating',
    ]);
  });

  test('has bodies in which what an author wrote is text', () => {
    const post = told(['impactSummary: "<script>alert(1)</script> & more"', 'startedAt: 2018-03-10 11:30']);
    const [one] = answer('incidents.json', [post]).incidents;
    expect(one.incident_updates.at(-1).body).toBe('&#x3C;script>alert(1)&#x3C;/script> &#x26; more');
  });

  test.each([
    [['impact: critical'], 'critical'],
    [['impact: none'], 'none'],
    [['impactWindows: [{ from: 2026-11-20T17:00+09:00, level: partial }]'], 'major'],
    [[], 'minor'],
  ])('of %j has the impact "%s"', (lines, impact) => {
    expect(answer('incidents/unresolved.json', [ongoing(lines)]).incidents[0].impact).toBe(impact);
  });
});

describe('lists of incidents', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    toldWhole([
      `id: INC-${index}`,
      'severity: SEV-3',
      `status: ${index === 7 ? 'monitoring' : 'resolved'}`,
      'startedAt: 2018-03-10 11:00',
    ]),
  );

  test('hold the 50 most recent', () => {
    const { incidents } = answer('incidents.json', many);
    expect(incidents).toHaveLength(50);
    expect(incidents[0].id).toBe('INC-0');
  });

  test('of what is unresolved hold nothing else', () => {
    for (const file of ['summary.json', 'incidents/unresolved.json'] as const)
      expect(answer(file, many).incidents.map(({ id }: { id: string }) => id)).toEqual(['INC-7']);
  });
});

describe('components', () => {
  test('are the services of the site in their order, then those that only incidents name', () => {
    const { components } = answer('components.json', [over, ongoing(['services: [Mailer, billing]'])]);
    expect(components.map(({ id, name }: Record<string, string>) => `${id}: ${name}`)).toEqual([
      'intranet-api: 인트라넷 API',
      'mailer: 메일',
      'billing: billing',
      '급식: 급식',
    ]);
    expect(components[1]).toEqual({
      id: 'mailer',
      name: '메일',
      status: 'degraded_performance',
      created_at: '2026-11-20T17:00:00.000+09:00',
      updated_at: '2026-11-20T17:00:00.000+09:00',
      position: 2,
      description: null,
      showcase: true,
      start_date: null,
      group_id: null,
      page_id: 'blog.example.org',
      group: false,
      only_show_if_degraded: false,
    });
  });

  const statusOf = (...lines: string[]) =>
    answer('components.json', [over, ongoing(['services: [mailer]', ...lines])]).components[1].status;

  test.each([
    ['minor', 'degraded_performance'],
    ['major', 'partial_outage'],
    ['critical', 'major_outage'],
    ['none', 'operational'],
  ])('of an incident that goes on with %s impact are %s', (impact, status) => {
    expect(statusOf(`impact: ${impact}`)).toBe(status);
  });

  test('follow the level of an impact window that has no end', () => {
    const window = (more: string) => `impactWindows: [{ from: 2026-11-20T17:00+09:00, ${more} }]`;
    expect(statusOf(window('level: full'))).toBe('major_outage');
    expect(statusOf(window('level: partial, services: [mailer]'), 'impact: minor')).toBe('partial_outage');
    expect(statusOf(window('level: full, to: 2026-11-20T18:00+09:00'))).toBe('operational');
    // A window of another service says nothing of this one: the impact of the incident does.
    expect(statusOf(window('level: full, services: [intranet-api]'), 'impact: minor')).toBe(
      'degraded_performance',
    );
  });

  test('are operational again once users were no longer affected', () => {
    expect(statusOf('impact: critical', 'mitigatedAt: 2026-11-20T18:00+09:00')).toBe('operational');
  });
});

describe('the status of the page', () => {
  /** Two services; each text is the impact of an incident that affects one of them, or null. */
  const pageOf = (api: string | null, mailer: string | null) =>
    answer('status.json', [
      over,
      ...(api ? [ongoing([`impact: ${api}`, 'services: [intranet-api, 급식]'], 'INC-8')] : []),
      ...(mailer ? [ongoing([`impact: ${mailer}`, 'services: [mailer]'])] : []),
    ]).status;

  test.each([
    [null, null, 'none', 'All Systems Operational'],
    ['minor', null, 'minor', 'Partially Degraded Service'],
    ['minor', 'minor', 'minor', 'Degraded System Service'],
    ['major', null, 'minor', 'Minor Service Outage'],
    ['major', 'minor', 'minor', 'Minor Service Outage'],
    ['major', 'major', 'major', 'Partial System Outage'],
    ['critical', null, 'major', 'Partial System Outage'],
    ['critical', 'major', 'major', 'Partial System Outage'],
    ['critical', 'critical', 'critical', 'Major System Outage'],
  ])('where one half is %s and the other %s is %s: %s', (api, mailer, indicator, description) => {
    expect(pageOf(api, mailer)).toEqual({ indicator, description });
  });

  test.each([
    ['minor', 'minor', 'Partially Degraded Service'],
    ['major', 'major', 'Partial System Outage'],
    ['critical', 'critical', 'Major System Outage'],
    ['none', 'none', 'All Systems Operational'],
  ])('of a site without services follows what goes on: %s', (impact, indicator, description) => {
    expect(answer('status.json', [ongoing([`impact: ${impact}`])], site).status).toEqual({
      indicator,
      description,
    });
  });
});

test('a draft without a date of which nothing is recorded is not told', () => {
  const draft = toldWhole(['id: INC-1', 'severity: SEV-3', 'status: resolved'], { date: null });
  expect(answer('incidents.json', [draft]).incidents).toEqual([]);
  expect(answer('components.json', [draft]).components).toHaveLength(2);
});

test('any incidents at all have updates in order, the latest of their own status', () => {
  const ranks = ['operational', 'degraded_performance', 'partial_outage', 'major_outage'];
  fc.assert(
    fc.property(fc.array(anyIncidentPost(), { minLength: 1, maxLength: 3 }), (posts) => {
      const { incidents } = answer('incidents.json', posts);
      expect(incidents).toHaveLength(posts.length);
      for (const { status, incident_updates: updates, resolved_at } of incidents) {
        expect(updates[0].status).toBe(status);
        const times = updates.map(({ created_at }: { created_at: string }) => Date.parse(created_at));
        expect(times).toEqual(times.toSorted((a: number, b: number) => b - a));
        expect(new Set(updates.map(({ id }: { id: string }) => id)).size).toBe(updates.length);
        if (status !== 'resolved') expect(resolved_at).toBeNull();
        for (const { body } of updates) expect(body.replaceAll('<br />', '')).not.toContain('<');
      }
      const { status, components } = answer('summary.json', posts);
      for (const component of components) expect(ranks).toContain(component.status);
      if (posts.every(({ incident }) => incident.status === 'resolved'))
        expect(status.indicator).toBe('none');
    }),
    { numRuns: 40 },
  );
});
