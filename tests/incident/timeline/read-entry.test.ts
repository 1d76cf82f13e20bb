import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntryTime } from '#incident/index.ts';

/** A line's time in short: `2018-03-10 11:30:00 +09:00`, with `~` where it is approximate and `…` before the end of a range. */
function timeOf(line: string): string | null {
  const head = readEntryTime(line);
  if (!head) return null;
  if ('refused' in head.time) return `refused: ${head.time.refused}`;
  const { time, end, approximate } = head.time;
  return `${approximate ? '~' : ''}${short(time)}${end ? ` … ${short(end)}` : ''}`;
}

type Time = Extract<NonNullable<ReturnType<typeof readEntryTime>>['time'], { time: unknown }>['time'];

function short(time: Time): string {
  if (time.kind === 'unix') return `@${time.milliseconds}`;
  if (time.kind === 'elapsed') return `T${time.milliseconds / 1000}s`;
  const two = (value: number | null) => (value === null ? '?' : String(value).padStart(2, '0'));
  const { day } = time;
  const date =
    day === null
      ? []
      : 'count' in day
        ? [`day ${day.count}`]
        : 'first' in day
          ? [`${day.year ?? '?'}-(${day.first}/${day.second})`]
          : 'day' in day
            ? [`${day.year ?? '?'}-${two(day.month)}-${two(day.day)}`]
            : [day.kind];
  if (time.kind === 'day') return date.join('');
  const { hour, minute, second, millisecond } = time.clock;
  const clock = `${two(hour)}:${two(minute)}${second + millisecond > 0 ? `:${two(second)}` : ''}`;
  const fraction = millisecond > 0 ? `.${String(millisecond).padStart(3, '0')}` : '';
  return [...date, clock + fraction, ...(time.zone === null ? [] : [time.zone])].join(' ');
}

/** What is left of a line behind its time. */
const restOf = (line: string) => line.slice(readEntryTime(line)?.length ?? 0);

