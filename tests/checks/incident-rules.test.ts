import { describe, expect, test } from 'vitest';
import { rules } from '#checks/index.ts';
import { incidentExample } from '../../src/checks/incident-example.ts';
import { siteOf } from '../post/blog.ts';
import { findingsOf } from './checked.ts';

/** What one rule says of an incident post: `line:column message`. The block's first line of its own is line 8. */
async function said(
  id: string,
  lines: readonly string[],
  body = '',
  site = siteOf('native'),
): Promise<string[]> {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  const findings = await findingsOf({ lang: 'en', text: incidentExample(lines, body) }, rule, site);
  return findings.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a timeline against the front matter', () => {
  const times = [
    'startedAt: 2026-05-01 11:30',
    'detectedAt: 2026-05-01 11:42',
    'resolvedAt: 2026-05-01 12:20',
  ];
  const of = (body: string) => said('timeline-against-front-matter', times, body);

  test('is told at the time of the entry, with what is recorded', async () => {
    expect(await of('## Timeline\n\n- 11:30 deploy\n- **11:40** detected by an alarm')).toEqual([
      '16:5 The timeline says "detected" at 11:40, and "detectedAt" is 2026-05-01 11:42.',
    ]);
  });

  test.each([
    // 02:42 UTC is 11:42 in Seoul.
    '## Timeline (UTC)\n\n- 02:30 deploy\n- 02:42 detected',
    '## Timeline\n\n- 11:40–11:45 detected',
    '## Timeline\n\n- ~11:40 detected',
    '## Timeline\n\n- 11:40 detected, they said\n- 11:50 detected again',
    '## Timeline\n\n- 11:40 not detected yet',
    '## Timeline\n\n- 11:40 the name resolved to the old address',
    '## Notes\n\n- 11:40 detected',
  ])('is none in %j', async (body) => {
    expect(await of(body)).toEqual([]);
  });
});

describe('a time that is off by its zone', () => {
  test('is told of zones west of Greenwich as well, with the instant that may be meant', async () => {
    // New York is at UTC−4 in May: 11:30 UTC is 07:30 there.
    const lines = ['timezone: America/New_York', 'startedAt: 2026-05-01 11:30'];
    expect(await said('zone-slip', lines, 'At 7:30 am nobody could log in.')).toEqual([
      '9:14 The text says "7:30 am", and "startedAt" is 11:30 in America/New_York: they are apart by exactly the offset of the zone, 4h.',
    ]);
  });

  test('is none where another instant stands in the text as it is stored, or no half of the day is told', async () => {
    const lines = ['timezone: Asia/Seoul', 'startedAt: 2026-05-01 02:30', 'detectedAt: 2026-05-01 02:42'];
    expect(await said('zone-slip', lines, '오전 11시 30분. 새벽 2시 42분에 알았다.')).toEqual([]);
    expect(await said('zone-slip', lines, '11시 30분에 멈췄다.')).toEqual([]);
    expect(await said('zone-slip', lines, '> 오전 11시 30분')).toEqual([]);
  });
});

describe('a time that contradicts the front matter', () => {
  const times = [
    'timezone: Asia/Seoul',
    'startedAt: 2026-05-01 13:09',
    'detectedAt: 2026-05-01 13:20',
    'resolvedAt: 2026-05-01 14:01',
  ];
  const of = (body: string) => said('prose-time', times, body);

  test('is told with the instant that is recorded', async () => {
    expect(await of('Nobody knew. At 13:25 the outage was detected.')).toEqual([
      '14:17 The text says that the incident was detected at 13:25, and "detectedAt" is 2026-05-01 13:20.',
    ]);
    expect(await of('13시 30분에 장애가 발생했다.')).toHaveLength(1);
    expect(await of('장애는 14:10에 끝났다.')).toHaveLength(1);
  });

  test.each([
    // 04:09 UTC is 13:09 in Seoul, and 1:09 may be that of the afternoon.
    'The outage began at 04:09 UTC.',
    'The outage began at 1:09.',
    'The outage began at about 13:30.',
    'The deploy began at 13:30.',
    'The outage was mitigated at 14:01.',
    '> The outage began at 13:30.',
    '지난 장애는 13:30에 시작됐다.',
    '13:30쯤에 장애가 발생했다.',
  ])('is none in %j', async (body) => {
    expect(await of(body)).toEqual([]);
  });
});

