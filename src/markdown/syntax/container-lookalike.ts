import { didYouMean } from '#site/index.ts';
import { containerNames } from './container-names.ts';

/** A line that looks like the beginning of a container. */
export interface Lookalike {
  /** Offset of its colons in the line. */
  at: number;
  /** As written, and what it looks like. */
  values: { text: string; meant: string };
}

// Matches `- ::interal`, `:::Internal note`, `：：：internal` of a Korean keyboard.
const beginning =
  /^(?:[ \t\u00a0>]|[-+*][ \t]|\d{1,9}[.)][ \t])*(?<text>[:：]{2,}\s*(?<word>[\p{L}\p{M}\p{N}_-]+))/u;
// Matches `words :::internal`; not `\:::internal`, which is meant as text.
const within = new RegExp(
  `(?<![:：\\\\])(?<text>[:：]{3,}\\s*(?<word>${containerNames.join('|')}))(?![\\p{L}\\p{M}\\p{N}_-])`,
  'iu',
);

/** Whether a line looks like the beginning of a container, well or badly written. What is one is known from the tree. */
export function containerLookalike(line: string): Lookalike | null {
  for (const pattern of [beginning, within]) {
    const match = pattern.exec(line);
    const { text = '', word = '' } = match?.groups ?? {};
    const meant = nameLike(word);
    if (match && meant !== null)
      return { at: match.index + match[0].indexOf(text), values: { text: text.replace(unseen, '␣'), meant } };
  }
  return null;
}

/** White space that looks like a space and is none: a Mac types it where Option is held. */
const unseen = /[^\S \t]/g;

/** What else is written for a name: in Korean, or in English with the keyboard still set to Korean (two-set layout, KS X 5002). */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['내부', 'internal'],
  ['내부용', 'internal'],
  ['ㅑㅜㅅㄷ구미', 'internal'],
  ['타임라인', 'timeline'],
  ['샤ㅡ디ㅑㅜㄷ', 'timeline'],
]);

function nameLike(word: string): string | null {
  const letters = word.normalize('NFC').toLowerCase().replaceAll(/[-_]/g, '');
  const longer = containerNames.find((name) => letters.startsWith(name));
  return longer ?? otherNames.get(letters) ?? didYouMean(letters, containerNames);
}
