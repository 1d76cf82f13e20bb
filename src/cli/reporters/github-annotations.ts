import type { Diagnostic, Severity } from '#diagnostics/index.ts';
import { reportPath } from './finding-paths.ts';

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change
 * (docs.github.com, "Workflow commands for GitHub Actions").
 *
 * `::error file=posts/a.md,line=3,col=7,title=…::…`
 */
export function githubAnnotations(diagnostics: readonly Diagnostic[], cwd: string): string {
  return diagnostics
    .map((diagnostic) => {
      const { severity, code, title, message, help, file, line, column, endLine, endColumn } = diagnostic;
      const properties = {
        file: file === '' ? undefined : reportPath(cwd, file),
        line,
        // Without an end line of its own, GitHub takes the columns for those of one line.
        col: column,
        endLine,
        endColumn: endLine === undefined || endLine === line ? endColumn : undefined,
        title: `${code}: ${title}`,
      };
      const written = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${commands[severity]} ${written.join(',')}::${data(`${message} ${help}`)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
