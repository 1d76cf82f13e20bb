import type { Internet } from '#web/index.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** One option of a command. Its name is the key of the table it stands in. */
export type OptionSpec = { description: string; short?: string | undefined } & (
  | { kind: 'flag' }
  /** On, off, or on with a value: `--host`, `--host=192.168.0.2`. */
  | { kind: 'flag-or-text'; hint: string }
  | {
      kind: 'text';
      hint: string;
      default?: string | undefined;
      check?: Check | undefined;
      /** `--base ""` says something: there is none. Elsewhere an empty value is a forgotten one. */
      mayBeEmpty?: boolean | undefined;
    }
  | { kind: 'number'; hint: string; default?: number | undefined; least: number; most: number }
  | { kind: 'choice'; choices: readonly string[] }
);

/** Says what is wrong with a value, as a clause ("it has no host"), or null. */
export type Check = (value: string) => string | null;

export type OptionTable = Readonly<Record<string, OptionSpec>>;
export type OptionValue = string | number | boolean | undefined;

/** The values of a table's options after parsing; what was not given has its default. */
export type ValuesOf<Table extends OptionTable> = { [Name in keyof Table]: ValueOf<Table[Name]> };

type ValueOf<Spec extends OptionSpec> = Spec extends { kind: 'flag' }
  ? boolean
  : Spec extends { kind: 'flag-or-text' }
    ? boolean | string
    : Spec extends { kind: 'text' }
      ? Spec extends { default: string }
        ? string
        : string | undefined
      : Spec extends { kind: 'number' }
        ? Spec extends { default: number }
          ? number
          : number | undefined
        : Spec extends { kind: 'choice'; choices: readonly (infer Choice)[] }
          ? Choice | undefined
          : never;

/** Words that are no options: the file of `sunfish trace FILE`. */
export interface Operands {
  hint: string;
  /** How the usage shows them where they are not all alike: `[TITLE] [RANGE]`. */
  usage?: string | undefined;
  least: number;
  most: number;
}

/** What a command is given besides its options. */
export interface CommandContext {
  /** Absolute path that relative paths of the command line start from. */
  cwd: string;
  environment: NodeJS.ProcessEnv;
  terminal: Terminal;
  /** Milliseconds that only ever grow, for durations. */
  elapsed(): number;
  /** The network; that of the machine where it is left out. */
  internet?: Internet | undefined;
}

/** A command: what the help says of it, what it takes, what it does. */
export interface Command<Values = Record<string, OptionValue>> {
  name: string;
  /** One line for the overview. */
  summary: string;
  /** Paragraphs of the command's own help. */
  details: readonly string[];
  options: OptionTable;
  operands?: Operands | undefined;
  /** Bugs throw; everything else is reported and told by the exit code. */
  run(values: Values, context: CommandContext, operands: readonly string[]): Promise<ExitCode>;
}

/** Ties the type of `run`'s values to the table of options. */
export function defineCommand<const Table extends OptionTable>(
  command: Omit<Command<ValuesOf<Table>>, 'options'> & { options: Table },
): Command {
  return command;
}

/** What stands for an option's value in help and messages. */
export function hintOf(spec: OptionSpec): string {
  if (spec.kind === 'flag') return '';
  return spec.kind === 'choice' ? spec.choices.join('|') : spec.hint;
}
