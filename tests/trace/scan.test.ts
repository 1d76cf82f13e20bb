import { describe, expect, test } from 'vitest';
import { parseTraces } from '#trace/index.ts';
import { fixtureRuntimes, fixturesOf, fixtureText, negatives } from './fixtures.ts';
import { expected, measure, textOf, tracesIn } from './measure.ts';

/** Formats that stay a plain block: one line is not enough evidence, or nobody has described them. */
const plain = [
  'firefox/aggregate',
  'haskell/pat',
  'ocaml/nobt',
  'perl/croak',
  'php/memory',
  'php/parse',
  'rust/mainerr-nobt',
];

describe.each(fixtureRuntimes())('%s', (runtime) => {
  test.each(fixturesOf(runtime).map((fixture) => [fixture.name, fixture] as const))(
    '%s is read as a careful reader reads it',
    (name, { text, truth }) => {
      if (plain.includes(name)) {
        expect(truth.tier).toBeGreaterThan(1);
        expect(tracesIn(parseTraces(text))).toEqual([]);
      } else expect(measure(text)).toMatchObject(expected(truth));
    },
  );
});

test.each(fixtureRuntimes())('the segments of every %s text are the text byte for byte', (runtime) => {
  const fixtures = fixturesOf(runtime);
  expect(fixtures.length).toBeGreaterThan(0);
  for (const { text } of fixtures) expect(textOf(parseTraces(text))).toBe(text);
});

test('no trace is taken for one of another runtime', () => {
  for (const runtime of fixtureRuntimes().filter((one) => one !== 'mixed')) {
    for (const { name, text } of fixturesOf(runtime)) {
      const found = tracesIn(parseTraces(text)).map((trace) => trace.runtime);
      expect(
        found.filter((one) => one !== runtime),
        name,
      ).toEqual([]);
    }
  }
});

test('look-alikes give no alarm', () => {
  const texts = negatives();
  expect(texts.length).toBeGreaterThan(80);
  for (const { name, text } of texts) {
    const segments = parseTraces(text);
    expect(tracesIn(segments), name).toEqual([]);
    expect(textOf(segments), name).toBe(text);
  }
});

describe('evidence', () => {
  const header = 'Traceback (most recent call last):\n';
  const frame = '  File "/srv/app/main.py", line 3, in main\n    run()\n';

  test('one header or one frame is no trace', () => {
    expect(tracesIn(parseTraces(header))).toEqual([]);
    expect(tracesIn(parseTraces(frame))).toEqual([]);
  });

  test('one line is enough where the writer says that it is one', () => {
    expect(tracesIn(parseTraces(frame, { force: true }))).toHaveLength(1);
    expect(tracesIn(parseTraces('pinned werkzeug\n', { force: true }))).toEqual([]);
  });

  test('two frames without header and error are a trace that was cut at both ends', () => {
    const [trace] = tracesIn(parseTraces(frame + frame.replace('3', '9')));
    expect(trace?.frames.map(({ line }) => line)).toEqual([3, 9]);
    expect(trace?.exceptions).toMatchObject([{ type: null, message: null, span: null }]);
  });

  test('a doctest shows an expected error, not one that happened', () => {
    expect(tracesIn(parseTraces(`>>> load("x")\n${header}    ...\nValueError: x\n`))).toEqual([]);
  });

  test("Ruby's header of the same words is not Python's", () => {
    const text = `${header}\t1: from a.rb:4:in \`<main>'\na.rb:2:in \`f': x (E)\n`;
    expect(tracesIn(parseTraces(text)).map(({ runtime, order }) => [runtime, order])).toEqual([
      ['ruby', 'oldest-first'],
    ]);
  });
});

describe('what stands around a trace', () => {
  test('log lines before and after stay text', () => {
    const segments = parseTraces(fixtureText('python/midlog-access'));
    expect(segments.map(({ kind }) => kind)).toEqual(['text', 'trace', 'text']);
    expect(segments[0]?.text.split('\n')).toHaveLength(4); // three lines and what follows the last break
    expect(segments[2]?.text.startsWith('10.0.3.9 - -')).toBe(true);
  });

  test('the same trace three times is three traces', () => {
    const text = fixtureText('python/flask');
    expect(tracesIn(parseTraces(text.repeat(3)))).toHaveLength(3);
  });

  test('lines are counted in the whole text', () => {
    const [trace] = tracesIn(parseTraces(`a\nb\n${fixtureText('python/nomsg')}`));
    // a, b, header, frame + source, frame + source + carets, error
    expect(trace?.span).toEqual([3, 9]);
    expect(trace?.frames.map(({ span }) => span)).toEqual([
      [4, 5],
      [6, 8],
    ]);
  });

  test('two services that talk at once keep their lines', () => {
    const text = fixtureText('python/wrap-docker-compose-two-services');
    const both = text.replaceAll(/^worker-1 {2}\| polling.*\n/gm, '');
    const merged = both
      .split('\n')
      .flatMap((line) => (line ? [line, line.replace('web-1   ', 'worker-1')] : []))
      .join('\n');
    const segments = parseTraces(merged);
    expect(tracesIn(segments).map(({ frames }) => frames.length)).toEqual([2, 2]);
    expect(textOf(segments)).toBe(merged);
  });

  test('an empty text has no segments', () => {
    expect(parseTraces('')).toEqual([]);
  });
});

test('a Lua message keeps the places it begins with, even of a file whose name ends in lua', () => {
  const [trace] = tracesIn(parseTraces(fixtureText('lua/own-coroutine')));
  expect(trace?.exceptions[0]?.message).toBe('c.lua:5: c.lua:3: cannot load: 12:50\n  at line 3: x');
});

test('a Nim message of several lines has its type at the end of the last', () => {
  const [trace] = tracesIn(parseTraces(fixtureText('nim/own-message-lines')));
  expect(trace?.exceptions[0]).toMatchObject({
    type: 'ValueError',
    message: 'cannot load: bad order "12:50": no quantity\n  second line: at orders.nim(3)',
  });
});
