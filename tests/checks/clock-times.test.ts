import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTimesIn } from '../../src/checks/clock-times.ts';

const times = (text: string) => clockTimesIn(text).map(({ text: said, minute }) => [said, minute]);

test.each([
  // 11 × 60 + 30 = 690; 14 × 60 + 30 = 870; 23 × 60 = 1380
  ['오전 11시 30분에 멈췄다', [['오전 11시 30분', 690]]],
  [
    '오후 2시 반과 밤 11시',
    [
      ['오후 2시 반', 870],
      ['밤 11시', null],
    ],
  ],
  [
    '11:30, 14:30 and 23:00',
    [
      ['11:30', 690],
      ['14:30', 870],
      ['23:00', 1380],
    ],
  ],
  [
    '2:30 pm and 11:30 in the morning',
    [
      ['2:30 pm', 870],
      ['11:30 in the morning', 690],
    ],
  ],
  [
    '정오, noon, midnight',
    [
      ['정오', 720],
      ['noon', 720],
      ['midnight', 0],
    ],
  ],
  [
    '12:10 am is past midnight',
    [
      ['12:10 am', 10],
      ['midnight', 0],
    ],
  ],
] as const)('reads the times of %j', (text, wanted) => {
  expect(times(text)).toEqual(wanted);
});

test('leaves open which half of the day a bare hour is of', () => {
  const [bare] = clockTimesIn('2시 30분');
  expect(bare?.minute).toBeNull();
  expect(bare?.possible).toEqual([150, 870]);
});

test('takes no address, ratio, count of hours or impossible time for one', () => {
  expect(times('10.0.0.1:8080, 1:2:3:4, 25:00, 11:75, 3시간, 16:9000')).toEqual([]);
});

test('every time stands in its text and is of the day', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789: 시분반오전후정apm.') }), (text) => {
      for (const { text: said, start, minute, possible } of clockTimesIn(text)) {
        expect(text.slice(start, start + said.length)).toBe(said);
        expect(possible.every((one) => one >= 0 && one < 1440)).toBe(true);
        expect(minute === null || possible.includes(minute)).toBe(true);
      }
    }),
  );
});
