import { describe, expect, test } from 'vitest';
import { type IncidentPost, incidentLists } from '#post/index.ts';
import { filterGroups } from '../../src/collections/incident-filters.ts';
import { told } from './told.ts';

const resolved = 'resolvedAt: 2018-03-10 12:00';
const groups = (posts: readonly IncidentPost[], current = '/incidents/') =>
  filterGroups(incidentLists(posts), [{ id: 'api', name: '인트라넷', description: null }], current).map(
    ({ by, links }) => [
      by,
      ...links.map(({ label, path, count, isCurrent }) => `${isCurrent ? '*' : ''}${label} ${count} ${path}`),
    ],
  );

describe('filters', () => {
  test('are ways to every list with the number of its incidents, by the names readers see; the current one is marked', () => {
    const posts = [
      told([resolved, 'services: [web, api]', 'contributingFactors: [{ factor: x, kind: deploy }]']),
      told([resolved, 'services: [api]'], { id: 'b', path: '/posts/b/' }),
    ];
    expect(groups(posts, '/incidents/services/api/')).toEqual([
      ['severity', 'SEV-2 2 /incidents/severity/sev-2/'],
      ['services', '*인트라넷 2 /incidents/services/api/', 'web 1 /incidents/services/web/'],
      ['factors', 'deploy 1 /incidents/factors/deploy/'],
    ]);
  });

  test('are none of a kind of which nothing is recorded', () => {
    expect(groups([told([resolved])])).toEqual([['severity', 'SEV-2 1 /incidents/severity/sev-2/']]);
    expect(groups([])).toEqual([]);
  });

  test('call a service of several spellings by the one the site has a name for', () => {
    expect(groups([told([resolved, 'services: [API, api]'])])[1]).toEqual([
      'services',
      '인트라넷 1 /incidents/services/api/',
    ]);
  });
});