describe('a duration that contradicts the front matter', () => {
  const lines = [
    'startedAt: 2026-05-01 11:30',
    'detectedAt: 2026-05-01 11:42',
    'resolvedAt: 2026-05-01 13:04',
  ];

  test('is told with the time it took', async () => {
    // 11:30 to 13:04 is 1 h 34 min.
    expect(await said('prose-instants', lines, 'Time to resolve was 1 hour and 12 minutes.')).toEqual([
      '13:21 "1 hour and 12 minutes" to resolve: by the front matter it took 1h 34m.',
    ]);
  });

  test.each([
    'It took 94 minutes to resolve the incident.',
    // From the detection: 11:42 to 13:04 is 82 min.
    'It took 82 minutes to resolve.',
    // Rounded to hours: 1 h 34 min is nearer to 2 than to 1.
    'It took 2 hours to resolve.',
    'It took about 100 minutes to resolve.',
    'It took 5 minutes to resolve the name.',
    'The mirror took 5 minutes to mitigate.',
    '> It took 5 minutes to resolve.',
    '해결까지 5분 남았다.',
  ])('is none in %j', async (body) => {
    expect(await said('prose-instants', lines, body)).toEqual([]);
  });
});

describe('follow-ups', () => {
  const items = [
    'resolvedAt: 2026-05-01 12:00',
    'reviewStatus: reviewed',
    'actionItems:',
    '  - { id: AI-1, title: Pin it, type: prevent, owner: Ada, due: 2026-05-20, internal: true }',
    '  - { id: AI-2, title: The alarm, type: detect, owner: Ada, due: 2026-07-01 }',
  ];

  test('are all looked at, and at their own places, though the public does not see them all', async () => {
    const site = siteOf('native');
    expect(site.audience).toBe('public');
    expect(await said('overdue-action-item', items, '', site)).toEqual([
      '11:66 The action item "AI-1" was due on 2026-05-20, 12 days ago, and is "open".',
    ]);
    expect(await said('action-item-verb', items, '', site)).toEqual([
      '12:26 The title of the action item "AI-2", "The alarm", does not begin with a verb.',
    ]);
  });

  test('are due in the zone of the site', async () => {
    // The clock is 2026-06-01T00:00Z: 1 June in Seoul, and still 31 May in Honolulu.
    const due = [
      'resolvedAt: 2026-05-01 12:00',
      'actionItems: [{ id: AI-1, title: Pin it, due: 2026-05-31 }]',
    ];
    expect(await said('overdue-action-item', due)).toHaveLength(1);
    const honolulu = { ...siteOf('native'), timeZone: 'Pacific/Honolulu' };
    expect(await said('overdue-action-item', due, '', honolulu)).toEqual([]);
  });
});

describe('parts of a postmortem', () => {
  const missing = async (body: string, status = 'reviewed') => {
    const lines = ['resolvedAt: 2026-05-01 12:00', `reviewStatus: ${status}`];
    const [message = ''] = await said('missing-sections', lines, body);
    return /has no (.*)\.$/.exec(message)?.[1]?.split(', ') ?? [];
  };

  test('are asked for by the state of the review', async () => {
    expect(await missing('', 'draft')).toEqual([]);
    expect(await missing('## x', 'in_review')).toEqual(['summary', 'impact', 'timeline']);
    expect(await missing('## x')).toEqual([
      'summary',
      'impact',
      'timeline',
      'contributing factors',
      'follow-ups',
    ]);
  });

  test.each([
    ['요약', 'summary'],
    ['What happened', 'summary'],
    ['영향 범위', 'impact'],
    ['Customer impact', 'impact'],
    ['장애 경과', 'timeline'],
    ['Timeline (KST)', 'timeline'],
    ['근본 원인', 'contributing factors'],
    ['Root causes', 'contributing factors'],
    ['재발 방지 대책', 'follow-ups'],
    ['What we are changing', 'follow-ups'],
  ])('the heading %j is the %s', async (heading, part) => {
    const all = ['summary', 'impact', 'timeline', 'contributing factors', 'follow-ups'];
    expect(await missing(`## ${heading}`)).toEqual(all.filter((one) => one !== part));
  });

  test('a paragraph above the first heading is a summary, a container a timeline', async () => {
    const text = 'The disk was full.\n\n## x\n\n:::timeline\n- 11:30 deploy\n:::';
    expect(await missing(text)).toEqual(['impact', 'contributing factors', 'follow-ups']);
  });
});
