import { describe, expect, test } from 'vitest';
import { readTimelineHeading, zoneOfHeading } from '#incident/index.ts';

const place = { file: 'post.md', line: 7, column: 1 };
const zone = (text: string) => readTimelineHeading(text, place)?.zone;

describe('the heading of a timeline', () => {
  test.each([
    ['Timeline', null],
    ['timeline', null],
    ['타임라인', null],
    ['경과', null],
    ['장애 경과', null],
    ['Incident timeline', null],
    ['Timeline of events', null],
    ['Timeline (KST)', '+09:00'],
    ['Timeline (UTC)', 'UTC'],
    ['Timeline [UTC+9]', '+09:00'],
    ['Timeline (Asia/Seoul)', 'Asia/Seoul'],
    ['Timeline (America/New_York)', 'America/New_York'],
    ['Timeline — all times UTC', 'UTC'],
    ['Timeline (all times are in PST)', '-08:00'],
    ['Timeline: all times in UTC', 'UTC'],
    ['Timeline, UTC', 'UTC'],
    ['타임라인(KST)', '+09:00'],
    ['타임라인 (한국 시간)', '+09:00'],
    ['타임라인 (한국 시간 기준)', '+09:00'],
    ['타임라인 (KST 기준)', '+09:00'],
    ['경과 (모든 시각은 UTC)', 'UTC'],
    ['Timeline (draft)', null],
  ])('%s', (text, expected) => {
    expect(zone(text)).toBe(expected);
  });

  test.each([
    'What happened',
    'Timelines are hard',
    '경과 시간 측정',
    'Our timeline for 2019',
    'Impact (UTC)',
    '',
  ])('is not: %s', (text) => {
    expect(readTimelineHeading(text, place)).toBeNull();
  });

  test.each([
    ['Timeline (CST)', 'CST', 'it means Central Standard Time'],
    ['Timeline (AEST)', 'AEST', 'it is none of those that are read'],
    ['타임라인 (IST)', 'IST', 'it means Indian (+05:30)'],
  ])('%s names a zone that is refused', (text, name, reason) => {
    const heading = readTimelineHeading(text, place);
    expect(heading?.zone).toBeNull();
    expect(
      heading?.diagnostics.map(({ code, line, message }) => [code, line, message.split(',')[0]]),
    ).toEqual([['SF6022', 7, expect.stringContaining(`"${name}" cannot be read as a time zone: ${reason}`)]]);
  });
});

test.each([
  ['Time (UTC)', 'UTC'],
  ['시각(KST)', '+09:00'],
  ['시간', null],
])('the column "%s" of a table may declare the zone', (text, expected) => {
  expect(zoneOfHeading(text, place).zone).toBe(expected);
});
