#!/usr/bin/env node
// How fast the engine of the tracebacks is, and how right, beside the parsers of npm. From the project's folder:
//   npx node tests/bench/traces/bench.ts [--lines 100000] [--rounds 7] [--dir WORKDIR]
// WORKDIR (default: a folder in the system's temporary directory) is kept; the parsers are installed there once.
// Prints tables in Markdown. Rounds are interleaved; the best counts, for others may use the machine too.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseTraces } from '#trace/index.ts';
import { type Fixture, fixtureRuntimes, fixturesOf, negatives } from '../../trace/fixtures.ts';
import { type Parser, parsers } from './peers.ts';
import { type Case, logCases, logWithTraces, longLineCases, tracesOnly } from './texts.ts';

const { values: option } = parseArgs({
  options: {
    lines: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '7' },
    dir: { type: 'string', default: join(tmpdir(), 'sunfish-bench', 'npm', 'traces') },
  },
});
const lines = Number(option.lines);
const rounds = Number(option.rounds);
/** The stacks that parsers of npm are made for. */
const javascript = ['node', 'deno', 'bun', 'chrome', 'firefox', 'safari'];

printThroughput();
printCostPerLine();
printPeers(await parsers(option.dir));

function printThroughput(): void {
  const cases = [...logCases(lines), ...longLineCases(), tracesOnly(10_000_000)];
  const times = interleaved(
    cases.map(
      ({ text }) =>
        () =>
          parseTraces(text),
    ),
  );
  table(
    ['text', 'MB', 'traces', 'MB/s'],
    cases.map(({ name, text }, index) => [
      name,
      megabytes(text).toFixed(1),
      String(countTraces(text)),
      (megabytes(text) / (times[index] ?? 0)).toFixed(0),
    ]),
  );
}

/** What a line costs must not depend on how many there are. */
function printCostPerLine(): void {
  const sizes = [1000, 10_000, 100_000];
  const texts = sizes.map(logWithTraces);
  // Each size reads as many lines in all: the clock sees equal times.
  const times = interleaved(
    texts.map((text, index) => () => {
      const times = 100_000 / (sizes[index] ?? 1);
      for (let time = 0; time < times; time++) parseTraces(text);
    }),
  );
  table(
    ['lines of log with traces', 'µs a line'],
    sizes.map((size, index) => [
      size.toLocaleString('en'),
      (((times[index] ?? 0) / 100_000) * 1e6).toFixed(2),
    ]),
  );
}

/** Whether the number of frames is right, for stacks of JavaScript and for all, and how fast the former are read. */
function printPeers(list: readonly Parser[]): void {
  const withFrames = (runtime: string) => fixturesOf(runtime).filter(({ truth }) => truth.frames > 0);
  const all = fixtureRuntimes().flatMap(withFrames);
  const own = javascript.flatMap(withFrames);
  const looks = negatives();
  const speed = interleaved(
    list.map((parser) => () => {
      for (let time = 0; time < 50; time++) for (const { text } of own) parser.frames(text);
    }),
  );
  const size = 50 * own.reduce((sum, { text }) => sum + megabytes(text), 0);
  table(
    ['parser', `JavaScript, of ${own.length}`, `all, of ${all.length}`, `alarms, of ${looks.length}`, 'MB/s'],
    list.map((parser, index) => [
      parser.name,
      String(countRight(parser, own)),
      String(countRight(parser, all)),
      String(looks.filter(({ text }) => parser.frames(text) > 0).length),
      (size / (speed[index] ?? 0)).toFixed(0),
    ]),
  );
}

function countRight(parser: Parser, fixtures: readonly Fixture[]): number {
  return fixtures.filter(({ text, truth }) => parser.frames(text) === truth.frames).length;
}

function countTraces(text: Case['text']): number {
  return parseTraces(text).filter(({ kind }) => kind === 'trace').length;
}

/** Runs all tasks in turn, as often as there are rounds and once before; the seconds of each one's best round. */
function interleaved(tasks: readonly (() => void)[]): number[] {
  const times = tasks.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      task();
      if (round > 0) times[index]?.push((performance.now() - start) / 1000);
    }
  }
  return times.map((list) => Math.min(...list));
}

function megabytes(text: string): number {
  return Buffer.byteLength(text) / 1e6;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n'));
}
