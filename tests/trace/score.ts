import type { Fixture } from './fixtures.ts';
import { expected, measure } from './measure.ts';

/** What is asked of a text that holds a trace, in the order of the table's columns. */
export const questions = ['runtime', 'frames', 'error', 'split', 'exceptions'] as const;
export type Question = (typeof questions)[number];

/** How the engine read one text: whether it found a trace, and which questions it answered right. */
export interface Verdict {
  name: string;
  tier: 1 | 2 | 3;
  found: boolean;
  right: Record<Question, boolean>;
}

/** Holds a fixture against its truth. What the truth does not state counts as right. */
export function judge({ name, text, truth }: Fixture): Verdict {
  const read = measure(text);
  const wanted = expected(truth);
  const found = read.runtime !== null;
  return {
    name,
    tier: truth.tier,
    found,
    right: {
      // A text that mixes runtimes is right where a trace is found at all.
      runtime: found && read.runtime === (wanted.runtime ?? read.runtime),
      frames: read.frames === truth.frames,
      error:
        !wanted.error ||
        (read.error.type === wanted.error.type && read.error.message === wanted.error.message),
      split: read.frames_app === truth.frames_app && read.frames_library === truth.frames_library,
      exceptions: wanted.exceptions === undefined || read.exceptions === wanted.exceptions,
    },
  };
}

/** True where every question is answered right. */
export function isRight({ right }: Verdict): boolean {
  return questions.every((question) => right[question]);
}

/** The part of the verdicts, from 0 to 1, that answers a question right; 0 of none. */
export function share(verdicts: readonly Verdict[], question: Question): number {
  return verdicts.length > 0 ? countRight(verdicts, question) / verdicts.length : 0;
}

/** One row for each group, of how many texts were read right, and one for each tier. */
export function scoreTable(groups: ReadonlyMap<string, readonly Verdict[]>): string {
  const all = [...groups.values()].flat();
  const tier = (wanted: number) => all.filter((verdict) => verdict.tier === wanted);
  const counts = (verdicts: readonly Verdict[]) =>
    questions.map((question) => String(countRight(verdicts, question)));
  const shares = (verdicts: readonly Verdict[]) =>
    questions.map((question) => `${(100 * share(verdicts, question)).toFixed(1)}%`);
  const rows = [
    ['', 'texts', ...questions],
    ...[...groups].map(([name, verdicts]) => [name, String(verdicts.length), ...counts(verdicts)]),
    ...[1, 2, 3].map((one) => [`tier ${one}`, String(tier(one).length), ...shares(tier(one))]),
  ];
  return rows
    .map(([name = '', ...cells]) => name.padEnd(12) + cells.map((cell) => cell.padStart(11)).join(''))
    .join('\n');
}

function countRight(verdicts: readonly Verdict[], question: Question): number {
  return verdicts.filter(({ right }) => right[question]).length;
}
