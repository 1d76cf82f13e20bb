/** A time of day in a text. */
export interface ClockTime {
  text: string;
  start: number;
  /** Minutes of the day it says beyond doubt: by 24 hours, or with its half of the day; null where it may be of either half. */
  minute: number | null;
  /** Every minute of the day it may mean. */
  possible: readonly number[];
}

const day = 24 * 60;

// `오전 11시 30분`, `새벽 2시`, `11:30`, `2:30 pm`, `11:30 in the morning`, `noon`, `정오`
const pattern =
  /(?:(?<half>오전|오후|새벽|아침|낮|저녁|밤)\s?)?(?:(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?|(?<hourKo>\d{1,2})시(?!간)(?:\s?(?<minuteKo>\d{1,2})분|\s?(?<halfHour>반))?|(?<hourEn>\d{1,2})(?=\s?[ap]\.?m\b))(?:\s?(?<meridiem>[ap])\.?m\b\.?|\s(?:in the|at) (?<part>morning|afternoon|evening|night))?|\b(?<noon>noon|midday)\b|(?<noonKo>정오)|\b(?<midnight>midnight)\b|(?<midnightKo>자정)/giu;

/** Times of day in a text, in their order. A time that stands in an address, a longer number or a ratio is none. */
export function clockTimesIn(text: string): ClockTime[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const before = text[match.index - 1] ?? '';
    const after = text[match.index + match[0].length] ?? '';
    if (/[\d:.@/]/.test(before) || /[\d:]/.test(after)) return [];
    const read = minutesOf(match.groups ?? {});
    return read ? [{ text: match[0].trim(), start: match.index, ...read }] : [];
  });
}

function minutesOf(
  groups: Readonly<Record<string, string | undefined>>,
): Pick<ClockTime, 'minute' | 'possible'> | null {
  if (groups['noon'] ?? groups['noonKo']) return { minute: 720, possible: [720] };
  if (groups['midnight'] ?? groups['midnightKo']) return { minute: 0, possible: [0] };
  const hours = Number(groups['hour'] ?? groups['hourKo'] ?? groups['hourEn']);
  const minutes = groups['halfHour'] ? 30 : Number(groups['minute'] ?? groups['minuteKo'] ?? 0);
  if (hours > 24 || minutes > 59) return null;
  const word = groups['half'] ?? groups['part'] ?? groups['meridiem']?.toLowerCase() ?? '';
  const whole = (hours * 60 + minutes) % day;
  if (hours > 12 || hours === 0) return { minute: whole, possible: [whole] };
  const [early, late] = [(hours % 12) * 60 + minutes, (hours % 12) * 60 + minutes + 720];
  if (/^(?:오전|새벽|아침|morning|a)$/i.test(word)) return { minute: early, possible: [early] };
  if (/^(?:오후|저녁|afternoon|evening|p)$/i.test(word)) return { minute: late, possible: [late] };
  // `11:30` with a leading zero or of two figures is by 24 hours as a rule, `2:30` and `11시` may be of either half.
  const isExact = groups['hour']?.length === 2 && word === '';
  return { minute: isExact ? whole : null, possible: [early, late] };
}
