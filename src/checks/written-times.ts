import { durationsIn, type WrittenDuration } from './written-durations.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Two times of a day that a sentence puts together. */
export interface WrittenRange {
  /** As written. */
  from: string;
  to: string;
  /** Where its words begin and end, `from` and the zone included. */
  start: number;
  end: number;
  /** From the first to the second, on the next day where it is earlier. */
  milliseconds: number;
  /** What else it may be: of times without their half of the day half a day more or less. */
  otherwise: number | null;
}

const half = '오전|오후|새벽|아침|저녁';
// `2018-03-10 `, `3월 10일 `, `다음 날 `, `같은 날 `
const dayBefore =
  '(?:(?<date%>\\d{4}-\\d{2}-\\d{2})[ T]+|(?<month%>\\d{1,2})월 ?(?<day%>\\d{1,2})일 |(?<next%>다음 ?날|이튿날|익일) |같은 ?날 )?';
// `13:09`, `1:09 pm`, `11시 31분`, `오후 2시`, `11 pm`
const time = `(?:(?<half%>${half})\\s?)?(?:(?<hour%>\\d{1,2}):(?<minute%>\\d{2})(?::(?<second%>\\d{2}))?(?:\\s?(?<meridiem%>[ap]\\.?m\\b\\.?))?|(?<hourKo%>\\d{1,2})시(?!간)(?:\\s?(?<minuteKo%>\\d{1,2})분)?|(?<hourEn%>\\d{1,2})\\s?(?<meridiemEn%>[ap]\\.?m\\b\\.?))(?![\\d:])`;
// ` UTC`, ` (KST)`, ` on 10 March`, ` the next day`
const dayAfter =
  '(?:\\s?\\(?(?:UTC|GMT|[A-Z]{2,4}T)(?:[+-]\\d{1,2})?\\)?)?(?: on (?:the same day|\\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \\d{1,2})| (?<nextEn%>the (?:next|following) (?:day|morning)))?';
const clock = `${dayBefore}${time}${dayAfter}`;
const [clockA, clockB] = [clock.replaceAll('%', 'A'), clock.replaceAll('%', 'B')];

const patterns: readonly RegExp[] = [
  // `from 13:09 to 14:01`, `13:09–14:01`, `between 13:09 and 14:01`, `11시 31분부터 11시 58분까지`
  new RegExp(
    `(?:\\b(?:from|between) )?(?<![\\d:.@/])${clockA}(?:\\s*(?:-|–|—|~|→|->)\\s*|,? (?:to|until|till|through) |(?<=\\bbetween .{1,40}) and |(?:부터|에서)\\s*)${clockB}(?:까지)?`,
    'giu',
  ),
  // `began at 13:09 and ended at 14:01`, `started at 13:09 and was fixed at 14:01`
  new RegExp(
    `\\b(?:began|started|broke|failed|went down) at ${clockA},?(?: and)?(?: it)?(?: then)? (?:ended|finished|stopped|recovered|(?:was|were) (?:over|fixed|resolved|restored|mitigated|back))(?: again)? at ${clockB}`,
    'giu',
  ),
  // `13:09에 시작해 14:01에 끝나`, `13:09에 시작되어 14:01에 복구됐고`
  new RegExp(
    `(?<![\\d:.@/])${clockA}에 (?:시작|발생)(?:해서?|하여|했고|하고|돼서?|되어|됐고|되고),? ${clockB}에 (?:끝|복구|종료|해결|해소|정상화)\\p{L}{0,6}`,
    'giu',
  ),
];

/** Ranges of times of day in a sentence: `from 13:09 to 14:01`, `11:30–11:45`, `began at 13:09 and ended at 14:01`. */
export function timeRangesIn(sentence: string): WrittenRange[] {
  return patterns
    .flatMap((pattern) => [...sentence.matchAll(pattern)])
    .flatMap((match) => rangeOf(match) ?? []);
}

function rangeOf(match: RegExpExecArray): WrittenRange | null {
  const groups = match.groups ?? {};
  const [from, to] = [timeOf(groups, 'A'), timeOf(groups, 'B')];
  if (from === null || to === null) return null;
  const { first, second, isOpen } = inHalves(from, to);
  const days = daysBetween(groups, second < first);
  const milliseconds = second - first + days * day;
  const [fromText = '', toText = ''] = timesOf(match[0]);
  const place = { from: fromText, to: toText, start: match.index, end: match.index + match[0].length };
  if (milliseconds <= 0) return null;
  const otherwise = milliseconds > day / 2 ? milliseconds - day / 2 : milliseconds + day / 2;
  return { ...place, milliseconds, otherwise: isOpen ? otherwise : null };
}

/** Days from the first time to the second: by their dates, by `the next day`, or by the second being the earlier one. */
function daysBetween(groups: Readonly<Record<string, string | undefined>>, isBackwards: boolean): number {
  const [from, to] = [dateOf(groups, 'A'), dateOf(groups, 'B')];
  if (from !== null && to !== null) return (to - from) / day;
  const isNext = groups['nextB'] !== undefined || groups['nextEnB'] !== undefined;
  return isNext || isBackwards ? 1 : 0;
}

