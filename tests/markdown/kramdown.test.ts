import fc from 'fast-check';
import type { Code, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { blocksIn } from '../../src/markdown/blocks.ts';
import { mendKramdown } from '../../src/markdown/kramdown/kramdown.ts';
import { markdownPlugins } from '../../src/markdown/plugins.ts';
import { documentOf, siteOf } from './cases.ts';

const jekyll = siteOf('', 'jekyll');
const processor = unified().use(remarkParse).use(markdownPlugins(jekyll).remarkPlugins).freeze();
const parse = (text: string): Root => processor.parse(text);
const mended = (text: string) => mendKramdown({ text, tree: parse(text), locate: (point) => point }, parse);

/** What CommonMark reads as kramdown does, and code that looks like what it does not. */
const ordinary = [
  'Words [a](b.html) and ![c](d.png "title"), [e]( f ) <https://night.example/a b>.',
  '한글 [참고](<a b.html>)와 **굵게**. 10~20개 | 30개',
  '`[a](b c)` <code>![a](b c.png)</code> \\[a](b c) [a] (b c)',
  '```md\n![a](b c.png)\n<hr>\n**a**\n| a | b |\n```',
  'Words.\n\n    [a](b c)\n    | a | b |',
  '<pre>\n![a](b c.png)\n| a | b |\n</pre>',
  '<!-- ![a](b c.png)\n| a | -->',
  '<script>\na[b](c d)\n</script>',
  '| a | b |\n| --- | :-: |\n| `c` | d |',
  'a | b\n--|--\nc | d',
  '<br>',
  '<div>\n<p>a</p>\n</div>',
  '<div class="x">\n\n*inside*\n\n</div>',
  '# Heading [a](b)',
  '- item\n  > quoted\n\n  ```\n  [a](b c)\n  ```',
  '[^1]: A note [a](b).',
  '***',
];

/** What is mended, and what it may stand beside. */
const pieces = [
  ...['![a](b c.png)', '[a](b c "t "u"")', '[', ']', '](', '(', ')', '"', ' =3x)', '!', '\\', '`', '**'],
  ...['<br>', '<hr>', '<div>', '</div>', '<div markdown="1">', '<p>', '</p>', '<figure>', '<!--', '-->'],
  ...['<code>', '</code>', '<pre>', '| a | b |', '|', '|---|', '|-+-|', '```', '---', '한글', 'word'],
  ...['\n', '\n', '\n\n', ' ', '    ', '> ', '- ', '1. '],
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('text that CommonMark reads as kramdown does', () => {
  test('stays byte for byte as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ordinary), { maxLength: 12 }), (blocks) => {
        const text = blocks.join('\n\n');
        expect(mended(text).text).toBe(text);
      }),
    );
  });

  test('is what comes out: there is nothing left to mend', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = mended(text).text;
        expect(mended(once).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

test('code keeps its text, whatever stands around it', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, code, after) => {
      const written = code.replaceAll('~', '');
      // A fence that opens below a tag is freed from its HTML, and rightly takes what follows for its own.
      fc.pre(!/`{3}|~{3}/.test(before));
      const text = `${before}\n\n</pre>-->\n\n~~~~\n${written}\n~~~~\n\n${after}`;
      const isWritten = (node: Code) => node.value === written;
      const codesOf = (tree: Root) => [...blocksIn(tree)].filter((block) => block.type === 'code');
      fc.pre(codesOf(parse(text)).some(isWritten));
      expect(codesOf(mended(text).tree).some(isWritten)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('images are reported where they stand, whatever is put in above and beside them', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (before, after) => {
      const text = `---\ntitle: x\n---\n${before}\n\n![x](x y.png) {{ page.title }} ![z](z.png)\n\n${after}`;
      const { images } = await documentOf(text, jekyll);
      const lines = text.split('\n');
      for (const { line, column } of images) expect(lines[line - 1]?.slice(column - 1)).toMatch(/^!\[/);
    }),
    { numRuns: 200 },
  );
});

describe('hostile text takes no longer than other text of its length', () => {
  test.for([
    '[a](b c ',
    '![a](((',
    '[[a](b c)',
    '[a](b "',
    '[a](b " ) ',
    '](a b)',
    '<br>\na\n',
    '<hr>\na\n\n',
    '<div>\n[a](b\n',
    '<div>\n',
    '<p>a</p>\n',
    '<b <b ',
    '| `a',
    '|a',
    '| a |\n',
    '|---|\n\n',
    '> | a |\n\n',
  ])('%j', { timeout: 10_000 }, (piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    const tree = parse(text);
    const start = performance.now();
    const { text: result } = mendKramdown({ text, tree, locate: (point) => point }, () => tree);
    expect(result.length).toBeGreaterThanOrEqual(text.length);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
