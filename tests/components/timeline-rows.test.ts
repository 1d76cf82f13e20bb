import { describe, expect, test } from 'vitest';
import { wordsFor } from '#i18n/index.ts';
import { readTimeline } from '#incident/index.ts';
import { type TimelineRow, timelineRows } from '../../src/components/timeline-rows.ts';
import { incident } from '../incident/block.ts';

const began = ['startedAt: 2018-03-10T23:30'];

/** The rows of lines, of an incident that began at 23:30 in Seoul. */
function rows(lines: readonly string[], block: readonly string[] = began, language: 'ko' | 'en' = 'en') {
  const facts = incident(block);
  const read = readTimeline(
    lines.map((text) => ({ text, place: { file: 'post.md' } })),
    { incident: facts, zone: null },
  );
  const entries = read.entries.map((entry, index) => ({
    ...entry,
    marks: [],
    html: lines[index]?.slice(entry.length) ?? '',
  }));
  return timelineRows({ entries, startedAt: facts.instants.startedAt }, wordsFor(language, language));
}

/** `23:30 | 14:30 UTC | T+0 | +5m`, without what is not there. */
const times = (all: readonly TimelineRow[]) =>
  all.map(({ time }) => {
    if (time === null || time.kind === 'written') return time?.text ?? '';
    const { start, end, approximate, utc, sinceStart, sinceBefore } = time;
    const clock = `${approximate ? '≈' : ''}${start.text}${end ? `–${end.text}` : ''}`;
    return [clock, utc, sinceStart, sinceBefore].filter((part) => part !== null).join(' | ');
  });

const days = (all: readonly TimelineRow[]) =>
  all.map(({ day }) => day && `${day.text}, ${day.offset}${day.isInferred ? ', inferred' : ''}`);

describe('the time of an entry', () => {
  test('is that of the incident’s zone, UTC, since the start and since the entry before', () => {
    // 23:30 in Seoul is 14:30 UTC.
    expect(times(rows(['23:10 a', '23:30 b', '23:42 c', '23:42:30 d']))).toEqual([
      '23:10 | 14:10 UTC | T−20m',
      '23:30 | 14:30 UTC | T+0 | +20m',
      '23:42 | 14:42 UTC | T+12m | +12m',
      '23:42:30 | 14:42:30 UTC | T+12m 30s | +30s',
    ]);
  });

  test('names the day of UTC where it is another', () => {
    // 00:10 in Seoul is 15:10 UTC of the day before.
    expect(times(rows(['23:30 a', '00:10 b']))[1]).toBe('00:10 | 03-10 15:10 UTC | T+40m | +40m');
  });

  test('is told once in a zone that is UTC', () => {
    expect(times(rows(['23:30 a'], [...began, 'timezone: UTC']))).toEqual(['23:30 | T+0']);
  });

  test('may be a range, over midnight with the day of its end', () => {
    expect(times(rows(['23:40–23:55 a', '23:50–00:10 b']))).toEqual([
      '23:40–23:55 | 14:40–14:55 UTC | T+10m',
      '23:50–03-11 00:10 | 14:50–15:10 UTC | T+20m | +10m',
    ]);
  });

  test('that is approximate makes what is counted from it approximate', () => {
    expect(times(rows(['23:30 a', '~23:40 b', '23:50 c', '23:55 d']))).toEqual([
      '23:30 | 14:30 UTC | T+0',
      '≈23:40 | 14:40 UTC | ≈T+10m | ≈+10m',
      '23:50 | 14:50 UTC | T+20m | ≈+10m',
      '23:55 | 14:55 UTC | T+25m | +5m',
    ]);
    const [row] = times(rows(['23:40 a'], [...began, 'precision: { startedAt: approx }']));
    expect(row).toBe('23:40 | 14:40 UTC | ≈T+10m');
  });

  test('out of order is shown as written, with how far it goes back; at the same time nothing is between', () => {
    expect(times(rows(['23:40 a', '23:35 b', '23:35 c']))).toEqual([
      '23:40 | 14:40 UTC | T+10m',
      '23:35 | 14:35 UTC | T+5m | −5m',
      '23:35 | 14:35 UTC | T+5m',
    ]);
  });

  test('that is no instant is shown as written; without one, the entry stands alone', () => {
    expect(times(rows(['11:30 CST a', 'b'], []))).toEqual(['11:30 CST', '']);
    // Nothing says on which day it was.
    expect(times(rows(['11:30 a'], []))).toEqual(['11:30']);
  });

  test('speaks the language of the page', () => {
    expect(times(rows(['23:30 a', '01:04 b'], began, 'ko'))[1]).toBe(
      '01:04 | 03-10 16:04 UTC | T+1h 34m | +1시간 34분',
    );
  });
});

describe('the day', () => {
  test('stands above the first entry and where another begins; one that was inferred says so', () => {
    expect(days(rows(['23:30 a', '23:40 b', '00:10 c', '2018-03-12 09:00 d', 'e']))).toEqual([
      '10 March 2018, UTC+9',
      null,
      '11 March 2018, UTC+9, inferred',
      '12 March 2018, UTC+9',
      null,
    ]);
  });

  test('stands where its own line is, and not again above the times below', () => {
    const all = rows(['3월 10일', '23:30 a', '3월 11일 — the day after', '00:10 b'], began, 'ko');
    expect(days(all)).toEqual(['2018년 3월 10일, UTC+9', null, '2018년 3월 11일, UTC+9', null]);
    expect(all.map(({ isDayAlone }) => isDayAlone)).toEqual([true, false, false, false]);
  });

  test('stands again where clocks are changed', () => {
    // In New York clocks went from 02:00 to 03:00 on 8 March 2026.
    const block = ['startedAt: 2026-03-08T01:30', 'timezone: America/New_York'];
    expect(days(rows(['01:30 a', '03:10 b'], block))).toEqual(['8 March 2026, UTC−5', '8 March 2026, UTC−4']);
    // 01:30 to 03:10 were forty minutes.
    expect(times(rows(['01:30 a', '03:10 b'], block))[1]).toBe('03:10 | 07:10 UTC | T+40m | +40m');
  });
});

describe('a gap', () => {
  const gaps = (lines: readonly string[]) => rows(lines).map(({ gap }) => gap);

  test('is longer than three usual steps and than half an hour', () => {
    // Steps of 10, 10, 10 and 31 minutes: the median is 10, three of it are 30.
    expect(gaps(['23:00 a', '23:10 b', '23:20 c', '23:30 d', '00:01 e'])[4]).toBe('31m without an entry');
    expect(gaps(['23:00 a', '23:10 b', '23:20 c', '23:30 d', '00:00 e'])[4]).toBeNull();
    // Of 1, 1 and 30 minutes the last is thirty times the usual, and half an hour.
    expect(gaps(['23:00 a', '23:01 b', '23:02 c', '23:32 d'])).toEqual([null, null, null, null]);
  });

  test('begins where the range before it ends', () => {
    // 01:00 to 01:40 are 40 minutes; from 23:20, where the range begins, it would be 2h 20m.
    expect(gaps(['23:00 a', '23:10 b', '23:20–01:00 c', 'd', '01:40 e'])[4]).toBe('40m without an entry');
  });

  test('is none in a timeline of hours', () => {
    expect(gaps(['10:00 a', '12:00 b', '14:00 c', '16:00 d'])).toEqual([null, null, null, null]);
  });
});
