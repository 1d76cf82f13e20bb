import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { findWording } from '../wording/find-wording.ts';

/** Words that judge by what was known afterwards: `should have known`, `했어야 했다`, `obviously`. A hint, never more by itself. */
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
      { lang: 'ko', text: '당연히 백업이 있을 줄 알았다. 미리 알았더라면 막았다.' },
      { lang: 'en', text: 'We should have noticed the alert.' },
      { lang: 'en', text: 'It could easily have been avoided, obviously.' },
    ],
    keeps: [
      { lang: 'ko', text: '"확인했어야 했다"라고 적혀 있었다. 배포 전에 확인해야 한다.' },
      { lang: 'ko', text: '> 당연히 그렇다' },
      { lang: 'en', text: 'You should have received a mail. The hook should have its own log.' },
      { lang: 'en', text: 'He said "we should have noticed".' },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    findWording(post, 'hindsight', tell);
  },
};
