import type { Template, TemplateSection } from '../template.ts';

/** The question "why?" asked again of each answer, as Toyota's Taiichi Ohno described it: five are an example, not a rule, and answers branch. */
export const fiveWhys: Template = {
  summary: 'from what users saw to the conditions behind it, why by why',
  sections: {
    ko: [
      { heading: '요약', prompt: '무엇이 언제부터 언제까지 안 됐나.' },
      { heading: '영향', prompt: '누가 무엇을 못 했나, 숫자로.' },
      {
        heading: '경과',
        prompt: '한 줄에 한 가지, 시각으로 시작한다. 물음은 여기 있는 사실에서 출발한다.',
        holds: 'timeline',
      },
      { heading: '문제', prompt: '사용자가 본 것 한 문장. 짐작이 아니라 본 것.', holds: 'traceback' },
      {
        heading: '왜, 거듭 묻기',
        prompt:
          '답마다 증거를 적고, 답이 여럿이면 갈라서 묻는다. 사람 이름이 답이 되면 그 사람이 본 화면을 물어본다.',
      },
      ...whys('ko', ['첫 번째 왜', '두 번째 왜', '세 번째 왜', '네 번째 왜', '다섯 번째 왜']),
      { heading: '배운 점', prompt: '어느 답에서 끊는 것이 가장 쉬운가. 잘된 점과 운이 좋았던 점도.' },
    ],
    en: [
      { heading: 'Summary', prompt: 'What did not work, from when to when?' },
      { heading: 'Impact', prompt: 'Who could not do what, in numbers?' },
      {
        heading: 'Timeline',
        prompt: 'One thing a line, its time first. The questions start from the facts here.',
        holds: 'timeline',
      },
      {
        heading: 'Problem',
        prompt: 'A sentence: what users saw, not what you took it for.',
        holds: 'traceback',
      },
      {
        heading: 'Why, again and again',
        prompt:
          'Give the evidence of each answer, and branch where there are several. Where a person is the answer, ask what they had before their eyes.',
      },
      ...whys('en', ['First why', 'Second why', 'Third why', 'Fourth why', 'Fifth why']),
      {
        heading: 'Lessons learned',
        prompt: 'Which answer is the easiest to cut off? What went well, and where were you lucky?',
      },
    ],
  },
};

function whys(lang: 'ko' | 'en', headings: readonly string[]): TemplateSection[] {
  const prompts = {
    ko: ['왜 문제가 일어났나.', '앞의 답은 왜 그랬나.'],
    en: ['Why did the problem occur?', 'Why was that so?'],
  }[lang];
  return headings.map((heading, index) => ({
    heading,
    depth: 3,
    prompt: prompts[Math.min(index, 1)] ?? '',
  }));
}
