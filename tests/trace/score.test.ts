import { expect, test } from 'vitest';
import { parseTraces } from '#trace/index.ts';
import { fixtureRuntimes, fixturesOf, negatives } from './fixtures.ts';
import { textOf, tracesIn } from './measure.ts';
import { isRight, judge, type Question, scoreTable, share, type Verdict } from './score.ts';

/**
 * The bars the engine is held to, as shares of the texts of a tier. They are lower than what scan.test.ts asks of each
 * text: this is what is promised, and the table shows by how much it is kept.
 */
const bars: { tier: 1 | 2; question: Question; least: number }[] = [
  { tier: 1, question: 'runtime', least: 0.99 },
  { tier: 1, question: 'frames', least: 0.99 },
  { tier: 1, question: 'error', least: 0.98 },
  { tier: 1, question: 'split', least: 0.97 },
  { tier: 1, question: 'exceptions', least: 0.97 },
  { tier: 2, question: 'frames', least: 0.92 },
];

const groups = new Map(fixtureRuntimes().map((runtime) => [runtime, fixturesOf(runtime).map(judge)]));
const verdicts = [...groups.values()].flat();
const inTier = (tier: Verdict['tier']) => verdicts.filter((verdict) => verdict.tier === tier);

test('the score of every runtime is printed', () => {
  console.log(scoreTable(groups));
  // A share says little of few texts.
  expect(inTier(1).length).toBeGreaterThan(250);
  expect(inTier(2).length).toBeGreaterThan(75);
  expect(inTier(3).length).toBeGreaterThan(40);
});

test.each(bars)('$question is right in tier $tier in at least $least of the texts', (bar) => {
  const wrong = inTier(bar.tier).filter(({ right }) => !right[bar.question]);
  expect(
    share(inTier(bar.tier), bar.question),
    wrong.map(({ name }) => name).join(', '),
  ).toBeGreaterThanOrEqual(bar.least);
});

test('what tier 3 shows as a trace is right', () => {
  const wrong = inTier(3).filter((verdict) => verdict.found && !isRight(verdict));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('no look-alike is taken for a trace', () => {
  const alarms = negatives().filter(({ text }) => tracesIn(parseTraces(text)).length > 0);
  expect(alarms.map(({ name }) => name)).toEqual([]);
});

test('every text comes back byte for byte', () => {
  const texts = [...fixtureRuntimes().flatMap(fixturesOf), ...negatives()];
  const changed = texts.filter(({ text }) => textOf(parseTraces(text)) !== text);
  expect(changed.map(({ name }) => name)).toEqual([]);
});
