import type { Diagnostic } from '#diagnostics/index.ts';
import type { CommandContext } from './command.ts';
import type { CommandEntry } from './commands/index.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { nearestWord } from './nearest-word.ts';
import { commandLineProblem, parseArguments } from './parse-arguments.ts';
import { report } from './report.ts';
import { commandHelp, commandUsage, overview } from './usage.ts';
import { sunfishVersion } from './version.ts';

/**
 * Runs the command that the words of a command line ask for.
 *
 * @param words what follows `sunfish`
 * @returns the exit code; what a command throws is a bug of Sunfish and is left to the caller
 */
export async function runCli(
  words: readonly string[],
  commands: readonly CommandEntry[],
  context: CommandContext,
): Promise<ExitCode> {
  const { out, err } = context.terminal;
  const refuse = (problems: Diagnostic[], usage: string) => {
    report(context, problems);
    err.write(usage);
    return exitCode.usage;
  };
  const [first, ...rest] = words;
  if (first === undefined) {
    err.write(overview(commands, err.columns));
    return exitCode.usage;
  }
  if (isVersion(first)) return tellVersion(context);
  const wantsOverview = isHelp(first) || (first === 'help' && rest.length === 0);
  if (wantsOverview) {
    out.write(overview(commands, out.columns));
    return exitCode.ok;
  }
  const [name = '', options] = first === 'help' ? [rest[0], ['--help']] : [first, rest];
  const entry = commands.find((candidate) => candidate.name === name);
  if (!entry) return refuse([unknownCommand(name, commands)], overview(commands, err.columns));

  const command = await entry.load();
  const flags = beforeTerminator(options);
  if (flags.some(isHelp)) {
    out.write(commandHelp(command, out.columns));
    return exitCode.ok;
  }
  if (flags.some(isVersion)) return tellVersion(context);
  const parsed = parseArguments(options, command);
  if (parsed.values === null) return refuse(parsed.problems, commandUsage(command, err.columns));
  return command.run(parsed.values, context, parsed.operands);
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

function isVersion(word: string): boolean {
  return word === '--version' || word === '-v';
}

/** What follows `--` are operands, whatever they look like. */
function beforeTerminator(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return end === -1 ? words : words.slice(0, end);
}

function tellVersion({ terminal }: CommandContext): ExitCode {
  terminal.out.write(`${sunfishVersion()}\n`);
  return exitCode.ok;
}

function unknownCommand(name: string, commands: readonly CommandEntry[]): Diagnostic {
  if (name.startsWith('-')) {
    return commandLineProblem('SF5002', {
      option: name,
      advice: 'Options stand after the command: sunfish build --content DIR.',
    });
  }
  const names = commands.map((command) => command.name);
  const nearest = nearestWord(name, names);
  const advice = nearest ? `Did you mean "sunfish ${nearest}"?` : 'The commands are listed below.';
  return commandLineProblem('SF5001', { name, advice });
}
