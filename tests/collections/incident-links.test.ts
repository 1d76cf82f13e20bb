import { expect, test } from 'vitest';
import { incidentLinks } from '../../src/collections/incident-links.ts';
import { incident } from '../incident/block.ts';

const services = [{ id: 'intranet-api', name: '인트라넷 API', description: null }];
const one = incident([
  'startedAt: 2018-03-10 11:30',
  'services: [intranet-api, mail]',
  'impactWindows: [{ from: 2018-03-10 11:30, to: 2018-03-10 11:40, services: [mail, queue] }]',
  'contributingFactors: [{ factor: a, kind: deploy }, { factor: b, kind: deploy }, { factor: c }]',
]);

test('an incident leads to the lists it is in, each once, by the names of the site', () => {
  const pages = new Set([
    '/incidents/severity/sev-2/',
    '/incidents/services/intranet-api/',
    '/incidents/services/mail/',
    '/incidents/factors/deploy/',
  ]);
  expect(incidentLinks(one, services, pages)).toEqual({
    severity: { id: 'SEV-2', name: 'SEV-2', path: '/incidents/severity/sev-2/' },
    services: [
      { id: 'intranet-api', name: '인트라넷 API', path: '/incidents/services/intranet-api/' },
      { id: 'mail', name: 'mail', path: '/incidents/services/mail/' },
      { id: 'queue', name: 'queue', path: null },
    ],
    factors: [{ id: 'deploy', name: 'deploy', path: '/incidents/factors/deploy/' }],
  });
});

test('it leads to no list that has no page: that of an unlisted incident may be in none', () => {
  const { severity, factors } = incidentLinks(one, services, new Set());
  expect([severity.path, factors[0]?.path]).toEqual([null, null]);
});
