import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Statuspage } from 'statuspage.io';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderStatuspage } from '#feeds/index.ts';
import { statuspageFiles } from '#post/index.ts';
import { servedSite, toldWhole, wholeLines } from './blog.ts';

const posts = [
  toldWhole([
    'id: INC-2026-009',
    'severity: SEV-3',
    'impact: major',
    'status: monitoring',
    'startedAt: 2026-11-20 17:00',
    'services: [mailer]',
  ]),
  toldWhole(wholeLines),
];

/** The files as a host of static sites serves them. */
const files = new Map(
  statuspageFiles.map((file) => [`/api/v2/${file}`, renderStatuspage(file, servedSite, posts)]),
);

describe('a published client of Statuspage', () => {
  let server: Server;
  const client = new Statuspage('blog.example.org');
  const { api } = client;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const text = files.get(request.url ?? '');
      response.writeHead(text === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end(text);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    client.setApiUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterAll(() => server.close());

  test('reads the summary', async () => {
    const { page, status, components, incidents, scheduled_maintenances } = await api.getSummary();
    expect(page.name).toBe('나쁜 날들 & good logs');
    expect(status).toEqual({ indicator: 'minor', description: 'Minor Service Outage' });
    expect(components.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'intranet-api operational',
      'mailer partial_outage',
      '급식 operational',
    ]);
    expect(incidents.map(({ id }) => id)).toEqual(['INC-2026-009']);
    expect(scheduled_maintenances).toEqual([]);
  });

  test('reads status and components', async () => {
    expect((await api.getStatus()).status.indicator).toBe('minor');
    expect((await api.getComponents()).components).toHaveLength(3);
  });

  test('reads all incidents, and those that go on', async () => {
    const { incidents } = await api.incidents.getAll();
    expect(incidents.map(({ id, status, impact }) => `${id} ${status} ${impact}`)).toEqual([
      'INC-2026-009 monitoring major',
      'INC-2018-001 resolved major',
    ]);
    expect(incidents[1]?.incident_updates[0]?.body).toBe('버전을 고정하고 다시 배포했다.');
    const unresolved = await api.incidents.getUnresolved();
    expect(unresolved.incidents.map(({ id }) => id)).toEqual(['INC-2026-009']);
  });

  test('finds no maintenance', async () => {
    const { scheduledMaintenances } = api;
    const lists = await Promise.all([
      scheduledMaintenances.getAll(),
      scheduledMaintenances.getActive(),
      scheduledMaintenances.getUpcoming(),
    ]);
    expect(lists.map((list) => list.scheduled_maintenances)).toEqual([[], [], []]);
  });
});
