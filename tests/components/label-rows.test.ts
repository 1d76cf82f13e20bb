import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelRows, type PlacedLabel } from '../../src/components/label-rows.ts';
import { textWidth } from '../../src/components/text-width.ts';

const told = (labels: [position: number, text: string][], width = 288) =>
  labelRows(
    labels.map(([position, text]) => ({ position, text })),
    width,
    10,
  ).map(({ text, anchor, row }) => `${text} ${anchor} ${row}`);

test('labels that do not meet share a row, the last of them at the end of the bar', () => {
  // Four letters are 22.8 pixels, 30.8 with their gaps: from 0 to 30.8 and from 144 to 174.8 of 288.
  expect(
    told([
      [0, 'aaaa'],
      [0.5, 'bbbb'],
      [1, 'cccc'],
    ]),
  ).toEqual(['aaaa start 0', 'bbbb start 0', 'cccc end 0']);
});

test('where lines are close, the outer label stands lower, so that no line goes through a text', () => {
  // The lines stand at 0, 14.4 and 28.8 pixels, each within the 30.8 of the label before.
  expect(
    told([
      [0, 'aaaa'],
      [0.05, 'bbbb'],
      [0.1, 'cccc'],
    ]),
  ).toEqual(['aaaa start 2', 'bbbb start 1', 'cccc start 0']);
});

test('names of one instant stand below each other in their order', () => {
  expect(
    told([
      [0.2, '11:30 aa'],
      [0.2, 'bb'],
    ]),
  ).toEqual(['11:30 aa start 0', 'bb start 1']);
});

test('labels at the end of the bar end there', () => {
  // 0.9 of 288 is 259.2: 30.8 more are beyond the bar.
  expect(
    told([
      [0.9, 'aaaa'],
      [1, 'bbbb'],
    ]),
  ).toEqual(['aaaa end 0', 'bbbb end 1']);
});

test('a Hangul letter is a square, and wider than a Latin one', () => {
  expect(textWidth('장애', 10)).toBe(20);
  // Four figures of 6, a colon and a space of 3.6.
  expect(textWidth('11:30 ', 10)).toBeCloseTo(31.2);
  // Fifteen letters are 158 pixels with their gaps, beyond the line at 144.
  expect(
    told([
      [0, '장애가시작된때를알리는긴이름들'],
      [0.5, '장애를알아차린때'],
    ]),
  ).toEqual(['장애가시작된때를알리는긴이름들 start 1', '장애를알아차린때 start 0']);
});

test('where lines are closer than texts are wide all along the bar, lines of the right pass behind texts of the left', () => {
  // Lines at 0, 48, … 288; texts of 65 pixels with their gaps. That of 240 ends there, at the line of 192 whose text goes on to 257: it stands lower.
  // Each of the others on the left is below the next; the last is below the one before it.
  const even = Array.from({ length: 7 }, (_, index): [number, string] => [index / 6, 'a'.repeat(10)]);
  const rows = told(even).map((words) => words.replace(/^a+ /, ''));
  expect(rows).toEqual(['start 4', 'start 3', 'start 2', 'start 1', 'start 0', 'end 2', 'end 3']);
});

test('a text that has no room on either side of its line stands below it', () => {
  // Thirty letters are 179 pixels with their gaps: from 144 it would end at 323 of 288, or begin at −35. Half of it is on either side.
  const [, middle] = labelRows(
    [
      { position: 0, text: 'a' },
      { position: 0.5, text: 'b'.repeat(30) },
      { position: 1, text: 'c' },
    ],
    288,
    10,
  );
  expect(middle).toMatchObject({ anchor: 'start', shift: expect.closeTo(-89.5), row: 0 });
});

test('where texts are wider than the bar, each has a row of its own', () => {
  const rows = told([
    [0, 'a'.repeat(60)],
    [1, 'b'.repeat(60)],
  ]).map((words) => words.slice(-1));
  expect(rows).toEqual(['0', '1']);
});

describe('for any instants of an incident on a phone', () => {
  const width = 288;
  const instants = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 3, max: 30 })),
    { maxLength: 7 },
  );
  // An incident has a label at either end.
  const settings = instants.map((some) =>
    [...some, [0, 12] as const, [1, 12] as const]
      .map(([position, length]) => ({ position, text: 'a'.repeat(length) }))
      .sort((a, b) => a.position - b.position),
  );
  const boxOf = ({ position, text, anchor, shift }: PlacedLabel) => {
    const line = position * width;
    const length = textWidth(text, 10) + 8;
    if (shift !== 0) return { line, from: line + shift, to: line + shift + length };
    return anchor === 'start'
      ? { line, from: line, to: line + length }
      : { line, from: line - length, to: line };
  };
  const isThrough = ({ line }: { line: number }, text: { from: number; to: number }) =>
    text.from < line && line < text.to;

  test('no two texts overlap, and none leaves the bar', () => {
    fc.assert(
      fc.property(settings, (labels) => {
        const placed = labelRows(labels, width, 10);
        expect(placed.map(({ text }) => text)).toEqual(labels.map(({ text }) => text));
        for (const [index, one] of placed.entries()) {
          const box = boxOf(one);
          expect([box.from >= 0, box.to <= width]).toEqual([true, true]);
          for (const other of placed.slice(index + 1)) {
            const next = boxOf(other);
            const overlap = box.from < next.to && next.from < box.to;
            expect(one.row === other.row && overlap).toBe(false);
          }
        }
      }),
    );
  });

  test('a line passes behind a text only where that text is in the way of its own line as well', () => {
    fc.assert(
      fc.property(settings, (labels) => {
        const placed = labelRows(labels, width, 10);
        for (const text of placed) {
          for (const line of placed) {
            if (line === text || line.row < text.row || !isThrough(boxOf(line), boxOf(text))) continue;
            expect(isThrough(boxOf(text), boxOf(line))).toBe(true);
          }
        }
      }),
    );
  });
});
