import { incidentExample } from '../incident-example.ts';
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
      { lang: 'en', text: incidentOf('1.2.0') },
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

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
// `2026-05-01`, `2026. 5. 1.`, `3/10`, `2026년 5월 1일`, `May 1st`, `1 May`, `2026`, `11:30`, `Friday`, `(금)`, `오전`, `KST`
const dates = new RegExp(
  [
    '(?:19|20)\\d{2}[-./] ?\\d{1,2}(?:[-./] ?\\d{1,2})?\\.?',
    '\\b\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b',
    '\\d{1,4} ?(?:년|월|일|시|분)(?:에|의)?',
    '\\d{1,2}:\\d{2}',
    `\\b${month}\\b\\.?(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?`,
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\b`,
    '\\b(?:19|20)\\d{2}\\b',
    '\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(?:utc|kst|am|pm)\\b',
    '오전|오후|[월화수목금토일]요일|\\([월화수목금토일]\\)',
  ].join('|'),
  'giu',
);
// `Incident report`, `장애 보고서`, `of the`
const reports =
  /\b(?:incident|outage|postmortem|post-mortem|report|review|retrospective|service|disruption|downtime|issue|problem|of|on|the|an?|from|for|in|at)\b|장애|사고|서비스|보고서?|회고|리포트|포스트모템|기록|일지|경위서?|안내|공지/giu;

function incidentOf(title: string): string {
  return incidentExample(['resolvedAt: 2026-05-01 12:00'], '', title);
}
