import { isAbsolute, relative, resolve } from 'node:path';
import { byPlace, type Diagnostic, type HiddenIn, hiddenColumns, type Severity } from '#diagnostics/index.ts';
import { type Paint, painter } from '../terminal.ts';
import { codeFrame } from './code-frame.ts';
import { thinOut } from './repeated.ts';
import { lineOf, type ReadSource } from './source-lines.ts';
import { visibleText } from './visible-text.ts';
import { wrap } from './wrap.ts';

export interface PrettyOptions {
  /** Columns of the terminal. */
  columns: number;
  colour: boolean;
  /** Paths are shown as seen from here. Absolute. */
  cwd: string;
  readSource: ReadSource;
  /** Leave warnings out. */
  errorsOnly?: boolean | undefined;
  /** Show hints as well. */
  hints?: boolean | undefined;
  /** Diagnostics that are not reported, but may know of secrets in the lines that are. */
  others?: readonly Diagnostic[] | undefined;
}

/**
 * Diagnostics as a report for people: by file and line, each with its place, code, what, the line, why and what to do;
 * a count at the end. Warnings and hints of one kind that repeat are shown a few times and then counted.
 *
 * @returns text that ends with a line break, or '' where there is nothing to report
 */
export function prettyReport(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const counted = diagnostics.filter(
    ({ severity }) =>
      severity === 'error' ||
      (severity === 'warning' && !options.errorsOnly) ||
      (severity === 'hint' && options.hints),
  );
  if (counted.length === 0) return '';
  const { shown, rest } = thinOut(counted.toSorted(byPlace));
  const paint = painter(options.colour);
  const source = {
    quote: readingEachFileOnce(options.readSource),
    hiddenIn: hiddenColumns([...diagnostics, ...(options.others ?? [])], options.cwd),
  };
  const blocks = shown.map((diagnostic) => block(diagnostic, source, options, paint));
  const repeated = rest.map(({ code, title, severity, count, files }) => {
    const words = `and ${count} more of this kind in ${plural(files, 'file')} (${title.toLowerCase()})`;
    return `${paint(colours[severity], severity)} ${paint('bold', code)}  ${words}`;
  });
  return `${[...blocks, ...repeated, ...summary(counted, paint)].join('\n\n')}\n`;
}

/** `3 errors, 1 warning`; '' for none. */
export function countsOf(diagnostics: readonly Diagnostic[]): string {
  return (['error', 'warning', 'hint'] as const)
    .map((severity) => [diagnostics.filter((one) => one.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => plural(count, severity))
    .join(', ');
}

/** A path as a person in the folder `cwd` would write it, or as it is where that is shorter. */
export function pathSeenFrom(cwd: string, path: string): string {
  const full = resolve(cwd, path);
  const seen = relative(cwd, full) || '.';
  return visibleText(isAbsolute(seen) || seen.length > full.length ? full : seen);
}

/** Where and what: `posts/a.md:3:7  error SF1001`. */
export function headingOf(diagnostic: Diagnostic, cwd: string, paint: Paint): string {
  const { severity, code } = diagnostic;
  const place = placeOf(diagnostic, cwd);
  return `${place && `${paint('cyan', place)}  `}${paint([colours[severity], 'bold'], severity)} ${paint('bold', code)}`;
}

const colours = { error: 'red', warning: 'yellow', hint: 'cyan' } as const satisfies Record<Severity, string>;

function block(diagnostic: Diagnostic, source: Source, options: PrettyOptions, paint: Paint): string {
  const { message, why, help } = diagnostic;
  const indent = '  ';
  const what = wrap(visibleText(message), options.columns - indent.length).map(
    (line) => indent + paint('bold', line),
  );
  const frame = frameOf(diagnostic, source, options, paint);
  return [
    headingOf(diagnostic, options.cwd, paint),
    ...what,
    ...(frame.length > 0 ? ['', ...frame, ''] : []),
    ...labelled('why', why, options.columns, paint),
    ...labelled('fix', help, options.columns, paint),
  ].join('\n');
}

/** `posts/a.md:3:7`, which terminals and editors make a link of. */
function placeOf({ file, line, column }: Diagnostic, cwd: string): string {
  if (file === '') return '';
  return [pathSeenFrom(cwd, file), line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
}

function frameOf(
  diagnostic: Diagnostic,
  { quote, hiddenIn }: Source,
  { columns, cwd }: PrettyOptions,
  paint: Paint,
): string[] {
  const { file, line, column, endLine, endColumn } = diagnostic;
  if (line === undefined || file === '') return [];
  const text = quote(resolve(cwd, file), line);
  if (text === null) return [];
  const number = String(line).padStart(5);
  const bar = paint('dim', '│');
  const span = { column, endColumn: endLine === undefined || endLine === line ? endColumn : undefined };
  const hidden = hiddenIn(resolve(cwd, file), line);
  const frame = codeFrame(text, span, columns - number.length - 3, hidden);
  const shown = `${paint('dim', number)} ${bar} ${frame.text}`.trimEnd();
  if (frame.marks === '') return [shown];
  return [shown, `${' '.repeat(number.length)} ${bar} ${paint(colours[diagnostic.severity], frame.marks)}`];
}

function labelled(label: string, text: string, columns: number, paint: Paint): string[] {
  const indent = ' '.repeat(label.length + 4);
  const [first = '', ...more] = wrap(visibleText(text), columns - indent.length);
  return [`  ${paint('dim', `${label}:`)} ${first}`, ...more.map((line) => indent + line)];
}

/** Problems of the command line have no file, and are few enough to be counted by eye. */
function summary(diagnostics: readonly Diagnostic[], paint: Paint): string[] {
  const files = new Set(diagnostics.map(({ file }) => file).filter((file) => file !== ''));
  if (files.size === 0) return [];
  const worst =
    (['error', 'warning'] as const).find((one) => diagnostics.some(({ severity }) => severity === one)) ??
    'hint';
  return [`${paint([colours[worst], 'bold'], countsOf(diagnostics))} in ${plural(files.size, 'file')}`];
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What lines of files say, and which of their columns are not shown. */
interface Source {
  quote: Quote;
  hiddenIn: HiddenIn;
}

type Quote = (file: string, line: number) => string | null;

/** Diagnostics come file by file, so that one text at a time is enough. */
function readingEachFileOnce(readSource: ReadSource): Quote {
  let last: { file: string; text: string | null } | null = null;
  return (file, line) => {
    if (last?.file !== file) last = { file, text: readSource(file) };
    return last.text === null ? null : lineOf(last.text, line);
  };
}
