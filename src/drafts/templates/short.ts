import type { Template } from '../template.ts';

/** What fits on half a page, for incidents that were small or are fresh. */
export const short: Template = {
  summary: 'half a page: what happened, when, why, what now',
  sections: {
    ko: [
      { heading: '요약', prompt: '무엇이 언제부터 언제까지 안 됐고, 누가 겪었나.', holds: 'traceback' },
      { heading: '경과', prompt: '한 줄에 한 가지, 시각으로 시작한다.', holds: 'timeline' },
      { heading: '왜', prompt: '무엇이 함께 있어서 일어날 수 있었나.' },
      { heading: '배운 점', prompt: '잘된 점, 잘 안 된 점, 운이 좋았던 점을 한 줄씩.' },
    ],
    en: [
      {
        heading: 'Summary',
        prompt: 'What did not work, from when to when, and for whom?',
        holds: 'traceback',
      },
      { heading: 'Timeline', prompt: 'One thing a line, its time first.', holds: 'timeline' },
      { heading: 'Why', prompt: 'What came together to make it possible?' },
      {
        heading: 'Lessons learned',
        prompt: 'A line each: what went well, what did not, where you were lucky.',
      },
    ],
  },
};