describe('times as writers paste them', () => {
  test.each([
    // time of day
    ['11:30 배포', '11:30'],
    ['9:05 deploy', '09:05'],
    ['00:00 midnight', '00:00'],
    ['11:30:15 배포', '11:30:15'],
    ['11:30:15.250 deploy', '11:30:15.250'],
    ['11:30:15,5 deploy', '11:30:15.500'],
    // with its day
    ['2018-03-10 11:30 배포', '2018-03-10 11:30'],
    ['2018/3/9 7:05 deploy', '2018-03-09 07:05'],
    ['2018.03.10 11:30 배포', '2018-03-10 11:30'],
    ['2018. 3. 10. 11:30 배포', '2018-03-10 11:30'],
    ['2018-03-10(토) 11:30 배포', '2018-03-10 11:30'],
    ['2018년 3월 10일 11:30 배포', '2018-03-10 11:30'],
    ['2018년 3월 10일 토요일 오전 11시 30분 배포', '2018-03-10 11:30'],
    ['3월 10일 11:30 배포', '?-03-10 11:30'],
    ['10일 11:30 배포', '?-?-10 11:30'],
    ['03-10 11:30 배포', '?-03-10 11:30'],
    ['Mar 10, 2018 11:30 deploy', '2018-03-10 11:30'],
    ['March 10 11:30 deploy', '?-03-10 11:30'],
    ['Saturday, March 10th, 11:30 deploy', '?-03-10 11:30'],
    ['10 March 2018, 11:30 deploy', '2018-03-10 11:30'],
    ['10 Mar 11:30 deploy', '?-03-10 11:30'],
    ['다음 날 09:00 복구', 'next 09:00'],
    ['익일 오전 9시 복구', 'next 09:00'],
    ['Next day 09:00 restored', 'next 09:00'],
    // with its zone
    ['2018-03-10 11:30 KST 배포', '2018-03-10 11:30 +09:00'],
    ['2018-03-10T11:30:00+09:00 deploy', '2018-03-10 11:30 +09:00'],
    ['2018-03-10T11:30-05:00 deploy', '2018-03-10 11:30 -05:00'],
    ['2018-03-10T02:30Z deploy', '2018-03-10 02:30 UTC'],
    ['11:30Z deploy', '11:30 UTC'],
    ['11:30 UTC deploy', '11:30 UTC'],
    ['11:30 (KST) 배포', '11:30 +09:00'],
    ['11:30 UTC+9 배포', '11:30 +09:00'],
    ['11:30 +0900 배포', '11:30 +09:00'],
    ['11:30 PST deploy', '11:30 -08:00'],
    ['11:30 PT deploy', '11:30 America/Los_Angeles'],
    ['11:30 Europe/Berlin deploy', '11:30 Europe/Berlin'],
    ['11:30[Asia/Seoul] 배포', '11:30 Asia/Seoul'],
    ['11:30 한국 시간 배포', '11:30 +09:00'],
    // twelve hours
    ['2:30 PM deploy', '14:30'],
    ['2:30pm deploy', '14:30'],
    ['2:30 p.m. deploy', '14:30'],
    ['2 PM deploy', '14:00'],
    ['2 PM에 배포', '14:00'],
    ['2:05 PM이 서버를 확인', '02:05'],
    ['12:05 AM deploy', '00:05'],
    ['12:05 PM deploy', '12:05'],
    ['AM 11:30 배포', '11:30'],
    ['2:30 PM EST deploy', '14:30 -05:00'],
    // Korean
    ['오전 11시 30분 배포', '11:30'],
    ['오전 11시 30분에 배포', '11:30'],
    ['오후 2시 배포', '14:00'],
    ['오후 2시 반 배포', '14:30'],
    ['오후 2:30 배포', '14:30'],
    ['오후 14:30 배포', '14:30'],
    ['오전 12시 5분 배포', '00:05'],
    ['낮 배포', null],
    ['14시 30분 15초 배포', '14:30:15'],
    ['새벽 2시 배포', '02:00'],
    // approximate
    ['~12:05 배포', '~12:05'],
    ['≈ 12:05 deploy', '~12:05'],
    ['약 12:05 배포', '~12:05'],
    ['around 12:05 deploy', '~12:05'],
    ['ca. 12:05 deploy', '~12:05'],
    ['12:05경 배포', '~12:05'],
    ['12시 5분쯤에 배포', '~12:05'],
    ['at 12:05 deploy', '12:05'],
    // ranges
    ['11:30–11:45 배포', '11:30 … 11:45'],
    ['11:30-11:45 deploy', '11:30 … 11:45'],
    ['11:30 - 12:00 deploy', '11:30 … 12:00'],
    ['11:30 ~ 11:45 배포', '11:30 … 11:45'],
    ['11:30 to 11:45 deploy', '11:30 … 11:45'],
    ['11:30부터 11:45까지 배포', '11:30 … 11:45'],
    ['~11:30–11:45 deploy', '~11:30 … 11:45'],
    ['2018-03-10 23:50 – 2018-03-11 00:10 deploy', '2018-03-10 23:50 … 2018-03-11 00:10'],
    ['11:30–11:45 KST 배포', '11:30 +09:00 … 11:45 +09:00'],
    ['2:30–2:45 PM deploy', '14:30 … 14:45'],
    ['11:30–1:00 PM deploy', '11:30 … 13:00'],
    ['오후 2시 ~ 3시 배포', '14:00 … 15:00'],
    ['오전 11시 ~ 1시 배포', '11:00 … 13:00'],
    ['22:00–01:00 deploy', '22:00 … 01:00'],
    ['T+5m–T+12m deploy', 'T300s … T720s'],
    // Unix time
    ['@1520649000 배포', '@1520649000000'],
    ['@1520649000123 배포', '@1520649000123'],
    ['@1520649000.5 deploy', '@1520649000500'],
    // since the start
    ['T+12m 배포', 'T720s'],
    ['T+12 min deploy', 'T720s'],
    ['T+1h5m deploy', 'T3900s'],
    ['T+1h 05m deploy', 'T3900s'],
    ['T+1d 2h deploy', 'T93600s'],
    ['T+90s deploy', 'T90s'],
    ['T+01:05:00 deploy', 'T3900s'],
    ['T-5m deploy', 'T-300s'],
    ['T−5m deploy', 'T-300s'],
    ['T+0 deploy', 'T0s'],
    ['T0 deploy', 'T0s'],
    ['T+12분 배포', 'T720s'],
    ['T+1.5h deploy', 'T5400s'],
    ['T0+5m deploy', 'T300s'],
    ['T0 + 5m deploy', 'T300s'],
    ['T0: deploy', 'T0s'],
    ['t+5m deploy', 'T300s'],
    // what parts a day and its time
    ['2018-03-10 - 11:30 deploy', '2018-03-10 11:30'],
    ['2018-03-10 | 11:30 | deploy', '2018-03-10 11:30'],
    ['2018-03-10 @ 11:30 deploy', '2018-03-10 11:30'],
    ['2018-03-10 at 11:30 deploy', '2018-03-10 11:30'],
    ['2018-03-10 ~11:30 deploy', '~2018-03-10 11:30'],
    ['next day: 09:00 deploy', 'next 09:00'],
    // a day behind its time
    ['11:30 UTC, 10 March 2018: deploy', '2018-03-10 11:30 UTC'],
    ['11:30 (March 10) deploy', '?-03-10 11:30'],
    ['11:30 on 10 March – deploy', '?-03-10 11:30'],
    ['11:30, March 10 was a holiday', '11:30'],
    // days written in other ways
    ['2018 October 21 22:52 UTC deploy', '2018-10-21 22:52 UTC'],
    ['10-Mar-2018 11:30 deploy', '2018-03-10 11:30'],
    ['3/10 11:30 배포', '?-(3/10) 11:30'],
    ['3.10(토) 11:30 배포', '?-03-10 11:30'],
    ['3/10 오전 11시 배포', '?-(3/10) 11:00'],
    ['10.03.2018 11:30 deploy', '2018-(10/3) 11:30'],
    ['Day 2 11:30 deploy', 'day 2 11:30'],
    ['2일차 11:30 배포', 'day 2 11:30'],
    ['D+1 11:30 배포', 'day 2 11:30'],
    ['익일(11일) 01:31 복구', '?-?-11 01:31'],
    ['그 다음 날 09:00 복구', 'next 09:00'],
    ['전날 23:00 배포', 'before 23:00'],
    ['Sat Mar 10 11:30:15 2018 +0900 deploy', '2018-03-10 11:30:15 +09:00'],
    ['Mar 10 11:30:15 host sshd[1]: x', '?-03-10 11:30:15'],
    ['3/10(토)', '?-03-10'],
    // stamps with an offset behind them, and ranges that look alike
    ['2018-03-10 11:30:15-05:00 deploy', '2018-03-10 11:30:15 -05:00'],
    ['2018-03-10 11:30:15-11:45:00 deploy', '2018-03-10 11:30:15 … 11:45'],
    ['2018-03-10 22:00-06:00 maintenance', '2018-03-10 22:00 … 06:00'],
    // parts of the day
    ['밤 11시 30분 배포', '23:30'],
    ['밤 1시 배포', '01:00'],
    ['밤 12시 배포', '00:00'],
    ['낮 12시 배포', '12:00'],
    ['낮 1시 배포', '13:00'],
    ['정오 배포', '12:00'],
    ['자정에 배포', '00:00'],
    ['Noon: deploy', '12:00'],
    ['밤 11시 ~ 1시 배포', '23:00 … 01:00'],
    ['24:00 배포', '24:00'],
    ['22:00–24:00 maintenance', '22:00 … 24:00'],
    // small letters
    ['11:30 utc deploy', '11:30 UTC'],
    ['11:30 kst 배포', '11:30 +09:00'],
    ['11:30 est ouvert', '11:30'],
    ['11:30 AEST deploy', '11:30 +10:00'],
    // approximate, in other words
    ['± 12:05 UTC: deploy', '~12:05 UTC'],
    ['12:05? deploy', '~12:05'],
    ['12:05 (approx.) deploy', '~12:05'],
    ['12:05ish deploy', '~12:05'],
    ['At about 12:05, deploy', '~12:05'],
    // ranges with a word in front
    ['From 11:30 to 11:45 deploy', '11:30 … 11:45'],
    ['Between 11:30 and 11:45 deploy', '11:30 … 11:45'],
    ['Between 11:30 deploys', null],
    // what stands in front
    ['• 11:30 배포', '11:30'],
    ['▶ 11:30 배포', '11:30'],
    ['🔥 11:30 deploy', '11:30'],
    [':fire: 11:30 deploy', '11:30'],
    ['【11:30】 배포', '11:30'],
    // a day alone
    ['Day 2', 'day 2'],
    ['Day 2 (March 11)', '?-03-11'],
    ['March 10, 2018:', '2018-03-10'],
    ['2018-03-10, the first deploy', null],
    ['2018-03-10', '2018-03-10'],
    ['2018-03-10 first deploy', null],
    ['3월 10일:', '?-03-10'],
  ])('%s', (line, expected) => {
    expect(timeOf(line)).toBe(expected);
  });
});

