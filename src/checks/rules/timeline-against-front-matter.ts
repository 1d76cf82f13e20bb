import type { InstantKey, Moment } from '#incident/index.ts';
import { type SourceEntry, sourceElements, sourceTimeline } from '#markdown/index.ts';
import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { wholeIncident } from '../whole-incident.ts';

/**
 * An entry of the timeline that says "detected", "mitigated" or "resolved" at another minute than the front matter does.
 *
 * Told only where one entry says so: of several the one meant cannot be known. What is approximate contradicts nothing.
 */
export const timelineAgainstFrontMatter: Rule = {
  id: 'timeline-against-front-matter',
  topic: 'truth',
  severity: 'warning',
  title: 'A timeline that contradicts the front matter',
  message: 'The timeline says "{words}" at {written}, and "{key}" is {recorded}.',
  why: 'One of the two is wrong; durations and statistics are made of the front matter.',
  help: 'Correct the time of the entry, or "{key}".',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: incidentExample(
          ['startedAt: 2026-05-01 11:30', 'detectedAt: 2026-05-01 11:42', 'resolvedAt: 2026-05-01 12:20'],
          '## 경과\n\n- 11:30 배포\n- 11:40 경보로 감지\n- 12:20 해결됨',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['startedAt: 2026-05-01 11:30', 'mitigatedAt: 2026-05-01 12:05', 'resolvedAt: 2026-05-01 12:20'],
          '## Timeline\n\n| Time | Event |\n| --- | --- |\n| 11:30 | Deploy |\n| 12:02 | Impact mitigated |\n| 12:20 | Resolved |',
        ),
      },
    ],
    keeps: [
      {
        lang: 'ko',
        text: incidentExample(
          ['startedAt: 2026-05-01 11:30', 'detectedAt: 2026-05-01 11:42', 'resolvedAt: 2026-05-01 12:20'],
          '## 경과\n\n- 11:30 배포. 아무도 감지하지 못했다\n- 11:42 경보로 감지\n- 12:20 해결됨',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['startedAt: 2026-05-01 11:30', 'detectedAt: 2026-05-01 11:42', 'resolvedAt: 2026-05-01 12:20'],
          '## Timeline\n\n- 11:30 Deploy\n- 11:42 Errors detected\n- 11:50 Second failure detected\n- ~12:15 Resolved',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['startedAt: 2026-05-01 11:30', 'detectedAt: 2026-05-01 11:42', 'resolvedAt: 2026-05-01 12:20'],
          '## Timeline\n\n- 11:30 The deploy that was later detected as the cause\n- 11:42 An alert\n- 12:20 Over',
        ),
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const incident = wholeIncident(post);
    if (!incident || !said.some(({ words }) => words.test(post.text))) return;
    const { file, lang, title } = post.post;
    const options = { site: post.site, file, lang, title: title === '' ? null : title };
    const entries = sourceTimeline(sourceElements(post.tree, options), post.text, incident);
    for (const { key, words, others } of said) {
      const moment = incident.instants[key];
      if (!moment || moment.approximate) continue;
      const saying = entries.filter(({ text, at }) => at !== null && words.test(text) && !denied.test(text));
      const [entry, ...more] = saying;
      if (!entry?.at || more.length > 0 || entry.approximate) continue;
      const accepted = [moment, ...others.map((other) => incident.instants[other])];
      if (accepted.some((one) => one && isAt(entry, one))) continue;
      const start = offsetOf(post.text, entry);
      tell({
        at: { start, end: start + entry.written.length },
        values: {
          words: words.exec(entry.text)?.[0] ?? '',
          written: entry.written,
          key,
          recorded: clockOf(moment),
        },
      });
    }
  },
};

/** Words of an entry that is that of an instant, and the instants it may be meant by as well. */
const said: readonly { key: InstantKey; words: RegExp; others: readonly InstantKey[] }[] = [
  {
    key: 'detectedAt',
    words: /\bdetected\b|(?:감지|탐지|인지)(?=[되됐됨했함하]|\s|[.,)]|$)/i,
    others: ['acknowledgedAt'],
  },
  {
    key: 'mitigatedAt',
    words:
      /\bmitigated\b|\bimpact (?:ends|ended|is over)\b|완화(?:됨|되었|됐|했|함| 완료)|영향 ?(?:끝|종료)/i,
    others: ['resolvedAt'],
  },
  {
    key: 'resolvedAt',
    words:
      /\bresolved\b(?! to\b)|\bincident (?:closed|over|ended)\b|\ball clear\b|해결(?:됨|되었|됐|했|함| 완료)|장애 ?(?:종료|해소)/i,
    others: ['mitigatedAt'],
  },
];

const denied =
  /\b(?:not|never|nobody|no one|un(?:detected|mitigated|resolved))\b|n['’]t\b|[않못]|전에|until|\b(?:later|ignored|staging)\b|as the cause|무시|아무도|나중/i;

/** Whether an entry is of the minute of a moment, or its range holds it. */
function isAt({ at, end }: SourceEntry, moment: Moment): boolean {
  const minute = minuteOf(moment.at);
  const from = at === null ? Number.NaN : minuteOf(at);
  return minute === from || (end !== null && minute >= from && minute <= minuteOf(end));
}

function minuteOf(at: string): number {
  return Math.floor(Temporal.ZonedDateTime.from(at).epochMilliseconds / 60_000);
}

function clockOf({ at }: Moment): string {
  return at.slice(0, 16).replace('T', ' ');
}

function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
