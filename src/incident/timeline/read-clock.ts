import type { Cursor } from './cursor.ts';
import type { Refusal, WrittenClock } from './written-time.ts';

type Half = 'am' | 'pm';

/** Parts of the day that say which half is meant. Night (`밤`) is in both. */
const halves: Readonly<Record<string, Half>> = {
  am: 'am',
  오전: 'am',
  새벽: 'am',
  아침: 'am',
  pm: 'pm',
  오후: 'pm',
  저녁: 'pm',
};

const before = '(?:(?<before>오전|오후|새벽|아침|저녁|AM|PM) ?)?';
const after = '(?: ?(?<after>[AaPp]\\.?[Mm]\\b\\.?))';

/** How times of day are written, each with those it matches. */
const patterns: readonly RegExp[] = [
  // `11:30`, `11:30:15`, `11:30:15,123`, `2:30 PM`, `오후 2:30`
  new RegExp(
    `${before}(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?(?!:?\\d)${after}?`,
  ),
  // `오전 11시 30분`, `14시`, `오후 2시 반`, `14시 30분 15초`
  new RegExp(
    `${before}(?<hour>\\d{1,2})시(?!간)(?: ?(?<minute>\\d{1,2})분(?: ?(?<second>\\d{1,2})초)?| ?(?<half>반)(?!\\p{L}))?`,
    'u',
  ),
  // `2 PM`, `2pm`
  new RegExp(`(?<hour>\\d{1,2})${after}`),
];

/** Reads a time of day; null where none stands here. */
export function takeClock(cursor: Cursor): WrittenClock | Refusal | null {
  for (const pattern of patterns) {
    const parts = cursor.take(pattern)?.groups;
    if (!parts) continue;
    const word = (parts['before'] ?? parts['after'] ?? '').replaceAll('.', '').toLowerCase();
    const minute = parts['half'] === undefined ? Number(parts['minute'] ?? 0) : 30;
    return clockOf(Number(parts['hour']), halves[word] ?? null, {
      minute,
      second: Number(parts['second'] ?? 0),
      millisecond: Number((parts['fraction'] ?? '').slice(0, 3).padEnd(3, '0')),
    });
  }
  return null;
}

function clockOf(
  hour: number,
  half: Half | null,
  { minute, second, millisecond }: Pick<WrittenClock, 'minute' | 'second' | 'millisecond'>,
): WrittenClock | Refusal {
  if (minute > 59 || second > 60 || hour > 23) return { refused: 'there is no such time of day' };
  const inHalf = half === null ? hour : hourInHalf(hour, half);
  if (inHalf === null) return { refused: `${hour} is no hour of that half of the day` };
  // A leap second has no name of its own in Temporal.
  return { hour: inHalf, minute, second: Math.min(second, 59), millisecond, half };
}

/** 12 is the first hour of its half. What 24-hour clocks show in that half (`오후 14시`) is taken as well; null for the other half's. */
export function hourInHalf(hour: number, half: Half): number | null {
  if (hour >= 1 && hour <= 12) return (hour % 12) + (half === 'pm' ? 12 : 0);
  return half === (hour > 12 ? 'pm' : 'am') ? hour : null;
}