describe('what only looks like a time', () => {
  test.each([
    'deployed at 11:30',
    '16:9 is the ratio of the screen',
    '1520649000 rows were lost',
    '3 servers failed',
    '10일간 지켜본다',
    '11:30ms of latency',
    '12 pmids were lost',
    'T+foo',
    'Tuesday',
    'May 10 servers fail?',
    '@kim restarts it',
    '~30% of users',
    '2시간 뒤 복구',
    '',
    '   ',
    '[deploy] 11:30',
    '🔥 everything burns',
    'Midnights were long',
    '정오표를 고쳤다',
    '3/10 of all requests',
    'Day 2 was quiet',
  ])('%s', (line) => {
    expect(timeOf(line)).toBeNull();
  });

  test.each([
    ['11:30 API down', '11:30', 'API down'],
    ['11:30 A server fails', '11:30', 'A server fails'],
    ['11:30 REST calls fail', '11:30', 'REST calls fail'],
    ['11:30 -5 nodes', '11:30', '-5 nodes'],
    ['11:30 -50% traffic', '11:30', '-50% traffic'],
    ['11:30 에러 발생', '11:30', '에러 발생'],
    ['11:30에러 발생', '11:30', '에러 발생'],
    ['11:30 경보', '11:30', '경보'],
    ['11:30 - 2 servers fail', '11:30', '2 servers fail'],
    ['11:30 (again)', '11:30', '(again)'],
    ['T+12m 5 servers fail', 'T720s', '5 servers fail'],
  ])('%s: the text is not part of the time', (line, time, rest) => {
    expect([timeOf(line), restOf(line)]).toEqual([time, rest]);
  });
});

