import { needsEndTag, tagsOf } from '#markdown/index.ts';
import { nodesOf } from '../nodes.ts';
import type { CheckedPost, Range, Rule, Tell } from '../rule.ts';

/**
 * An element of raw HTML that nothing closes, in the whole post: `<details>` without its `</details>`.
 *
 * Elements that end by themselves (`<li>`, `<p>`) need no end tag. Those whose content is not shown (`<script>`) are told of by the
 * pipeline, which makes text of them.
 */
export const unclosedHtml: Rule = {
  id: 'unclosed-html',
  topic: 'reading',
  severity: 'warning',
  title: 'HTML that is never closed',
  message: '"{tag}" is never closed.',
  why: 'What follows becomes a part of it: folded away, bold, or pushed aside.',
  help: 'Write "{end}" where it ends. If you mean the tag as a word, put it in backticks.',
  examples: {
    breaks: [
      { lang: 'ko', text: '<details>\n<summary>로그</summary>\n\n긴 로그.\n\n다음 이야기.' },
      { lang: 'ko', text: '<b>여기까지만 굵게 하려 했다.' },
      { lang: 'en', text: '<div class="note">\n\nThe rest of the post.' },
      { lang: 'en', text: 'Put a <section> around it.' },
    ],
    keeps: [
      {
        lang: 'ko',
        text: '<details>\n<summary>로그</summary>\n\n긴 로그.\n\n</details>\n\n`<div>` 다음 이야기.',
      },
      { lang: 'ko', text: '줄<br>바꿈. <ul><li>하나<li>둘</ul>' },
      { lang: 'en', text: '<b>Bold</b> text, `<section>`, <kbd>Ctrl</kbd>.\n\n```html\n<div>\n```' },
      { lang: 'en', text: '<p>A paragraph\n\n<img src="x.png" alt="x"/>\n\nA List<String> of names.' },
    ],
  },
  check({ tree, text }: CheckedPost, tell: Tell) {
    // By name, so that an end tag finds its start at once however many others are open.
    const open = new Map<string, Range[]>();
    for (const piece of htmlIn(tree)) {
      for (const { name, at, end, kind } of tagsOf(text.slice(piece.start, piece.end))) {
        if (!needsEndTag(name)) continue;
        const tags = open.get(name) ?? [];
        if (kind === 'start') tags.push({ start: piece.start + at, end: piece.start + end });
        else if (kind === 'end') tags.pop();
        open.set(name, tags);
      }
    }
    for (const [name, tags] of open)
      for (const { start, end } of tags)
        tell({ at: { start, end }, values: { tag: text.slice(start, end), end: `</${name}>` } });
  },
};

/** Where the raw HTML of a tree stands, in its order. */
function htmlIn(tree: CheckedPost['tree']): Range[] {
  const ranges: Range[] = [];
  for (const node of nodesOf(tree)) {
    const { start, end } = node.position ?? {};
    if (node.type === 'html' && start?.offset !== undefined && end?.offset !== undefined)
      ranges.push({ start: start.offset, end: end.offset });
  }
  return ranges.sort((a, b) => a.start - b.start);
}
