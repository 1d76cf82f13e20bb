import { instantKeys } from '#incident/index.ts';
import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { wholeIncident } from '../whole-incident.ts';

/** An instant of an incident that is yet to come. */
export const incidentInTheFuture: Rule = {
  id: 'incident-in-the-future',
  topic: 'truth',
  severity: 'error',
  title: 'An instant that is yet to come',
  message: '"{key}" is {at}, which is yet to come.',
  why: 'It cannot have happened; durations and statistics would count it all the same.',
  help: 'Look at the year and at the zone.',
  examples: {
    breaks: [
      { lang: 'ko', text: incidentExample(['startedAt: 2027-05-01 11:30', 'resolvedAt: 2027-05-01 12:00']) },
      {
        lang: 'en',
        text: incidentExample(['impactWindows: [{ from: 2026-05-01 11:30, to: 2027-05-01 12:00 }]']),
      },
    ],
    keeps: [
      { lang: 'ko', text: incidentExample(['startedAt: 2026-05-01 11:30', 'resolvedAt: 2026-05-01 12:00']) },
      { lang: 'en', text: incidentExample(['actionItems: [{ id: AI-1, title: Pin it, due: 2027-01-01 }]']) },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const incident = wholeIncident(post);
    if (!incident) return;
    const look = (moment: { at: string } | null, path: readonly (string | number)[]) => {
      if (!moment) return;
      const at = Temporal.ZonedDateTime.from(moment.at);
      if (Temporal.Instant.compare(at.toInstant(), post.now) <= 0) return;
      const shown = at.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
      tell({ at: { key: ['incident', ...path] }, values: { key: path.join('.'), at: shown } });
    };
    for (const key of instantKeys) look(incident.instants[key], [key]);
    for (const [index, { from, to }] of incident.impactWindows.entries()) {
      look(from, ['impactWindows', index, 'from']);
      look(to, ['impactWindows', index, 'to']);
    }
  },
};
