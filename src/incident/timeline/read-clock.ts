import type { Cursor } from './cursor.ts';
import type { Refusal, WrittenClock } from './written-time.ts';

type Half = 'am' | 'pm';

/** Parts of the day that say which half is meant. */
const halves: Readonly<Record<string, Half>> = {
  am: 'am',
  오전: 'am',
  새벽: 'am',
  아침: 'am',
  pm: 'pm',
  오후: 'pm',
  저녁: 'pm',
};

const before = '(?:(?<before>오전|오후|새벽|아침|저녁|낮|밤|AM|PM) ?)?';
/** Behind a word of a time stands none of its letters, or a particle of Korean: `2 PM에`, but `PM이 확인` is a product manager. */
const end = '(?=에|께|경|쯤|까지|부터|이후|[^\\p{L}\\p{N}]|$)';
const after = `(?: ?(?<after>[AaPp]\\.?[Mm]\\.?)${end})`;

/** How times of day are written, each with those it matches. */
const patterns: readonly RegExp[] = [
  // `11:30`, `11:30:15`, `11:30:15,123`, `2:30 PM`, `오후 2:30`
  new RegExp(
    `${before}(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?(?!:?\\d)${after}?`,
    'u',
  ),
  // `오전 11시 30분`, `14시`, `오후 2시 반`, `14시 30분 15초`
  new RegExp(
    `${before}(?<hour>\\d{1,2})시(?!간)(?: ?(?<minute>\\d{1,2})분(?: ?(?<second>\\d{1,2})초)?| ?(?<half>반)(?!\\p{L}))?`,
    'u',
  ),
  // `2 PM`, `2pm`
  new RegExp(`(?<hour>\\d{1,2})${after}`, 'u'),
  // `정오`, `Noon:`, `자정에`, `midnight`
  new RegExp(`(?:(?<noon>정오|[Nn]oon|[Mm]idday)|자정|[Mm]idnight)${end}`, 'u'),
];

/** Reads a time of day; null where none stands here. */
export function takeClock(cursor: Cursor): WrittenClock | Refusal | null {
  for (const pattern of patterns) {
    const parts = cursor.take(pattern)?.groups;
    if (!parts) continue;
    const word = (parts['before'] ?? parts['after'] ?? '').replaceAll('.', '').toLowerCase();
    const minute = parts['half'] === undefined ? Number(parts['minute'] ?? 0) : 30;
    const hour = Number(parts['hour'] ?? (parts['noon'] === undefined ? 0 : 12));
    return clockOf(hour, halfOf(word, hour), {
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
  const isEndOfDay = hour === 24 && minute + second + millisecond === 0 && half === null;
  if (minute > 59 || second > 60 || (hour > 23 && !isEndOfDay))
    return { refused: 'there is no such time of day' };
  const inHalf = half === null ? hour : hourInHalf(hour, half);
  if (inHalf === null) return { refused: `${hour} is no hour of that half of the day` };
  // A leap second has no name of its own in Temporal.
  return { hour: inHalf, minute, second: Math.min(second, 59), millisecond, half };
}

/** Night (`밤`) and the middle of the day (`낮`) lie in both halves: 밤 11시 is before midnight, 밤 1시 behind it. */
function halfOf(word: string, hour: number): Half | null {
  if (word === '밤') return hour >= 6 && hour !== 12 ? 'pm' : 'am';
  if (word === '낮') return hour >= 9 && hour < 12 ? 'am' : 'pm';
  return halves[word] ?? null;
}

/** 12 is the first hour of its half. What 24-hour clocks show in that half (`오후 14시`) is taken as well; null for the other half's. */
export function hourInHalf(hour: number, half: Half): number | null {
  if (hour >= 1 && hour <= 12) return (hour % 12) + (half === 'pm' ? 12 : 0);
  return half === (hour > 12 ? 'pm' : 'am') ? hour : null;
}
