import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { sectionsOf } from '../sections.ts';
import { wholeIncident } from '../whole-incident.ts';

/** A reviewed postmortem that does not say what went well, what did not, and where there was luck: "Lessons learned" of Google's template. */
export const missingLessons: Rule = {
  id: 'missing-lessons',
  topic: 'completeness',
  severity: 'hint',
  title: 'A postmortem without its lessons',
  message: 'The postmortem is "{status}" and does not say {missing}.',
  why: 'What went well is worth keeping, and what was luck will not be there the next time.',
  help: 'Write a heading for each, such as "What went well" (잘된 점), or one for all: "Lessons learned" (배운 점).',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: incidentExample(
          ['reviewStatus: reviewed', 'resolvedAt: 2026-05-01 12:00'],
          '## 잘된 점\n\n경보가 울렸다.',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['reviewStatus: closed', 'resolvedAt: 2026-05-01 12:00'],
          '## What went well\n\n## What went poorly',
        ),
      },
    ],
    keeps: [
      {
        lang: 'ko',
        text: incidentExample(
          ['reviewStatus: reviewed', 'resolvedAt: 2026-05-01 12:00'],
          '## 배운 점\n\n운이 좋았다.',
        ),
      },
      {
        lang: 'ko',
        text: incidentExample(['reviewStatus: draft', 'resolvedAt: 2026-05-01 12:00'], '서버가 죽었다.'),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['reviewStatus: closed', 'resolvedAt: 2026-05-01 12:00'],
          '## What went well\n\n## What went poorly\n\n## Where we got lucky',
        ),
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const incident = wholeIncident(post);
    const status = incident?.reviewStatus;
    if (!incident || (status !== 'reviewed' && status !== 'closed')) return;
    const found = sectionsOf(post, incident);
    const missing = lessons.filter(({ section }) => !found.has(section)).map(({ words }) => words);
    if (missing.length > 0)
      tell({ at: { key: ['incident', 'reviewStatus'] }, values: { status, missing: missing.join(', ') } });
  },
};

const lessons = [
  { section: 'wentWell', words: 'what went well' },
  { section: 'wentPoorly', words: 'what went poorly' },
  { section: 'luck', words: 'where there was luck' },
] as const;
