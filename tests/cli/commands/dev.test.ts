import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { DevOptions, startDev } from '#astro/index.ts';
import { commands } from '#cli/commands/index.ts';
import { runCli } from '#cli/run-cli.ts';
import { diagnose } from '#diagnostics/index.ts';
import { finding } from '../reporters/findings.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { recordTerminal } from '../terminal-record.ts';

const server = vi.hoisted(() => ({ start: vi.fn<typeof startDev>() }));
vi.mock('#astro/index.ts', () => ({ startDev: server.start }));

const noTitle = diagnose('SF1006', {}, { file: 'content/a.md' });

test('dev shows its address, and problems anew only when they have changed', async () => {
  const cwd = temporaryFolder();
  const { written, context } = recordTerminal();
  let tell: DevOptions['report'] = () => {};
  server.start.mockImplementation(async (_, { report }) => {
    tell = report;
    report([noTitle]);
    return { url: 'http://localhost:4321/', stop: async () => {} };
  });
  void runCli(['dev', '--port', '4321', '--host'], commands, {
    ...context,
    cwd,
    environment: { SUNFISH_CACHE: 'cache' },
  });
  await vi.waitFor(() => expect(written.out).toContain('http://localhost:4321/'));
  expect(server.start.mock.calls[0]).toMatchObject([
    { command: 'dev', contentDir: join(cwd, 'content'), cacheDir: join(cwd, 'cache') },
    { port: 4321, host: true },
  ]);

  const reports = () => written.err.match(/SF1006/g)?.length;
  expect(reports()).toBe(1);
  tell([noTitle]);
  expect(reports()).toBe(1);
  tell([{ ...noTitle, file: 'content/b.md' }]);
  expect(reports()).toBe(2);
  tell([]);
  tell([]);
  expect(written.out.match(/All reported problems are mended\./g)).toHaveLength(1);
  tell([noTitle]);
  expect(reports()).toBe(3);
});

test('dev tells what the checks find when it is new, and not what it has reported already', async () => {
  const { written, context } = recordTerminal();
  const tell = await new Promise<DevOptions>((resolve) => {
    server.start.mockImplementation(async (_, options) => {
      options.report([]);
      resolve(options);
      return { url: 'http://localhost:4321/', stop: async () => {} };
    });
    const place = { cwd: temporaryFolder(), environment: { SUNFISH_CACHE: 'cache' } };
    void runCli(['dev'], commands, { ...context, ...place });
  });
  tell.found([]);
  expect(written.err).toBe('');
  tell.report([noTitle]);
  written.err = '';
  tell.found([noTitle, finding()]);
  expect(written.err).toContain('link-text');
  expect(written.err).not.toContain('SF1006');
  expect(written.err).toContain('Checks: 1 new, now 1 error, 1 warning\n');
});

test('dev shows no secret in the line of a problem that is new, although it is told of the secret no more', async () => {
  const { written, context } = recordTerminal();
  const cwd = temporaryFolder();
  const file = join(cwd, 'a.md');
  writeFileSync(file, 'key: hunter22\n');
  const secret = finding({ file, line: 1, column: 6, endLine: 1, endColumn: 14, hidden: true });
  const other = finding({ file, line: 1, column: 1, endLine: 1, endColumn: 4, code: 'other' });
  server.start.mockImplementation(async (_, { report }) => {
    report([secret]);
    report([secret, other]);
    return null;
  });
  await runCli(['dev'], commands, { ...context, cwd, environment: { SUNFISH_CACHE: 'cache' } });
  expect(written.err.match(/1 │ key: ••••••••$/gm)).toHaveLength(2);
  expect(written.err).not.toContain('hunter22');
});

test('dev ends with 1 where there is nothing to serve', async () => {
  const { written, context } = recordTerminal();
  server.start.mockImplementation(async (_, { report }) => {
    report([diagnose('SF4010', {}, { file: 'content' })]);
    return null;
  });
  const place = { cwd: temporaryFolder(), environment: { SUNFISH_CACHE: 'cache' } };
  expect(await runCli(['dev'], commands, { ...context, ...place })).toBe(1);
  expect(written.err).toContain('SF4010');
});
