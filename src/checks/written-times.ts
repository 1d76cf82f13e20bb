const minute = 60_000;
const hour = 60 * minute;

/** Two times of a day that a sentence puts together. */
export interface WrittenRange {
  /** As written. */
  from: string;
  to: string;
  /** From the first to the second, on the next day where it is earlier. */
  milliseconds: number;
}

/** A duration as a sentence has it. */
export interface WrittenDuration {
  text: string;
  start: number;
  milliseconds: number;
  /** Milliseconds of the smallest unit that is written. */
  unit: number;
  /** `about`, `약` */
  about: boolean;
  /** `every 5 minutes`, `5분마다`: no length of anything. */
  repeats: boolean;
}

// `13:09`, `1:09 pm`, `11시 31분`, `오후 2시`
const clock =
  '(?:(?<half%>오전|오후)\\s?)?(?:(?<hour%>\\d{1,2}):(?<minute%>\\d{2})(?::\\d{2})?(?:\\s?(?<meridiem%>[ap]\\.?m\\.?))?|(?<hourKo%>\\d{1,2})시(?:\\s?(?<minuteKo%>\\d{1,2})분)?)';
// `from 13:09 to 14:01`, `13:09–14:01`, `between 13:09 and 14:01`, `11시 31분부터 11시 58분까지`
const range = new RegExp(
  `(?<![\\d:])${clock.replaceAll('%', 'A')}(?:에서|부터)?\\s*(?:(?:UTC|KST)\\s*)?(?:-|–|—|~|to|until|and|에서|부터)?\\s*${clock.replaceAll('%', 'B')}(?![\\d:])`,
  'giu',
);
const betweenWords = /(?:-|–|—|~|\bto\b|\buntil\b|\band\b|에서|부터)/i;

/** Ranges of times of day in a sentence: `from 13:09 to 14:01`, `11:30–11:45`, `11시 31분부터 58분까지`. */
export function timeRangesIn(sentence: string): WrittenRange[] {
  return [...sentence.matchAll(range)].flatMap((match) => {
    const groups = match.groups ?? {};
    if (!betweenWords.test(match[0])) return [];
    const from = timeOf(groups, 'A');
    const to = timeOf(groups, 'B');
    if (from === null || to === null) return [];
    const [first = '', second = ''] = timesOf(match[0]);
    const milliseconds = to >= from ? to - from : to - from + 24 * hour;
    return milliseconds === 0 ? [] : [{ from: first, to: second, milliseconds }];
  });
}

// `13:09`, then in the same sentence `39 minutes later, at 14:01`; `13:09에 … 39분 뒤인 14:01`
const later = new RegExp(
  `(?<![\\d:])${clock.replaceAll('%', 'A')}(?![\\d:])(?<middle>.{1,80}?)(?<span>(?:(?:\\d{1,3}(?:\\.\\d+)?|an?)\\s?(?:hours?|h|시간)(?:\\s*(?:and\\s+)?\\d{1,3}\\s?(?:minutes?|mins?|m|분))?|\\d{1,4}\\s?(?:minutes?|mins?|분)))\\s?(?:later,? (?:at )?|(?:뒤|후)(?:인|,)? ?)${clock.replaceAll('%', 'B')}(?![\\d:])`,
  'iu',
);

/** A time of day, and another one that the sentence says is so much later: `at 13:09, and 39 minutes later, at 14:01`. */
export function timeLaterIn(sentence: string): { range: WrittenRange; duration: WrittenDuration } | null {
  const match = later.exec(sentence);
  if (!match) return null;
  const { middle = '', span = '', ...groups } = match.groups ?? {};
  const from = timeOf(groups, 'A');
  const to = timeOf(groups, 'B');
  const [duration] = durationsIn(span);
  // A time between them may be the one that is counted from.
  if (from === null || to === null || !duration || timesOf(middle).length > 0) return null;
  const start = match.index + match[0].lastIndexOf(span);
  const [first = ''] = timesOf(match[0]);
  const milliseconds = to >= from ? to - from : to - from + 24 * hour;
  const about = /(?:about|around|roughly|nearly|almost|some|약|대략|거의)\s*$/i.test(middle);
  return {
    range: { from: first, to: timesOf(match[0]).at(-1) ?? '', milliseconds },
    duration: { ...duration, start: start + duration.start, about },
  };
}

function timesOf(text: string): string[] {
  return [
    ...text.matchAll(
      /(?:(?:오전|오후)\s?)?(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\d{1,2}시(?:\s?\d{1,2}분)?)/giu,
    ),
  ].map(([time]) => time);
}

function timeOf(groups: Readonly<Record<string, string | undefined>>, which: 'A' | 'B'): number | null {
  const hours = Number(groups[`hour${which}`] ?? groups[`hourKo${which}`]);
  const minutes = Number(groups[`minute${which}`] ?? groups[`minuteKo${which}`] ?? 0);
  if (hours > 24 || minutes > 59) return null;
  const half = groups[`half${which}`] ?? groups[`meridiem${which}`]?.toLowerCase() ?? '';
  const isAfternoon = half === '오후' || half.startsWith('p');
  const isMorning = half === '오전' || half.startsWith('a');
  const shifted = isAfternoon && hours < 12 ? hours + 12 : isMorning && hours === 12 ? 0 : hours;
  return shifted * hour + minutes * minute;
}

// `39 minutes`, `1 hour and 12 minutes`, `1h 34m`, `1시간 34분`, `an hour`
const duration =
  /(?<about>(?:about|around|roughly|nearly|almost|some|under|over|more than|less than|약|대략|거의)\s+)?(?<every>(?:every|each|per)\s+(?:other\s+)?)?(?<![\d.:–-])(?:(?<hours>\d{1,3}(?:\.\d+)?|an?|half an)\s?(?:-\s?)?(?:hours?|hrs?|h|시간)(?![a-z\d])(?:\s*(?:and\s+)?(?<minutes>\d{1,3})\s?(?:minutes?|mins?|m|분)(?![a-z\d]))?|(?<only>\d{1,4})\s?(?:-\s?)?(?:minutes?|mins?|분)(?![a-z\d]))(?<after>\s?(?:마다|쯤|정도|가량|남짓|간격|\s(?:apart|each|at a time|ago|later|before|after|earlier|전|뒤|후|만에)))?/giu;

/** Durations of hours and minutes in a sentence. */
export function durationsIn(sentence: string): WrittenDuration[] {
  return [...sentence.matchAll(duration)].flatMap((match) => {
    const { about, every, hours, minutes, only, after = '' } = match.groups ?? {};
    // `11시 31분`: the minutes of a time of day.
    const before = sentence.slice(Math.max(0, match.index - 4), match.index);
    if (only !== undefined && /\d시\s?$/.test(before)) return [];
    const whole = hoursOf(hours) * hour + Number(minutes ?? only ?? 0) * minute;
    if (whole === 0) return [];
    const lead = (about ?? '').length + (every ?? '').length;
    const text = match[0].slice(lead, match[0].length - after.length).trim();
    return [
      {
        text,
        start: match.index + match[0].indexOf(text, lead),
        milliseconds: whole,
        unit: minutes !== undefined || only !== undefined ? minute : hour,
        about: about !== undefined || /쯤|정도|가량|남짓/.test(after),
        repeats:
          every !== undefined ||
          /마다|간격|apart|each|at a time|ago|later|before|after|earlier|전|뒤|후|만에/.test(after),
      },
    ];
  });
}

function hoursOf(written: string | undefined): number {
  if (written === undefined) return 0;
  if (/^half/i.test(written)) return 0.5;
  return /^an?$/i.test(written) ? 1 : Number(written);
}
