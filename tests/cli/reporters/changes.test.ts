import { expect, test } from 'vitest';
import { followChanges } from '#cli/reporters/changes.ts';
import { finding } from './findings.ts';

test('at first all is new', () => {
  const one = finding();
  expect(followChanges()([one])).toEqual({ appeared: [one], mended: 0 });
});

test('what only moved in its file is neither new nor mended', () => {
  const compare = followChanges();
  compare([finding({ line: 3 })]);
  expect(compare([finding({ line: 5 })])).toEqual({ appeared: [], mended: 0 });
});

test('of two that are alike a third is new', () => {
  const compare = followChanges();
  compare([finding({ line: 3 }), finding({ line: 4 })]);
  const third = finding({ line: 9 });
  expect(compare([finding({ line: 3 }), finding({ line: 4 }), third])).toEqual({
    appeared: [third],
    mended: 0,
  });
});

test('what is gone is mended, and new when it comes back', () => {
  const compare = followChanges();
  const [a, b] = [finding({ code: 'a' }), finding({ code: 'b' })];
  compare([a, b]);
  expect(compare([b])).toEqual({ appeared: [], mended: 1 });
  expect(compare([a])).toEqual({ appeared: [a], mended: 1 });
});

test('hints do not count', () => {
  const compare = followChanges();
  compare([finding({ severity: 'hint' })]);
  expect(compare([])).toEqual({ appeared: [], mended: 0 });
});
