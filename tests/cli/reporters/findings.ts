import type { Finding } from '#checks/index.ts';

/** A finding of a rule in `/blog/posts/a.md`; facts that a test is about are given. */
export function finding(facts: Partial<Finding> = {}): Finding {
  return {
    file: '/blog/posts/a.md',
    line: 3,
    column: 7,
    endLine: 3,
    endColumn: 12,
    code: 'link-text',
    title: 'A link that says nothing',
    severity: 'warning',
    message: 'The link is called "here".',
    why: 'Screen readers list links without their surroundings.',
    help: 'Name what it leads to.',
    ...facts,
  };
}
