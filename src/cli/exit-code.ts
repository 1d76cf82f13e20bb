/**
 * How a run of `sunfish` ends, for scripts that call it.
 *
 * - `input`: the content has an error, or the disk refused; the report says which
 * - `usage`: the command line asks for something that cannot be done; nothing was tried
 * - `bug`: Sunfish itself failed (`EX_SOFTWARE` of BSD's sysexits.h); the stack is shown
 *
 * A run that a signal ends has 128 + the signal's number, as shells have it.
 */
export const exitCode = { ok: 0, input: 1, usage: 2, bug: 70 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
