import { expect, test } from 'vitest';
import { nextIncidentId } from '#drafts/index.ts';

test.each<[string, string[], string]>([
  ['the first incident', [], 'INC-2026-001'],
  ['the number behind the highest', ['INC-2026-002', 'INC-2026-006', 'INC-2026-001'], 'INC-2026-007'],
  ['another year begins anew', ['INC-2024-011', 'INC-2025-003'], 'INC-2026-001'],
  ['other years do not count', ['INC-2025-040', 'INC-2026-002'], 'INC-2026-003'],
  ['the manner of most', ['PM-7', 'PM-8', 'INC-2026-001'], 'PM-9'],
  ['no more zeros than there are', ['outage99'], 'outage100'],
  ['zeros as there are', ['PM0099'], 'PM0100'],
  ['ids that end in no number are no manner', ['the-big-one', 'dns'], 'INC-2026-001'],
  ['a year within the number is no year', ['X20261-5'], 'X20261-6'],
  ['a number spelt in another way is not taken again', ['PM-08', 'PM-09', 'PM-7'], 'PM-10'],
])('%s', (_, taken, next) => {
  expect(nextIncidentId(taken, 2026)).toBe(next);
});
