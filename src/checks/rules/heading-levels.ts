import { nodesOf } from '../nodes.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';

/**
 * A heading more than one level below the one before. Which level a text begins with is its own affair.
 *
 * Source: WCAG 2.2, technique G141 "Organizing a page using headings".
 */
export const headingLevels: Rule = {
  id: 'heading-levels',
  topic: 'reading',
  severity: 'warning',
  title: 'A heading that skips a level',
  message: 'A heading of level {level} follows one of level {before}.',
  why: 'Who finds the way by headings looks for a level in between that is not there.',
  help: 'Write {signs} instead, or put a heading of level {wanted} above.',
  examples: {
    breaks: [
      { lang: 'ko', text: '## 경과\n\n#### 11시 30분' },
      { lang: 'en', text: '## Timeline\n\n#### 11:30' },
    ],
    keeps: [
      { lang: 'ko', text: '### 경과\n\n#### 11시 30분\n\n### 고친 것' },
      { lang: 'en', text: '## Timeline\n\n### 11:30\n\n#### The first minute\n\n## After' },
    ],
  },
  check({ tree }: CheckedPost, tell: Tell) {
    let before: number | null = null;
    for (const node of nodesOf(tree)) {
      if (node.type !== 'heading') continue;
      const { depth, position } = node;
      if (before !== null && depth > before + 1) {
        const wanted = before + 1;
        tell({
          at: { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 },
          values: { level: depth, before, wanted, signs: '#'.repeat(wanted) },
        });
      }
      before = depth;
    }
  },
};
