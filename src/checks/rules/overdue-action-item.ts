import { followUps } from '#incident/index.ts';
import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { wholeIncident } from '../whole-incident.ts';

/** A follow-up that is still open after the day it was due. What is due today is not overdue yet. */
export const overdueActionItem: Rule = {
  id: 'overdue-action-item',
  topic: 'completeness',
  severity: 'warning',
  title: 'An overdue follow-up',
  message: 'The action item "{id}" was due on {due}, {days} ago, and is "{status}".',
  why: 'Until it is done the same incident can happen again.',
  help: 'If it is done, write "status: done". Else agree on another day, or on "wont_do" with a reason.',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: 판을 고정한다, due: 2026-05-20 }]',
        ]),
      },
      {
        lang: 'en',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: Pin it, due: 2026-05-31, status: in_progress }]',
        ]),
      },
    ],
    keeps: [
      {
        lang: 'ko',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: 판을 고정한다, due: 2026-05-20, status: done }]',
        ]),
      },
      {
        lang: 'en',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: Pin it, due: 2026-06-01 }]',
        ]),
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const incident = wholeIncident(post);
    if (!incident) return;
    const today = post.now.toZonedDateTimeISO(post.site.timeZone).toPlainDate();
    const overdue = new Map(
      followUps([incident], today.toString()).flatMap(({ id, due, overdue: isLate }) =>
        isLate && due !== null ? [[id, due]] : [],
      ),
    );
    for (const [index, { id, status }] of incident.actionItems.entries()) {
      const due = overdue.get(id);
      if (due === undefined) continue;
      const days = Temporal.PlainDate.from(due).until(today).days;
      const values = { id, due, days: days === 1 ? 'a day' : `${days} days`, status };
      tell({ at: { key: ['incident', 'actionItems', index, 'due'] }, values });
    }
  },
};