/** Midnight of the date written; of one without its year in any year: null for days that there are not. */
function dateOf(groups: Readonly<Record<string, string | undefined>>, which: 'A' | 'B'): number | null {
  const [whole, month, dayOfMonth] = [groups[`date${which}`], groups[`month${which}`], groups[`day${which}`]];
  if (whole === undefined && month === undefined) return null;
  const midnight =
    whole === undefined ? Date.UTC(2000, Number(month) - 1, Number(dayOfMonth)) : Date.parse(whole);
  return Number.isNaN(midnight) ? null : midnight;
}

/** A time of day with its half where one is written. */
interface TimeOfDay {
  milliseconds: number;
  half: 'am' | 'pm' | null;
  /** Of 12 hours, as far as can be seen. */
  isOpen: boolean;
}

/** What one of two times says of its half of the day holds for the other: `1:09 to 2:01 PM`, `오후 1시부터 2시까지`. */
function inHalves(from: TimeOfDay, to: TimeOfDay): { first: number; second: number; isOpen: boolean } {
  const shifted = (one: TimeOfDay, by: 'am' | 'pm') =>
    (one.milliseconds % (day / 2)) + (by === 'pm' ? day / 2 : 0);
  if (from.half !== null && to.half === null && to.isOpen) {
    const same = shifted(to, from.half);
    return {
      first: from.milliseconds,
      second: same < from.milliseconds ? same + day / 2 : same,
      isOpen: false,
    };
  }
  if (to.half !== null && from.half === null && from.isOpen) {
    const same = shifted(from, to.half);
    return { first: same > to.milliseconds ? same - day / 2 : same, second: to.milliseconds, isOpen: false };
  }
  const isOpen = from.half === null && to.half === null && from.isOpen && to.isOpen;
  return { first: from.milliseconds, second: to.milliseconds, isOpen };
}

function timeOf(groups: Readonly<Record<string, string | undefined>>, which: 'A' | 'B'): TimeOfDay | null {
  const group = (name: string) => groups[`${name}${which}`];
  const hours = Number(group('hour') ?? group('hourKo') ?? group('hourEn'));
  const minutes = Number(group('minute') ?? group('minuteKo') ?? 0);
  if (hours > 24 || minutes > 59) return null;
  const word = group('half') ?? (group('meridiem') ?? group('meridiemEn'))?.toLowerCase() ?? '';
  const isAfternoon = word === '오후' || word === '저녁' || word.startsWith('p');
  const named = word === '' ? null : isAfternoon ? 'pm' : 'am';
  const shifted = named === 'pm' && hours < 12 ? hours + 12 : named === 'am' && hours === 12 ? 0 : hours;
  const milliseconds = shifted * hour + minutes * minute + Number(group('second') ?? 0) * 1000;
  return { milliseconds, half: named, isOpen: hours >= 1 && hours <= 12 };
}

function timesOf(text: string): string[] {
  return [
    ...text.matchAll(
      new RegExp(
        `(?:(?:${half})\\s?)?(?:\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\b\\.?)?|\\d{1,2}시(?!간)(?:\\s?\\d{1,2}분)?|\\d{1,2}\\s?[ap]\\.?m\\b\\.?)`,
        'giu',
      ),
    ),
  ].map(([text]) => text.trim());
}

// `13:09`, then in the same sentence `39 minutes later, at 14:01`; `13:09에 … 39분 뒤인 14:01`, `39분 만에 14:01`
const later = new RegExp(
  `(?<![\\d:.@/])${clockA}(?<middle>.{1,80}?)(?<span>(?:(?:\\d{1,3}(?:\\.\\d+)?|an?)\\s?(?:hours?|h|시간)(?:\\s*(?:and\\s+)?\\d{1,3}\\s?(?:minutes?|mins?|m|분))?|\\d{1,4}\\s?(?:minutes?|mins?|분)))\\s?(?:later,? (?:at )?|(?:뒤|후|만)(?:인|에|,)? ?)${clockB}`,
  'iu',
);

/** A time of day, and another one that the sentence says is so much later: `at 13:09, and 39 minutes later, at 14:01`. */
export function timeLaterIn(sentence: string): { range: WrittenRange; duration: WrittenDuration } | null {
  const match = later.exec(sentence);
  if (!match) return null;
  const { middle = '', span = '' } = match.groups ?? {};
  const range = rangeOf(match);
  const [duration] = durationsIn(span);
  // A time between them may be the one that is counted from.
  if (!range || !duration || timesOf(middle).length > 0) return null;
  const start = match.index + match[0].lastIndexOf(span);
  const about = /(?:about|around|roughly|nearly|almost|some|약|대략|거의)\s*$/i.test(middle);
  return {
    range: { ...range, to: timesOf(match[0]).at(-1) ?? '' },
    duration: { ...duration, start: start + duration.start, about },
  };
}
