import { describe, expect, test } from 'vitest';
import { readIncident } from '#incident/index.ts';
import { readYaml } from '#site/index.ts';
import { codes, least } from './block.ts';

/** When it was over: without it a resolved incident has a warning of its own. */
const over = 'resolvedAt: 2018-03-10T12:00Z';

const lines = [
  ...least,
  over,
  'roles: { incidentCommander: Kim }',
  'impactSummary: Nobody could log in.',
  'actionItems:',
  '  - { id: AI-1, title: Pin, owner: Kim, url: https://tracker.example.org/1 }',
  '  - { id: AI-2, title: Talk to the vendor, internal: true }',
  'sources:',
  '  - { url: https://example.org/graph }',
  '  - { url: https://chat.example.org/secret, internal: true }',
];

function readFor(audience: 'public' | 'internal', more: readonly string[], internalFields: string[] = []) {
  const text = ['incident:', ...[...lines, ...more].map((line) => `  ${line}`)].join('\n');
  const yaml = readYaml(text, 'post.md', 2, { syntax: 'SF1001', duplicate: 'SF1008' });
  const placeOf = (path: readonly PropertyKey[]) => yaml.placeOf(['incident', ...path]);
  const options = { timeZone: 'UTC', file: 'post.md', placeOf, audience, internalFields };
  return readIncident(yaml.values?.['incident'], options);
}

describe('for the public', () => {
  const { incident, block } = readFor('public', ['internal: [roles]'], ['actionItems.owner']);

  test('fields that the post or the site keeps internal are not recorded', () => {
    expect(incident?.roles).toEqual([]);
    expect(incident?.actionItems.map(({ owner }) => owner)).toEqual([null]);
    expect(incident?.impactSummary).toBe('Nobody could log in.');
  });

  test('items that say so of themselves are not there', () => {
    expect(incident?.actionItems.map(({ id }) => id)).toEqual(['AI-1']);
    expect(incident?.sources.map(({ url }) => url)).toEqual(['https://example.org/graph']);
  });

  test('the block for templates lacks them too, and does not tell which', () => {
    const text = JSON.stringify(block);
    for (const kept of ['Kim', 'vendor', 'secret', 'roles', 'internal']) expect(text).not.toContain(kept);
  });
});

test('"internal: true" of a whole incident, which keeps nothing back, is an error', () => {
  const { diagnostics } = readFor('public', ['internal: true']);
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['SF6018', expect.stringContaining('"true" cannot be kept internal')],
  ]);
});

test('an internal build has them all', () => {
  const { incident } = readFor('internal', ['internal: [roles]'], ['actionItems.owner']);
  expect(incident?.roles).toHaveLength(1);
  expect(incident?.actionItems.map(({ owner }) => owner)).toEqual(['Kim', null]);
  expect(incident?.sources).toHaveLength(2);
});

test('what is wrong in an internal item is told in a public build too', () => {
  const { incident, diagnostics } = readFor('public', [
    'related: [{ id: INC-9, relation: cousin, internal: true }]',
  ]);
  expect(incident).toBeNull();
  expect(diagnostics.map(({ code }) => code)).toEqual(['SF6001']);
});

test.each([
  ['internal: owner', 'SF6018'],
  ['internal: [rolse]', 'SF6018'],
  ['internal: severity', 'SF6018'],
  // Times without an offset would be read in another zone.
  ['internal: timezone', 'SF6018'],
  ['internal: actionItems.title', 'SF6018'],
])('%s is an error', (line, code) => {
  expect(codes([line, over])).toEqual([code]);
});

test.each(['internal: roles', 'internal: [actionItems, sources.archiveUrl]', 'internal: []'])(
  '%s is none',
  (line) => {
    expect(codes([line, over])).toEqual([]);
  },
);
