import { describe, expect, test } from 'vitest';
import type { RenderedDocument } from '#markdown/index.ts';
import { documentOf } from './cases.ts';

const rendered = (body: string) => documentOf(`---\ntitle: x\n---\n${body}`);

const said = ({ diagnostics }: RenderedDocument) =>
  diagnostics.map(({ code, severity, line, column }) => `${severity} ${code} ${line}:${column}`);

/** Each line one level deeper than the one above: `- a`, `  - a`, … */
const nestedList = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');

describe('what nests too deeply is refused at its line', () => {
  test('quotes: fifty are many, one more is too many', async () => {
    expect(said(await rendered(`Words.\n\n${'>'.repeat(50)} a\n`))).toEqual([]);
    // Three lines of front matter, one of words, one blank.
    expect(said(await rendered(`Words.\n\n${'>'.repeat(51)} a\n`))).toEqual(['error SF2041 6:1']);
  });

  test('lists, at the line of the item that is too deep', async () => {
    expect(said(await rendered(nestedList(50)))).toEqual([]);
    expect(said(await rendered(nestedList(60)))).toEqual(['error SF2041 54:1']);
  });

  test('quotes and lists in turn', async () => {
    expect(said(await rendered(`${'> - '.repeat(25)}a\n`))).toEqual([]);
    expect(said(await rendered(`${'> - '.repeat(26)}a\n`))).toEqual(['error SF2041 4:1']);
  });

  test('but a long line across the page is no list, and neighbours are no nesting', async () => {
    const neighbours = '> a\n\n- b\n\n1. c\n\n'.repeat(60);
    expect(said(await rendered(`${'- '.repeat(80)}\n\n${neighbours}${'* '.repeat(80)}\n`))).toEqual([]);
  });

  test('HTML elements: the text of the page stays', async () => {
    const deep = `Words.\n\n${'<div>'.repeat(201)}deep${'</div>'.repeat(201)}\n\nMore *words*.\n`;
    const document = await rendered(deep);
    expect(said(document)).toEqual(['error SF2041 6:1']);
    expect(document.html).toContain('<p>More <em>words</em>.</p>');
    expect(document.text).toContain('deep');
    expect(said(await rendered(deep.replaceAll('<div>', '<br>')))).toEqual([]);
  });
});

describe('a paragraph crowded with marks', () => {
  test('takes what is beyond a thousand for plain characters', async () => {
    const { html } = await rendered(`${'*a* '.repeat(501)}\n\n*b*\n`);
    // Two stars a word: the last word has the thousand-and-first.
    expect(html.match(/<em>a<\/em>/g)).toHaveLength(500);
    expect(html).toContain('*a*</p>');
    expect(html).toContain('<em>b</em>');
  });

  test.for(['*', '_', '~', '[', '<', '`', '![', '[^', '[a](', '~~a ', '<a '])(
    'is rendered in seconds, not hours: a hundred thousand characters of %j',
    { timeout: 20_000 },
    async (mark) => {
      const { html } = await rendered(`Words ${mark.repeat(Math.ceil(100_000 / mark.length))}\n`);
      expect(html).toMatch(/^<p>Words /);
    },
  );
});

test('code too long to colour is shown plain, and said where it stands', async () => {
  // A line may have 2,000 characters.
  const fence = (characters: number) => `- a\n\n  \`\`\`js\n  ${'x'.repeat(characters)}\n  \`\`\`\n`;
  expect(said(await rendered(fence(2_000)))).toEqual([]);
  const document = await rendered(fence(2_001));
  expect(said(document)).toEqual(['hint SF2031 6:3']);
  expect(document.slots.map(({ props }) => 'language' in props && props.language)).toEqual(['text']);
});

test.for([
  ['cpp', 'int a = ', '{['],
  ['csharp', 'var a = ', '<a '],
] as const)(
  'code that opens brackets without an end is shown plain: %s',
  { timeout: 20_000 },
  async ([language, start, brackets]) => {
    const document = await rendered(`\`\`\`${language}\n${start}${brackets.repeat(100)}\n\`\`\`\n`);
    expect(said(document)).toEqual(['hint SF2031 4:1']);
  },
);

test('brackets that end are coloured however many a line has', async () => {
  const code = `f(${'a[b<c>(d)], '.repeat(60)})`;
  expect(said(await rendered(`\`\`\`ts\n${code}\n\`\`\`\n`))).toEqual([]);
});
