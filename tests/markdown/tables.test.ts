import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { rehypeTables } from '../../src/markdown/tables.ts';

const rendered = (html: string) => {
  const tree = fromHtml(html, { fragment: true });
  rehypeTables()(tree);
  return toHtml(tree);
};
const body = '<tbody><tr><td>p50</td><td>40 ms</td></tr></tbody>';

describe('the head of a table', () => {
  test('keeps its words as headings, and an empty cell as a cell', () => {
    expect(rendered(`<table><thead><tr><th></th><th>Before</th></tr></thead>${body}</table>`)).toBe(
      `<table><thead><tr><td></td><th>Before</th></tr></thead>${body}</table>`,
    );
  });

  test('goes where no cell of it says anything', () => {
    const html = `<table><thead><tr>\n<th> </th><th align="right"></th></tr></thead>${body}</table>`;
    expect(rendered(html)).toBe(`<table>${body}</table>`);
  });

  test('may be a picture', () => {
    const html = `<table><thead><tr><th><img src="a.png"></th></tr></thead>${body}</table>`;
    expect(rendered(html)).toBe(html);
  });
});
