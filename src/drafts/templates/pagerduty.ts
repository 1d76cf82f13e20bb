import type { Template } from '../template.ts';

/** The parts of PagerDuty's postmortem template (https://response.pagerduty.com/after/post_mortem_template/). Its responders are `roles:`. */
export const pagerduty: Template = {
  summary: 'the parts of PagerDuty’s guide; with what was told to users',
  sections: {
    ko: [
      { heading: '개요', prompt: '기여 요인과 경과와 영향을 한두 문장으로.' },
      {
        heading: '무슨 일이 있었나',
        prompt: '처음부터 끝까지 짧게. 그 자리에 없던 사람이 따라올 수 있게.',
        holds: 'traceback',
      },
      {
        heading: '기여 요인',
        prompt: '이 일이 일어나게 한 조건들. 대응하다가 더 나빠지게 한 것이 있으면 그것도.',
      },
      { heading: '해결', prompt: '무엇으로 멈췄나. 임시 조치였다면 오래갈 해결은 무엇인가.' },
      { heading: '영향', prompt: '숫자로. 몇 분, 몇 명, 몇 건, 몇 퍼센트.' },
      {
        heading: '경과',
        prompt: '영향이 시작된 때, 호출된 때, 알린 때, 손을 쓴 때, 끝난 때를 빠뜨리지 않는다.',
        holds: 'timeline',
      },
      { heading: '우리는 어땠나' },
      { heading: '잘된 점', depth: 3, prompt: '도구와 절차와 사람 사이에서 도움이 된 것.' },
      { heading: '아쉬웠던 점', depth: 3, prompt: '다음에는 다르게 하고 싶은 것.' },
      { heading: '알린 말', prompt: '영향을 받은 사람들에게 언제 어디에 무엇이라고 알렸나. 그대로 옮긴다.' },
    ],
    en: [
      { heading: 'Overview', prompt: 'Contributing factors, timeline and impact in a sentence or two.' },
      {
        heading: 'What happened',
        prompt: 'From the beginning to the end, in short: whoever was not there can follow.',
        holds: 'traceback',
      },
      {
        heading: 'Contributing factors',
        prompt: 'The conditions that made it possible, and what made it worse while you responded.',
      },
      {
        heading: 'Resolution',
        prompt: 'What stopped it? If that is not to last, what will take its place?',
      },
      { heading: 'Impact', prompt: 'In numbers: minutes, people, requests, per cent.' },
      {
        heading: 'Timeline',
        prompt:
          'When the impact began, who was called when, when users were told, what was done, when it ended.',
        holds: 'timeline',
      },
      { heading: 'How did we do?' },
      { heading: 'What went well', depth: 3, prompt: 'What helped, in tools, in the process and among you.' },
      { heading: 'What did not go so well', depth: 3, prompt: 'What you would like to do in another way.' },
      { heading: 'Messages', prompt: 'What was told to those affected, when and where, word for word.' },
    ],
  },
};
