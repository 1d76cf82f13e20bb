import { formatDuration } from '#format/index.ts';
import { instantKeys } from '#incident/index.ts';
import { type ClockTime, clockTimesIn } from '../clock-times.ts';
import { incidentExample } from '../incident-example.ts';
import { proseOf } from '../prose.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { wholeIncident } from '../whole-incident.ts';

/**
 * A time of the text that an instant of the front matter has, but for exactly the offset of its zone: the text says half past eleven in the
 * morning, and 02:30 is stored, which is 11:30 of Seoul in UTC.
 *
 * Nothing is told where the text has the time of any instant as it is stored, for then the zone is right; nor where it speaks of UTC.
 */
export const zoneSlip: Rule = {
  id: 'zone-slip',
  topic: 'truth',
  severity: 'warning',
  title: 'A time that is off by its zone',
  message:
    'The text says "{said}", and "{key}" is {stored} in {zone}: they are apart by exactly the offset of the zone, {offset}.',
  why: 'Most often a time of UTC was written without its zone. Every instant shown would be wrong by hours.',
  help: 'Write the instant with its offset, such as {example}. If both times are right, silence the rule and say why.',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: incidentExample(
          ['timezone: Asia/Seoul', 'startedAt: 2026-03-10 02:30'],
          '오전 11시 30분, 마감 30분 전이었다.',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['timezone: Asia/Seoul', 'startedAt: 2026-03-10 03:00'],
          'It was noon, and nobody could log in.',
        ),
      },
    ],
    keeps: [
      {
        lang: 'ko',
        text: incidentExample(
          ['timezone: Asia/Seoul', 'startedAt: 2026-03-10 11:30'],
          '오전 11시 30분, 마감 30분 전이었다.',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['timezone: Asia/Seoul', 'startedAt: 2026-03-10 02:30', 'resolvedAt: 2026-03-10 12:00'],
          'It began at 2:30 and the last request failed at 11:30.',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['timezone: Asia/Seoul', 'startedAt: 2026-03-10 11:30'],
          'The log says 02:30 UTC.',
        ),
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const incident = wholeIncident(post);
    if (!incident) return;
    const texts = proseOf(post.tree).filter(({ quoted }) => !quoted);
    if (texts.some(({ text }) => /\b(?:UTC|GMT)\b|협정 ?세계시/.test(text))) return;
    const times = texts.flatMap(({ text }) => clockTimesIn(text));
    const moments = instantKeys.flatMap((key) => {
      const moment = incident.instants[key];
      return moment ? [{ key, at: Temporal.ZonedDateTime.from(moment.at) }] : [];
    });
    const isSaid = ({ at }: { at: Temporal.ZonedDateTime }) =>
      times.some(({ possible }) => possible.includes(minuteOf(at)));
    if (times.length === 0 || moments.some(isSaid)) return;
    for (const { key, at } of moments) {
      const slip = slipOf(at, times);
      if (!slip) continue;
      const meant = at.toPlainDateTime().toZonedDateTime('UTC').withTimeZone(at.timeZoneId);
      tell({
        at: { key: ['incident', key] },
        values: {
          said: slip.text,
          key,
          stored: at.toPlainTime().toString({ smallestUnit: 'minute' }),
          zone: incident.timeZone,
          offset: formatDuration(Math.abs(at.offsetNanoseconds) / 1e6, 'en'),
          example: meant.toString({ timeZoneName: 'never', smallestUnit: 'minute' }),
        },
      });
    }
  },
};

/** The time of the text that is the stored one moved by the zone's offset, either way. */
function slipOf(at: Temporal.ZonedDateTime, times: readonly ClockTime[]): ClockTime | undefined {
  const offset = at.offsetNanoseconds / 6e10;
  if (offset === 0) return undefined;
  const moved = [offset, -offset].map((minutes) => (minuteOf(at) + minutes + 2 * 1440) % 1440);
  return times.find(({ minute }) => minute !== null && moved.includes(minute));
}

function minuteOf({ hour, minute }: Temporal.ZonedDateTime): number {
  return hour * 60 + minute;
}
