import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { documentOf } from './cases.ts';

/** Pieces from which mistakes are made: what opens, what closes, what marks. */
const pieces = [
  '<!--more-->',
  '<b>',
  '</b>',
  '<details>',
  '**',
  '~~',
  '`',
  '```\n',
  '> ',
  '- ',
  '[a](b.md)',
  '![a](a.png)',
  '<small>',
  '</small>',
  '{{ site.title }}',
  '{% raw %}',
  '[^1]',
  '\n\n',
  '한글',
  'word ',
  '<script>',
  '|a|b|\n|-|-|\n',
  '*a*\n',
  '{{ site.nope }}\n',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 25 })
  .map((parts) => parts.join(''));

test('any text is rendered, and its excerpt is what an HTML parser reads back: balanced', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (body) => {
      const { excerpt } = await documentOf(`---\ntitle: x\n---\n${body}`);
      expect(toHtml(fromHtml(excerpt.html, { fragment: true }))).toBe(excerpt.html);
      expect(excerpt.html).not.toMatch(/<[^>]* id="(?!\d+")/);
    }),
    { numRuns: 60 },
  );
});

test('a file with the line ends of Windows is rendered as any other', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (body) => {
      const lines = `---\ntitle: x\n---\n${body}`.replaceAll('\r', ' ');
      expect(await documentOf(lines.replaceAll('\n', '\r\n'))).toEqual(await documentOf(lines));
    }),
    { numRuns: 60 },
  );
});

test('filling Liquid values changes nothing in code', async () => {
  const code = fc.constantFrom('{{ site.title }}', '{{', '}}', '{% raw %}', ' ', 'x', '\n');
  await fc.assert(
    fc.asyncProperty(fc.array(code, { minLength: 1, maxLength: 12 }), async (parts) => {
      const written = `a${parts.join('')}z`;
      const { slots } = await documentOf(
        `---\ntitle: x\n---\n{{ site.title }}\n\n\`\`\`\n${written}\n\`\`\`\n`,
      );
      expect(slots.map((slot) => slot.component === 'CodeBlock' && slot.props.text)).toEqual([written]);
    }),
    { numRuns: 60 },
  );
});
