import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { wholeIncident } from '../whole-incident.ts';

/** Days after which an incident that goes on has more likely been forgotten than not ended. */
const days = 14;

/** An incident that is not resolved, long after it began. */
export const staleIncident: Rule = {
  id: 'stale-incident',
  topic: 'truth',
  severity: 'warning',
  title: 'An incident that does not end',
  message: 'The incident is "{status}", {age} days after it began.',
  why: 'Readers, feeds and the state of the services say that it goes on.',
  help: 'If it is over, write "status: resolved" and when: "resolvedAt:".',
  examples: {
    breaks: [
      { lang: 'ko', text: incidentExample(['status: investigating', 'startedAt: 2026-05-01 11:30']) },
      { lang: 'en', text: incidentExample(['status: monitoring', 'detectedAt: 2026-05-01 11:30']) },
    ],
    keeps: [
      { lang: 'ko', text: incidentExample(['status: investigating', 'startedAt: 2026-05-25 11:30']) },
      { lang: 'en', text: incidentExample(['startedAt: 2026-05-01 11:30', 'resolvedAt: 2026-05-01 12:00']) },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const incident = wholeIncident(post);
    if (!incident || incident.status === 'resolved') return;
    const { startedAt, detectedAt, triggeredAt } = incident.instants;
    const began = (startedAt ?? detectedAt ?? triggeredAt)?.at ?? post.post.date;
    if (began === null) return;
    const age = Temporal.ZonedDateTime.from(began).toInstant().until(post.now).total('hours') / 24;
    if (age > days)
      tell({
        at: { key: ['incident', 'status'] },
        values: { status: incident.status, age: Math.floor(age) },
      });
  },
};
