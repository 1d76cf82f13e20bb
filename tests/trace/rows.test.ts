import { describe, expect, test } from 'vitest';
import { wordsFor } from '#i18n/index.ts';
import {
  type Frame,
  groupFrames,
  type Trace,
  type TraceException,
  type TraceRow,
  traceRows,
} from '#trace/index.ts';

const words = wordsFor('en', 'en').trace;

const frame = (name: string, origin: Frame['origin'], exception = 0): Frame => ({
  function: name,
  file: origin === 'app' ? '/srv/app/main.py' : '/usr/lib/python3.12/site-packages/flask/app.py',
  line: 7,
  column: null,
  package: origin === 'app' ? null : 'flask',
  origin,
  why: '',
  source: null,
  span: [1, 1],
  exception,
});
const exception = (type: string, relation: TraceException['relation'], after: number): TraceException => ({
  type,
  message: 'no',
  relation,
  depth: 0,
  location: null,
  after,
  span: [1, 1],
});
/** A trace of Python: its one header stands below the frames. */
const trace = (parts: Partial<Trace>): Trace => ({
  runtime: 'python',
  order: 'oldest-first',
  primary: 0,
  exceptions: [exception('KeyError', 'root', (parts.frames?.length ?? 1) - 1)],
  frames: [frame('main', 'app')],
  thrownAt: 0,
  elisions: [],
  stacks: 1,
  stackStarts: [],
  span: [1, 9],
  ...parts,
});

/** Rows in short: frames by function, the others by their words. */
const shortly = (rows: TraceRow[]): (string | null)[] =>
  rows.map((row) => {
    if (row.kind === 'aside') return `{${row.label}} ${shortly(row.rows).join(' ')}`;
    if (row.kind === 'frame') return row.frame.function;
    if (row.kind === 'heading') return `[${row.text}]`;
    if (row.kind === 'fold') return `[${row.label}] ${row.frames.map(({ number }) => number).join(' ')}`;
    return row.kind === 'note' ? `(${row.text})` : [row.label, row.type].filter(Boolean).join(' ');
  });

const rowsOf = (value: Trace, before = 0) => traceRows(value, groupFrames(value), words, before);

describe('the rows of a traceback', () => {
  test('show a frame’s place short, and keep its whole path', () => {
    const [row] = rowsOf(trace({}));
    expect(row).toMatchObject({
      kind: 'frame',
      frame: { number: 1, place: 'srv/app/main.py:7', path: '/srv/app/main.py', thrown: true },
    });
  });

  test('name the column where one was printed', () => {
    const [row] = rowsOf(trace({ frames: [{ ...frame('main', 'app'), column: 3 }] }));
    expect(row).toMatchObject({ frame: { place: 'srv/app/main.py:7:3' } });
  });

  test('fold libraries, and number frames on from the trace before', () => {
    const frames = [frame('a', 'library'), frame('b', 'library'), frame('main', 'app')];
    expect(shortly(rowsOf(trace({ frames, thrownAt: 2 }), 4))).toEqual(['[2 frames in flask] 5 6', 'main']);
  });

  test('leave out the header of an exception that is alone: it stands above them', () => {
    expect(shortly(rowsOf(trace({})))).toEqual(['main']);
  });

  test('say between two exceptions how the later came of the earlier', () => {
    const chain = trace({
      exceptions: [exception('KeyError', 'root', 0), exception('TaxError', 'context', 1)],
      frames: [frame('load', 'app'), frame('main', 'app', 1)],
      primary: 1,
      thrownAt: 1,
    });
    expect(shortly(rowsOf(chain))).toEqual([
      'load',
      'KeyError',
      '(and while that was handled)',
      'main',
      'TaxError',
    ]);
  });

  test('say before a cause that is printed last what it is', () => {
    const chain = trace({
      runtime: 'java',
      order: 'newest-first',
      exceptions: [exception('TaxError', 'root', -1), exception('KeyError', 'cause', 0)],
      frames: [frame('main', 'app'), frame('load', 'app', 1)],
    });
    expect(shortly(rowsOf(chain))).toEqual(['TaxError', 'main', 'Caused by KeyError', 'load']);
  });

  test('say what was left out', () => {
    const elisions = (['omitted', 'repeated', 'common'] as const).map((kind, index) => ({
      kind,
      count: index === 0 ? null : 996,
      after: 0,
      exception: 0,
      span: [2 + index, 2 + index] as [number, number],
    }));
    expect(shortly(rowsOf(trace({ elisions })))).toEqual([
      'main',
      '(frames omitted)',
      '(the frame above repeats 996 more times)',
      '(996 frames in common with the exception above)',
    ]);
  });

  test('fold a call that repeats under its name', () => {
    const frames = Array.from({ length: 100 }, () => frame('walk', 'app'));
    const [row] = rowsOf(trace({ frames, thrownAt: 99 }));
    expect(row).toMatchObject({ kind: 'fold', label: 'walk, 100 times' });
  });

  test('fold another thread’s stack whole, with its frames counted', () => {
    const frames = [frame('a', 'app'), frame('b', 'library'), frame('c', 'library'), frame('d', 'app')];
    const value = trace({
      frames,
      stackStarts: [
        { title: 'Thread 1', frame: 0 },
        { title: null, frame: 1 },
      ],
    });
    expect(shortly(rowsOf(value))).toEqual([
      '[Thread 1]',
      'a',
      '{another stack, 3 frames} [2 frames in flask] 2 3 d',
    ]);
  });
});
