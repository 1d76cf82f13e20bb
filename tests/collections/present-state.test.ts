import { expect, test } from 'vitest';
import { presentState } from '../../src/collections/present-state.ts';
import { told } from './told.ts';

const builtAt = '2026-11-25T22:56:00+09:00[Asia/Seoul]';
const over = told(['resolvedAt: 2018-03-10 12:00']);

test('nothing goes on where every incident is resolved', () => {
  expect(presentState([over], builtAt)).toEqual({ kind: 'calm', today: '2026-11-25' });
  expect(presentState([], builtAt)).toEqual({ kind: 'calm', today: '2026-11-25' });
});

test('what is not resolved goes on, since the first impact or since it was noticed', () => {
  const started = told([
    'status: monitoring',
    'startedAt: 2026-11-20 10:00',
    'precision: { startedAt: approx }',
  ]);
  const noticed = told(['status: investigating', 'detectedAt: 2026-11-21 10:00']);
  const unknown = told(['status: identified']);
  expect(presentState([started, over, noticed, unknown], builtAt)).toMatchObject({
    kind: 'ongoing',
    builtAt,
    incidents: [
      { status: 'monitoring', since: '2026-11-20T10:00:00+09:00[Asia/Seoul]', approximate: true },
      { status: 'investigating', since: '2026-11-21T10:00:00+09:00[Asia/Seoul]', approximate: false },
      { status: 'identified', since: null },
    ],
  });
});
