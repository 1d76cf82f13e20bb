import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { wholeIncident } from '../whole-incident.ts';

/** A follow-up of a reviewed postmortem that nobody has, that is due on no day, or of which nobody said what it is for. */
export const actionItemFields: Rule = {
  id: 'action-item-fields',
  topic: 'completeness',
  severity: 'warning',
  title: 'A follow-up without owner, day or type',
  message: 'The action item "{id}" has no {missing}, and the postmortem is "{status}".',
  why: 'What nobody has by no day is not done; without a type nobody sees whether anything prevents the next incident.',
  help: 'Add {missing} to the item.',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: incidentExample([
          'reviewStatus: reviewed',
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: 판을 고정한다, type: prevent }]',
        ]),
      },
      {
        lang: 'en',
        text: incidentExample([
          'reviewStatus: closed',
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: Pin it, status: done }]',
        ]),
      },
    ],
    keeps: [
      {
        lang: 'ko',
        text: incidentExample([
          'reviewStatus: in_review',
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: 판을 고정한다 }]',
        ]),
      },
      {
        lang: 'en',
        text: incidentExample([
          'reviewStatus: reviewed',
          'resolvedAt: 2026-05-01 12:00',
          'actionItems:',
          '  - { id: AI-1, title: Pin it, type: prevent, owner: Ada, due: 2026-07-01 }',
          '  - { id: AI-2, title: Add a test, type: detect, status: done }',
          '  - { id: AI-3, title: Change the tool, status: wont_do, reason: pinned }',
        ]),
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const incident = wholeIncident(post);
    const status = incident?.reviewStatus;
    if (!incident || (status !== 'reviewed' && status !== 'closed')) return;
    for (const [index, item] of incident.actionItems.entries()) {
      if (item.status === 'wont_do') continue;
      // Of what is done, nobody asks who does it by when.
      const wanted = item.status === 'done' ? (['type'] as const) : (['owner', 'due', 'type'] as const);
      const missing = wanted.filter((key) => item[key] === null);
      if (missing.length === 0) continue;
      const values = { id: item.id, missing: missing.map((key) => `"${key}"`).join(', '), status };
      tell({ at: { key: ['incident', 'actionItems', index] }, values });
    }
  },
};
