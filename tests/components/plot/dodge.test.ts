import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dodge } from '#components/plot/dodge.ts';

describe('dots of one line', () => {
  test('that have room stay on it', () => {
    expect(dodge([0, 10, 20], 10)).toEqual([0, 0, 0]);
  });

  test('at one place stand on each other, the second above and the third below', () => {
    expect(dodge([5, 5, 5, 5], 10)).toEqual([0, -10, 10, -20]);
  });

  test('that nearly touch move just as far as they have to', () => {
    // 6 apart along the line, 10 from middle to middle: 6² + 8² = 10².
    expect(dodge([0, 6], 10)).toEqual([0, -8]);
    // The third is 12 from the first: it has room on the line. From the second, above, it is 6² + 8² away.
    expect(dodge([0, 6, 12], 10)).toEqual([0, -8, 0]);
  });

  test('of none are none', () => {
    expect(dodge([], 10)).toEqual([]);
  });
});

describe('whatever their places', () => {
  const places = fc
    .array(fc.oneof(fc.constantFrom(0, 50), fc.double({ min: 0, max: 100, noNaN: true })), { maxLength: 60 })
    .map((list) => list.toSorted((a, b) => a - b));

  test('no two cover each other', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0.5, max: 8, noNaN: true }), (xs, spacing) => {
        const ys = dodge(xs, spacing);
        const nearest = xs.flatMap((x, i) =>
          xs.slice(i + 1).map((other, j) => Math.hypot(x - other, (ys[i] ?? 0) - (ys[i + 1 + j] ?? 0))),
        );
        expect(nearest.every((distance) => distance >= spacing - 0.01)).toBe(true);
      }),
    );
  });

  test('a thousand at one place are no work', () => {
    const ys = dodge(
      Array.from({ length: 1000 }, () => 7),
      2,
    );
    // 1 on the line, 500 above, 499 below.
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([-1000, 998]);
  });
});
