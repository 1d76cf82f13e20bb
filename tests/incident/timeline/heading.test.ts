import { describe, expect, test } from 'vitest';
import { readTimelineHeading, readZoneStatement, zoneOfHeading } from '#incident/index.ts';

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
    ['Timeline (local time)', null],
    ['3. 타임라인', null],
    ['1.2 Timeline', null],
    ['II. Timeline', null],
    ['① 타임라인', null],
    ['🕐 Timeline', null],
    ['Timeline ⏱️', null],
    ['Timeline / 타임라인', null],
    ['타임라인 (KST) {#timeline}', '+09:00'],
    ['Impact & timeline', null],
    ['Incident response timeline', null],
    ['High-level timeline', null],
    ['Timeline of the outage', null],
    ['Sequence of events', null],
    ['장애 대응 타임라인', null],
    ['장애 발생 및 대응 경과', null],
    ['사건의 경과', null],
    ['시간순 정리', null],
    ['시간대별 상황', null],
    ['1️⃣ 타임라인', null],
    ['Timeline in UTC', 'UTC'],
    ['Timeline (utc)', 'UTC'],
    ['타임라인 (kst)', '+09:00'],
    ['Timeline (2018-03-10, UTC)', 'UTC'],
    ['Timeline — 10 March 2018 (UTC)', 'UTC'],
    ['Timeline (KST, UTC+9)', '+09:00'],
    ['Timeline (UTC / GMT)', 'UTC'],
    ['Timeline (Pacific Time)', 'America/Los_Angeles'],
    ['Timeline (America/New_York, all times)', 'America/New_York'],
    ['타임라인 (모든 시간은 한국 시간(KST) 기준)', '+09:00'],
    ['Timeline (AEST)', '+10:00'],
  ])('%s', (text, expected) => {
    expect(zone(text)).toBe(expected);
  });

  test.each([
    'What happened',
    'Timelines are hard',
    '경과 시간 측정',
    'Our timeline for 2019',
    '타임라인이 없는 이유',
    'The timeline was wrong',
    '3일 경과 후',
    'Impact (UTC)',
    '',
  ])('is not: %s', (text) => {
    expect(readTimelineHeading(text, place)).toBeNull();
  });

  test.each([
    ['Timeline (CST)', 'CST', 'it means Central Standard Time'],
    ['Timeline (BRT)', 'BRT', 'it is none of those that are read'],
    ['Timeline (London time)', 'London', 'it is none of those that are read'],
    ['Timeline (UTC / KST)', 'UTC / KST', 'it names more than one zone'],
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
  ['UTC', 'UTC'],
  ['KST', '+09:00'],
])('the column "%s" of a table may declare the zone', (text, expected) => {
  expect(zoneOfHeading(text, place).zone).toBe(expected);
});

describe('a paragraph may declare the zone of the times around it', () => {
  test.each([
    ['All times are in UTC.', 'UTC'],
    ['All times UTC', 'UTC'],
    ['(all times UTC)', 'UTC'],
    ['Times are in Pacific Time.', 'America/Los_Angeles'],
    ['Note: all times below are given in UTC.', 'UTC'],
    ['The timeline below is in UTC. We deployed twice that day.', 'UTC'],
    ['모든 시각은 UTC 기준입니다.', 'UTC'],
    ['시간은 한국 시간(KST) 기준', '+09:00'],
    ['※ 아래 시각은 모두 UTC로 적었다.', 'UTC'],
    ['(KST 기준)', '+09:00'],
  ])('%s', (text, expected) => {
    expect(readZoneStatement(text, place)?.zone).toBe(expected);
  });

  test.each([
    'By that time the API was down in EST.',
    'All times are approximate.',
    'Times are hard.',
    'The log was in UTC.',
    '시간은 없었다.',
    '',
  ])('but not: %s', (text) => {
    expect(readZoneStatement(text, place)).toBeNull();
  });

  test('one that cannot be read is told', () => {
    const stated = readZoneStatement('All times are in CST.', place);
    expect(stated?.zone).toBeNull();
    expect(stated?.diagnostics.map(({ code }) => code)).toEqual(['SF6022']);
  });
});
