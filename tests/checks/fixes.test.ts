import { describe, expect, test } from 'vitest';
import { type Example, type Finding, type Rule, rules } from '#checks/index.ts';
import { findingsOf } from './checked.ts';

const start = '---\ntitle: x\ndate: 2026-05-01\n---\n\n';

/** The source with every fix of one rule made. */
async function mended(example: Example, rule: Rule): Promise<{ text: string; fixed: Finding[] }> {
  const source = example.text.startsWith('---\n') ? example.text : `${start}${example.text}\n`;
  const fixed = (await findingsOf({ ...example, text: source }, rule)).filter(({ fix }) => fix);
  const fixes = fixed.flatMap(({ fix }) => fix ?? []).sort((a, b) => b.start - a.start);
  const text = fixes.reduce((done, fix) => done.slice(0, fix.start) + fix.text + done.slice(fix.end), source);
  return { text, fixed };
}

/** What fixes make of a source, and nothing else changes: the texts are whole. */
const made: readonly [id: string, before: string, after: string][] = [
  ['broken-bold', '밤새 **서버 **를 고쳤다.', '밤새 **서버**를 고쳤다.'],
  ['broken-bold', '이것은 ** 서버**다. 그리고 **저것 **그대로', '이것은 **서버**다. 그리고 **저것** 그대로'],
  ['broken-bold', 'We ** restarted ** it, and** again **.', 'We **restarted** it, and **again**.'],
  [
    'eaten-underscores',
    'app/__init__.py와 __main__ 모듈을 고쳤다. __main__은 그대로다.',
    '`app/__init__.py`와 `__main__` 모듈을 고쳤다. __main__은 그대로다.',
  ],
  ['eaten-underscores', 'pkg/__init__/__main__.py', '`pkg/__init__/__main__.py`'],
  ['eaten-underscores', 'It calls obj.__call__() twice.', 'It calls `obj.__call__()` twice.'],
  [
    'broken-anchor',
    'See [the timeline](#Timeline).\n\n## Timeline',
    'See [the timeline](#timeline).\n\n## Timeline',
  ],
];

/** The same of front matter. */
const madeOfYaml: readonly [id: string, before: string, after: string][] = [
  ['yaml-word', 'title: no', 'title: "no"'],
  ['yaml-word', 'title: x\ntags: [disk, on]', 'title: x\ntags: [disk, "on"]'],
  ['yaml-number', 'title: 12:30\ntags: [1.10, 404]', 'title: "12:30"\ntags: ["1.10", 404]'],
  ['yaml-date', 'title: 2026-05-01', 'title: "2026-05-01"'],
  ['yaml-comment', 'title: 이슈 #12의 경과', 'title: "이슈 #12의 경과"'],
  ['yaml-comment', 'title: #1 of all\ndraft: true', 'title: "#1 of all"\ndraft: true'],
  ['yaml-tab', 'title: x\ntags: [\n\tdisk ]', 'title: x\ntags: [\n disk ]'],
];

/** Rules that mend what they find, not always. */
const mending = new Set([...made, ...madeOfYaml].map(([id]) => id));

const named = rules
  .filter(({ id }) => mending.has(id))
  .flatMap((rule) =>
    rule.examples.breaks.map((example): [string, Example, Rule] => [
      `${rule.id}: ${example.text.replaceAll('\n', ' ')}`,
      example,
      rule,
    ]),
  );

test.each(named)('nothing is left to mend after %s was mended', async (_, example, rule) => {
  const { text, fixed } = await mended(example, rule);
  const left = await findingsOf({ ...example, text }, rule);
  expect(left.filter(({ fix }) => fix)).toEqual([]);
  expect(left).toHaveLength((await findingsOf(example, rule)).length - fixed.length);
});

test.each(made)('%s makes %j', async (id, before, after) => {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  expect((await mended({ lang: 'ko', text: before }, rule)).text).toBe(`${start}${after}\n`);
});

test.each(madeOfYaml)('%s makes %j of front matter', async (id, before, after) => {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  const source = (keys: string) => `---\n${keys}\ndate: 2026-05-01\n---\n\n${before}\n`;
  expect((await mended({ lang: 'ko', text: source(before) }, rule)).text).toBe(source(after));
});

describe('nothing is mended without a look where', () => {
  const fixesOf = async (text: string) =>
    (await findingsOf({ lang: 'en', text })).flatMap(({ fix }) => fix ?? []);

  test('two headings differ in case alone', async () => {
    expect(await fixesOf('[x](#LOG)\n\n<b id="log">x</b> <b id="Log">y</b>')).toEqual([]);
  });

  test('the id of a heading would change', async () => {
    expect(await fixesOf('## The file __init__.py')).toEqual([]);
  });

  test('words behind a # may be a comment', async () => {
    expect(await fixesOf('---\ntitle: A title\ndate: 2026-05-01\ntags:\n  - #later\n---\n')).toEqual([]);
  });
});
