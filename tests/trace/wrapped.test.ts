import { describe, expect, test } from 'vitest';
import { parseTraces } from '#trace/index.ts';
import { fixtureRuntimes, fixturesOf } from './fixtures.ts';
import { expected, measure, textOf, tracesIn } from './measure.ts';

/** Traces as they are printed, without a wrapping of their own. */
const printed = fixtureRuntimes()
  .flatMap(fixturesOf)
  .filter(
    ({ name, text, truth }) =>
      truth.tier === 1 &&
      !/wrap|json-oneline|dedent|crlf|escaped/.test(name) &&
      !text.includes('\x1b') &&
      !text.startsWith('\ufeff'),
  );
const bare = printed.filter(({ truth }) => truth.runtime === 'python');

/** Prefixes that are learned from the lines themselves, which not every first line allows: held for Python. */
const learned = new Set(['stern', 'a format of its own', 'loguru-like', 'line numbers', 'a list item']);

/** What terminals, collectors, editors and blogs do to a trace; every one of them must read as the bare one. */
const wrappings: Record<string, (line: string, index: number) => string> = {
  'docker compose': (line) => `web-1     | ${line}`,
  'docker swarm': (line) => `shop_web.1.x8@node-2    | ${line}`,
  'Kubernetes CRI': (line, i) => `2024-03-10T02:30:00.12${1000 + i}Z stderr F ${line}`,
  'kubectl --prefix': (line) => `[pod/web-7d9f/app] ${line}`,
  stern: (line) => `web-7d9f-abcde app ${line}`,
  journald: (line, i) => `Mar 10 02:30:${10 + (i % 50)} shop-7 gunicorn[8123]: ${line}`,
  'journald, ISO': (line) => `2024-03-10T02:30:00+0900 shop-7 gunicorn[8123]: ${line}`,
  'syslog, RFC 5424': (line) => `<34>1 2024-03-10T02:30:00.120Z shop-7 web 8123 - - ${line}`,
  Heroku: (line, i) => `2024-03-10T02:30:00.${120000 + i}+00:00 app[web.1]: ${line}`,
  'GitHub Actions': (line, i) => `2024-03-10T02:30:00.${1200000 + i}Z ${line}`,
  'GitHub CLI': (line) => `test\tRun tests\t2024-03-10T02:30:00.1200001Z ${line}`,
  gunicorn: (line) => `[2018-03-10 11:30:00 +0900] [8] [ERROR] ${line}`,
  'docker over journald': (line) => `Mar 10 02:30:00 shop-7 compose[1]: web-1  | ${line}`,
  'a format of its own': (line, i) => `shopd<${100 + i}> (req=a${i}z) :: ${line}`,
  'loguru-like': (line) => `2024-03-10 02:30:00.120 | ERROR    | shop:f:3 - ${line}`,
  'line numbers': (line, i) => `${String(i + 1).padStart(4)}  ${line}`,
  quote: (line) => `> ${line}`,
  'quote in a quote': (line) => `> > ${line}`,
  'docker json-file': (line) =>
    JSON.stringify({ log: `${line}\n`, stream: 'stderr', time: '2024-03-10T02:30:00Z' }),
  'a list item': (line) => `      ${line}`,
  CRLF: (line) => `${line}\r`,
  'trailing blanks': (line) => `${line}   `,
  colours: (line) => `\x1b[31m${line}\x1b[0m`,
  'colours in caret notation': (line) => `^[[31m${line}^[[0m`,
};

describe.each(Object.entries(wrappings))('behind %s', (kind, wrap) => {
  test.each((learned.has(kind) ? bare : printed).map((fixture) => [fixture.name, fixture] as const))(
    '%s reads the same',
    (_case, { text, truth }) => {
      const wrapped = text.replace(/\n$/, '').split('\n').map(wrap).join('\n');
      expect(measure(wrapped)).toMatchObject(expected(truth));
      expect(textOf(parseTraces(wrapped))).toBe(wrapped);
    },
  );
});

/** Lost or changed indentation; groups draw theirs, and lose with it what belongs to whom. */
const flat = bare.filter(({ name }) => !name.includes('group'));

test.each(flat.map((fixture) => [fixture.name, fixture] as const))(
  '%s reads the same without indentation',
  (_name, { text, truth }) => {
    expect(measure(text.replaceAll(/^[ \t]+/gm, ''))).toMatchObject(expected(truth));
  },
);

test.each(flat.map((fixture) => [fixture.name, fixture] as const))(
  '%s reads the same with tabs',
  (_name, { text, truth }) => {
    expect(measure(text.replaceAll(/^( {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2)))).toMatchObject(
      expected(truth),
    );
  },
);

/** One line of a JSON log holds one trace. */
const single = bare.filter(({ text }) => tracesIn(parseTraces(text)).length === 1);

test.each(single.map((fixture) => [fixture.name, fixture] as const))(
  '%s reads the same inside a line of JSON',
  (_name, { text, truth }) => {
    const log = `{"level":"INFO"}\n${JSON.stringify({ level: 'ERROR', exc_info: text, host: 'shop-7' })}\n`;
    const segments = parseTraces(log);
    expect(segments.map(({ kind }) => kind)).toEqual(['text', 'trace']);
    expect(measure(log)).toMatchObject(expected(truth));
    expect(textOf(segments)).toBe(log);
  },
);

test('a path with a backslash before n is not a line break', () => {
  const trace = [
    'Traceback (most recent call last):',
    String.raw`  File "C:\shop\new\main.py", line 3, in main`,
    'KeyError: 1',
  ].join(String.raw`\n`);
  const [frame] = tracesIn(parseTraces(`boom: ${trace}`))[0]?.frames ?? [];
  expect(frame?.file).toBe(String.raw`C:\shop\new\main.py`);
});
