import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReader, type RenderedDocument } from '#markdown/index.ts';
import { documentOf, siteOf } from './cases.ts';

const inside = { ...siteOf(''), audience: 'internal' } as const;

const post = (body: string) => `---\ntitle: Night\n---\n${body}`;

/** What readers and machines are told of a body: all of a document but its problems and the files to keep back. */
const told = ({ diagnostics, internalFiles, ...shown }: RenderedDocument) => JSON.stringify(shown);

const errors = ({ diagnostics }: RenderedDocument) =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

/** What a post is made of, each piece whole in itself. */
const blocks = [
  'Words, **bold** and `code`.',
  '## A heading',
  '- one\n- two\n  1. three\n\n     four',
  '> quoted\n> > twice',
  '```js title="a.js"\n:::\nlet a = 1;\n```',
  '~~~~\n```\n:::internal\n~~~~',
  '- ```\n  :::\n  ```',
  '| a | b |\n| - | - |\n| `c` | d |',
  '<details><summary>More</summary>\n\nFolded\n\n</details>',
  '<p>raw <b>html</b></p>',
  '<!-- a comment -->',
  '<!--more-->',
  '***',
  '![a](a.png)<small>Caption</small>',
  '[a](b.md) and <https://night.example/>',
  ':::note\nA foreign block.\n:::',
  ':::timeline\n- no times\n:::',
  '::::timeline\n:::note\ntwo deep\n:::\n::::',
  'Traceback (most recent call last):\n  File "a.py", line 1, in b\nKeyError: 1',
  'NFC 한글, 🐡',
];

const some = fc.array(fc.constantFrom(...blocks), { maxLength: 5 }).map((parts) => parts.join('\n\n'));

