import { isEndless } from '../action-titles.ts';
import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { wholeIncident } from '../whole-incident.ts';

/** A follow-up that can never be done. Source: Google's "The Site Reliability Workbook", chapter 10: "bounded" action items. */
export const actionItemEnd: Rule = {
  id: 'action-item-end',
  topic: 'completeness',
  severity: 'hint',
  title: 'A follow-up without an end',
  message: 'Nobody can tell when the action item "{id}", "{title}", is done.',
  why: 'It stays open for ever, or is closed on a day like any other.',
  help: 'Say what will be there once it is done: "Alert when the queue is longer than 1,000" instead of "Improve monitoring".',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: 디스크를 지속적으로 살핀다 }]',
        ]),
      },
      {
        lang: 'en',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: Improve the monitoring }]',
        ]),
      },
    ],
    keeps: [
      {
        lang: 'ko',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: 디스크가 80% 차면 알린다 }]',
        ]),
      },
      {
        lang: 'en',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: Alert at 80% of the disk }]',
        ]),
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    for (const [index, { id, title }] of wholeIncident(post)?.actionItems.entries() ?? [])
      if (isEndless(title))
        tell({ at: { key: ['incident', 'actionItems', index, 'title'] }, values: { id, title } });
  },
};
