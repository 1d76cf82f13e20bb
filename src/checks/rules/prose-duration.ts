import { formatDuration } from '#format/index.ts';
import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';
import { tableDurations } from '../table-durations.ts';
import { type TiedDuration, tiedDurationsIn } from '../tied-durations.ts';
import type { WrittenDuration } from '../written-durations.ts';
import { writtenTexts } from '../written-texts.ts';
import { timeLaterIn } from '../written-times.ts';

/**
 * A duration in the text that contradicts the two times it stands beside: "39 minutes" in the sentence that says 13:09 to 14:01.
 *
 * Looked at are durations right beside a range of times, and sentences that say a time is so much later than another. A range may end on
 * the next day. Rounding is allowed: half of the smallest unit that is written, and a fifth where the writer says "about". A duration
 * that is one of something else ("between 13:09 and 14:01 we lost 5 minutes of data") is let be.
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
      {
        lang: 'en',
        text: 'A 39-minute outage (1:09–2:01 PM). It began at 13:09 and ended at 14:01, 39 minutes later.',
      },
      { lang: 'en', text: '| Start | End | Duration |\n| --- | --- | --- |\n| 13:09 | 14:01 | 39 minutes |' },
      { lang: 'ko', text: '| 기간 | 지속 시간 |\n| --- | --- |\n| 13:09~14:01 | 39분 |' },
      {
        lang: 'en',
        text: incidentExample(['impactSummary: "Down from 13:09 to 14:01 (39 minutes)."']),
      },
    ],
    keeps: [
      { lang: 'en', text: 'The site was down from 13:09 to 14:01, 52 minutes in all.' },
      { lang: 'en', text: 'The site was down from 13:09 to 14:01, about an hour.' },
      { lang: 'ko', text: '11시 31분부터 11시 58분까지 27분 동안 주문을 받지 못했다.' },
      { lang: 'en', text: 'It began at 13:09 and ended 52 minutes later, at 14:01.' },
      { lang: 'en', text: 'From 13:09 to 14:01 we retried every 5 minutes.' },
      { lang: 'ko', text: '11:30부터 11:45까지 5분마다 다시 시도했다.' },
      {
        lang: 'en',
        text: 'From 13:09 to 14:01 we lost the last 5 minutes of data. We waited 10 minutes between 13:20 and 13:40.',
      },
      {
        lang: 'en',
        text: 'The timeout is 30 minutes, and backups run from 02:00 to 04:00. Between 13:09 and 14:01 requests took 2 minutes.',
      },
      {
        lang: 'ko',
        text: '13:09부터 14:01까지 최근 5분 데이터가 유실됐다. 13:09~14:01 사이 5분 이상 걸린 요청이 많았다.',
      },
      { lang: 'en', text: '| UTC | KST | Elapsed |\n| --- | --- | --- |\n| 02:30 | 11:30 | 12 minutes |' },
      { lang: 'en', text: '| Start | End | Duration |\n| --- | --- | --- |\n| 13:09 | 14:01 | 52 min |' },
      { lang: 'ko', text: '오후 1시 9분부터 2시 1분까지 52분간. 밤 11시부터 1시까지 두 시간 동안.' },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const language = post.post.lang.startsWith('ko') ? 'ko' : 'en';
    for (const { text, at } of [...writtenTexts(post), ...tableDurations(post.tree)]) {
      if (!/\d/.test(text)) continue;
      for (const sentence of sentencesOf(text)) {
        for (const { range, duration, lengths } of saidOf(sentence.text)) {
          if (lengths.some((length) => agrees(length, duration))) continue;
          const start = sentence.start + duration.start;
          tell({
            at: at(start, start + duration.text.length),
            values: {
              written: duration.text,
              from: range.from,
              to: range.to,
              actual: formatDuration(range.milliseconds, language),
            },
          });
        }
      }
    }
  },
};

function saidOf(sentence: string): TiedDuration[] {
  const tied = tiedDurationsIn(sentence);
  const later = tied.length > 0 ? null : timeLaterIn(sentence);
  return later ? [{ ...later, lengths: [later.range.milliseconds] }] : tied;
}

function agrees(length: number, { milliseconds, unit, about }: WrittenDuration): boolean {
  const apart = Math.abs(length - milliseconds);
  return apart <= unit / 2 || (about && apart <= Math.max(unit, length / 5));
}
