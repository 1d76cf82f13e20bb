import { type ContentIncidents, readIncidents } from '#source/index.ts';
import type { CommandContext } from './command.ts';
import { contentRequest } from './content-request.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { report } from './report.ts';

/** Incidents of a content folder, and what a command asks beside them. */
export interface Asked extends ContentIncidents {
  now: Temporal.ZonedDateTime;
  /** ISO day, in the zone of the site. */
  today: string;
}

/**
 * Reads the incidents that a command is about, and lets it show them. Errors of the content are reported, and end the command with 1:
 * what could be read is shown all the same.
 *
 * @param content the option `--content`
 * @param show says how it ended
 */
export async function withIncidents(
  context: CommandContext,
  content: string,
  show: (asked: Asked) => ExitCode,
): Promise<ExitCode> {
  const request = contentRequest(context, content, 'internal');
  const read = await readIncidents(request);
  report(context, read.diagnostics, { errorsOnly: true });
  if (!read.site) return exitCode.input;
  const zoned = request.now.toZonedDateTimeISO(read.site.timeZone);
  const ended = show({ ...read, now: zoned, today: zoned.toPlainDate().toString() });
  const isBroken = read.diagnostics.some(({ severity }) => severity === 'error');
  return ended === exitCode.ok && isBroken ? exitCode.input : ended;
}
