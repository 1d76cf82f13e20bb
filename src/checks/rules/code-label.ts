import { nodesOf } from '../nodes.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { isTrace } from '../traces.ts';

/** A fence that does not say what language it holds. Stack traces are known without. */
export const codeLabel: Rule = {
  id: 'code-label',
  topic: 'reading',
  severity: 'hint',
  title: 'Code without a label',
  message: 'This code block does not say its language.',
  why: 'It is shown without colours, and screen readers and copies do not know what it is.',
  help: 'Write the language behind the fence: ```python. For output, ```text.',
  examples: {
    breaks: [
      { lang: 'ko', text: '```\nimport flask\n```' },
      { lang: 'en', text: '~~~\nnpm ci\n~~~' },
    ],
    keeps: [
      { lang: 'ko', text: '```python\nimport flask\n```' },
      { lang: 'en', text: '```text\nok\n```\n\n    indented\n\n```\n```' },
      {
        lang: 'en',
        text: '```\nTraceback (most recent call last):\n  File "a.py", line 1, in <module>\n    f()\nValueError: x\n```',
      },
    ],
  },
  check({ tree, text }: CheckedPost, tell: Tell) {
    for (const node of nodesOf(tree)) {
      if (node.type !== 'code') continue;
      const { lang, value, position } = node;
      const start = position?.start.offset ?? 0;
      if (lang || value.trim() === '' || !/^[`~]/.test(text.slice(start, start + 1)) || isTrace(node))
        continue;
      tell({ at: { start, end: start + (/^[`~]+/.exec(text.slice(start))?.[0].length ?? 0) } });
    }
  },
};
