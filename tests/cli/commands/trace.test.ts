import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { traceCommand } from '#cli/commands/trace.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { recordTerminal } from '../terminal-record.ts';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

const python = `2026-03-10 02:30:00 INFO ready
Traceback (most recent call last):
  File "/srv/shop/app.py", line 7, in <module>
    main()
  File "/usr/lib/python3.12/site-packages/flask/cli.py", line 10, in main
    run()
  File "/usr/lib/python3.12/site-packages/flask/app.py", line 11, in run
    serve()
  File "/srv/shop/orders.py", line 12, in total
    return float(row)
ValueError: could not convert \u0007string
2026-03-10 02:30:01 INFO bye
`;

async function run(words: string[], files: Record<string, string>, format?: 'json') {
  const cwd = temporaryFolder();
  writeFiles(cwd, files);
  const { written, context } = recordTerminal();
  const exit = await traceCommand.run({ format }, { ...context, cwd }, words);
  return { exit, ...written };
}

describe('sunfish trace', () => {
  test('shows the error, the own frames with their source, and folds what libraries ran', async () => {
    const { exit, out } = await run(['crash.log'], { 'crash.log': python });
    expect(exit).toBe(0);
    expect(out).toBe(
      [
        'crash.log:2-11  Python, 4 frames, 2 in the app',
        'ValueError',
        '  could not convert ␇string',
        '',
        '  │ srv/shop/app.py:7  <module>',
        '  │     main()',
        '    ⋯ 2 frames in flask',
        '  → srv/shop/orders.py:12  total',
        '  │     return float(row)',
        '',
      ].join('\n'),
    );
  });

  test('prints an item for every file as JSON, in order, with an empty list where there is no trace', async () => {
    const { out } = await run(['b.log', 'a.log'], { 'a.log': python, 'b.log': 'all is well\n' }, 'json');
    const items = JSON.parse(out);
    expect(items[0]).toEqual({ file: 'b.log', traces: [] });
    expect(items[1].traces).toMatchObject([
      {
        runtime: 'python',
        order: 'oldest-first',
        error: { type: 'ValueError' },
        exceptions: [{ type: 'ValueError', relation: 'root' }],
        elided: 0,
        stacks: 1,
        span: [2, 11],
      },
    ]);
    expect(items[1].traces[0].frames[1]).toEqual({
      function: 'main',
      file: '/usr/lib/python3.12/site-packages/flask/cli.py',
      line: 10,
      column: null,
      package: 'flask',
      origin: 'library',
      exception: 0,
    });
  });

  test('reports a file that cannot be read, shows the others, and ends with 1', async () => {
    const { exit, out, err } = await run(['none.log', 'crash.log'], { 'crash.log': python });
    expect(exit).toBe(1);
    expect(out).toContain('ValueError');
    expect(err).toContain('SF4003');
    expect(err).toContain('none.log');
  });

  test('says so where there is none', async () => {
    expect(await run(['a.log'], { 'a.log': 'all is well\n' })).toEqual({
      exit: 0,
      out: '',
      err: 'There is no stack trace here.\n',
    });
  });

  test('reads what is piped in', () => {
    const { status, stdout } = spawnSync(process.execPath, [main, 'trace'], {
      cwd: join(temporaryFolder()),
      input: python,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('-:2-11  Python, 4 frames, 2 in the app');
  });
});