describe('between time and text', () => {
  test.each([
    '11:30 deploy',
    '11:30 - deploy',
    '11:30 – deploy',
    '11:30 — deploy',
    '11:30: deploy',
    '11:30 | deploy',
    '11:30 → deploy',
    '11:30, deploy',
    '[11:30] deploy',
    '(11:30) deploy',
    '[11:30] - deploy',
    '  11:30  deploy',
    '11:30\tdeploy',
  ])('%s', (line) => {
    expect([timeOf(line), restOf(line)]).toEqual(['11:30', 'deploy']);
  });

  test('nothing need follow: the cell of a table holds the time alone', () => {
    expect(readEntryTime('11:30')).toMatchObject({ written: '11:30', length: 5 });
  });

  test('the time is kept as it is written, brackets included', () => {
    expect(readEntryTime('[~11:30 KST] deploy')?.written).toBe('[~11:30 KST]');
    expect(readEntryTime('11:30 – 11:45: deploy')?.written).toBe('11:30 – 11:45');
  });
});

describe('times that are refused', () => {
  test.each([
    ['25:00 deploy', 'there is no such time of day'],
    ['24:30 배포', 'there is no such time of day'],
    ['11:75 deploy', 'there is no such time of day'],
    ['13:05 AM deploy', '13 is no hour of that half of the day'],
    ['0:30 PM deploy', '0 is no hour of that half of the day'],
    ['@15206490 deploy', 'a Unix time has 10 digits in seconds, 13 in milliseconds'],
    ['@15206490001 deploy', 'a Unix time has 10 digits in seconds, 13 in milliseconds'],
    ['T+12 deploy', 'it has no unit, such as "m" or "h"'],
    ['T+1:05 deploy', 'it may be hours and minutes, or minutes and seconds'],
    [
      '11:30 CST deploy',
      'it means Central Standard Time (-06:00), China Standard Time (+08:00) or Cuba Standard Time (-05:00)',
    ],
    ['11:30 BST deploy', 'it means British Summer Time (+01:00) or Bangladesh Standard Time (+06:00)'],
  ])('%s', (line, reason) => {
    expect(timeOf(line)).toBe(`refused: ${reason}`);
  });
});

