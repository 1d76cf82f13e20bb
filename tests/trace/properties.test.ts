import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupFrames, parseTraces } from '#trace/index.ts';
import { fixtureRuntimes, fixturesOf, negatives } from './fixtures.ts';
import { framesShown, textOf, tracesIn } from './measure.ts';

const texts = [
  ...fixtureRuntimes().flatMap((runtime) => fixturesOf(runtime).map(({ text }) => text)),
  ...negatives().map(({ text }) => text),
];
const lines = texts.flatMap((text) => text.split(/(?<=\n)/)).filter((line) => line.length < 400);

/** Any characters; lines of traces in any order; traces cut anywhere and mixed with other text. */
const random = fc.string({ unit: 'binary', maxLength: 400 });
const shuffled = fc.array(fc.constantFrom(...lines), { maxLength: 60 }).map((some) => some.join(''));
const truncated = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat())
  .map(([text, a, b]) =>
    text.slice(Math.min(a, b) % (text.length + 1), (Math.max(a, b) % (text.length + 1)) + 1),
  );
const mixed = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: random },
      { weight: 3, arbitrary: shuffled },
      { weight: 3, arbitrary: truncated },
    ),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''));

test('whatever the text, it comes back whole and in order, and what is said of it points into it', () => {
  fc.assert(
    fc.property(mixed, fc.boolean(), (text, force) => {
      const segments = parseTraces(text, { force });
      expect(textOf(segments)).toBe(text);
      const count = text.split('\n').length;
      for (const trace of tracesIn(segments)) {
        const spans = [...trace.frames, ...trace.elisions, ...trace.exceptions].flatMap(
          ({ span }) => span ?? [],
        );
        for (const line of [...spans, ...trace.span]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(count);
        }
        expect(trace.exceptions[trace.primary]).toBeDefined();
        for (const { exception } of trace.frames) expect(trace.exceptions[exception]).toBeDefined();
        const shown = framesShown(groupFrames(trace));
        expect(shown).toEqual(trace.frames.map((_frame, index) => index));
      }
    }),
    { numRuns: 600 },
  );
});

test('the same text gives the same value twice', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      expect(parseTraces(text)).toEqual(parseTraces(text));
    }),
    { numRuns: 50 },
  );
});

test('a trace cut after any of its lines, at either end, comes back whole and has no frame the whole one lacks', () => {
  const short = fixtureRuntimes().flatMap((runtime) =>
    fixturesOf(runtime).filter(({ text, truth }) => truth.tier === 1 && text.split('\n').length <= 40),
  );
  for (const { name, text, truth } of short) {
    const parts = text.split(/(?<=\n)/);
    for (let at = 1; at < parts.length; at++) {
      for (const cut of [parts.slice(0, at).join(''), parts.slice(at).join('')]) {
        const segments = parseTraces(cut);
        expect(textOf(segments)).toBe(cut);
        const frames = tracesIn(segments).reduce((count, trace) => count + trace.frames.length, 0);
        expect(frames, `${name}, cut at line ${at}`).toBeLessThanOrEqual(truth.frames);
      }
    }
  }
});

/** Shapes that backtracking patterns or look-back would be slow on; a thousandfold text may cost a thousandfold, not more. */
const hostile: Record<string, (size: number) => string> = {
  'one long line': (size) => 'x'.repeat(size),
  'one long line of frames': (size) => 'File "a", line 1, in f '.repeat(size / 23),
  'a message as long as the text': (size) =>
    `Traceback (most recent call last):\n  File "a.py", line 1, in f\nE: ${'a: '.repeat(size / 3)}\n`,
  'headers without end': (size) => 'Traceback (most recent call last):\n'.repeat(size / 35),
  'frames one by one': (size) => '  File "a.py", line 1, in f\n\nx\n'.repeat(size / 31),
  'links without errors': (size) =>
    'a\nThe above exception was the direct cause of the following exception:\n'.repeat(size / 72),
  'escaped breaks': (size) => 'Traceback (most recent call last):\\n'.repeat(size / 36),
  'quotes and backslashes': (size) => `Traceback (most recent call last):${'\\"'.repeat(size / 2)}\\n`,
  'dots and blanks': (size) => `${'. '.repeat(size / 2)}(most recent call last):`,
};

test.each(Object.entries(hostile))('%s costs no more than its length', (_name, make) => {
  const cost = (size: number) => {
    const text = make(size);
    const start = performance.now();
    expect(textOf(parseTraces(text)).length).toBe(text.length);
    return performance.now() - start;
  };
  cost(20_000);
  // A second or two on a quiet machine; a quadratic walk would take hours.
  expect(cost(2_000_000)).toBeLessThan(30_000);
});
