import { countIn, countWords, koreanCountWords } from './number-words.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A duration as a sentence has it. */
export interface WrittenDuration {
  text: string;
  start: number;
  /** Where its words begin and end, `about`, `every` and `쯤` included. */
  from: number;
  to: number;
  milliseconds: number;
  /** Milliseconds of the smallest unit that is written: as exactly as the writer says it. */
  unit: number;
  /** `about`, `약` */
  about: boolean;
  /** `more than`, `within`, `최대`: no length, but where lengths end. */
  bound: boolean;
  /** `every 5 minutes`, `5 minutes later`, `5분마다`: no length of anything. */
  repeats: boolean;
}

const number = `(?:\\d{1,4}(?:\\.\\d+)?|${countWords})`;
const hours = '[\\s-]?(?:hours?|hrs?|h|시간)(?![a-z])';
const minutes = '[\\s-]?(?:minutes?|mins?|분)(?![a-z])';
// behind hours a letter will do: `1h12m`
const minutesBehind = '[\\s-]?(?:minutes?|mins?|m|분)(?![a-z])';
const seconds = `(?:,?\\s?(?:and\\s)?(?<seconds>\\d{1,2})\\s?(?:seconds?|secs?|s|초)(?![a-z]))?`;
const before =
  '(?:(?<bound>(?:just |well )?(?:under|over|more than|less than|at least|at most|up to|within|above|below|longer than|older than|최대|최소|적어도)\\s+)|(?<about>(?:about|around|roughly|nearly|almost|some|approximately|약|대략|거의)\\s+))?(?<every>(?:every|each|per)\\s+(?:other\\s+)?)?';
const after =
  '(?<after>(?<boundAfter>\\s?(?:or (?:more|less|longer)|이상|이하|이내|미만|넘게|넘는|안에))|(?<aboutAfter>\\s?(?:쯤|정도|가량|남짓))|\\s?(?:마다|간격|단위|씩|at a time|(?:apart|each|ago|later|before|after|earlier)\\b|전(?!체)|뒤|후|만에))?';

/**
 * How durations are written: `half an hour`, `반 시간`; `1 hour and 12 minutes`, `1h34m`, `an hour and a half`, `두 시간 반`;
 * `two and a half hours`; `39 minutes`, `thirty-nine minutes`, `12분 30초`.
 */
const length = [
  '(?<half>half[\\s-](?:an\\s)?hour|반\\s?시간)',
  `(?<wholeAndHalf>${number}) and a half hours?`,
  `(?<hours>${number}|an?|${koreanCountWords})${hours}(?:\\s?(?<tail>and a half|반)|(?:,?\\s?(?:and\\s)?(?<minutes>\\d{1,3})${minutesBehind}${seconds.replace('seconds>', 'secondsBehind>')})?)`,
  `(?<only>${number})${minutes}${seconds}`,
].join('|');

const pattern = new RegExp(`${before}(?<![\\p{L}\\d.:–-])(?:${length})${after}`, 'giu');

/** Durations of hours, minutes and seconds in a sentence. */
export function durationsIn(sentence: string): WrittenDuration[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const groups = match.groups ?? {};
    const { about = '', bound = '', every = '', after: behind = '' } = groups;
    // `11시 31분`: the minutes of a time of day.
    if (
      groups['only'] !== undefined &&
      /\d시\s?$/.test(sentence.slice(Math.max(0, match.index - 4), match.index))
    )
      return [];
    const { milliseconds, unit } = lengthOf(groups);
    if (milliseconds === 0) return [];
    const lead = about.length + bound.length + every.length;
    const start = match.index + lead;
    const text = sentence.slice(start, match.index + match[0].length - behind.length).trim();
    return [
      {
        text,
        start,
        from: match.index,
        to: match.index + match[0].length,
        milliseconds,
        unit,
        about: about !== '' || groups['aboutAfter'] !== undefined,
        bound: bound !== '' || groups['boundAfter'] !== undefined,
        repeats:
          every !== '' ||
          (behind !== '' && groups['aboutAfter'] === undefined && groups['boundAfter'] === undefined),
      },
    ];
  });
}

function lengthOf(groups: Readonly<Record<string, string | undefined>>): {
  milliseconds: number;
  unit: number;
} {
  const { half, wholeAndHalf, hours: whole, tail, minutes: rest, only } = groups;
  if (half !== undefined) return { milliseconds: hour / 2, unit: hour / 2 };
  if (wholeAndHalf !== undefined)
    return { milliseconds: (countIn(wholeAndHalf) + 0.5) * hour, unit: hour / 2 };
  const written = Number(groups['seconds'] ?? groups['secondsBehind'] ?? 0) * 1000;
  const unit = written > 0 ? 1000 : minute;
  if (only !== undefined) return { milliseconds: countIn(only) * minute + written, unit };
  const count = /^an?$/i.test(whole ?? '') ? 1 : countIn(whole ?? '');
  if (tail !== undefined) return { milliseconds: (count + 0.5) * hour, unit: hour / 2 };
  if (rest !== undefined) return { milliseconds: count * hour + Number(rest) * minute + written, unit };
  // `1.5 hours` is said to the tenth or to the half of an hour.
  return { milliseconds: count * hour, unit: Number.isInteger(count) ? hour : hour / 2 };
}
