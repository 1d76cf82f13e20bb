import { resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import type { Diagnostic } from '#diagnostics/index.ts';
import { parseTraces } from '#trace/index.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { readText } from '../read-text.ts';
import { report } from '../report.ts';
import { traceItem } from '../reporters/trace-json.ts';
import { traceText } from '../reporters/trace-text.ts';

/** `sunfish trace`: the engine of the site's tracebacks at the prompt. */
export const traceCommand = defineCommand({
  name: 'trace',
  summary: 'fold the stack traces of logs',
  details: [
    'Finds the stack traces in files, or in what is piped in, and shows each with its error on top, the frames of your own code, and runs of library frames as one line. What stands around them is left out.',
    'With --format json it prints an array with one item for every file: {"file", "traces"}. A file without a trace has an empty list.',
  ],
  options: {
    format: {
      kind: 'choice',
      choices: ['text', 'json'],
      description: 'how to print what was found (default: text)',
    },
  },
  operands: { hint: 'FILE', least: 0, most: 100_000 },
  async run({ format }, context, files) {
    const { out, err } = context.terminal;
    const problems: Diagnostic[] = [];
    const items: object[] = [];
    let found = false;
    for (const file of files.length > 0 ? files : ['-']) {
      const read =
        file === '-' ? { text: await textOf(process.stdin) } : readText(resolve(context.cwd, file));
      if ('problem' in read) {
        problems.push(read.problem);
        continue;
      }
      const segments = parseTraces(read.text);
      if (format === 'json') {
        items.push(traceItem(file, segments));
        continue;
      }
      const shown = traceText(file, segments, out);
      if (shown !== '') out.write(found ? `\n${shown}` : shown);
      found ||= shown !== '';
    }
    if (format === 'json') out.write(`${JSON.stringify(items)}\n`);
    else if (!found && problems.length === 0) err.write('There is no stack trace here.\n');
    report(context, problems);
    return problems.length > 0 ? exitCode.input : exitCode.ok;
  },
});
