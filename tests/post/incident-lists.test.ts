import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IncidentPost, incidentListPath, incidentLists, incidentPaths } from '#post/index.ts';
import { incident } from '../incident/block.ts';
import { listed } from './blog.ts';

const post = (id: string, ...lines: string[]): IncidentPost => {
  const resolved = 'resolvedAt: 2018-03-10 12:00';
  return { ...listed({ path: `/posts/${id}/` }), incident: { ...incident([resolved, ...lines]), id } };
};

const lists = (...posts: IncidentPost[]) =>
  incidentLists(posts).map(({ path, names, posts: some }) => [
    path,
    names.join(' | '),
    some.map(({ incident: { id } }) => id).join(' '),
  ]);

describe('lists of incidents', () => {
  test('are those of severities from the worst down, of services and of kinds of factors by name', () => {
    const one = post(
      'A',
      'services: [web, api]',
      'contributingFactors: [{ factor: x, kind: deploy }, { factor: y }, { factor: z, kind: capacity }]',
    );
    const other = { ...post('B', 'services: api'), incident: { ...post('B').incident, services: ['api'] } };
    const worst: IncidentPost = { ...other, incident: { ...other.incident, severity: 'SEV-1' } };
    expect(lists(one, worst)).toEqual([
      ['/incidents/severity/sev-1/', 'SEV-1', 'B'],
      ['/incidents/severity/sev-2/', 'SEV-2', 'A'],
      ['/incidents/services/api/', 'api', 'A B'],
      ['/incidents/services/web/', 'web', 'A'],
      ['/incidents/factors/capacity/', 'capacity', 'A'],
      ['/incidents/factors/deploy/', 'deploy', 'A'],
    ]);
  });

  test('are one where two names have one address, and an incident that has both counts once', () => {
    const posts = [
      post('A', 'services: [Intranet API, web]'),
      post('B', 'services: [intranet-api, INTRANET_API]'),
    ];
    expect(lists(...posts).filter(([path]) => path?.includes('/services/'))).toEqual([
      ['/incidents/services/intranet-api/', 'Intranet API | intranet-api | INTRANET_API', 'A B'],
      ['/incidents/services/web/', 'web', 'A'],
    ]);
  });

  test('have an incident under the services of its impact windows too', () => {
    const windows =
      'impactWindows: [{ from: 2018-03-10 11:00, to: 2018-03-10 11:10, services: [web, mail] }]';
    expect(lists(post('A', 'services: [web]', windows)).map(([path]) => path)).toEqual([
      '/incidents/severity/sev-2/',
      '/incidents/services/mail/',
      '/incidents/services/web/',
    ]);
  });

  test('keep the addresses of their years for themselves where they are long', () => {
    const [early, late] = [2021, 2024].map((year): IncidentPost => {
      const lines = [`startedAt: ${year}-05-01 11:00`, `resolvedAt: ${year}-05-01 12:00`, 'services: web'];
      return { ...listed({}), incident: incident(lines) };
    });
    if (!early || !late) throw new Error('no posts');
    const yearsOf = (count: number) => {
      const posts = [early, ...Array.from({ length: count - 1 }, () => ({ ...late }))];
      return incidentPaths(posts).filter((path) => path.includes('/years/'));
    };
    expect(yearsOf(300)).toEqual([]);
    // All years between the first and the last: something may have gone on in one in which nothing began.
    expect(yearsOf(301).filter((path) => path.startsWith('/incidents/years/'))).toEqual(
      [2021, 2022, 2023, 2024].map((year) => `/incidents/years/${year}/`),
    );
    expect(yearsOf(301)).toContain('/incidents/services/web/years/2021/');
  });

  test('have addresses that the site keeps for itself', () => {
    const paths = incidentPaths([post('INC-1', 'services: web'), listed({ id: 'posts/b.md' })]);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/incidents/',
        '/actions/',
        '/stats/',
        '/incidents/severity/sev-2/',
        '/incidents/services/web/',
        '/incidents/INC-1/',
      ]),
    );
    expect(incidentPaths([listed({})])).toEqual([]);
  });
});

describe('the address of a list', () => {
  test.each([
    ['intranet-api', 'intranet-api'],
    ['인트라넷 서버', '인트라넷-서버'],
    ['결제/API', '결제-api'],
    // As of tags: they are not the service C.
    ['C#', 'c-sharp'],
    ['C++', 'c-plus-plus'],
    ['.NET', 'dot-net'],
    // What is left of nothing but signs are their bytes: `.` is 2e, `#` 23, `/` 2f.
    ['..', '2e2e'],
    ['#', '23'],
    ['/', '2f'],
  ])('of %s ends in %s', (name, folder) => {
    expect(incidentListPath('services', name)).toBe(`/incidents/services/${folder}/`);
  });

  test('of a name that is too long for a folder is cut, and stays apart from others that begin alike', () => {
    const folder = (name: string) => incidentListPath('services', name).split('/')[3] ?? '';
    // 76 letters are the most: 67 of the name, a hyphen, 8 of the digest.
    expect(folder('가'.repeat(200))).toMatch(/^가{67}-[0-9a-f]{8}$/);
    expect(folder('가'.repeat(76))).toBe('가'.repeat(76));
    expect(folder(`${'가'.repeat(200)}나`)).not.toBe(folder('가'.repeat(200)));
    // A letter of two units, cut between the two.
    expect(folder('𠀀'.repeat(100))).toMatch(/^𠀀{33}-[0-9a-f]{8}$/u);
  });

  test('is one folder that fits into 255 bytes, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (name) => {
        const [, , , folder = '', ...rest] = incidentListPath('factors', name).split('/');
        expect(rest).toEqual(['']);
        expect(folder).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
        expect(Buffer.byteLength(folder)).toBeLessThanOrEqual(255);
      }),
    );
  });
});
