import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { rehypeTasks } from '../../src/markdown/tasks.ts';

const rendered = (html: string, ui: 'ko' | 'en') => {
  const tree = fromHtml(html, { fragment: true });
  rehypeTasks(ui)(tree);
  return toHtml(tree);
};

test('boxes of a task list are named by their state, in the language of the post', () => {
  const list = '<li><input type="checkbox" checked> a</li><li><input type="checkbox"> b</li>';
  expect(rendered(list, 'en')).toBe(
    '<li><input type="checkbox" checked aria-label="Done"> a</li><li><input type="checkbox" aria-label="Not done"> b</li>',
  );
  expect(rendered(list, 'ko')).toContain('aria-label="끝냄"');
});

test('a name the author gave stays', () => {
  const own = '<input type="checkbox" aria-label="Agreed">';
  expect(rendered(own, 'en')).toBe(own);
});
