import { describe, expect, test } from 'vitest';
import {
  checkExternal,
  type ExternalExample,
  type ExternalRule,
  externalRules,
  rules,
  siteFactsOf,
  siteRules,
  topics,
} from '#checks/index.ts';
import { siteOf } from '../../post/blog.ts';
import { asked, readPost } from './asked.ts';

const named = (examples: readonly ExternalExample[]) =>
  examples.map((example): [string, ExternalExample] => [
    `${example.lang}: ${example.text}, where ${example.where}`,
    example,
  ]);

describe.each(externalRules.map((rule): [string, ExternalRule] => [rule.id, rule]))('%s', (_, rule) => {
  const codes = async ({ text, answers }: ExternalExample) =>
    (await asked(text, answers, { rules: [rule] })).findings.map(({ code }) => code);

  test.each(named(rule.examples.breaks))('finds %s', async (_, example) => {
    expect(await codes(example)).toEqual([rule.id]);
  });

  test.each(named(rule.examples.keeps))('has nothing to say of %s', async (_, example) => {
    expect(await codes(example)).toEqual([]);
  });

  test('has examples in Korean and English, a name and a topic of its own', () => {
    const languages = (examples: readonly ExternalExample[]) => new Set(examples.map(({ lang }) => lang));
    expect(languages(rule.examples.breaks)).toEqual(new Set(['ko', 'en']));
    expect(languages(rule.examples.keeps)).toEqual(new Set(['ko', 'en']));
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(topics).toContain(rule.topic);
    expect([...rules, ...siteRules, ...externalRules].filter(({ id }) => id === rule.id)).toHaveLength(1);
  });

  test('is no error by itself: a server of somebody else must not end a build', () => {
    expect(rule.severity).not.toBe('error');
  });
});

const gone = { kind: 'gone', how: 'not-found', copy: { kind: 'none' } } as const;

describe('what is found', () => {
  const said = async (text: string, answers: Parameters<typeof asked>[1], ...settings: string[]) =>
    (await asked(text, answers, { site: siteOf('native', ...settings) })).findings.map(
      ({ line, column, endColumn, severity, code, silenced }) =>
        `${line}:${column}-${endColumn} ${severity} ${code}${silenced ? `, silenced: ${silenced}` : ''}`,
    );

  test('stands at each place that names the address', async () => {
    // The first line of the text is the sixth of the file; `[a](` has four characters.
    expect(await said('[a](https://a.net/x) b\n[c](https://a.net/x#y)', { 'https://a.net/x': gone })).toEqual(
      ['6:5-20 warning dead-link', '7:5-22 warning dead-link'],
    );
  });

  test('is as severe as the site says, or not looked for', async () => {
    const text = '<https://a.net/>';
    const answers = { 'https://a.net/': gone };
    expect(await said(text, answers, 'checks: { dead-link: error }')).toEqual(['6:2-16 error dead-link']);
    expect(await said(text, answers, 'checks: { dead-link: off }')).toEqual([]);
  });

  test('is silenced by a comment, and in front matter by one for the whole file', async () => {
    const text = '<!-- sunfish-disable-next-line dead-link -- kept as evidence -->\n<https://a.net/>';
    expect(await said(text, { 'https://a.net/': gone })).toEqual([
      '7:2-16 warning dead-link, silenced: kept as evidence',
    ]);
    const whole =
      '---\ntitle: x\ndate: 2026-05-01\nimage: https://a.net/\n---\n\n<!-- sunfish-disable-file dead-link -- later -->\n';
    expect(await said(whole, { 'https://a.net/': gone })).toEqual([
      '4:8-22 warning dead-link, silenced: later',
    ]);
  });
});

describe('an address', () => {
  test('is asked for once, however many posts and places name it', async () => {
    const { requests } = await asked([
      '[a](https://a.net/x) <https://a.net/x#here>',
      '![b](https://a.net/x)\n\n[c]: https://a.net/y',
    ]);
    expect(requests.map(({ url }) => url)).toEqual(['https://a.net/x', 'https://a.net/y']);
  });

  test('is wanted as it was when the first post named it', async () => {
    const dated = (date: string, ...keys: string[]) =>
      ['---', 'title: x', `date: ${date}`, ...keys, '---', '', '<https://a.net/>'].join('\n');
    const { requests } = await asked([
      dated('2024-03-10'),
      dated('2018-03-10'),
      dated('2017-03-10', 'draft: true'),
    ]);
    expect(requests).toEqual([{ url: 'https://a.net/', copyNear: '20180310' }]);
  });

  test('that the public does not see is told to no archive', async () => {
    const hidden = ['draft: true', 'visibility: internal', 'embargoUntil: 2030-01-01'];
    for (const key of hidden) {
      const { requests } = await asked(`---\ntitle: x\ndate: 2026-05-01\n${key}\n---\n\n<https://a.net/>\n`);
      expect(requests).toEqual([{ url: 'https://a.net/', copyNear: null }]);
    }
    const block = ':::internal\n<https://a.net/>\n:::\n\n<https://b.net/>';
    expect((await asked(block)).requests).toEqual([
      { url: 'https://a.net/', copyNear: null },
      { url: 'https://b.net/', copyNear: '20260501' },
    ]);
  });
});

