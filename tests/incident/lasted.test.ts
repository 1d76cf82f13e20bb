import { expect, test } from 'vitest';
import { lasted } from '#incident/index.ts';
import { incident, read } from './block.ts';

const minute = 60_000;
const started = 'startedAt: 2018-03-10 11:30';
const resolved = 'resolvedAt: 2018-03-10 12:10';

test('an incident lasted as long as its impact: from 11:30 to 12:00', () => {
  expect(lasted(incident([started, 'mitigatedAt: 2018-03-10 12:00', resolved]))).toEqual({
    kind: 'known',
    milliseconds: 30 * minute,
    approximate: false,
  });
});

test('without a mitigation, until it was resolved: from about 11:30 to 12:10', () => {
  expect(lasted(incident([started, resolved, 'precision: { startedAt: approx }']))).toEqual({
    kind: 'known',
    milliseconds: 40 * minute,
    approximate: true,
  });
});

test('what is not recorded is not told', () => {
  expect(lasted(incident([resolved]))).toBeNull();
});

test('what is not over goes on, whatever is recorded of it', () => {
  const lines = [
    'id: INC-1',
    'severity: SEV-2',
    'status: monitoring',
    started,
    'mitigatedAt: 2018-03-10 12:00',
  ];
  const { incident: value } = read(lines);
  expect(value && lasted(value)).toEqual({ kind: 'ongoing' });
});

test('a near miss lasted no time: nobody was affected', () => {
  expect(lasted(incident(['impact: none', 'detectedAt: 2018-03-10 11:30', resolved]))).toEqual({
    kind: 'nearMiss',
  });
});
