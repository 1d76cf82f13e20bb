#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { commands } from './commands/index.ts';
import { exitCode } from './exit-code.ts';
import { runCli } from './run-cli.ts';
import { surroundingsOf } from './surroundings.ts';
import { openTerminal } from './terminal.ts';

const { stdout, stderr, argv, env } = process;

/** How long a command is waited for that does nothing any more, in milliseconds. */
const patience = 20_000;

for (const [signal, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const) {
  // What must be cleaned up listens to the process's `exit`. Shells have 128 + the signal's number.
  process.on(signal, () => process.exit(128 + number));
}
for (const stream of [stdout, stderr]) {
  // `sunfish build | head -1`: who reads has enough, the build goes on.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
process.on('uncaughtException', failBecauseOfBug);

if (typeof Temporal === 'undefined') {
  stderr.write(
    `Sunfish needs Node 26 or newer; this is ${process.version}. "npm run" and "npx sunfish" use the right one.\n`,
  );
  process.exit(exitCode.usage);
}

const context = {
  cwd: process.cwd(),
  environment: env,
  terminal: openTerminal({ stdout, stderr }, env),
  elapsed: () => performance.now(),
};
// Commands load their code when they are called: Node keeps it compiled, which saves a second of each run.
enableCompileCache(join(surroundingsOf(context, '.').cacheDir, 'code'));
// Should a command wait for something that never comes, Node would end without a word, and with 0. What libraries do not
// count as work (a worker that is on its way out) may still come: on a machine with much to do that has been seen once.
process.once('beforeExit', () => {
  setTimeout(() => failBecauseOfBug(new Error('The command has come to no end.')), patience);
});
runCli(argv.slice(2), commands, context).then(finish, failBecauseOfBug);

/** Servers and workers that a command left running do not hold the process; what was written is. */
function finish(code: number): void {
  process.exitCode = code;
  stdout.write('', () => stderr.write('', () => process.exit(code)));
}

function failBecauseOfBug(error: unknown): void {
  stderr.write(
    'sunfish has failed, which is a bug of its own and not of your content. Please report it with what follows.\n\n',
  );
  stderr.write(`${error instanceof Error ? describe(error) : inspect(error)}\n`);
  finish(exitCode.bug);
}

function describe(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${describe(error.cause)}` : '';
  return (error.stack ?? `${error.name}: ${error.message}`) + cause;
}
