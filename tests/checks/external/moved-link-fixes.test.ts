import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteFactsOf } from '#checks/index.ts';
import { asked, readPost } from './asked.ts';

/** The text with what the rule about moved links mends. */
async function mended(text: string, url: string, movedTo: string): Promise<string> {
  const { text: whole } = readPost(text);
  const { findings } = await asked(text, { [url]: { kind: 'there', movedTo } });
  expect(findings.map(({ code }) => code)).toContain('moved-link');
  const fixes = findings.flatMap(({ fix }) => fix ?? []).sort((a, b) => b.start - a.start);
  return fixes.reduce(
    (done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end),
    whole,
  );
}

const bodyOf = (whole: string) => whole.slice(readPost(whole).bodyStart).trim();

describe('a link that has moved', () => {
  const from = 'http://a.net/x';
  const to = 'https://www.a.net/y';

  test.each([
    ['[http://a.net/x](http://a.net/x)', '[http://a.net/x](https://www.a.net/y)'],
    ['![x](<http://a.net/x> "t")', '![x](<https://www.a.net/y> "t")'],
    ['<http://a.net/x#part> http://a.net/x.', '<https://www.a.net/y#part> https://www.a.net/y.'],
    ['[a]: http://a.net/x', '[a]: https://www.a.net/y'],
    ['<a href="http://a.net/x">x</a>', '<a href="https://www.a.net/y">x</a>'],
  ])('%s is mended in place', async (before, after) => {
    expect(bodyOf(await mended(before, from, to))).toBe(after);
  });

  test('is mended in front matter, inside of its quotes', async () => {
    const before = '---\ntitle: x\ndate: 2026-05-01\nimage: "http://a.net/x"\n---\n';
    expect(await mended(before, from, to)).toBe(before.replace(from, to));
  });

  test.each([
    ['another host', 'https://a.net/x', 'https://b.net/x'],
    ['another port', 'https://a.net/x', 'https://a.net:8443/x'],
    ['the front page', 'https://a.net/x', 'https://a.net/'],
    ['a page to log in at', 'https://a.net/x', 'https://a.net/users/sign_in'],
    ['a query that it had not', 'https://a.net/x', 'https://a.net/x?session=1'],
    ['no encryption', 'https://a.net/x', 'http://a.net/y'],
    ['what looks like an entity', 'https://a.net/x?a', 'https://a.net/y?a&copy;'],
    ['brackets', 'https://a.net/x', 'https://a.net/y_(z)'],
    ['a comma at its end', 'https://a.net/x', 'https://a.net/y,'],
  ])('is left to the writer where it leads to %s', async (_, old, next) => {
    expect(bodyOf(await mended(`<${old}>`, old, next))).toBe(`<${old}>`);
  });

  test('is left to the writer where it is escaped', async () => {
    const text = '[a](https://a.net/\\_x)';
    expect(bodyOf(await mended(text, 'https://a.net/_x', 'https://a.net/y'))).toBe(text);
  });
});

/** Ways to write an address. */
const forms: readonly ((url: string) => string)[] = [
  (url) => `[x](${url})`,
  (url) => `[x](<${url}> "t")`,
  (url) => `See ${url}, please.`,
  (url) => `<${url}>`,
  (url) => `[x][a]\n\n[a]: ${url} (t)`,
  (url) => `<a title="x" href="${url}">x</a>`,
  (url) => `<p><a href=${url} title="x">x</a></p>`,
  (url) => `---\ntitle: x\ndate: 2026-05-01\nimage: ${url}\n---\n`,
  (url) => `---\ntitle: x\ndate: 2026-05-01\nauthors: [{ name: A, url: ${url} }]\n---\n`,
  (url) => `---\ntitle: x\ndate: 2026-05-01\nimage: '${url}'\n---\n`,
];

const characters = [
  ...'abz09',
  '/',
  '?',
  '#',
  '&',
  '=',
  ';',
  ',',
  '.',
  '-',
  '_',
  '~',
  '*',
  '(',
  ')',
  '[',
  ']',
  '<',
  '>',
].concat([...'\'"`\\|{}$!@:%^+가', '&lt;', '&copy', '%20', '{{', '{%', '-->', ': ', ' #']);
const paths = fc.array(fc.constantFrom(...characters), { maxLength: 12 }).map((some) => some.join(''));

test('whatever the new address, a text that was mended has it, and nothing else of it has changed', async () => {
  let fixed = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...forms), paths, async (form, path) => {
      const url = 'https://a.net/old?q';
      const movedTo = new URL(`https://a.net/new${path}`).href;
      const before = readPost(form(url));
      const after = readPost(await mended(form(url), url, movedTo));
      if (after.text === before.text) return;
      fixed += 1;
      const [one] = siteFactsOf(before).external;
      const [other, ...more] = siteFactsOf(after).external;
      expect(more).toEqual([]);
      expect(other).toMatchObject({ written: movedTo, spot: { start: one?.spot?.start } });
      expect(after.text).toBe(before.text.replace(url, () => movedTo));
      expect(after.frontMatter.diagnostics).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(fixed).toBeGreaterThan(50);
});
