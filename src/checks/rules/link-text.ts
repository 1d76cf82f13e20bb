import { toString as textOf } from 'mdast-util-to-string';
import { nodesOf } from '../nodes.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';

/** A link whose text does not say where it leads. Source: WCAG 2.2, success criterion 2.4.9 "Link Purpose (Link Only)". */
export const linkText: Rule = {
  id: 'link-text',
  topic: 'reading',
  severity: 'warning',
  title: 'A link that says "here"',
  message: 'The text of this link is "{text}".',
  why: 'Links are read out and looked through without the words around them: there it says nothing.',
  help: 'Link the words that name what is behind it: [the report of the outage](…).',
  examples: {
    breaks: [
      { lang: 'ko', text: '자세한 내용은 [여기](https://example.org)에 있다.' },
      { lang: 'ko', text: '[이곳](https://example.org)과 [링크](https://example.org) 참고.' },
      { lang: 'en', text: 'Read more [here](https://example.org).' },
      { lang: 'en', text: '[This link](https://example.org) has it.' },
    ],
    keeps: [
      {
        lang: 'ko',
        text: '[nginx의 keepalive 설명](https://example.org)에 있다. [연결 링크의 수](https://example.org)',
      },
      {
        lang: 'en',
        text: 'The [report of the outage](https://example.org) has it. <https://example.org/here>',
      },
    ],
  },
  check({ tree }: CheckedPost, tell: Tell) {
    for (const node of nodesOf(tree)) {
      if (node.type !== 'link' && node.type !== 'linkReference') continue;
      const { position, children } = node;
      if (children.some(({ type }) => type === 'image' || type === 'imageReference')) continue;
      const text = textOf(children).trim();
      if (text.length > 40 || !saysNothing.test(text)) continue;
      tell({ at: { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }, values: { text } });
    }
  },
};

// `here`, `Click here.`, `this link`, `여기`, `여기를 클릭`, `이 링크에서`, `링크`
const saysNothing =
  /^[\s([{<"'“‘]*(?:(?:click |see |right |over )?here|(?:this |the |see )?links?|this|(?:여기|이곳|이 ?링크|링크|요기)(?:를|을|에서|서|에|로|는|은)?(?: ?(?:클릭|참고|참조|확인)(?:하기|하세요)?)?)[\s)\]}>"'”’.,!:→»>]*$/i;
