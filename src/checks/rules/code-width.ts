import type { Code } from 'mdast';
import stringWidth from 'string-width';
import { nodesOf } from '../nodes.ts';
import type { CheckedPost, Range, Rule, Tell } from '../rule.ts';
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
  check({ tree, text }: CheckedPost, tell: Tell) {
    for (const node of nodesOf(tree)) {
      if (node.type !== 'code') continue;
      const lines = node.value.split('\n');
      const wide = lines.flatMap((line, index) => (isWide(line) ? [index] : []));
      const [first] = wide;
      if (first === undefined || isTrace(node)) continue;
      const line = lines[first] ?? '';
      const others = wide.length - 1;
      tell({
        at: rangeOf(node, line, first, text),
        values: {
          width: widthOf(line),
          columns,
          others:
            others === 0
              ? ''
              : `; so ${others === 1 ? 'does another line' : `do ${others} other lines`} of the block`,
        },
      });
    }
  },
};

/** Where a line of a block stands in the file: a fence takes a line of its own, and indentation does not count. */
function rangeOf({ position }: Code, line: string, index: number, text: string): Range {
  const start = position?.start.offset ?? 0;
  const block = text.slice(start, position?.end.offset);
  const rows = block.split('\n');
  const row = index + (/^[`~]/.test(block) ? 1 : 0);
  const before = rows.slice(0, row).reduce((sum, { length }) => sum + length + 1, start);
  const at = before + Math.max(0, rows[row]?.indexOf(line.trimEnd()) ?? 0);
  return { start: at, end: at + line.trimEnd().length };
}

/** Asks for the width of lines alone that may be wide: no character takes more than two columns. */
function isWide(line: string): boolean {
  const { length } = line;
  if (length * 2 <= columns) return false;
  return length + line.replace(plain, '').length > columns && widthOf(line) > columns;
}

/** Letters of a column each. */
const plain = /[ -~]+/g;
const isPlain = /^[ -~]*$/;

/** Columns of a line in a fixed-width font; of a very long one, its units, for nobody counts those. */
function widthOf(line: string): number {
  return line.length > 5000 || isPlain.test(line) ? line.length : stringWidth(line);
}