describe('for every time', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  const clocks = fc.record({ hour: fc.nat(23), minute: fc.nat(59), second: fc.nat(59) });
  const days = fc.record({
    year: fc.integer({ min: 1970, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });

  test('each way of writing it is read as it was written', () => {
    fc.assert(
      fc.property(clocks, days, ({ hour, minute, second }, { year, month, day }) => {
        const date = `${year}-${two(month)}-${two(day)}`;
        const iso = `${two(hour)}:${two(minute)}`;
        const seconds = second > 0 ? `:${two(second)}` : '';
        expect(timeOf(`${iso}${seconds} x`)).toBe(`${iso}${seconds}`);
        expect(timeOf(`${date} ${iso}${seconds} KST x`)).toBe(`${date} ${iso}${seconds} +09:00`);
        expect(timeOf(`${date}T${iso}${seconds}Z x`)).toBe(`${date} ${iso}${seconds} UTC`);
        expect(timeOf(`${year}년 ${month}월 ${day}일 ${hour}시 ${minute}분 ${second}초 x`)).toBe(
          `${date} ${iso}${seconds}`,
        );
        const twelve = hour % 12 === 0 ? 12 : hour % 12;
        expect(timeOf(`${twelve}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'} x`)).toBe(iso);
        expect(timeOf(`${hour < 12 ? '오전' : '오후'} ${twelve}시 ${minute}분 x`)).toBe(iso);
      }),
    );
  });

  test('a Unix time is read in seconds and in milliseconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 9_999_999_999 }), (seconds) => {
        expect(timeOf(`@${seconds} x`)).toBe(`@${seconds * 1000}`);
        expect(timeOf(`@${seconds}000 x`)).toBe(`@${seconds * 1000}`);
      }),
    );
  });

  test('a time since the start is the sum of its parts', () => {
    const parts = fc.tuple(fc.nat(9), fc.nat(23), fc.nat(59), fc.nat(59));
    fc.assert(
      fc.property(parts, ([d, h, m, s]) => {
        const total = ((d * 24 + h) * 60 + m) * 60 + s;
        expect(timeOf(`T+${d}d${h}h${m}m${s}s x`)).toBe(`T${total}s`);
        expect(timeOf(`T+${d}d ${h}h ${m}m ${s}s x`)).toBe(`T${total}s`);
      }),
    );
  });
});

describe('any text', () => {
  test('is read without failing, and the time lies within it', () => {
    const pieces = fc.constantFrom(
      '11:30',
      '2018-03-10',
      ' ',
      '–',
      '~',
      'KST',
      'T+',
      '12m',
      '@',
      '1520649000',
      '오전',
      '시',
      '[',
      ')',
    );
    const lines = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(lines, (line) => {
        const head = readEntryTime(line);
        expect(head === null || (head.length <= line.length && line.includes(head.written))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['1', '11:30 ', ' ', '~', '2018-', 'T+1h ', '오전 ', '@1', '11:30–', '('])(
    'of 100,000 characters of %j takes no time to speak of',
    (piece) => {
      const line = piece.repeat(100_000 / piece.length);
      const start = performance.now();
      readEntryTime(line);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});