describe('a copy of a page that is gone', () => {
  const copy = {
    kind: 'found',
    url: 'https://web.archive.org/web/20180311000000/https://a.net/graph',
    day: '2018-03-11',
  } as const;
  const answers = { 'https://a.net/graph': { ...gone, copy } };
  const incident = (...sources: string[]) =>
    ['---', 'title: x', 'date: 2026-05-01', 'incident:', '  id: INC-1', '  severity: SEV-1']
      .concat(['  status: resolved', '  sources:', ...sources, '---', '', 'Text.', ''])
      .join('\n');
  const mended = async (text: string) => {
    const fixes = (await asked(text, answers)).findings.flatMap(({ fix }) => fix ?? []);
    return fixes.reduceRight((done, fix) => done.slice(0, fix.start) + fix.text + done.slice(fix.end), text);
  };

  test('is named in the help', async () => {
    const { findings } = await asked('<https://a.net/graph>', answers);
    expect(findings[0]?.help).toBe(
      'Link to a copy, to where the page is now, or to nothing. The Wayback Machine has it as it was on 2018-03-11: https://web.archive.org/web/20180311000000/https://a.net/graph',
    );
    expect(findings[0]?.fix).toBeUndefined();
  });

  test('becomes the archiveUrl of a source, below its url and as far in', async () => {
    const before = incident('    - url: https://a.net/graph  # the graph', '      kind: graph');
    const after = incident(
      '    - url: https://a.net/graph  # the graph',
      `      archiveUrl: ${copy.url}`,
      '      kind: graph',
    );
    expect(await mended(before)).toBe(after);
    expect(sourcesOf(after)).toEqual([{ url: 'https://a.net/graph', archiveUrl: copy.url, kind: 'graph' }]);
  });

  test('is put there with the line ends and the quotes of the file', async () => {
    const before = incident('    - kind: graph', "      url: 'https://a.net/graph'").replaceAll('\n', '\r\n');
    expect(await mended(before.replace('---\r\n', '---\n'))).toContain(
      `url: 'https://a.net/graph'\r\n      archiveUrl: ${copy.url}\r\n---`,
    );
  });

  test.each([
    ['a map on one line', '    - { url: https://a.net/graph, kind: graph }'],
    ['a key that is there without a value', '    - url: https://a.net/graph\n      archiveUrl:'],
    ['a key that is written out', '    - ? url\n      : https://a.net/graph'],
  ])('is not put into %s', async (_, source) => {
    const { findings } = await asked(incident(source), answers);
    expect(findings.map(({ code, fix }) => [code, fix])).toEqual([['dead-link', undefined]]);
  });

  test('that the source names already makes the page no finding, as long as it is there', async () => {
    const source = ['    - url: https://a.net/graph', '      archiveUrl: https://archive.ph/x'];
    expect((await asked(incident(...source), answers)).findings).toEqual([]);
    const both = { ...answers, 'https://archive.ph/x': gone };
    expect((await asked(incident(...source), both)).findings.map(({ line }) => line)).toEqual([9, 10]);
  });

  function sourcesOf(text: string): unknown {
    const { incident } = readPost(text).frontMatter.values ?? {};
    return (incident as { sources: unknown }).sources;
  }
});

test('an address that holds a secret is asked for nowhere', async () => {
  const text = 'See <https://a.net/?token=x> and <https://b.net/>.';
  const facts = siteFactsOf(readPost(text));
  const secret = { line: 6, column: 20, endLine: 6, endColumn: 27, hidden: true };
  const requests: string[] = [];
  await checkExternal([{ facts, findings: [{ ...finding, ...secret }] }], {
    site: siteOf(),
    rules: externalRules,
    ask: async (some) => {
      requests.push(...some.map(({ url }) => url));
      return { answers: new Map(), known: 0 };
    },
  });
  expect(requests).toEqual(['https://b.net/']);
});

const finding = {
  file: '/blog/posts/x.md',
  code: 'secret-token',
  severity: 'error',
  title: '',
  message: '',
  why: '',
  help: '',
} as const;
