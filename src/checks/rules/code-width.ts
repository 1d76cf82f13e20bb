import stringWidth from 'string-width';
import { nodesIn } from '#markdown/index.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { isTrace } from '../traces.ts';

/** Columns that the widest code block of a page has room for. */
const columns = 100;

/** A line of code that is wider than the page. Told once a block, at its first such line. Stack traces are folded by the page. */
export const codeWidth: Rule = {
  id: 'code-width',
  topic: 'reading',
  severity: 'hint',
  title: 'Code wider than the page',
  message: 'This line of code takes {width} columns, and the page shows {columns}{others}.',
  why: 'What stands behind the fold is read by few, and cut off on paper.',
  help: 'Break the line where the language allows it, or leave out what does not matter.',
  examples: {
    breaks: [
      { lang: 'ko', text: `\`\`\`text\n${'서버가 '.repeat(16)}\n\`\`\`` },
      { lang: 'en', text: `\`\`\`text\n${'x'.repeat(101)}\n\`\`\`` },
    ],
    keeps: [
      { lang: 'ko', text: `\`\`\`text\n${'서버가 '.repeat(14)}\n\`\`\`` },
      { lang: 'en', text: `\`\`\`text\n${'x'.repeat(100)}\n\`\`\`` },
    ],
  },
  check({ tree }: CheckedPost, tell: Tell) {
    for (const node of nodesIn([tree])) {
      if (node.type !== 'code') continue;
      const { value, position } = node;
      // No character is wider than two columns.
      const wide = value.split('\n').filter((line) => line.length * 2 > columns && widthOf(line) > columns);
      const [first] = wide;
      if (first === undefined || isTrace(value)) continue;
      tell({
        at: { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 },
        values: {
          width: widthOf(first),
          columns,
          others: wide.length > 1 ? `; so do ${wide.length - 1} other lines of the block` : '',
        },
      });
    }
  },
};

/** Letters of a column each. */
const isPlain = /^[ -~]*$/;

/** Columns of a line in a fixed-width font; of a very long one, its units, for nobody counts those. */
function widthOf(line: string): number {
  return line.length > 5000 || isPlain.test(line) ? line.length : stringWidth(line);
}
