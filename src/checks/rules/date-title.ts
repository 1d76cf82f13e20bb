import type { CheckedPost, Rule, Tell } from '../rule.ts';

/** The title of an incident that says when, and not what. */
export const dateTitle: Rule = {
  id: 'date-title',
  topic: 'posts',
  severity: 'warning',
  title: 'A title that says only when',
  message: 'The title "{title}" says when, but not what happened.',
  why: 'Lists and search results show the title alone, beside a date: nobody finds this incident by it.',
  help: 'Say what broke, or what readers will remember of it: "The disk that was full of nothing".',
  examples: {
    breaks: [
      { lang: 'ko', text: incidentOf('2026년 5월 1일 장애 보고서') },
      { lang: 'en', text: incidentOf('Incident report, May 1st 2026') },
      { lang: 'en', text: incidentOf('2026-05-01') },
    ],
    keeps: [
      { lang: 'ko', text: incidentOf('5월 1일, 정오의 DNS') },
      { lang: 'en', text: incidentOf('The May outage of the login') },
      { lang: 'en', text: '---\ntitle: 2026-05-01\ndate: 2026-05-01\n---\n' },
    ],
  },
  check({ post, frontMatter }: CheckedPost, tell: Tell) {
    const { title, incident } = post;
    if (!incident || title === '' || title.length > 200) return;
    const rest = title.replace(dates, ' ').replace(reports, ' ');
    if (rest === title || /[\p{L}\d]/u.test(rest)) return;
    const at = frontMatter.values?.['title'] === undefined ? { key: [] } : { key: ['title'] };
    tell({ at, values: { title } });
  },
};

// `2026-05-01`, `2026. 5. 1.`, `5월 1일`, `May 1st, 2026`, `11:30`, `오전`, `KST`, `(금)`
const dates =
  /\d{1,4}(?:[-./]\d{1,2}){1,2}\.?|\d{1,4} ?(?:년|월|일|시|분)(?:에|의)?|\d{1,2}:\d{2}|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|utc|kst|am|pm)\b\.?|\b\d{1,4}(?:st|nd|rd|th)?\b|오전|오후|[월화수목금토일]요일|\([월화수목금토일]\)/giu;
// `Incident report`, `장애 보고서`, `of the`
const reports =
  /\b(?:incident|outage|postmortem|post-mortem|report|review|retrospective|service|disruption|downtime|issue|problem|of|on|the|an?|from|for|in|at)\b|장애|사고|서비스|보고서?|회고|리포트|포스트모템|기록|일지|경위서?|안내|공지/giu;

function incidentOf(title: string): string {
  return `---\ntitle: "${title}"\ndate: 2026-05-01\nincident: { id: INC-1, severity: SEV-2, status: resolved, resolvedAt: 2026-05-01 12:00 }\n---\n`;
}
