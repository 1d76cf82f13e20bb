import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { incidentsCommand } from '#cli/commands/incidents.ts';
import { incidentPost, runOn } from './content.ts';

const files = {
  'posts/a.md': incidentPost('INC-1', [
    'title: 메일이 늦게 도착한 날, 그리고 그날 밤에 있었던 일에 대한 긴 이야기',
    '  severity: SEV-2',
    '  status: resolved',
    '  services: [mailer, 인트라넷]',
    '  startedAt: 2026-03-01 09:00',
    '  mitigatedAt: 2026-03-01 10:34',
  ]),
  'posts/b.md': incidentPost('INC-2', [
    'draft: true',
    '  severity: SEV-3',
    '  status: investigating',
    '  services: [api]',
    '  startedAt: 2026-04-01 09:00',
    '  actionItems: [{ id: AI-1, title: Count the disks, due: 2020-01-01 }]',
  ]),
  'posts/c.md': incidentPost('INC-3', [
    'visibility: internal',
    '  severity: SEV-2',
    '  status: resolved',
    '  impact: none',
    '  detectedAt: 2026-02-01 09:00',
  ]),
};

const idsOf = (out: string) => out.match(/INC-\d/g);

describe('sunfish incidents', () => {
  test('lists all, the latest first, drafts and internal ones marked, within 80 columns', async () => {
    const { code, out, err } = await runOn(incidentsCommand, files);
    expect([code, err]).toEqual([0, '']);
    // 80 − 5 - 10 - 5 - 13 - 6 (LASTED) - 6 gaps of 2 = 29: a third of it, 9, for the services, and 20 for the title.
    expect(out.split('\n')).toEqual([
      'ID     DAY         SEV    STATUS         SERVICES   LASTED  TITLE',
      'INC-2  2026-04-01  SEV-3  investigating  api             —  [draft] The day of…',
      'INC-1  2026-03-01  SEV-2  resolved       mailer,…   1h 34m  메일이 늦게 도착한…',
      'INC-3  2026-02-01  SEV-2  resolved       —            none  [internal] The day…',
      '3 incidents',
      '',
    ]);
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  test.each([
    [{ open: true }, ['INC-2']],
    [{ overdue: true }, ['INC-2']],
    [{ severity: 'SEV-2' }, ['INC-1', 'INC-3']],
    [{ service: '인트라넷' }, ['INC-1']],
    [{ service: 'mailer', open: true }, null],
  ])('%j lists what it says', async (values, ids) => {
    const { code, out } = await runOn(incidentsCommand, files, values);
    expect([code, idsOf(out)]).toEqual([0, ids]);
  });

  test('JSON and CSV are those of an internal build, with the drafts', async () => {
    const json = await runOn(incidentsCommand, files, { format: 'json' });
    expect(JSON.parse(json.out).incidents.map(({ id }: { id: string }) => id)).toEqual([
      'INC-2',
      'INC-1',
      'INC-3',
    ]);
    const csv = await runOn(incidentsCommand, files, { format: 'csv', severity: 'SEV-3' });
    expect(csv.out.split('\r\n').map((line) => line.split(',')[0])).toEqual(['id', 'INC-2', '']);
  });

  test('an unknown service is met with the nearest one, and ends with 2', async () => {
    const { code, out, err } = await runOn(incidentsCommand, files, { service: 'mialer' });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('the nearest is "mailer"');
  });

  test('an error of the content is reported and ends with 1; what can be read is listed', async () => {
    const broken = { ...files, 'posts/d.md': '---\ntitle: [\n---\n' };
    const { code, out, err } = await runOn(incidentsCommand, broken);
    expect([code, idsOf(out)]).toEqual([1, ['INC-2', 'INC-1', 'INC-3']]);
    expect(err).toContain('d.md');
  });
});