describe('in a public site an internal block', () => {
  test('leaves nothing behind: the text is as if it had never been there', { timeout: 60_000 }, async () => {
    const unclosed = fc.constantFrom('', '<div>', '<b>words', '**words', '[words](', '`words', '<details>');
    const colons = fc.constantFrom(':::', '::::', '::: ', ':::::::');
    await fc.assert(
      fc.asyncProperty(some, some, some, unclosed, colons, async (before, hidden, after, open, fence) => {
        const block = `${fence}internal\n${hidden}\n\n${open}\n${fence.trim()}`;
        const document = await documentOf(post(`${before}\n\nWords.\n\n${block}\n\n${after}\n`));
        const without = await documentOf(post(`${before}\n\nWords.\n\n${after}\n`));
        // Only places of what stands below it differ.
        const placeless = (text: string) => text.replaceAll(/"(?:line|column)":\d+/g, '');
        expect(errors(document)).toEqual([]);
        expect(placeless(told(document))).toBe(placeless(told(without)));
      }),
      { numRuns: 40 },
    );
  });

  test('of any content whatever either leaves nothing behind, or is an error', {
    timeout: 60_000,
  }, async () => {
    const pieces = [
      ...['SECRET', 'SECRET ', '\n', '\n', '\n\n', ' ', '    ', '\t', '> ', '- ', '1. ', '[^1]: ', '[a]: '],
      ...['\n:::note\nSECRET\n:::\n', '\n:::timeline\nSECRET\n:::\n', '<!--', '-->', '<pre>', '</pre>'],
      ...['```', '\n```\n', '\n````\n', '\n~~~\n', '`', '<div>', '</div>', '<script>', '<b>', '**', '\\'],
      ...['|', '|-|\n', '---', '{{ "', '}}', '{% raw %}', '{% endraw %}'],
    ];
    // Both together may say that it ends, and that another one begins: what is between them is not hidden.
    const ends = ['\n:::\n', '\n::::\n', '\n  :::\n'];
    const beginnings = ['\n:::internal\n', '\n:::note\n', '\n::::note\n', '\n:::: timeline\n'];
    const textOf = (parts: readonly string[]) =>
      fc.array(fc.constantFrom(...pieces, ...parts), { maxLength: 14 }).map((found) => found.join(''));
    const hidden = fc.oneof(textOf(ends), textOf(beginnings));
    const between = fc.constantFrom('', '', '> ', '- ', '  ');
    await fc.assert(
      fc.asyncProperty(some, hidden, between, some, async (before, content, prefix, after) => {
        const lines = `:::internal\nSECRET\n${content}\n\nSECRET\n:::`.replaceAll(
          '\n',
          `\n${prefix && (prefix === '- ' ? '  ' : prefix)}`,
        );
        const document = await documentOf(post(`${before}\n\n${prefix}${lines}\n\n${after}\n`));
        if (errors(document).length === 0) expect(told(document)).not.toContain('SECRET');
      }),
      { numRuns: 150 },
    );
  });

  test('is out of a feed as well: it is not in the document that feeds are made of', async () => {
    const { html, slots } = await documentOf(post('a\n\n:::internal\n```\nSECRET\n```\n:::\n'));
    expect({ html, slots }).toEqual({ html: '<p>a</p>', slots: [] });
  });

  test('is out of a Jekyll source too, whose text is mended before it is parsed', async () => {
    const site = siteOf('', 'jekyll');
    const body =
      'a\n\n:::internal\n<div>\n[SECRET](SECRET b.pdf)\n</div>\n<hr>\n**SECRET**\n\n| SECRET |\n:::\n\nb\n';
    const document = await documentOf(post(body), site);
    expect(told(document)).not.toContain('SECRET');
    expect(document.html).toBe('<p>a</p><span id="more"></span>\n<p>b</p>');
    expect(document.internalFiles).toContain('/site/posts/SECRET b.pdf');
  });

  test('is an error in a Jekyll source where it is not read as one, as anywhere', async () => {
    const document = await documentOf(post(':::interal\nSECRET\n:::\n'), siteOf('', 'jekyll'));
    expect(errors(document)).toEqual(['SF2051']);
  });

  test('takes with it notes that only it leads to, those that refer to one another or themselves too', async () => {
    const notes =
      '[^a]: SECRET[^b]\n\n[^b]: SECRET[^a] ![SECRET](b.png)\n\n[^c]: SECRET[^c]\n\n[^d]: seen[^e]\n\n[^e]: seen\n';
    const document = await documentOf(post(`Words.[^d]\n\n:::internal\n[^a][^c][^e]\n:::\n\n${notes}`));
    expect(told(document)).not.toContain('SECRET');
    expect(document.html.match(/<li id="fn-/g)).toHaveLength(2);
    expect(document.internalFiles).toContain('/site/posts/b.png');
  });

  test('in front matter is an error, and one that is named as code is none', async () => {
    const reader = await createReader({ site: siteOf(''), contentDir: '/site' });
    const file = { id: 'posts/2026-01-02-a.md', kind: 'post', file: '/site/a.md', draft: false } as const;
    const read = async (lines: string) => {
      const text = `---\ntitle: Night\n${lines}\n---\na\n`;
      const { diagnostics } = await reader.read({ ...file, text, diagnostics: [] });
      return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    };
    expect(await read('description: |\n  Words.\n  :::internal\n  SECRET\n  :::')).toEqual(['SF2053']);
    expect(await read('description: >\n  Words.\n  :::internal\n  SECRET\n  :::')).toEqual(['SF2053']);
    expect(await read('notes: [{ text: "：：：내부 SECRET" }, "::: internal SECRET"]')).toEqual([
      'SF2053',
      'SF2053',
    ]);
    expect(await read('description: How `:::internal` works, and C::internal')).toEqual([]);
  });

  test('gives no title, however much it is the first heading', async () => {
    const document = await documentOf(':::internal\n# SECRET\n:::\n\nWords.\n');
    expect([document.title, document.headings]).toEqual([null, []]);
  });
});

describe('the files that a text names', () => {
  const html = [
    '<video src="/a.mp4" poster="/b.png"></video><object data="/c.svg"></object>',
    '<picture><source srcset="/d.png 1x, /e.png 2x"><img src="/f.png" alt=""></picture>',
    '<p style="background: url(\'/g.png\')">a</p><blockquote cite="/h.txt">a</blockquote>',
    '<svg><use xlink:href="/i.svg#a" /><image href="/j.png" /></svg>',
    '<table background="/k.png"><tr><td>a</td></tr></table><form action="/l.txt"></form>',
    '<style>.a { background: url("/m.png") }</style>',
    '[a](/n.txt) ![b](/o.png)',
  ].join('\n\n');
  const names = 'a.mp4 b.png c.svg d.png e.png f.png g.png h.txt i.svg j.png k.png l.txt m.png n.txt o.png';
  const paths = names.split(' ').map((name) => `/site/${name}`);

  test('are known by any attribute, where it is public and where it is internal', async () => {
    const open = await documentOf(post(html));
    expect(open.files).toEqual(expect.arrayContaining(paths));
    expect(open.internalFiles).toEqual([]);
    const hidden = await documentOf(post(`a\n\n:::internal\n${html}\n:::\n`));
    expect(hidden.internalFiles).toEqual(expect.arrayContaining(paths));
    expect(hidden.files).toEqual([]);
  });
});

describe('the files that an incident names by their addresses', () => {
  const lines = [
    'incident:',
    '  id: INC-1',
    '  severity: SEV-2',
    '  status: resolved',
    '  sources: [{ url: https://night.example/a.png }, { url: https://night.example/b.png, internal: true }]',
    '  actionItems: [{ id: A, title: B, url: https://night.example/c.txt }, { id: C, title: D, url: https://elsewhere.example/d.txt }]',
    '  internal: [actionItems]',
  ];
  const text = `---\ntitle: Night\n${lines.join('\n')}\n---\na\n`;

  test('are internal where what names them is', async () => {
    const { files, internalFiles } = await documentOf(text);
    expect(files).toEqual(['/site/public/a.png', '/site/a.png']);
    expect(internalFiles).toEqual([
      ...['/site/public/b.png', '/site/b.png'],
      ...['/site/public/c.txt', '/site/c.txt'],
    ]);
  });

  test('are all shown in an internal site', async () => {
    const { files, internalFiles } = await documentOf(text, inside);
    expect(files).toHaveLength(6);
    expect(internalFiles).toEqual([]);
  });
});

describe('in an internal site', () => {
  test('the block is shown, marked in the language of the post, and keeps no files back', async () => {
    const body = '---\ntitle: Night\nlang: ko\n---\na\n\n:::internal\n![b](b.png)\n\n## C\n:::\n';
    const document = await documentOf(body, inside);
    expect(document.html).toContain('<aside class="internal-block"><p class="internal-mark">내부용</p>');
    expect(document.headings).toEqual([{ depth: 2, slug: 'c', text: 'C' }]);
    expect(document.images.map(({ source }) => source)).toEqual(['b.png']);
    expect(document.internalFiles).toEqual([]);
  });

  test('the mark is no excerpt', async () => {
    const { excerpt } = await documentOf(post(':::internal\nWords.\n:::\n'), inside);
    expect(excerpt.text).toBe('Words.');
  });

  test('HTML that is left open in the block ends with it', async () => {
    const { html } = await documentOf(post(':::internal\n<div><b>\n\na\n:::\n\nb\n'), inside);
    expect(html).toMatch(/<\/aside>(?:<span id="more"><\/span>)?\n<p>b<\/p>$/);
  });
});
