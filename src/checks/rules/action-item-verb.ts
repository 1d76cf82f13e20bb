import { beginsWithVerb, endsInVerb } from '../action-titles.ts';
import { hangul } from '../hangul.ts';
import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { wholeIncident } from '../whole-incident.ts';

/**
 * The title of a follow-up that names a thing instead of saying what is to be done.
 *
 * Source: Google's "The Site Reliability Workbook", chapter 10: action items begin with a verb and have an end.
 */
export const actionItemVerb: Rule = {
  id: 'action-item-verb',
  topic: 'completeness',
  severity: 'hint',
  title: 'A follow-up that does not say what to do',
  message: 'The title of the action item "{id}", "{title}", {problem}.',
  why: 'A thing cannot be done: each reader makes another task of it, or none.',
  help: 'Say what somebody does: "Alert when the disk is 80% full" (디스크가 80% 차면 알린다).',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: 디스크 경보 문제 }]',
        ]),
      },
      {
        lang: 'en',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: Better disk alerts }]',
        ]),
      },
      {
        lang: 'en',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems: [{ id: AI-1, title: Pinning of versions }]',
        ]),
      },
    ],
    keeps: [
      {
        lang: 'ko',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems:',
          '  - { id: AI-1, title: 디스크가 80% 차면 알린다 }',
          '  - { id: AI-2, title: 디스크 경보 추가 (서버 3대) }',
        ]),
      },
      {
        lang: 'en',
        text: incidentExample([
          'resolvedAt: 2026-05-01 12:00',
          'actionItems:',
          '  - { id: AI-1, title: Alert when the disk is 80% full }',
          '  - { id: AI-2, title: Document the restore }',
        ]),
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    for (const [index, { id, title }] of wholeIncident(post)?.actionItems.entries() ?? []) {
      const isKorean = hangul.test(title);
      if (isKorean ? endsInVerb(title) : beginsWithVerb(title)) continue;
      const problem = isKorean ? 'does not end in a verb' : 'does not begin with a verb';
      tell({ at: { key: ['incident', 'actionItems', index, 'title'] }, values: { id, title, problem } });
    }
  },
};
