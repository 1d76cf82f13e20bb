import { formatDuration } from '#format/index.ts';
import { type Incident, type InstantKey, instantKeys } from '#incident/index.ts';
import { type Aim, aimOf, isLabelled } from '../incident-aims.ts';
import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { wholeIncident } from '../whole-incident.ts';
import { durationsIn, type WrittenDuration } from '../written-durations.ts';
import { type WrittenText, writtenTexts } from '../written-texts.ts';
import { timeRangesIn } from '../written-times.ts';

/**
 * A duration of the text that no two instants of the front matter have between them: "it took 24 minutes to mitigate" where mitigation
 * came 34 minutes after the start, and 24 minutes after nothing.
 *
 * Looked at are the few phrases that can only be about the incident as a whole. Rounding is allowed as it is in `prose-duration`.
 */
export const proseInstants: Rule = {
  id: 'prose-instants',
  topic: 'truth',
  severity: 'error',
  title: 'A duration that contradicts the front matter',
  message: '"{written}" {what}: by the front matter it took {actual}.',
  why: 'The page shows both, and readers believe the one they remember.',
  help: 'Correct the text, or the instants of the front matter.',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: incidentExample(
          ['startedAt: 2026-05-01 11:30', 'mitigatedAt: 2026-05-01 12:04'],
          '장애 완화까지 24분이 걸렸다.',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['startedAt: 2026-05-01 11:30', 'mitigatedAt: 2026-05-01 12:04'],
          'It took 24 minutes to mitigate the incident.',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['startedAt: 2026-05-01 11:30', 'detectedAt: 2026-05-01 11:42'],
          'Time to detect: 5 minutes.',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['startedAt: 2026-05-01 13:09', 'mitigatedAt: 2026-05-01 14:01'],
          'The outage lasted 39 minutes.',
        ),
      },
      {
        lang: 'ko',
        text: incidentExample(
          ['startedAt: 2026-05-01 13:09', 'mitigatedAt: 2026-05-01 14:01'],
          '- 심각도: SEV-2\n- **장애 시간**: 39분',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['startedAt: 2026-05-01 13:09', 'mitigatedAt: 2026-05-01 14:01'],
          '| Severity | SEV-2 |\n| --- | --- |\n| Duration | 39 minutes |',
        ),
      },
    ],
    keeps: [
      {
        lang: 'ko',
        text: incidentExample(
          ['startedAt: 2026-05-01 11:30', 'mitigatedAt: 2026-05-01 12:04'],
          '장애 완화까지 34분이 걸렸다. 서버 복구까지는 10분이 걸렸다. 해결까지 약 30분.',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['startedAt: 2026-05-01 11:30', 'detectedAt: 2026-05-01 11:40', 'mitigatedAt: 2026-05-01 12:04'],
          'It took 24 minutes to mitigate it, and 5 minutes to resolve the address.',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          [
            'startedAt: 2026-05-01 11:30',
            'mitigatedAt: 2026-05-01 12:04',
            'precision: { startedAt: approx }',
          ],
          'It took 24 minutes to mitigate.',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['startedAt: 2026-05-01 13:09', 'mitigatedAt: 2026-05-01 14:01'],
          'Duration: 52 minutes. TTM: 52 minutes.\n\n## Second outage\n\nDuration: 5 minutes',
        ),
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const incident = wholeIncident(post);
    if (!incident?.instants.startedAt) return;
    const texts = writtenTexts(post);
    const said = texts.flatMap(({ text, at }, index) => {
      const label = labelOf(texts[index - 1], texts[index]);
      return durationsIn(text).flatMap((duration) => {
        const isNamed = isLabelled(label + text.slice(0, duration.start));
        const what = aimOf(label + text, { ...duration, start: duration.start + label.length });
        // Beside two times it is theirs: `prose-duration` looks at it.
        const isTheirs = what === 'last' && timeRangesIn(text).length > 0;
        return what && !isTheirs ? [{ what, duration, at, isNamed }] : [];
      });
    });
    // Of several durations with a name before them each is one of something of its own.
    const labelled = said.filter(({ isNamed }) => isNamed).length;
    for (const { what, duration, at, isNamed } of said) {
      if (isNamed && labelled > 1) continue;
      const actual = contradiction(duration, what, incident);
      if (actual !== null)
        tell({
          at: at(duration.start, duration.start + duration.text.length),
          values: { written: duration.text, what: phrases[what], actual: formatDuration(actual, 'en') },
        });
    }
  },
};

/** The cell of a table before one that begins with a figure names it: `| Duration | 39 minutes |`. */
function labelOf(before: WrittenText | undefined, own: WrittenText | undefined): string {
  const isPair = before?.isCell === true && own?.isCell === true && /^\W*\d/.test(own.text);
  return isPair && isLabelled(`${before.text}: `) ? `${before.text}: ` : '';
}

/** The instants that an aim may be meant by. */
const ends = {
  detect: ['detectedAt'],
  acknowledge: ['acknowledgedAt'],
  mitigate: ['mitigatedAt'],
  resolve: ['resolvedAt', 'mitigatedAt'],
  last: ['mitigatedAt', 'resolvedAt'],
} as const satisfies Record<Aim, readonly InstantKey[]>;

/** What an outage may be counted from; nobody counts one from its acknowledgement. */
const beginnings = ['triggeredAt', 'startedAt', 'detectedAt'] as const satisfies readonly InstantKey[];

const phrases: Readonly<Record<Aim, string>> = {
  detect: 'to detect',
  acknowledge: 'to acknowledge',
  mitigate: 'to mitigate',
  resolve: 'to resolve',
  last: 'of impact',
};

/** Milliseconds from the start to the first instant meant, where no instant lies as long before one meant as the text says; else null. */
function contradiction(
  { milliseconds, unit, about }: WrittenDuration,
  what: Aim,
  { instants, impactWindows }: Incident,
): number | null {
  const recorded = ends[what].flatMap((key) => instants[key] ?? []);
  const [first] = recorded;
  const start = instants.startedAt;
  if (!first || !start || [...recorded, start].some(({ approximate }) => approximate)) return null;
  // How long users were affected is told by windows, where there are some.
  if (what === 'last' && impactWindows.length > 0) return null;
  const all = (what === 'last' ? beginnings : instantKeys).flatMap((key) => instants[key] ?? []);
  const agrees = recorded.some((end) =>
    all.some((from) => {
      const apart = between(from.at, end.at);
      const off = Math.abs(apart - milliseconds);
      return (
        apart > 0 && (off <= unit / 2 || from.approximate || (about && off <= Math.max(unit, apart / 5)))
      );
    }),
  );
  return agrees ? null : between(start.at, first.at);
}

function between(from: string, to: string): number {
  return (
    Temporal.ZonedDateTime.from(to).epochMilliseconds - Temporal.ZonedDateTime.from(from).epochMilliseconds
  );
}
