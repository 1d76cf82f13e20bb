import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { findWording } from '../wording/find-wording.ts';

/** Words that look for somebody to blame: `human error`, `내 잘못`. A hint, never more by itself. */
export const blameWording: Rule = {
  id: 'blame-wording',
  topic: 'language',
  severity: 'hint',
  title: 'Words of blame',
  message: '"{words}" says who, and ends the search for what made it possible.',
  why: 'Where people are blamed they tell less the next time, and the same thing happens to the next one.',
  help: 'A rewording: {instead}.',
  examples: {
    breaks: [
      { lang: 'ko', text: '설정을 실수로 지웠다.' },
      { lang: 'ko', text: '결국 내 잘못이었다. 백업도 깜빡하고 하지 않았다.' },
      { lang: 'ko', text: '이번 장애의 원인은 작업자의 부주의다.' },
      { lang: 'en', text: 'The root cause was human error.' },
      { lang: 'en', text: 'The engineer failed to check the backup.' },
    ],
    keeps: [
      { lang: 'ko', text: '"내 잘못"이라고 그가 말했다. 아내 잘못은 아니다. 정수를 실수로 바꾼다.' },
      { lang: 'ko', text: '> 실수로 지웠다\n\n`실수로`' },
      {
        lang: 'en',
        text: 'They called it “human error”. The request failed to connect. `git blame` shows it.',
      },
      { lang: 'en', text: 'A blameless review without blame.\n\n> It was human error.' },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    findWording(post, 'blame', tell);
  },
};
