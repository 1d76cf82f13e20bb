import type { Diagnostic } from '#diagnostics/index.ts';
import { nearestWord } from './nearest-word.ts';
import { commandLineProblem } from './parse-arguments.ts';

/**
 * Says that an option names nothing that there is, and what it most likely means.
 *
 * @param what it names, with its article: `a service`
 * @param known the names there are
 */
export function unknownName(
  option: string,
  value: string,
  what: string,
  known: readonly string[],
): Diagnostic {
  const nearest = nearestWord(value, known);
  const advice = nearest === null ? '' : `, and the nearest is "${nearest}"`;
  return commandLineProblem('SF5004', { option, value, reason: `no incident has such ${what}${advice}` });
}
