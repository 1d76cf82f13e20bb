import { describe, expect, test } from 'vitest';
import { type Group, groupFrames, parseTraces, shortenPath, type Trace } from '#trace/index.ts';
import { fixtureText } from './fixtures.ts';
import { framesShown, tracesIn } from './measure.ts';

function traceOf(text: string): Trace {
  const [trace] = tracesIn(parseTraces(text));
  if (!trace) throw new Error('no trace in the text');
  return trace;
}

/** Groups in words: `fold 7 gunicorn`, `app dimigoin/init.py`, `error ModuleNotFoundError`. */
function story(trace: Trace, groups: readonly Group[] = groupFrames(trace)): string[] {
  return groups.map((group) => {
    if (group.kind === 'fold') return `fold ${group.frames.length} ${group.packages.join(', ')}`;
    if (group.kind === 'repeat')
      return `repeat ${group.frames.length} ${trace.frames[group.frames[0] ?? -1]?.function}`;
    if (group.kind === 'elision') return `elision ${trace.elisions[group.elision]?.count}`;
    if (group.kind === 'exception') return `error ${trace.exceptions[group.exception]?.type}`;
    if (group.kind === 'aside')
      return `aside ${titleOf(trace, group)}: ${story(trace, group.groups).join('; ')}`;
    const frame = trace.frames[group.frame];
    return `${frame?.origin} ${shortenPath(frame?.file ?? '')}:${frame?.line}`;
  });
}

const titleOf = (trace: Trace, { title }: Extract<Group, { kind: 'aside' }>) =>
  'stack' in title ? trace.stackStarts[title.stack]?.title : trace.exceptions[title.exception]?.type;

const installed = (name: string, line = 1) =>
  `  File "/srv/venv/lib/python3.11/site-packages/${name}/x.py", line ${line}, in f\n`;
const own = (line = 1, name = 'run') => `  File "/srv/shop/main.py", line ${line}, in ${name}\n`;
const python = (...frames: string[]) =>
  `Traceback (most recent call last):\n${frames.join('')}ValueError: x\n`;

test('a server that does not start: seven frames of gunicorn fold, the import and the throwing frame stay', () => {
  const trace = traceOf(fixtureText('python/own-gunicorn-mended'));
  expect(trace.frames).toHaveLength(9);
  expect(trace.frames.filter(({ origin }) => origin === 'app')).toMatchObject([
    { file: '/home/shop/app/shop/init.py', line: 1, function: '<module>', source: 'from flask import Flask' },
  ]);
  expect(story(trace)).toEqual([
    'fold 7 gunicorn',
    'app app/shop/init.py:1',
    'library flask/init.py:17',
    'error ModuleNotFoundError',
  ]);
  expect(trace.exceptions[trace.primary]).toMatchObject({ message: "No module named 'werkzeug'" });
});

describe('runs of library frames', () => {
  test('one library frame between two of the application stays', () => {
    expect(story(traceOf(python(own(1), installed('flask'), own(2))))).toEqual([
      'app srv/shop/main.py:1',
      'library flask/x.py:1',
      'app srv/shop/main.py:2',
      'error ValueError',
    ]);
  });

  test('packages are named once each, in the order in which they appear', () => {
    const frames = [own(), installed('flask', 1), installed('jinja2', 2), installed('flask', 3), own(9)];
    expect(story(traceOf(python(...frames)))[1]).toBe('fold 3 flask, jinja2');
  });

  test('with no frame of the application the first and the last stay', () => {
    const frames = [1, 2, 3, 4].map((line) => installed('flask', line));
    expect(story(traceOf(python(...frames)))).toEqual([
      'library flask/x.py:1',
      'fold 2 flask',
      'library flask/x.py:4',
      'error ValueError',
    ]);
  });

  test('an elision ends a run and keeps its place', () => {
    const frames = [
      own(),
      installed('a'),
      installed('b'),
      '  ... (5 more frames)\n',
      installed('c'),
      installed('d'),
      own(2),
    ];
    expect(story(traceOf(python(...frames)))).toEqual([
      'app srv/shop/main.py:1',
      'fold 2 a, b',
      'elision 5',
      'fold 2 c, d',
      'app srv/shop/main.py:2',
      'error ValueError',
    ]);
  });
});

