import type { Template } from '../template.ts';

/** The themes that the Howie guide to post-incident investigations asks about (https://howie-guide.pagerduty.com). */
export const howie: Template = {
  summary: 'how we got here: a narrative with its difficulties and risks',
  sections: {
    ko: [
      { heading: '요약', prompt: '모르는 사람에게 한 문단으로 들려준다면.' },
      {
        heading: '배경',
        prompt: '이 시스템은 어떻게 지금 모습이 되었나. 그때는 왜 그것이 맞는 선택이었나.',
      },
      {
        heading: '무슨 일이 있었나',
        prompt: '그 자리에 있던 사람들의 눈으로. 무엇을 보았고, 무엇이라고 생각했고, 그래서 무엇을 했나.',
        holds: 'traceback',
      },
      { heading: '경과', prompt: '이야기의 뼈대. 한 줄에 한 가지, 시각으로 시작한다.', holds: 'timeline' },
      { heading: '기여한 것', prompt: '무엇이 함께 있어서 이 일이 가능했나. 기술과 조직과 시간 모두에서.' },
      { heading: '누그러뜨린 것', prompt: '무엇이 더 커지지 않게 했나. 누가 무엇을 알고 있었나.' },
      { heading: '어려웠던 것', prompt: '무엇이 알아내거나 고치거나 함께 일하기를 어렵게 했나.' },
      { heading: '남은 위험', prompt: '이번에 보였고 아직 그대로인 것.' },
      { heading: '배운 점', prompt: '무엇이 놀라웠나. 다른 팀도 알아야 할 것은 무엇인가.' },
      { heading: '열린 물음', prompt: '아직 모르는 것. 누구에게 물으면 알 수 있나.' },
    ],
    en: [
      { heading: 'Summary', prompt: 'A paragraph for somebody who knows nothing of it.' },
      {
        heading: 'Background',
        prompt: 'How did the system come to be as it was? Why did that make sense at the time?',
      },
      {
        heading: 'What happened',
        prompt:
          'Through the eyes of those who were there: what they saw, what they took it for, what they did.',
        holds: 'traceback',
      },
      {
        heading: 'Timeline',
        prompt: 'The bones of the story: one thing a line, its time first.',
        holds: 'timeline',
      },
      {
        heading: 'Contributors and enablers',
        prompt: 'What came together to make it possible, in the system, in the organisation and in time?',
      },
      { heading: 'Mitigators', prompt: 'What kept it from becoming worse? Who knew what?' },
      {
        heading: 'Difficulties in handling',
        prompt: 'What made it hard to find out, to repair, or to work together?',
      },
      { heading: 'Risks', prompt: 'What showed itself and is still there.' },
      { heading: 'Takeaways', prompt: 'What surprised you? What should other teams know of?' },
      { heading: 'Open questions', prompt: 'What is not known yet, and who could tell?' },
    ],
  },
};
