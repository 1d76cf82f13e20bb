const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** Before `시간`. */
const korean = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열', '열한', '열두'];

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');

/** Matches numbers in English words, 1 to 99: `thirty-nine`. */
export const countWords: string = `(?:${longestFirst(tens)})(?:[\\s-](?:${longestFirst(small.slice(1, 10))}))?|${longestFirst(small.slice(1))}`;

/** Matches what Korean counts hours by, up to twelve: `두`. */
export const koreanCountWords: string = longestFirst(korean);

/** The number that digits or words say: 39 of `39`, `thirty-nine`; 2 of `두`. NaN for others. */
export function countIn(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  if (korean.includes(written)) return korean.indexOf(written) + 1;
  const [first = '', second] = written.toLowerCase().split(/[\s-]/);
  const ten = tens.indexOf(first);
  if (ten < 0) return small.includes(first) ? small.indexOf(first) : Number.NaN;
  return (ten + 2) * 10 + (second === undefined ? 0 : small.indexOf(second));
}
