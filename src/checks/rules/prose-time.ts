import { type Incident, type InstantKey, instantKeys } from '#incident/index.ts';
import { type ClockTime, clockTimesIn } from '../clock-times.ts';
import { incidentExample } from '../incident-example.ts';
import { proseOf } from '../prose.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';
import { wholeIncident } from '../whole-incident.ts';

/**
 * A time of day at which the text says that the incident began, was noticed or was over, and no instant of the front matter has: "the outage
 * began at 13:30", stored as 13:09.
 *
 * The time may be that of any instant, for a text may count in another way; and it may be UTC.
 */
export const proseTime: Rule = {
  id: 'prose-time',
  topic: 'truth',
  severity: 'warning',
  title: 'A time that contradicts the front matter',
  message: 'The text says that the incident {what} at {said}, and "{key}" is {stored}.',
  why: 'The page shows both, and readers cannot tell which of them is true.',
  help: 'Correct the text, or "{key}". If the text means something else, say what it was.',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: incidentExample(['startedAt: 2026-05-01 13:09'], '장애는 13:30에 시작됐다.'),
      },
      {
        lang: 'en',
        text: incidentExample(['startedAt: 2026-05-01 13:09'], 'The outage began at 13:30.'),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['startedAt: 2026-05-01 13:09', 'resolvedAt: 2026-05-01 14:01'],
          'At 2:10 pm the incident was resolved.',
        ),
      },
    ],
    keeps: [
      {
        lang: 'ko',
        text: incidentExample(
          ['startedAt: 2026-05-01 13:09', 'resolvedAt: 2026-05-01 14:01'],
          '장애는 13시 9분에 시작됐고, 오후 2시 1분에 장애가 끝났다. 13:30에 재시작이 끝났다.',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['timezone: Asia/Seoul', 'startedAt: 2026-05-01 13:09'],
          'The outage began at 04:09 UTC. The deploy began at 12:50. The outage began around 13:15. Last year the outage began at 10:00. Customers say the outage began at 13:05.',
        ),
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const incident = wholeIncident(post);
    if (!incident?.instants.startedAt) return;
    const minutes = minutesOf(incident);
    for (const { text, quoted, rangeOf } of proseOf(post.tree)) {
      if (quoted || !/\d/.test(text)) continue;
      for (const sentence of sentencesOf(text)) {
        if (ofOthers.test(sentence.text)) continue;
        for (const time of clockTimesIn(sentence.text)) {
          const what = eventAt(sentence.text, time);
          const key = what && events[what].find((one) => incident.instants[one]);
          const moment = key && incident.instants[key];
          if (!moment || moment.approximate || time.possible.some((minute) => minutes.has(minute))) continue;
          const start = sentence.start + time.start;
          tell({
            at: rangeOf(start, start + time.text.length),
            values: { what, said: time.text, key, stored: moment.at.slice(0, 16).replace('T', ' ') },
          });
        }
      }
    }
  },
};

/** Sentences about another incident, or about what somebody said or thought. */
const ofOthers =
  /\b(?:last|previous|earlier) (?:year|month|week|time|outage|incident)\b|\b(?:says?|said|thought|believed|assumed|claims?|claimed|reported|according to)\b|지난|작년|전에|생각|추정|따르면|라고/i;

/** What happened to the incident, and the instants that tell of it. */
const events = {
  began: ['startedAt'],
  'was detected': ['detectedAt'],
  'was mitigated': ['mitigatedAt', 'resolvedAt'],
  'was over': ['resolvedAt', 'mitigatedAt'],
} as const satisfies Record<string, readonly InstantKey[]>;
type Event = keyof typeof events;

const subject = '(?:the|this|our) (?:incident|outage|disruption|downtime)';
const verbs: readonly [Event, string][] = [
  ['began', '(?:began|started)'],
  ['was detected', '(?:was|were) (?:first )?(?:detected|noticed)'],
  ['was mitigated', '(?:was|were) mitigated'],
  ['was over', '(?:ended|(?:was|were) (?:fully )?(?:resolved|over))'],
];
const verbsKo: readonly [Event, string][] = [
  ['began', '(?:시작|발생)'],
  ['was detected', '(?:감지|탐지|인지)'],
  ['was mitigated', '완화'],
  ['was over', '(?:해결|복구|종료|끝났|끝나)'],
];
// `The outage began at `, `장애는 `, before a time; `, the outage began`, `에 장애가 시작`, `에 시작`, behind it
const patterns = [
  ...verbs.map(([event, verb]) => ({
    event,
    before: new RegExp(`\\b${subject} ${verb} at $`, 'i'),
    after: /^/,
  })),
  ...verbs.map(([event, verb]) => ({
    event,
    before: /(?:^|\s)at $/i,
    after: new RegExp(`^(?: [A-Z]{3,4})?,? ${subject} ${verb}\\b`, 'i'),
  })),
  ...verbsKo.map(([event, verb]) => ({
    event,
    before: /(?:^|[.,;:(!?]\s*|\n)(?:이번 |이 )?(?:장애|사고)(?:는|가) $/,
    after: new RegExp(`^에 ${verb}`),
  })),
  ...verbsKo.map(([event, verb]) => ({
    event,
    before: /(?:^|[\s.,;:(!?])$/,
    after: new RegExp(`^에 (?:이번 |이 )?(?:장애|사고)(?:는|가) ${verb}`),
  })),
];

function eventAt(sentence: string, { start, text }: ClockTime): Event | null {
  const before = sentence.slice(Math.max(0, start - 60), start);
  const after = sentence.slice(start + text.length, start + text.length + 60);
  return patterns.find((one) => one.before.test(before) && one.after.test(after))?.event ?? null;
}

/** Every minute of the day that an instant or a window of the incident has, in its zone and in UTC. */
function minutesOf({ instants, impactWindows }: Incident): ReadonlySet<number> {
  const moments = [
    ...instantKeys.map((key) => instants[key]),
    ...impactWindows.flatMap(({ from, to }) => [from, to]),
  ].flatMap((moment) => (moment ? Temporal.ZonedDateTime.from(moment.at) : []));
  return new Set(
    moments.flatMap((at) => [at, at.withTimeZone('UTC')].map(({ hour, minute }) => hour * 60 + minute)),
  );
}
