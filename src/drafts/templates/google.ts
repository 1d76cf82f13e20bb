import type { Template } from '../template.ts';

/**
 * The parts of the example postmortem in Google's "Site Reliability Engineering" (https://sre.google/sre-book/example-postmortem/). Its
 * "root causes" are contributing factors here: there is never one alone.
 */
export const google: Template = {
  summary: 'the parts of Google’s SRE book; lessons in three',
  sections: {
    ko: [
      {
        heading: '요약',
        prompt:
          '무엇이 언제부터 언제까지 안 됐고 왜 그랬는지 두세 문장으로. 목록과 피드에는 이 문단만 보인다.',
      },
      {
        heading: '영향',
        prompt: '누가 무엇을 못 했나. 사람 수, 실패한 요청, 잃은 데이터처럼 셀 수 있는 것을 적는다.',
      },
      {
        heading: '방아쇠',
        prompt: '무엇이 바뀌었을 때 시작됐나. 배포, 설정, 트래픽, 날짜, 아무것도 안 바뀌었다면 그것도.',
        holds: 'traceback',
      },
      {
        heading: '기여 요인',
        prompt:
          '무엇이 함께 있어서 이 일이 일어날 수 있었나. 하나로 좁히지 말고 여럿을 적는다. 사람이 아니라 조건을 적는다.',
      },
      {
        heading: '어떻게 알았나',
        prompt: '경보가 울렸나, 사용자가 알려 줬나. 더 일찍 알 수 있는 길이 있었나.',
      },
      { heading: '어떻게 멈췄나', prompt: '무엇이 효과가 있었고, 해 봤지만 소용없던 것은 무엇인가.' },
      {
        heading: '경과',
        prompt: '한 줄에 한 가지, 시각으로 시작한다. 그때 알던 것만 적는다.',
        holds: 'timeline',
      },
      { heading: '배운 점' },
      { heading: '잘된 점', depth: 3, prompt: '다음에도 있어야 할 것.' },
      { heading: '잘 안 된 점', depth: 3, prompt: '우리를 느리게 만든 것.' },
      { heading: '운이 좋았던 점', depth: 3, prompt: '다음에는 없을지 모르는 것.' },
      { heading: '자료', prompt: '그래프, 로그, 대화로 가는 링크. 사라질 수 있으면 보관본도.' },
    ],
    en: [
      {
        heading: 'Summary',
        prompt:
          'Two or three sentences: what did not work, from when to when, and why. Lists and feeds show this paragraph alone.',
      },
      {
        heading: 'Impact',
        prompt: 'Who could not do what? Write what can be counted: people, failed requests, lost data.',
      },
      {
        heading: 'Trigger',
        prompt:
          'What had just changed when it began: a deploy, a setting, traffic, the date? If nothing had, say that.',
        holds: 'traceback',
      },
      {
        heading: 'Contributing factors',
        prompt:
          'What had to come together for this to be possible? Name several, and conditions instead of people.',
      },
      {
        heading: 'Detection',
        prompt: 'Did an alert tell you, or a user? What could have told you earlier?',
      },
      { heading: 'Resolution', prompt: 'What helped, and what was tried and did not?' },
      {
        heading: 'Timeline',
        prompt: 'One thing a line, its time first. Write only what was known then.',
        holds: 'timeline',
      },
      { heading: 'Lessons learned' },
      { heading: 'What went well', depth: 3, prompt: 'What should be there the next time as well.' },
      { heading: 'What went poorly', depth: 3, prompt: 'What slowed you down.' },
      { heading: 'Where we got lucky', depth: 3, prompt: 'What may not be there the next time.' },
      {
        heading: 'Supporting information',
        prompt: 'Links to graphs, logs and talk; to copies of what may go away.',
      },
    ],
  },
};
