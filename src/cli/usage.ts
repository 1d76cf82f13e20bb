import { type Command, hintOf, type Operands, type OptionSpec } from './command.ts';
import type { CommandEntry } from './commands/index.ts';
import { wrap } from './reporters/wrap.ts';

/** The help of `sunfish` itself. */
export function overview(commands: readonly CommandEntry[], columns: number): string {
  const rows = commands.map(({ name, summary }): Row => [name, summary]);
  return lines(
    ...wrap(
      'Sunfish turns a folder of Markdown posts into a site that tells the story of incidents.',
      columns,
    ),
    '',
    'Usage: sunfish <command> [options]',
    '',
    'Commands:',
    ...table(rows, columns),
    '',
    'Options:',
    ...table(alwaysThere, columns),
    '',
    '"sunfish <command> --help" shows the options of a command.',
  );
}

/** The help of one command. */
export function commandHelp(command: Command, columns: number): string {
  const details = command.details.flatMap((paragraph) => [...wrap(paragraph, columns), '']);
  return lines(...details, ...usageLines(command, columns));
}

/** What is shown below a problem of the command line: the usage and the options, no prose. */
export function commandUsage(command: Command, columns: number): string {
  return lines(...usageLines(command, columns));
}

type Row = [left: string, right: string];

const alwaysThere: Row[] = [
  ['-h, --help', 'show this help'],
  ['-v, --version', 'show the version'],
];

function usageLines({ name, options, operands }: Command, columns: number): string[] {
  const words = operands ? ` ${wordsOf(operands)}` : '';
  const rows = Object.entries(options).map(([option, spec]) => optionRow(option, spec));
  return [
    `Usage: sunfish ${name} [options]${words}`,
    '',
    'Options:',
    ...table([...rows, ...alwaysThere], columns),
  ];
}

/** `FILE`, `[FILE]`, `[FILE...]` */
function wordsOf({ hint, usage, least, most }: Operands): string {
  if (usage !== undefined) return usage;
  const word = most > 1 ? `${hint}...` : hint;
  return least > 0 ? word : `[${word}]`;
}

function optionRow(name: string, spec: OptionSpec): Row {
  const short = spec.short ? `-${spec.short}, ` : '    ';
  const hint = hintOf(spec);
  const value = spec.kind === 'flag-or-text' ? `[=${hint}]` : hint && ` ${hint}`;
  const standard = 'default' in spec && spec.default !== undefined ? ` (default: ${spec.default})` : '';
  return [`${short}--${name}${value}`, spec.description + standard];
}

/** Two columns; a left side that is too long for its column has a line of its own. */
function table(rows: readonly Row[], columns: number): string[] {
  const indent = 2;
  const gap = 2;
  const left = Math.min(26, Math.max(...rows.map(([words]) => words.length)));
  const margin = ' '.repeat(indent + left + gap);
  return rows.flatMap(([words, explanation]) => {
    const [first = '', ...more] = wrap(explanation, columns - margin.length);
    const start = ' '.repeat(indent) + words;
    const head = words.length > left ? [start, margin + first] : [start.padEnd(margin.length) + first];
    return [...head, ...more.map((line) => margin + line)];
  });
}

function lines(...parts: string[]): string {
  return `${parts.join('\n')}\n`;
}
