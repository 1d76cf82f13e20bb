import { expect, test } from 'vitest';
import { openProgress } from '#cli/progress.ts';
import { recordTerminal } from './terminal-record.ts';

/** What a terminal gets of a progress, where each step takes some milliseconds. */
function shown(live: boolean, step: number): string {
  const { written, context } = recordTerminal();
  let time = 0;
  const err = { ...context.terminal.err, live, columns: 10 };
  const progress = openProgress({
    ...context,
    terminal: { ...context.terminal, err },
    elapsed: () => time,
  });
  for (const text of ['1 of 3', '2 of 3', '3 of 3, at last']) {
    time += step;
    progress.show(text);
  }
  progress.end();
  return written.err;
}

test('progress is a line that is written over, cut to the terminal, and taken away at the end', () => {
  expect(shown(true, 500)).toBe('\r2 of 3\x1b[K\r3 of 3, a\x1b[K\r\x1b[K');
});

test('of what takes but a moment nothing is shown', () => {
  expect(shown(true, 300)).toBe('');
});

test('where nobody looks nothing is shown', () => {
  expect(shown(false, 5000)).toBe('');
});
