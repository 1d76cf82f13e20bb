import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText } from '#components/plot/fit-text.ts';
import { textWidth } from '#components/text-width.ts';
import { anyText } from '../any-text.ts';

describe('a text in a drawing', () => {
  test('that fits stays as it is', () => {
    expect(fitText('payments-api', 88, 12)).toBe('payments-api');
    expect(fitText('급식 안내', 88, 12)).toBe('급식 안내');
  });

  test('that is too wide is cut, and says so', () => {
    // Eight Hangul of 12 are 96 wide; with 10 for the "…" six have room in 88.
    expect(fitText('가나다라마바사아', 88, 12)).toBe('가나다라마바…');
    expect(fitText('x'.repeat(200), 88, 12)).toMatch(/^x{10,14}…$/);
  });

  test('is not cut through a letter of several parts', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(fitText(family.repeat(9), 88, 12)).toMatch(new RegExp(`^(?:${family})+…$`));
  });

  test('is one line, without signs that XML does not have or that turn it round', () => {
    expect(fitText(' a\n\tb\u0000\u0007c\u202Ed\uFFFE ', 88, 12)).toBe('a b c d');
  });

  test('of nothing is a dash: a row has a name', () => {
    expect(fitText(' \u0001', 88, 12)).toBe('–');
  });

  test('with hundreds of accents on one letter is cut short', () => {
    expect(fitText(`a${'\u0301'.repeat(500)}`, 88, 12).length).toBeLessThanOrEqual(121);
  });

  test('is never wider than its place, whatever it is', () => {
    fc.assert(
      fc.property(anyText(80), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const fitted = fitText(text, width, 12);
        expect(textWidth(fitted, 12)).toBeLessThanOrEqual(width);
        expect(fitted.isWellFormed()).toBe(true);
      }),
    );
  });
});
