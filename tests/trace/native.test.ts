import { describe, expect, test } from 'vitest';
import { parseTraces, type Trace } from '#trace/index.ts';
import { fixtureText } from './fixtures.ts';
import { tracesIn } from './measure.ts';

function traceOf(text: string): Trace {
  const [trace] = tracesIn(parseTraces(text));
  if (!trace) throw new Error('no trace in the text');
  return trace;
}

const story = ({ frames }: Trace) => frames.map(({ function: name, origin }) => `${origin} ${name}`);

describe('the Linux kernel', () => {
  test('says with the error which instruction failed', () => {
    expect(traceOf(fixtureText('kernel/doc-null-pointer')).exceptions[0]?.message).toBe(
      'kernel NULL pointer dereference, address: 0000000000000018\nRIP: 0010:shopfs_lookup+0x2f/0x90 [shopfs]',
    );
  });

  test('counts a module as the application’s only where it was built outside its tree', () => {
    const report = (listed: string) =>
      `BUG: kernel NULL pointer dereference, address: 0000000000000018\nModules linked in: ${listed}\nCall Trace:\n shop_put+0x1f/0x30 [shop]\n vfs_read+0x1/0x2\n`;
    expect(story(traceOf(report('shop(O) ext4')))).toEqual(['app shop_put', 'library vfs_read']);
    expect(story(traceOf(report('shop ext4')))).toEqual(['library shop_put', 'library vfs_read']);
  });

  test('keeps the tasks that hang apart', () => {
    const traces = tracesIn(parseTraces(fixtureText('kernel/doc-hung-tasks-journald')));
    expect(traces.map(({ exceptions }) => exceptions[0]?.message?.slice(0, 17))).toEqual([
      'task backup:21568',
      'task rsync:21570 ',
    ]);
  });

  test('needs more than two headings of a list', () => {
    expect(tracesIn(parseTraces('BUG: a row is lost\nKernel panic - not syncing: what it means\n'))).toEqual(
      [],
    );
  });
});

describe('Go', () => {
  test('a message of several lines loses the mark of a recovered panic', () => {
    const messages = traceOf(fixtureText('go/own-repanic-lines')).exceptions.map(({ message }) => message);
    expect(messages).toEqual([
      'queue closed\nreason: drained\n  at step 3: flush',
      'drain 7: queue closed\nreason: drained\n  at step 3: flush',
    ]);
  });

  test('a stack in a JSON log is found though an earlier value names a file too', () => {
    const line = JSON.stringify({
      level: 'error',
      caller: 'relay/main.go:14',
      stacktrace:
        'main.handle\n\t/srv/relay/main.go:14\nnet/http.(*conn).serve\n\t/usr/local/go/src/net/http/server.go:2009',
    });
    expect(story(traceOf(`${line}\n`))).toEqual(['app main.handle', 'library net/http.(*conn).serve']);
  });
});

test('a debugger’s stack is named after the language of its sources', () => {
  expect(traceOf(fixtureText('rust/own-gdb')).runtime).toBe('rust');
  expect(traceOf(fixtureText('cpp/own-gdb-core')).runtime).toBe('cpp');
});

test('a sanitizer’s report that follows another is its next error', () => {
  expect(
    traceOf(fixtureText('cpp/own-ubsan-then-asan')).exceptions.map(({ type, relation }) => [type, relation]),
  ).toEqual([
    ['runtime error', 'root'],
    ['runtime error', 'next'],
    ['AddressSanitizer', 'next'],
  ]);
});

test('a block that is indented as a whole reads as one that is not', () => {
  const text = fixtureText('racket/own-contract');
  const indented = text.replaceAll(/^(?=.)/gm, '    ');
  expect(traceOf(indented)).toEqual(traceOf(text));
});
