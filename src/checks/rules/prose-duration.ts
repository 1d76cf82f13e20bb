import { formatDuration } from '#format/index.ts';
import { proseOf } from '../prose.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';
import {
  durationsIn,
  timeLaterIn,
  timeRangesIn,
  type WrittenDuration,
  type WrittenRange,
} from '../written-times.ts';

/**
 * A duration in the text that contradicts the two times it stands beside: "39 minutes" in the sentence that says 13:09 to 14:01.
 *
 * Looked at are sentences with one range of times and one duration, and those that say a time is so much later than another. A range may end on the next day. Rounding is
 * allowed: half of the smallest unit that is written, and a tenth where the writer says "about".
 */
export const proseDuration: Rule = {
  id: 'prose-duration',
  topic: 'truth',
  severity: 'error',
  title: 'A duration that contradicts its times',
  message: '"{written}" is not the time from {from} to {to}: that is {actual}.',
  why: 'Readers compute with it, and so will whoever compares incidents.',
  help: 'Correct the duration, or one of the two times.',
  examples: {
    breaks: [
      { lang: 'en', text: 'The site was down from 13:09 to 14:01, 39 minutes in all.' },
      { lang: 'ko', text: '11시 31분부터 11시 58분까지 37분 동안 주문을 받지 못했다.' },
      { lang: 'en', text: 'Between 23:50 and 00:20 (20 minutes) nothing was sold.' },
      { lang: 'ko', text: '13:09에 시작된 장애는 39분 뒤인 14:01에 끝났다.' },
    ],
    keeps: [
      { lang: 'en', text: 'The site was down from 13:09 to 14:01, 52 minutes in all.' },
      { lang: 'en', text: 'The site was down from 13:09 to 14:01, about an hour.' },
      { lang: 'ko', text: '11시 31분부터 11시 58분까지 27분 동안 주문을 받지 못했다.' },
      { lang: 'en', text: 'It began at 13:09 and ended 52 minutes later, at 14:01.' },
      { lang: 'en', text: 'From 13:09 to 14:01 we retried every 5 minutes.' },
      { lang: 'ko', text: '11:30부터 11:45까지 5분마다 다시 시도했다.' },
    ],
  },
  check({ tree, post }: CheckedPost, tell: Tell) {
    const language = post.lang.startsWith('ko') ? 'ko' : 'en';
    for (const { text, quoted, rangeOf } of proseOf(tree)) {
      if (quoted || !/\d/.test(text)) continue;
      for (const sentence of sentencesOf(text)) {
        const said = rangeAndDuration(sentence.text) ?? timeLaterIn(sentence.text);
        if (!said || agrees(said.range.milliseconds, said.duration)) continue;
        const { range, duration } = said;
        const start = sentence.start + duration.start;
        tell({
          at: rangeOf(start, start + duration.text.length),
          values: {
            written: duration.text,
            from: range.from,
            to: range.to,
            actual: formatDuration(range.milliseconds, language),
          },
        });
      }
    }
  },
};

function rangeAndDuration(sentence: string): { range: WrittenRange; duration: WrittenDuration } | null {
  const [range, ...otherRanges] = timeRangesIn(sentence);
  const [duration, ...others] = durationsIn(sentence);
  if (!range || !duration || otherRanges.length > 0 || others.length > 0) return null;
  return duration.repeats ? null : { range, duration };
}

function agrees(
  actual: number,
  { milliseconds, unit, about }: { milliseconds: number; unit: number; about: boolean },
) {
  const apart = Math.abs(actual - milliseconds);
  return apart <= unit / 2 || (about && apart <= Math.max(unit, actual / 5));
}