describe('repeats', () => {
  test('three equal frames fold, two do not', () => {
    const calls = [own(1), own(6, 'walk'), own(6, 'walk'), own(6, 'walk'), own(7, 'end'), own(7, 'end')];
    expect(story(traceOf(python(...calls)))).toEqual([
      'app srv/shop/main.py:1',
      'repeat 3 walk',
      'app srv/shop/main.py:7',
      'app srv/shop/main.py:7',
      'error ValueError',
    ]);
  });

  test('the runtime’s own count follows them', () => {
    expect(story(traceOf(fixtureText('python/own-recursion'))).slice(-3)).toEqual([
      'repeat 3 f',
      'elision 995',
      'error RecursionError',
    ]);
  });
});

test('every error of a chain stands after its frames, in printed order', () => {
  expect(story(traceOf(fixtureText('python/during')))).toEqual([
    'app shop/orders/service.py:22',
    'app shop/orders/service.py:10',
    'error KeyError',
    'app srv/shop/p_during.py:6',
    'app srv/shop/p_during.py:4',
    'app shop/orders/service.py:25',
    'error AttributeError',
  ]);
});

test('no frame is lost or shown twice', () => {
  for (const name of ['requests', 'group-nested', 'own-task-group', 'django-db', 'own-faulthandler']) {
    const trace = traceOf(fixtureText(`python/${name}`));
    const shown = framesShown(groupFrames(trace));
    expect(shown, name).toEqual(trace.frames.map((_frame, index) => index));
  }
});

test.each([
  ['/srv/app/venv/lib/python3.6/site-packages/flask/init.py', 'flask/init.py'],
  ['/srv/app/venv/lib/python3.6/site-packages/gunicorn/app/base.py', 'gunicorn/app/base.py'],
  ['/home/dimigoin/app/dimigoin/init.py', 'app/dimigoin/init.py'],
  ['/usr/lib/python3.11/json/decoder.py', 'json/decoder.py'],
  [String.raw`C:\Users\Anna Lind\shop\main.py`, 'Anna Lind/shop/main.py'],
  ['/srv/web/node_modules/express/lib/router.js', 'express/lib/router.js'],
  ['<frozen runpy>', '<frozen runpy>'],
  ['main.py', 'main.py'],
])('%s is shortened to %s', (path, short) => {
  expect(shortenPath(path)).toBe(short);
});

describe('stacks beside the one that threw', () => {
  test('each goroutine but the failing one folds whole, under its heading', () => {
    const trace = traceOf(
      [
        'panic: boom',
        '',
        'goroutine 1 [running]:',
        'main.total(...)',
        '\t/srv/shop/main.go:12 +0x1d',
        '',
        'goroutine 18 [select, 2 minutes]:',
        'net/http.(*persistConn).writeLoop(0xc00011c000)',
        '\t/usr/local/go/src/net/http/transport.go:2458 +0xf0',
        'main.serve()',
        '\t/srv/shop/serve.go:7 +0x85',
        '',
      ].join('\n'),
    );
    expect(story(trace)).toEqual([
      'error panic',
      'app srv/shop/main.go:12',
      'aside goroutine 18 [select, 2 minutes]: library net/http/transport.go:2458; app srv/shop/serve.go:7',
    ]);
  });

  test('a suppressed exception folds with its causes; the cause of the outer one stays', () => {
    const trace = traceOf(
      [
        'java.lang.IllegalStateException: no',
        '\tat shop.Orders.total(Orders.java:1)',
        '\tSuppressed: java.io.IOException: close',
        '\t\tat shop.File.close(File.java:2)',
        '\tCaused by: java.lang.Error: disk',
        '\t\tat shop.Disk.sync(Disk.java:3)',
        'Caused by: java.lang.NumberFormatException: 12,50',
        '\tat shop.Row.parse(Row.java:4)',
        '',
      ].join('\n'),
    );
    expect(story(trace)).toEqual([
      'error java.lang.IllegalStateException',
      'app Orders.java:1',
      'aside java.io.IOException: app File.java:2; error java.lang.Error; app Disk.java:3',
      'error java.lang.NumberFormatException',
      'app Row.java:4',
    ]);
  });
});
