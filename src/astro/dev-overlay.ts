import { readFileSync } from 'node:fs';
import type { ErrorPayload } from 'vite';
import type { Diagnostic } from '#diagnostics/index.ts';

/**
 * What the browser shows over a page while the content has an error: the first one, with its line and how many more there
 * are. The terminal shows them all.
 *
 * @returns null where there is none
 */
export function overlayOf(diagnostics: readonly Diagnostic[]): ErrorPayload | null {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return null;
  const more = errors.length > 1 ? `\n\nand ${errors.length - 1} more, in the terminal` : '';
  return {
    type: 'error',
    err: {
      name: first.code,
      message: `${first.code}: ${first.message}\n\n${first.why}\n${first.help}${more}`,
      stack: '',
      frame: frameOf(first),
      loc: { file: first.file, line: first.line ?? 1, column: first.column ?? 1 },
      plugin: 'sunfish',
    },
  };
}

/** What the browser shows where following the content failed: a bug of ours. */
export function overlayOfBug(error: unknown): ErrorPayload {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { type: 'error', err: { name, message, stack, plugin: 'sunfish' } };
}

/** The offending line; a line of a minified file would fill the screen. */
function frameOf({ file, line }: Diagnostic): string {
  if (line === undefined) return '';
  try {
    const text = readFileSync(file, 'utf8').split('\n')[line - 1] ?? '';
    return `${line} │ ${text.trimEnd().slice(0, 300)}`;
  } catch {
    return '';
  }
}
