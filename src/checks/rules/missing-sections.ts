import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { type Section, sectionsOf } from '../sections.ts';
import { wholeIncident } from '../whole-incident.ts';

/** What readers look for in a postmortem, by how far its review is. Facts of the front matter count as well as headings. */
export const missingSections: Rule = {
  id: 'missing-sections',
  topic: 'completeness',
  severity: 'warning',
  title: 'A postmortem without parts that readers look for',
  message: 'The postmortem is "{status}" and has no {missing}.',
  why: 'Whoever was not there cannot follow what happened, or learn from it.',
  help: 'Write {advice}.',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: incidentExample(
          ['reviewStatus: reviewed', 'resolvedAt: 2026-05-01 12:00'],
          '서버가 죽었다.\n\n## 경과\n\n- 11:30 배포',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['reviewStatus: in_review', 'resolvedAt: 2026-05-01 12:00'],
          'It was down.\n\n## Impact\n\nAll.',
        ),
      },
    ],
    keeps: [
      { lang: 'ko', text: incidentExample(['resolvedAt: 2026-05-01 12:00'], '서버가 죽었다.') },
      {
        lang: 'ko',
        text: incidentExample(
          [
            'reviewStatus: reviewed',
            'resolvedAt: 2026-05-01 12:00',
            'impactSummary: 아무도 로그인하지 못했다',
            'contributingFactors: [{ factor: 판이 고정되어 있지 않았다 }]',
            'actionItems: [{ id: AI-1, title: 판을 고정한다, status: done }]',
          ],
          '## 경과\n\n- 11:30 배포',
        ),
      },
      {
        lang: 'en',
        text: incidentExample(
          ['reviewStatus: closed', 'resolvedAt: 2026-05-01 12:00'],
          '## Summary\n\n## Impact\n\n## Timeline (UTC)\n\n## Contributing factors\n\n## Action items',
        ),
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const incident = wholeIncident(post);
    const status = incident?.reviewStatus;
    if (!incident || !status) return;
    const found = sectionsOf(post, incident);
    const missing = wanted[status].filter((section) => !found.has(section));
    if (missing.length === 0) return;
    tell({
      at: { key: ['incident', 'reviewStatus'] },
      values: {
        status,
        missing: missing.map((section) => parts[section]?.name).join(', '),
        advice: missing.map((section) => parts[section]?.advice).join('; '),
      },
    });
  },
};

const core = ['summary', 'impact', 'timeline', 'factors', 'followUps'] as const;

/** What each state of the review asks for. */
const wanted: Readonly<
  Record<'draft' | 'in_review' | 'reviewed' | 'closed', readonly (typeof core)[number][]>
> = {
  draft: [],
  in_review: ['summary', 'impact', 'timeline'],
  reviewed: core,
  closed: core,
};

const parts: Readonly<Record<(typeof core)[number], { name: string; advice: string }>> = {
  summary: { name: 'summary', advice: 'a paragraph above the first heading, or a heading "Summary" (요약)' },
  impact: { name: 'impact', advice: '"impactSummary:", or a heading "Impact" (영향)' },
  timeline: { name: 'timeline', advice: 'a heading "Timeline" (경과) with a list below' },
  factors: {
    name: 'contributing factors',
    advice: '"contributingFactors:", or a heading "Contributing factors" (원인)',
  },
  followUps: { name: 'follow-ups', advice: '"actionItems:", or a heading "Action items" (후속 조치)' },
} satisfies Partial<Record<Section, unknown>>;
