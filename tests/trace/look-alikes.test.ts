import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTraces } from '#trace/index.ts';
import { fixtureRuntimes, fixturesOf } from './fixtures.ts';
import { textOf, tracesIn } from './measure.ts';

/**
 * Text of blogs, logs and code, made of the words that stack traces are made of: files with lines, types of errors,
 * `at`, `in`, `from`. None of it is a trace, whatever stands next to what.
 */
const file = fc.constantFrom(
  'orders.py',
  'src/cart.ts',
  'lib/Orders.java',
  './a/b.rb',
  'shop.erl',
  'C:\\shop\\x.cs',
);
const number = fc.integer({ min: 1, max: 9999 });
const place = fc.tuple(file, number).map(([path, line]) => `${path}:${line}`);
const error = fc.constantFrom(
  'ValueError',
  'TypeError',
  'java.io.IOException',
  'Error',
  'NoMethodError',
  'badarg',
);
const word = fc.constantFrom(
  ...'the order failed at in from line called by total is not a number customer row 17 and then we saw it'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { minLength: 2, maxLength: 9 }).map((words) => words.join(' '));
const indent = fc.constantFrom('', '  ', '    ', '\t');

const log = fc
  .tuple(fc.constantFrom('INFO', 'WARN', 'ERROR'), number, fc.oneof(sentence, place, error))
  .map(([level, at, what]) => `2024-03-10 02:30:${10 + (at % 50)} ${level} shop.orders - ${what}`);
const access = fc
  .tuple(number, number)
  .map(([id, ms]) => `10.0.3.4 - - [10/Mar/2024:02:30:00 +0900] "GET /orders/${id} HTTP/1.1" 200 ${ms}`);
const prose = fc
  .tuple(sentence, fc.oneof(place, error), sentence)
  .map(([before, what, after]) => `We saw that ${before} (${what}), and ${after}.`);
const diagnostic = fc
  .tuple(place, number, sentence)
  .map(([where, column, what]) => `${where}:${column}: error: ${what}`);
const source = fc
  .tuple(
    indent,
    error,
    fc.constantFrom(
      (type: string) => `raise ${type}("no total")`,
      (type: string) => `throw new ${type}('no total');`,
      (type: string) => `} catch (${type} e) {`,
      (type: string) => `except ${type} as error:`,
      () => 'const total = row.total * 3;',
      () => 'def load(order_id):',
      () => 'return parse(row)',
    ),
  )
  .map(([blank, type, make]) => blank + make(type));
const list = fc
  .tuple(fc.constantFrom('- ', '* ', '1. ', '#1 ', '> '), fc.oneof(sentence, place))
  .map(([mark, what]) => mark + what);
const setting = fc
  .tuple(indent, word, fc.oneof(word, place))
  .map(([blank, key, value]) => `${blank}${key}: ${value}`);
const row = fc.tuple(place, error, number).map((cells) => `| ${cells.join(' | ')} |`);
const outcome = fc
  .tuple(fc.constantFrom('✓', 'ok', 'PASS', 'PASSED', '.'), place, number)
  .map(([mark, where, ms]) => `${mark} ${where} (${ms} ms)`);

const line = fc.oneof(log, access, prose, diagnostic, source, list, setting, row, outcome, fc.constant(''));
const text = fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => `${lines.join('\n')}\n`);

test('logs, prose, code, lists, tables and diagnostics in any order hold no trace', () => {
  fc.assert(
    fc.property(text, (look) => {
      const segments = parseTraces(look);
      expect(tracesIn(segments)).toEqual([]);
      expect(textOf(segments)).toBe(look);
    }),
    { numRuns: 1500 },
  );
});

const neutral = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((lines) => `${lines.join('.\n')}.\n`);
/**
 * Lines of real traces. Left out are lines that hold a whole trace, its breaks escaped, and Rust's `panicked at …:`,
 * below which a message of any text stands.
 */
const quoted = fixtureRuntimes()
  .flatMap((runtime) => fixturesOf(runtime).flatMap(({ text: printed }) => printed.split(/\r?\n/)))
  .filter((one) => !/\\n|panicked at/.test(one) && one.trim() !== '' && one.length < 2000);

test('one line of a trace that prose quotes is no trace', () => {
  fc.assert(
    fc.property(neutral, fc.constantFrom(...quoted), neutral, (before, quote, after) => {
      const look = `${before}${quote}\n${after}`;
      expect(tracesIn(parseTraces(look))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
