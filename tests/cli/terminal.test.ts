import { describe, expect, test } from 'vitest';
import { openTerminal, painter, wantsColour } from '#cli/terminal.ts';

describe('colours', () => {
  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ])('terminal: %s, environment: %j → %s', (isTerminal, environment, wanted) => {
    expect(wantsColour(isTerminal, environment)).toBe(wanted);
  });

  test('are left out of a text where there are none', () => {
    expect(painter(false)('red', 'x')).toBe('x');
    expect(painter(true)('red', 'x')).toBe('\u001B[31mx\u001B[39m');
  });
});

test.each([
  [undefined, 80],
  [0, 80],
  [20, 40],
  [72, 72],
  [300, 100],
])('a terminal of %s columns is written %i wide', (columns, width) => {
  const stream = Object.assign(Object.create(process.stdout), { columns });
  expect(openTerminal({ stdout: stream, stderr: stream }, {}).out.columns).toBe(width);
});

test.each([
  [true, {}, true],
  [true, { TERM: 'dumb' }, false],
  [false, {}, false],
])('a line can be written over: terminal %s, environment %j → %s', (isTTY, environment, live) => {
  const stream = Object.assign(Object.create(process.stdout), { isTTY });
  expect(openTerminal({ stdout: stream, stderr: stream }, environment).err.live).toBe(live);
});
