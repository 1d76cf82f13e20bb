import type { Diagnostic } from '#diagnostics/index.ts';
import type { CommandContext } from './command.ts';
import { prettyReport } from './reporters/pretty.ts';
import { readSourceFromDisk } from './reporters/source-lines.ts';

/** Writes diagnostics to a command's error stream, where there are any to show. */
export function report(
  { terminal, cwd }: Pick<CommandContext, 'terminal' | 'cwd'>,
  diagnostics: readonly Diagnostic[],
  {
    errorsOnly = false,
    hints = false,
    others = [],
  }: { errorsOnly?: boolean; hints?: boolean; others?: readonly Diagnostic[] } = {},
): void {
  const { columns, colour } = terminal.err;
  const text = prettyReport(diagnostics, {
    columns,
    colour,
    cwd,
    readSource: readSourceFromDisk,
    errorsOnly,
    hints,
    others,
  });
  if (text !== '') terminal.err.write(`${text}\n`);
}
