import { readFileSync } from 'node:fs';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';

/**
 * Reads a file that the command line names. It is read as UTF-8, whatever it is: what is none becomes U+FFFD, and the rest of a log is
 * still a log.
 *
 * @param file absolute path
 */
export function readText(file: string): { text: string } | { problem: Diagnostic } {
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { problem: diagnose('SF4003', { reason }, { file }) };
  }
}
