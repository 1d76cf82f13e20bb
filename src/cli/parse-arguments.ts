import { parseArgs } from 'node:util';
import { type Diagnostic, type DiagnosticCode, diagnose } from '#diagnostics/index.ts';
import { type Command, hintOf, type OptionSpec, type OptionTable, type OptionValue } from './command.ts';
import { nearestWord } from './nearest-word.ts';

export type ParsedArguments =
  | { values: Record<string, OptionValue>; operands: string[] }
  | { values: null; problems: Diagnostic[] };

/**
 * Reads the words after a command's name.
 *
 * `--name value`, `--name=value`, short letters (`-q`), `--no-name` for flags, `--` before words that start with a dash.
 * Given twice, the last one counts, so that a script's own options can be overridden.
 *
 * @returns all values, defaults filled in; or every problem, never a guess
 */
export function parseArguments(words: readonly string[], { options, operands }: Command): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, nodeOption(spec)])),
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  });
  const values = defaultsOf(options);
  const rest: string[] = [];
  const problems: Diagnostic[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    const read = spec ? readValue(spec, token) : unknownOption(token.rawName, options);
    if ('problem' in read) problems.push(read.problem);
    else values[token.name] = read.value;
  }
  // After an option that is not known, a word may be its value: to complain of both would be one too many.
  const allKnown = problems.every(({ code }) => code !== 'SF5002');
  if (allKnown) problems.push(...wrongOperands(rest, operands));
  return problems.length > 0 ? { values: null, problems } : { values, operands: rest };
}

/** A problem of the command line, which has no file. */
export function commandLineProblem(
  code: DiagnosticCode,
  values: Readonly<Record<string, string | number>>,
): Diagnostic {
  return diagnose(code, values, { file: '' });
}

interface OptionToken {
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

type Read = { value: OptionValue } | { problem: Diagnostic };

function nodeOption(spec: OptionSpec): { type: 'boolean' | 'string'; short?: string } {
  const type = spec.kind === 'flag' || spec.kind === 'flag-or-text' ? 'boolean' : 'string';
  return spec.short ? { type, short: spec.short } : { type };
}

function defaultsOf(options: OptionTable): Record<string, OptionValue> {
  const defaultOf = (spec: OptionSpec): OptionValue => {
    if (spec.kind === 'flag' || spec.kind === 'flag-or-text') return false;
    return 'default' in spec ? spec.default : undefined;
  };
  return Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, defaultOf(spec)]));
}

function readValue(spec: OptionSpec, token: OptionToken): Read {
  const option = token.rawName;
  const wrong = (value: string, reason: string) => ({
    problem: commandLineProblem('SF5004', { option, value, reason }),
  });
  const isSwitch = spec.kind === 'flag' || spec.kind === 'flag-or-text';
  if (isSwitch && token.value === undefined) return { value: !option.startsWith('--no-') };
  if (spec.kind === 'flag')
    return { problem: commandLineProblem('SF5006', { option, value: token.value ?? '' }) };
  const { value } = token;
  // `--content --out x`: the value was forgotten. One that starts with a dash is written `--content=-x`; a dash alone is what is piped in.
  const isForgotten = value === '' && !(spec.kind === 'text' && spec.mayBeEmpty);
  if (value === undefined || isForgotten || (/^-./.test(value) && !token.inlineValue)) {
    return { problem: commandLineProblem('SF5003', { option, hint: hintOf(spec) }) };
  }
  switch (spec.kind) {
    case 'flag-or-text':
      return { value };
    case 'text': {
      const reason = spec.check?.(value);
      return reason ? wrong(value, reason) : { value };
    }
    case 'number': {
      // Matches `4321`.
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      const inRange = number >= spec.least && number <= spec.most;
      return inRange
        ? { value: number }
        : wrong(value, `it takes a number from ${spec.least} to ${spec.most}`);
    }
    case 'choice':
      return spec.choices.includes(value) ? { value } : wrong(value, `it takes ${oneOf(spec.choices)}`);
  }
}

function unknownOption(option: string, options: OptionTable): Read {
  const known = [...Object.keys(options), 'help', 'version'];
  // Matches `--no-colour` and `-x`; what is left is the name.
  const nearest = nearestWord(option.replace(/^--?(?:no-)?/, ''), known);
  const advice = nearest ? `Did you mean "--${nearest}"?` : 'The options of this command are listed below.';
  return { problem: commandLineProblem('SF5002', { option, advice }) };
}

function wrongOperands(operands: readonly string[], allowed = { hint: '', least: 0, most: 0 }): Diagnostic[] {
  if (operands.length < allowed.least) return [commandLineProblem('SF5007', { hint: allowed.hint })];
  return operands.slice(allowed.most).map((value) => commandLineProblem('SF5005', { value }));
}

function oneOf(choices: readonly string[]): string {
  return choices.map((choice) => `"${choice}"`).join(' or ');
}
