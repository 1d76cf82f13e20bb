import { describe, expect, test } from 'vitest';
import { readUnixTime, unixTimeIn } from '#incident/index.ts';
import { incident } from './block.ts';

test.each([
  ['1520649000', 1_520_649_000_000],
  ['1520649000.25', 1_520_649_000_250],
  ['1520649000123', 1_520_649_000_123],
  ['152064900', 152_064_900_000],
  ['15206490', null],
  ['15206490001', null],
  ['15206490001234', null],
  ['0x5aa3', null],
  ['', null],
])('%s', (text, milliseconds) => {
  expect(readUnixTime(text)).toBe(milliseconds);
});

describe('a number in an incident post', () => {
  const post = incident(['startedAt: 2018-03-10 11:30', 'resolvedAt: 2018-03-10 12:00']);

  test('is a Unix time within a year of the incident', () => {
    expect(unixTimeIn('1520649000', post)).toBe('2018-03-10T11:30:00+09:00[Asia/Seoul]');
    expect(unixTimeIn('1520649000000', post)).toBe('2018-03-10T11:30:00+09:00[Asia/Seoul]');
    // 365 days are 31,536,000 seconds: 1520649000 + 31536000 is a year later, and the incident went on for 1,800 more.
    expect(unixTimeIn('1552185000', post)).toBe('2019-03-10T11:30:00+09:00[Asia/Seoul]');
    expect(unixTimeIn('1552186800', post)).toBe('2019-03-10T12:00:00+09:00[Asia/Seoul]');
  });

  test('is a number elsewhere', () => {
    expect(unixTimeIn('1552186801', post)).toBeNull();
    expect(unixTimeIn('1489112999', post)).toBeNull();
    expect(unixTimeIn('4294967296', post)).toBeNull();
    expect(unixTimeIn('hello', post)).toBeNull();
  });

  test('is a number in an incident without instants', () => {
    expect(
      unixTimeIn('1520649000', {
        ...post,
        instants: { ...post.instants, startedAt: null, resolvedAt: null },
      }),
    ).toBeNull();
  });
});
