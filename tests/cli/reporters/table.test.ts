import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { cut } from '#cli/reporters/cut.ts';
import { tableLines } from '#cli/reporters/table.ts';

describe('cut', () => {
  test('a Korean letter takes two columns', () => {
    // "서버 고" is 2 + 2 + 1 + 2 = 7 columns, and the sign for the cut one: 8. One more letter would be 10.
    expect(cut('서버 고친 날', 8)).toBe('서버 고…');
    expect(cut('서버 고친 날', 9)).toBe('서버 고…');
    // The whole is 5 letters and 2 spaces: 12 columns.
    expect(cut('서버 고친 날', 12)).toBe('서버 고친 날');
  });

  test('never makes a text wider than asked, nor parts a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, columns) => {
        const made = cut(text, columns);
        expect(stringWidth(made)).toBeLessThanOrEqual(columns);
        expect(made.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a table', () => {
  const columns = [
    { head: 'ID' },
    { head: 'N', align: 'right' as const },
    { head: 'SERVICES', share: 1 },
    { head: 'TITLE', share: 2 },
  ];

  test('has columns as wide as their widest cell', () => {
    expect(
      tableLines(
        columns,
        [
          ['A-1', '7', '메일', 'a title'],
          ['A-10', '12', 'api', 'b'],
        ],
        80,
      ),
    ).toEqual(['ID     N  SERVICES  TITLE', 'A-1    7  메일      a title', 'A-10  12  api       b']);
  });

  test('cuts what has a share of the rest, by its share', () => {
    // 32 columns: 3 + 1 and three gaps of 2 leave 22. Two thirds of it are 14 for the title, and 8 are left.
    expect(tableLines(columns, [['A-1', '7', 'one, two, three', 'a title that goes on and on']], 32)).toEqual(
      ['ID   N  SERVICES  TITLE', 'A-1  7  one, tw…  a title that…'],
    );
  });

  test('what one column does not need, the other has', () => {
    // 30 columns leave 20, of which "api" may have 6 and its head is cut; 40 leave 30, of which it may have 10 and needs 8.
    const row = ['A-1', '7', 'api', 'a title that goes on and on'];
    expect(tableLines(columns, [row], 30)).toEqual([
      'ID   N  SERVI…  TITLE',
      'A-1  7  api     a title that…',
    ]);
    expect(tableLines(columns, [row], 40)[1]).toBe('A-1  7  api       a title that goes on…');
  });

  test('shows what would move the cursor', () => {
    expect(tableLines([{ head: 'A' }], [['x\u001b[2Jy\nz']], 20)[1]).toBe('x␛[2Jy z');
  });

  test('no line is wider than asked, whatever stands in it', () => {
    const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 4 }), fc.integer({ min: 10, max: 100 }), (rows, width) => {
        for (const line of tableLines(columns, rows, width))
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
