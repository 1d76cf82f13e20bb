import fc from 'fast-check';
import { stringify as toml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { stringify as yaml } from 'yaml';
import { readFrontMatter } from '#post/index.ts';
import { placesOf } from './blog.ts';

const read = (text: string) => readFrontMatter(text, '/blog/posts/a.md');
const said = (text: string) => read(text).diagnostics.map(({ message }) => message);

describe('the languages of front matter', () => {
  const expected = { values: { title: '서버', tags: ['a', 'b'] }, body: 'Text.\n' };

  test.each([
    ['YAML', '---\ntitle: 서버\ntags: [a, b]\n---\nText.\n', 'yaml', 5],
    ['YAML by name', '---yaml\ntitle: 서버\ntags: [a, b]\n---\nText.\n', 'yaml', 5],
    ['TOML between pluses', '+++\ntitle = "서버"\ntags = ["a", "b"]\n+++\nText.\n', 'toml', 5],
    ['TOML by name', '---toml\ntitle = "서버"\ntags = ["a", "b"]\n---\nText.\n', 'toml', 5],
    ['JSON between semicolons', ';;;\n{"title": "서버", "tags": ["a", "b"]}\n;;;\nText.\n', 'json', 4],
    ['JSON by name', '--- json\n{"title": "서버", "tags": ["a", "b"]}\n---\nText.\n', 'json', 4],
  ])('%s', (_, text, language, bodyLine) => {
    expect(read(text)).toMatchObject({ ...expected, language, bodyLine, diagnostics: [] });
  });

  test('a bare JSON object at the top, as Hugo writes it', () => {
    const found = read('{\n  "title": "서버",\n  "tags": ["a", "b"]\n}\n\nText.\n');
    expect(found).toMatchObject({
      language: 'json',
      values: expected.values,
      body: '\n\nText.\n',
      bodyLine: 4,
    });
    expect(read('{"title": "서버"}\nText.')).toMatchObject({ values: { title: '서버' }, body: '\nText.' });
  });

  test('none at all: the whole file is text', () => {
    const text = '# 서버 고친 이야기\n\nText.\n';
    expect(read(text)).toMatchObject({
      language: null,
      values: {},
      body: text,
      bodyLine: 1,
      diagnostics: [],
    });
  });

  test.each(['{% include x.html %}\nText.', '{ braces }\n', '---- \nText.', 'Text.\n---\ntitle: x\n---\n'])(
    'what only looks like it is text: %j',
    (text) => {
      expect(read(text)).toMatchObject({ values: {}, body: text, diagnostics: [] });
    },
  );

  test('an empty one has no values', () => {
    expect(read('---\n---\nText.')).toMatchObject({
      values: {},
      body: 'Text.',
      bodyLine: 3,
      diagnostics: [],
    });
    expect(read('---\n# a remark\n---\nText.')).toMatchObject({ values: {}, body: 'Text.', diagnostics: [] });
    expect(read('+++\n+++\nText.')).toMatchObject({ values: {}, body: 'Text.', diagnostics: [] });
  });

  test.each(['js', 'javascript', 'coffee', 'constructor'])('code is refused and never run: ---%s', (name) => {
    const found = read(`---${name}\nthrow new Error('it ran')\n---\nText.`);
    expect(placesOf(found.diagnostics)).toEqual(['error SF1003 1:4']);
    expect(found.values).toBeNull();
  });
});

describe('files of any editor', () => {
  test('a byte order mark does not hide the front matter', () => {
    expect(read('\uFEFF---\ntitle: x\n---\nText.')).toMatchObject({ values: { title: 'x' }, body: 'Text.' });
    expect(read('\uFEFF# Title')).toMatchObject({ values: {}, body: '# Title' });
  });

  test('line ends of Windows, in every language', () => {
    const body = 'Line.\r\nLine.\r\n';
    const texts = [`---\r\ntitle: x\r\n---\r\n${body}`, `+++\r\ntitle = "x"\r\n+++\r\n${body}`];
    for (const text of texts)
      expect(read(text)).toMatchObject({ values: { title: 'x' }, body, bodyLine: 4, diagnostics: [] });
    const json = read(`{\r\n"title": "x"\r\n}\r\n${body}`);
    expect(json).toMatchObject({ values: { title: 'x' }, diagnostics: [] });
  });

  test('blanks behind the delimiters', () => {
    expect(read('---  \ntitle: x\n--- \t\nText.')).toMatchObject({ values: { title: 'x' }, body: 'Text.' });
  });

  test('a file that ends with its front matter', () => {
    expect(read('---\ntitle: x\n---')).toMatchObject({ values: { title: 'x' }, body: '', diagnostics: [] });
  });
});

describe('where the front matter ends', () => {
  test('a rule in the text does not count', () => {
    const body = 'Text.\n\n---\n\nMore.\n\n---\ntitle: y\n---\n';
    expect(read(`---\ntitle: x\n---\n${body}`)).toMatchObject({ values: { title: 'x' }, body });
  });

  test('a longer line of dashes, an indented one and one with words do not end it', () => {
    const text = '---\ntext: |\n  ---\n  ----\n  --- x\nlast: y\n---\nText.';
    expect(read(text).values).toEqual({ text: '---\n----\n--- x\n', last: 'y' });
    const inToml = '+++\ntext = """\n+++ x\n++++\n"""\nlast = "y"\n+++\nText.';
    expect(read(inToml).values).toEqual({ text: '+++ x\n++++\n', last: 'y' });
  });

  test.each(['---\ntitle: x\n\nText.\n', '+++\ntitle = "x"\n---\nText.\n', '---', ';;;\n{}\n'])(
    'never closed: %j',
    (text) => {
      const found = read(text);
      expect(found.values).toBeNull();
      expect(placesOf(found.diagnostics)).toEqual(['error SF1002 1:1']);
    },
  );
});

describe('values', () => {
  test('dates stay the text they are written as, in YAML and in TOML', () => {
    const written = read('---\na: 2018-03-10\nb: 2018-03-10 11:30:00\nc: 2018-03-10 11:30:00 +0900\n---\n');
    expect(written.values).toEqual({
      a: '2018-03-10',
      b: '2018-03-10 11:30:00',
      c: '2018-03-10 11:30:00 +0900',
    });
    const inToml = read('+++\na = 2018-03-10\nb = 2018-03-10T11:30:00+09:00\nc = 2018-03-10T11:30:00\n+++\n');
    expect(inToml.values).toEqual({
      a: '2018-03-10',
      b: '2018-03-10T11:30:00.000+09:00',
      c: '2018-03-10T11:30:00.000',
    });
  });

  test('a key named __proto__ changes no other value', () => {
    const found = read('---\n__proto__: {draft: true}\ntitle: x\n---\n').values;
    expect(found?.['draft']).toBeUndefined();
    expect(({} as Record<string, unknown>)['draft']).toBeUndefined();
  });

  test('merge keys are filled in, as Ruby does', () => {
    expect(read('---\nbase: &base {lang: ko}\n<<: *base\n---\n').values).toMatchObject({ lang: 'ko' });
  });

  test('so does one of a map within: an instant of an incident, a key of an action item', () => {
    const found = read(
      '---\nincident:\n  startedAt: 11:30\n  actionItems: [{ id: A, due: 1, due: 2 }]\n  startedAt: 11:31\n---\n',
    );
    expect(found.values?.['incident']).toMatchObject({ startedAt: '11:31' });
    expect(placesOf(found.diagnostics)).toEqual(['warning SF1008 4:34', 'warning SF1008 5:3']);
  });

  test('a map may be filled in from two others', () => {
    const merged = '---\na: &a { x: 1 }\nb: &b { y: 2 }\nc:\n  <<: *a\n  <<: *b\n---\n';
    expect(read(merged).diagnostics).toEqual([]);
  });

  test('of a key written twice the last counts, with a warning at it', () => {
    const found = read('---\ntitle: a\ntags: x\ntitle: b\n---\nText.');
    expect(found.values).toEqual({ title: 'b', tags: 'x' });
    expect(placesOf(found.diagnostics)).toEqual(['warning SF1008 4:1']);
  });
});

describe('a key within a key has its place', () => {
  const toml = [
    '+++',
    'title = "x"',
    '[incident]',
    'id = "INC-1"',
    'precision = { startedAt = "approx" }',
    '  [[incident.actionItems]]',
    '  id = "AI-1"',
    '  [[incident.actionItems]]',
    '  "due" = 2018-04-10',
    '[other]',
    'id = 1',
    '+++',
    '',
  ].join('\n');

  test.each([
    [['incident', 'id'], '4:1'],
    [['incident', 'precision', 'startedAt'], '5:1'],
    [['incident', 'actionItems', 0, 'id'], '7:3'],
    [['incident', 'actionItems', 1, 'due'], '9:3'],
    [['incident', 'actionItems', 1, 'id'], '8:3'],
    [['incident', 'severity'], '3:1'],
    [['other', 'id'], '11:1'],
  ])('TOML: %j', (path, expected) => {
    const { line, column } = read(toml).placeOf(path);
    expect(`${line}:${column}`).toBe(expected);
  });

  test('JSON', () => {
    const json =
      '{\n  "title": "x",\n  "incident": {\n    "id": "INC-1",\n\t"actionItems": [{ "due": "x" }]\n  }\n}\n';
    const { placeOf } = read(json);
    expect(placeOf(['incident', 'id'])).toEqual({ line: 4, column: 11 });
    expect(placeOf(['incident', 'actionItems', 0, 'due'])).toEqual({ line: 5, column: 27 });
  });
});

describe('mistakes are told at their line', () => {
  test.each([
    // A value with a colon and a blank: a mapping within a mapping.
    ['YAML', '---\ntitle: x\nsubject: Outage: what we know\n---\n', 'error SF1001 3:10'],
    ['YAML', '---\ntitle: "x\ndate: 2018-03-10\n---\n', 'error SF1001 2:8'],
    ['YAML', '---\ntitle: [a, b\n---\n', 'error SF1001 2:8'],
    ['YAML', '---\r\ntitle: x\r\nbad: "\\("\r\n---\r\n', 'error SF1001 3:7'],
    ['TOML', '+++\ntitle = "x"\ndate = tomorrow\n+++\n', 'error SF1001 3:8'],
    ['TOML', '+++\ntitle = "x"\ntitle = "y"\n+++\n', 'error SF1001 3:1'],
    ['JSON', ';;;\n{\n  "title": "x",\n  "tags": [a]\n}\n;;;\n', 'error SF1001 4:12'],
    ['JSON', '{\n  "title": "x",\n  "tags": [a]\n}\nText.', 'error SF1001 3:12'],
    ['JSON', ';;;\n{"title": "x"\n;;;\n', 'error SF1001 3:1'],
  ])('%s: %j', (language, text, expected) => {
    const found = read(text);
    expect(found.values).toBeNull();
    expect(placesOf(found.diagnostics)).toEqual([expected]);
    expect(found.diagnostics[0]?.message).toContain(`not valid ${language}: `);
  });

  test('what is no list of keys', () => {
    expect(said('---\njust words\n---\n')).toEqual([
      'The front matter is not valid YAML: it holds a single value, not "key: value" lines.',
    ]);
    expect(said(';;;\n[1]\n;;;\n')).toEqual(['The front matter is not valid JSON: it is no object.']);
  });

  test('keys are found where they stand, quoted or not', () => {
    const inToml = read('+++\ntitle = "x"\n"tags" = 3\n[extra]\ndate = 1\n+++\n');
    expect(inToml.placeOf(['tags'])).toEqual({ line: 3, column: 1 });
    expect(read('{\n  "title": "x",\n  "tags": 3\n}').placeOf(['tags'])).toEqual({ line: 3, column: 3 });
    expect(read('---\ntitle: x\ntags:\n  - a\n  - b: c\n---\n').placeOf(['tags', 1])).toEqual({
      line: 5,
      column: 5,
    });
  });
});

describe('hostile files', { timeout: 30_000 }, () => {
  test.each([
    ['aliases that unfold into gigabytes', `a: &a [x,x]\nb: [${'*a,'.repeat(5000)}]`],
    ['an alias without its anchor', 'a: *nobody'],
    ['brackets within brackets', `a: ${'['.repeat(20_000)}`],
    ['blank lines without end', '\n'.repeat(200_000)],
    ['a line without end', `a: ${'x '.repeat(200_000)}`],
  ])('%s: an answer within a second or two', (_, block) => {
    const began = performance.now();
    const { diagnostics } = read(`---\n${block}\n---\nText.`);
    expect(diagnostics.every(({ code }) => code === 'SF1001')).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('any text at all is read or refused, never thrown at', () => {
    const pieces = fc.constantFrom(
      '---',
      '+++',
      ';;;',
      '{',
      '}',
      '"',
      ':',
      '- ',
      '&a',
      '*a',
      '\n',
      '\r\n',
      '\t',
      ' ',
    );
    const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom('---\n', '+++\n', '---toml\n', '{"', ''), texts, (opening, parts) => {
        const text = opening + parts.join('');
        const found = read(text);
        expect(text.endsWith(found.body)).toBe(true);
        if (found.values === null) expect(found.diagnostics).not.toEqual([]);
        for (const { line } of found.diagnostics) expect(line).toBeLessThanOrEqual(text.split('\n').length);
      }),
      { numRuns: 500 },
    );
  });

  test('what the libraries write is read back, and the body is untouched', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => text.isWellFormed());
    const key = fc.stringMatching(/^[a-z][a-z0-9_]{0,10}$/);
    const values = fc.dictionary(key, fc.oneof(word, fc.integer(), fc.boolean(), fc.array(word)), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(values, word, (written, body) => {
        const expected = { ...written };
        expect(read(`---\n${yaml(written)}---\n${body}`)).toMatchObject({ values: expected, body });
        expect(read(`+++\n${toml(written)}\n+++\n${body}`)).toMatchObject({ values: expected, body });
        expect(read(`;;;\n${JSON.stringify(written, null, 2)}\n;;;\n${body}`)).toMatchObject({ body });
      }),
      { numRuns: 200 },
    );
  });
});
