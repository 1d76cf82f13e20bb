import { durationsIn, type WrittenDuration } from './written-durations.ts';
import { timeRangesIn, type WrittenRange } from './written-times.ts';

/** A range of times, and the duration that a sentence says it is. */
export interface TiedDuration {
  range: WrittenRange;
  duration: WrittenDuration;
  /** What may be meant by it, in milliseconds: the length of the range, or of all ranges of the sentence up to it. */
  lengths: readonly number[];
}

const failure =
  '(?:downtime|outage|disruption|unavailability|degradation|impact|interruption|incident|failures?)';
const whole = `(?: (?:in (?:all|total)|total|altogether|long)| ?-?(?: of)? (?:total )?${failure})`;

// ` (`, `, `, ` for `, ` (KST): `, `, a total of `, `, 총 `
const behindRange =
  /^(?: the (?:next|following) day)?(?:\s?\((?:KST|UTC|GMT)\))?\s*(?:[,(:=–—-]\s*)?(?:(?:for|after|lasting|which is|that is|i\.e\.|or|in total|all in all|altogether|so|a total of|a|an|즉|곧|총|모두|무려|꼬박|장장)[,:]?\s+)*$/iu;
// `, 39 minutes in all.`, ` (39 minutes)`, ` 39분간 `, ` 39분 동안 `, ` 39분이었다`
const endOfSaying = new RegExp(
  `^(?:간(?!격)|\\s?동안|(?:${whole})?(?:이나|이었|였|이다|입니다|임)?\\p{L}{0,3}\\s*(?:[.;:!?)\\n—–|]|,(?!\\s*(?:and |or )?\\d+\\s?(?:min|hour|sec|h|분|시간|초))|$))`,
  'iu',
);
// ` (`, `간(`, ` of downtime (`, ` outage (`
const openingRange = new RegExp(`^(?:간|\\s?동안)?(?:${whole})?\\s*[,:]?\\s*\\((?:from |between )?$`, 'iu');
// `, from `, ` from `, `, `
const leadingRange = new RegExp(`^(?:${whole})?\\s*[,:–—]?\\s*(?<word>from |between )?$`, 'iu');
// `lasted `, `was down for `, `Duration: `, `an outage of `
const ofTheWhole = new RegExp(
  `(?:\\b(?:lasted|down|offline|unavailable|inaccessible|went on|continued|failed|(?:${failure}|total) of|duration|downtime|${failure}))(?: for| was| is)?:?(?: a total of| a)?\\s*$`,
  'iu',
);
// `after `, `timeout of `, `최근 `
const ofSomethingElse =
  /\b(?:after|every|per|timeout (?:of|is)|than|within)\s*$|(?:최근|지난|직전|다음)\s*$/iu;

/**
 * Finds what a sentence says to be as long as one of its ranges: `from 13:09 to 14:01, 39 minutes in all`, `39 minutes (13:09–14:01)`.
 *
 * Only what stands right beside the range and says nothing else is taken: "between 13:09 and 14:01 we lost 5 minutes of data" is about
 * the data.
 */
export function tiedDurationsIn(sentence: string): TiedDuration[] {
  const durations = durationsIn(sentence).filter(({ bound }) => !bound);
  const ranges = timeRangesIn(sentence).sort((a, b) => a.start - b.start);
  return ranges.flatMap((range, index) => {
    const duration = durations.find((one) =>
      one.repeats
        ? isLater(sentence, range, one)
        : isBehind(sentence, range, one) || isBefore(sentence, range, one),
    );
    if (!duration) return [];
    const sum = ranges.slice(0, index + 1).reduce((total, { milliseconds }) => total + milliseconds, 0);
    return [{ range, duration, lengths: [...lengthsOf(range), sum] }];
  });
}

/** How long a range may be: of times without their half of the day half a day more or less. */
function lengthsOf({ milliseconds, otherwise }: WrittenRange): number[] {
  return otherwise === null ? [milliseconds] : [milliseconds, otherwise];
}

/** `began at 13:09 and ended at 14:01, 39 minutes later` */
function isLater(sentence: string, range: WrittenRange, { from, start, text }: WrittenDuration): boolean {
  const isTold = /^(?:began|started|broke|failed|went)\b/i.test(sentence.slice(range.start, range.end));
  const isNext = from >= range.end && /^, (?:only |just )?$/.test(sentence.slice(range.end, from));
  return isTold && isNext && /^ later\b/.test(sentence.slice(start + text.length));
}

function isBehind(sentence: string, range: WrittenRange, { from, to }: WrittenDuration): boolean {
  if (from < range.end) return false;
  return behindRange.test(sentence.slice(range.end, from)) && endOfSaying.test(sentence.slice(to));
}

function isBefore(sentence: string, range: WrittenRange, { from, to }: WrittenDuration): boolean {
  if (to > range.start) return false;
  const before = sentence.slice(0, from);
  const words = sentence.slice(range.start, range.end);
  const word = /^(?:from|between) /i.exec(words)?.[0] ?? '';
  const link = sentence.slice(to, range.start) + word;
  if (openingRange.test(link)) return !ofSomethingElse.test(before);
  const isFrom = /^from/i.test(word) && /(?:^|\bfor |\btook )\s*$/i.test(before);
  return leadingRange.test(link) && (ofTheWhole.test(before) || isFrom);
}
