import { describe, expect, test } from 'vitest';
import { tiedDurationsIn } from '../../src/checks/tied-durations.ts';
import { durationsIn } from '../../src/checks/written-durations.ts';
import { timeRangesIn } from '../../src/checks/written-times.ts';

const minutes = (milliseconds: number) => milliseconds / 60_000;

/** `39 minutes = 39, not 52`: what is said, its minutes, and those of the range. */
const tied = (sentence: string) =>
  tiedDurationsIn(sentence).map(
    ({ range, duration }) =>
      `${duration.text} = ${minutes(duration.milliseconds)}, ${minutes(range.milliseconds)}`,
  );

describe('a duration is that of the range it stands beside', () => {
  // 13:09 to 14:01 are 52 minutes.
  test.each([
    ['The site was down from 13:09 to 14:01, 39 minutes in all.', '39 minutes = 39, 52'],
    ['Between 13:09 and 14:01 (39 minutes) nothing worked.', '39 minutes = 39, 52'],
    ['The outage lasted 39 minutes, from 13:09 to 14:01.', '39 minutes = 39, 52'],
    ['The API was down for 39 minutes (13:09–14:01 UTC).', '39 minutes = 39, 52'],
    ['The API was down between 13:09 UTC and 14:01 UTC, 39 minutes.', '39 minutes = 39, 52'],
    ['From 1:09 to 2:01 PM, a 39-minute outage.', '39-minute = 39, 52'],
    ['It was down for two hours, from 13:09 to 14:01.', 'two hours = 120, 52'],
    ['It was down for thirty-nine minutes, from 13:09 to 14:01.', 'thirty-nine minutes = 39, 52'],
    ['It was down 1h12m from 13:09 to 14:01.', '1h12m = 72, 52'],
    ['Down from 2018-03-10 13:09 to 2018-03-10 14:01 (39 minutes).', '39 minutes = 39, 52'],
    ['Down from 13:09 on 10 March until 14:01 on 10 March, 39 minutes.', '39 minutes = 39, 52'],
    ['It began at 13:09 and was fixed at 14:01, 39 minutes later.', '39 minutes = 39, 52'],
    ['13:09 → 14:01 (39 minutes)', '39 minutes = 39, 52'],
    ['13:09-14:01 (KST): 39 min', '39 min = 39, 52'],
    ['From 23:50 to 00:20 the next day, 20 minutes.', '20 minutes = 20, 30'],
    ['From 11 pm to 1 am (3 hours) nobody watched.', '3 hours = 180, 120'],
    ['From 12:00 to 13:30, an hour and a half.', 'an hour and a half = 90, 90'],
    ['13:09~14:01, 39분간 장애.', '39분 = 39, 52'],
    ['13:09부터 14:01까지 39분 동안 안 됐다.', '39분 = 39, 52'],
    ['오후 1시 9분부터 2시 1분까지 39분간 안 됐다.', '39분 = 39, 52'],
    ['13:09부터 14:01까지 두 시간 동안 안 됐다.', '두 시간 = 120, 52'],
    ['13:09에 시작해 14:01에 끝났고, 39분 동안이었다.', '39분 = 39, 52'],
    ['23:50부터 다음 날 00:20까지 20분 동안.', '20분 = 20, 30'],
    // 24 hours and 52 minutes
    ['3월 10일 13:09부터 3월 11일 14:01까지 52분간.', '52분 = 52, 1492'],
  ])('%s', (sentence, expected) => {
    expect(tied(sentence)).toEqual([expected]);
  });
});

describe('a duration of something else is let be', () => {
  test.each([
    'The backup runs from 02:00 to 04:00 and usually takes 30 minutes.',
    'We were on the phone from 13:30 to 14:00; the first 10 minutes were silence.',
    'The cache expires after 5 minutes, and between 13:09 and 14:01 it was never full.',
    'From 13:09 to 14:01 the p99 was above 3 minutes.',
    'We waited 10 minutes between 13:20 and 13:40 before calling.',
    'From 13:09 to 14:01, requests older than 10 minutes were dropped.',
    'From 13:09 to 14:01, at least 30 minutes of writes were lost.',
    'From 13:09 to 14:01 we lost up to 5 minutes of data.',
    'From 13:09 to 14:01 we lost the last 5 minutes of data.',
    'We restarted it within 5 minutes, between 13:09 and 14:01.',
    'Between 13:09 and 14:01, on-call changed 30 minutes in.',
    'We sampled 10 minutes of traffic from 13:09 to 14:01.',
    'Every request between 13:09 and 14:01 took 2 minutes or more.',
    'The lunch break is from 12:00 to 13:00, and 20 minutes in, the pager rang.',
    'The outage ran from 13:09 to 14:01 but users saw it for only 12 minutes.',
    'We looked at 13:09–14:01 in 5-minute buckets.',
    'Error rate 13:09-14:01 (5-minute average): 39 percent.',
    '13:20–13:40: 10 minutes of waiting, 10 minutes of reading.',
    'Twice, 13:09–13:19 and 13:40–13:50, 10 minutes each.',
    'After 10 minutes (13:30–14:00 was lunch) we came back.',
    'From 13:09 to 14:01, 20 minutes of which at peak load, it was down.',
    'At 13:09 and 14:01 (30 minutes after lunch) it rang.',
    '13:09~14:01 사이 5분 이상 걸린 요청이 많았다.',
    '13:09~14:01 사이 10분간 재시도했다.',
    '13:09부터 14:01까지 최근 5분 데이터가 유실됐다.',
    '13:09부터 14:01까지 최대 5분의 지연이 있었다.',
    '13:09부터 14:01까지 30분 단위로 확인했다.',
    '13:09~14:01(5분 평균) 오류율',
  ])('%s', (sentence) => {
    expect(tied(sentence)).toEqual([]);
  });
});

test('times without their half of the day may be half a day apart more or less', () => {
  // 23:00 to 01:00; 11:50 to 13:10
  expect(tiedDurationsIn('밤 11시부터 1시까지 2시간 동안')[0]?.lengths.map(minutes)).toContain(120);
  expect(tiedDurationsIn('From 11:50 to 1:10, 80 minutes.')[0]?.lengths.map(minutes)).toContain(80);
  expect(tiedDurationsIn('From 13:50 to 14:10, 80 minutes.')[0]?.lengths.map(minutes)).toEqual([20, 20]);
});

test('behind several ranges a duration may be their sum', () => {
  // 20 minutes and 20 minutes
  const [last] = tiedDurationsIn('Down 13:09–13:29 and 13:40–14:00 (40 minutes).');
  expect(last?.lengths.map(minutes)).toEqual([20, 40]);
});

test.each([
  ['1 minute 30 seconds', [1.5]],
  ['half an hour', [30]],
  ['two and a half hours', [150]],
  ['1.5 hours', [90]],
  ['한 시간 반', [90]],
  ['열두 시간', [720]],
  ['12분 30초', [12.5]],
  ['11시 31분', []],
  ['a 39-minute outage', [39]],
  ['10:30 hours', []],
])('%s is read', (text, expected) => {
  expect(durationsIn(text).map(({ milliseconds }) => minutes(milliseconds))).toEqual(expected);
});

test('two times that are no range are none', () => {
  expect(timeRangesIn('At 13:09 and 14:01 we restarted it.')).toEqual([]);
  expect(timeRangesIn('http://10.0.0.1:13:09-14:01')).toEqual([]);
});
