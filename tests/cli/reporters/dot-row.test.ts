import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { axisRow, dotRow, dotScale } from '#cli/reporters/dot-row.ts';

const minute = 60_000;

describe('a row of dots', () => {
  // log(1 + 0) = 0, log(1 + 1) = 0.69, log(1 + 7) = 2.08 = 3 × 0.69: of ten columns, 0 to 9, the middle one stands in column 3.
  const all = [0, minute, 7 * minute];
  const scale = dotScale(all, 10);

  test('stands on a logarithmic scale', () => {
    expect(dotRow(all, scale)).toBe('•  •     •');
  });

  test('counts what falls in one column', () => {
    expect(dotRow([minute, minute], scale)).toBe('   2');
    expect(dotRow(Array(10).fill(minute), scale)).toBe('   #');
  });

  test('has one duration alone in the middle, and no axis below it', () => {
    // (10 − 1) × 0.5 = 4.5, rounded 5.
    expect(dotRow([minute], dotScale([minute], 10))).toBe('     •');
    expect(axisRow([minute], dotScale([minute], 10))).toBe('');
  });

  test('has what came before the impact on the left of 0', () => {
    expect(dotRow([-minute, 0, minute], dotScale([-minute, 0, minute], 5))).toBe('• • •');
  });

  test('shows round durations below, at the columns of their dots', () => {
    expect(axisRow(all, scale)).toBe('╵0 ╵1m');
  });

  test('every dot and label is within the columns', () => {
    const durations = fc.array(fc.integer({ min: -1e9, max: 1e11 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(durations, fc.integer({ min: 4, max: 60 }), (some, columns) => {
        const made = dotScale(some, columns);
        expect(stringWidth(dotRow(some, made))).toBeLessThanOrEqual(columns);
        expect(stringWidth(axisRow(some, made))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
