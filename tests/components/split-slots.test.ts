import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSlots } from '../../src/components/split-slots.ts';

describe('HTML taken apart at its slots', () => {
  test('keeps the order of text and slots', () => {
    const html = '<p>a</p><sf-slot id="3"></sf-slot><ul><li>b<sf-slot id="0"></sf-slot></li></ul>';
    expect(splitSlots(html)).toEqual(['<p>a</p>', 3, '<ul><li>b', 0, '</li></ul>']);
  });

  test('has no empty pieces', () => {
    expect(splitSlots('<sf-slot id="0"></sf-slot><sf-slot id="1"></sf-slot>')).toEqual([0, 1]);
    expect(splitSlots('')).toEqual([]);
  });

  test('leaves an author’s own words alone', () => {
    const html = '<p>&lt;sf-slot id="0">&lt;/sf-slot></p>';
    expect(splitSlots(html)).toEqual([html]);
  });

  test('loses nothing', () => {
    const piece = fc.oneof(fc.nat(99), fc.stringMatching(/^[a-z<>/" =]+$/));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const joined = (all: readonly (string | number)[]) =>
          all
            .map((piece) => (typeof piece === 'number' ? `<sf-slot id="${piece}"></sf-slot>` : piece))
            .join('');
        expect(joined(splitSlots(joined(pieces)))).toBe(joined(pieces));
      }),
    );
  });
});
