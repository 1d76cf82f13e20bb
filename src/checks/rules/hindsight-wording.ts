import { incidentExample } from '../incident-example.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { findWording } from '../wording/find-wording.ts';

/**
 * Words that judge by what was known afterwards: `should have known`, `했어야 했다`; in the story of an incident `obviously` and `당연히` as well.
 * A hint, never more by itself.
 */
export const hindsightWording: Rule = {
  id: 'hindsight-wording',
  topic: 'language',
  severity: 'hint',
  title: 'Words of hindsight',
  message: '"{words}" judges by what was known afterwards.',
  why: 'What did not happen explains nothing: what people saw and knew at that time does.',
  help: 'A rewording: {instead}.',
  examples: {
    breaks: [
      { lang: 'ko', text: '배포 전에 확인했어야 했다.' },
      { lang: 'ko', text: '미리 알았더라면 막았다.' },
      {
        lang: 'ko',
        text: incidentExample(['resolvedAt: 2026-05-01 12:00'], '당연히 백업이 있을 줄 알았다.'),
      },
      { lang: 'en', text: 'We should have noticed the alert.' },
      { lang: 'en', text: 'It could easily have been avoided.' },
      { lang: 'en', text: incidentExample(['resolvedAt: 2026-05-01 12:00'], 'Obviously the disk was full.') },
    ],
    keeps: [
      { lang: 'ko', text: '"확인했어야 했다"라고 적혀 있었다. 배포 전에 확인해야 한다.' },
      { lang: 'ko', text: '> 했어야 했다\n\n당연히 파이썬이 있어야 한다.' },
      { lang: 'en', text: 'You should have received a mail. The hook should have its own log.' },
      { lang: 'en', text: 'He said "we should have noticed". This obviously needs Python.' },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    findWording(post, 'hindsight', tell);
  },
};
