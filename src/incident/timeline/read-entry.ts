import { Cursor } from './cursor.ts';
import { inHalves } from './range-halves.ts';
import { takeTime } from './read-time.ts';
import { isRefusal, type Refusal, type WrittenTime } from './written-time.ts';

/** The time at the head of a timeline's line. */
export interface EntryTime {
  time: WrittenTime;
  /** The end of a range, `11:30–11:45`. */
  end: WrittenTime | null;
  /** `~12:05`, `12시 5분경` */
  approximate: boolean;
}

/** What a line begins with, and where the text behind it starts. */
export interface EntryHead<Time> {
  /** The time as written, brackets and signs included. */
  written: string;
  /** Number of UTF-16 units of the line that are time and the sign behind it: the entry's text follows. */
  length: number;
  /** Pictures in front of the time, which belong to the text: `🔥` of `🔥 11:30 deploy`. */
  lead: string;
  time: Time;
}

// `🔥 `, `✅ `, `:fire: `
const pictures =
  /(?:(?:\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}|\p{Emoji_Modifier})*)+|:[a-z][\w+-]{0,30}:) ?/u;
// `• `, `- `, `▶ `: what stood before the lines of a list that was pasted
const bullet = /(?:[•·▪◦‣►●○■□▶→※*–—-]\u{FE0F}? ?)(?=[\d[(~≈약오T@])/u;
// `~`, `≈`, `±`, `약 `, `ca. `, `approx. `, `around `
const about = /(?:[~∼≈≒±]|약|대략|ca\.?(?= )|c\.|circa\b|approx\.|approx(?:imately)?\b|about\b|around\b) ?/i;
// `경`, ` 쯤`, `무렵`, `?`, ` (approx.)`, `ish`
const aboutAfter =
  / ?(?:경|쯤|즈음|무렵)(?=에?(?:[^\p{L}]|$))|-?ish\b|\?(?=[\s:,–—-]|$)| ?\((?:\?|approx(?:\.|imate(?:ly)?)?|ca\.|추정)\)| approx\.(?=\s|$)/u;
// `에`, `께` behind a time, where it ends the word
const particle = /(?:에|께)(?=[^\p{L}]|$)/u;
// ` – `, `-`, ` ~ `, `부터 `, ` to `
const rangeSign = / ?(?:[-–—~∼〜～]|부터|에서|to\b|until\b) ?/;
// ` - `, `: `, ` | `, ` → `, ` ~ `; a minus before a figure belongs to the text
const separator = /\s*(?:(?:[-–—|·•:;,→~]|->|=>)(?=\s|$))?\s*/;

/**
 * Reads the time that a line of a timeline begins with.
 *
 * Read are `11:30 배포`, `2018-03-10 11:30 KST 배포`, `@1520649000 …`, `T+12m …`, `~12:05 …`, ranges `11:30–11:45 …`, 12 hours
 * `2:30 PM …`, Korean `오전 11시 30분 …`, in brackets or not, behind a bullet or a picture, followed by a dash, a colon or nothing.
 *
 * @param line the text of the line, or of the cell of a table that holds the time alone
 * @returns null where the line does not begin with a time
 */
export function readEntryTime(line: string): EntryHead<EntryTime | Refusal> | null {
  const cursor = new Cursor(line);
  cursor.take(/\s*/);
  const isBulleted = cursor.take(bullet) !== null;
  const lead = isBulleted ? '' : (cursor.take(pictures)?.[0] ?? '').trim();
  const start = cursor.at;
  const bracket = cursor.take(/[[(【「（]\s?/)?.[0]?.trim();
  const time = takeRange(cursor);
  if (!time) return null;
  const closing = bracket === undefined ? undefined : brackets[bracket];
  if (closing && !cursor.take(closing) && !isRefusal(time)) return null;
  const written = line.slice(start, cursor.at);
  cursor.take(separator);
  return { written, length: cursor.at, lead, time };
}

const brackets: Readonly<Record<string, RegExp>> = {
  '[': /\s?\]/,
  '(': /\s?\)/,
  '【': /\s?】/,
  '「': /\s?」/,
  '（': /\s?）/,
};

function takeRange(cursor: Cursor): EntryTime | Refusal | null {
  cursor.take(/at (?=[\d~]|about |around |approx)/i);
  // `From 11:30 to 11:45`, `Between 11:30 and 11:45`
  const word = cursor
    .take(/(?:from|between) (?=[\d~])/i)?.[0]
    .trim()
    .toLowerCase();
  const isAbout = cursor.take(about) !== null;
  const time = takeTime(cursor);
  if (!time || isRefusal(time)) return word === undefined ? time : null;
  let approximate =
    cursor.take(aboutAfter) !== null || isAbout || ('isAbout' in time && time.isAbout === true);
  const end = cursor.attempt(() => {
    if (!cursor.take(word === 'between' ? / and / : rangeSign)) return null;
    const endAbout = cursor.take(about) !== null;
    const other = takeTime(cursor);
    // `11:30 - 3월 10일의 배포`: a day alone ends nothing.
    if (!other || isRefusal(other) || other.kind === 'day' || time.kind === 'day') return null;
    const isAboutAfter = cursor.take(aboutAfter) !== null;
    cursor.take(/까지(?=[^\p{L}]|$)/u);
    approximate ||= endAbout || isAboutAfter;
    return other;
  });
  if (end === null && word !== undefined) return null;
  if (end === null) cursor.take(particle);
  return { ...sharing(time, end), approximate };
}

/** What one end of a range says of its zone and its half of the day holds for the other: `11:30–11:45 KST`, `2:30–2:45 PM`. */
function sharing(time: WrittenTime, end: WrittenTime | null): Pick<EntryTime, 'time' | 'end'> {
  if (time.kind !== 'clock' || end?.kind !== 'clock') return { time, end };
  const [from, to] = inHalves(time.clock, end.clock);
  return {
    time: { ...time, clock: from, zone: time.zone ?? end.zone },
    end: { ...end, clock: to, zone: end.zone ?? time.zone },
  };
}
