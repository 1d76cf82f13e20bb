import { describe, expect, test } from 'vitest';
import { findingsOf } from './checked.ts';

/** What is said of a text by one rule: `line:column–endLine:endColumn message`. Its first line is line 6 of the file. */
async function said(id: string, text: string): Promise<string[]> {
  const findings = (await findingsOf({ lang: 'en', text })).filter(({ code }) => code === id);
  return findings.map(
    ({ line, column, endLine, endColumn, message }) => `${line}:${column}–${endLine}:${endColumn} ${message}`,
  );
}

describe('a line of code wider than the page', () => {
  const wide = 'x'.repeat(101);

  test('is told at the line, and with it how many others there are', async () => {
    expect(await said('code-width', `\`\`\`text\nok\n${wide}\nok\n${wide}\n\`\`\``)).toEqual([
      '8:1–8:102 This line of code takes 101 columns, and the page shows 100; so does another line of the block.',
    ]);
  });

  test('is told where it stands in a list, and in indented code', async () => {
    expect(await said('code-width', `- a\n\n  ~~~text\n  ${wide}\n  ~~~`)).toEqual([
      '9:3–9:104 This line of code takes 101 columns, and the page shows 100.',
    ]);
    expect(await said('code-width', `    ok\n    ${wide}`)).toEqual([
      '7:5–7:106 This line of code takes 101 columns, and the page shows 100.',
    ]);
  });

  test('counts a letter of Hangul as two columns', async () => {
    // 51 × 2 = 102
    expect((await said('code-width', `\`\`\`text\n${'가'.repeat(51)}\n\`\`\``))[0]).toContain(
      'takes 102 columns',
    );
  });
});

describe('a link to a place of the page', () => {
  test('that is the title leads nowhere, for the page shows the title above the text', async () => {
    const text = '---\ntitle: Log\ndate: 2026-05-01\n---\n\n# Log\n\n[up](#log) [on](#on)\n\n## On';
    expect(await said('broken-anchor', text)).toEqual(['8:1–8:11 No heading of this page has the id "log".']);
  });

  test('is not looked at where a heading holds Liquid, or the address does', async () => {
    expect(await said('broken-anchor', '[x](#gone)\n\n## {{ page.title }}')).toEqual([]);
    expect(await said('broken-anchor', '[x]({{ page.anchor }}#gone)\n\n## On')).toEqual([]);
  });

  test('is found percent-encoded as well', async () => {
    expect(await said('broken-anchor', '[x](#%EA%B2%BD%EA%B3%BC)\n\n## 경과')).toEqual([]);
  });
});

test('each link that says "here" is told', async () => {
  const text =
    '[here](/a) [여기](/b) [이곳](/c) [링크](/d) [link](/e) [click here!](/f) [this link][g]\n\n[g]: /g';
  expect(await said('link-text', text)).toHaveLength(7);
  expect(await said('link-text', '[![x](a.png)](/a) [hereafter](/b) [여기저기](/c) [linked](/d)')).toEqual(
    [],
  );
});

test.each([
  'IMG_1234',
  'DSC00012.JPG',
  'Screenshot 2026-05-01 at 11.30.00',
  '스크린샷 2026-05-01',
  'image',
  'Untitled 3',
  'pic7',
])('%j is no description of an image', async (alt) => {
  expect(await said('image-alt', `![${alt}](x.png)`)).toHaveLength(1);
});

test.each(['Image of the error page', '사진을 올리는 화면', 'The file graph.png, opened', '그림자'])(
  '%j is a description of an image',
  async (alt) => {
    expect(await said('image-alt', `![${alt}](x.png)`)).toEqual([]);
  },
);
