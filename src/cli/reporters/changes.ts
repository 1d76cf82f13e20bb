import type { Diagnostic } from '#diagnostics/index.ts';

/** What has changed since a content folder was read or checked before. */
export interface Change {
  /** Errors and warnings that were not there before, in the order given. */
  appeared: Diagnostic[];
  /** How many of those before are gone. */
  mended: number;
}

/**
 * Compares each list of diagnostics with the one before. One that has only moved, as all do below a line that was put in, is neither new
 * nor mended. Hints do not count: nobody has to do anything about them.
 */
export function followChanges(): (diagnostics: readonly Diagnostic[]) => Change {
  let before: readonly Diagnostic[] = [];
  return (diagnostics) => {
    const now = diagnostics.filter(({ severity }) => severity !== 'hint');
    const appeared = withoutKnown(now, before);
    const mended = withoutKnown(before, now).length;
    before = now;
    return { appeared, mended };
  };
}

/** Those that are not known, wherever they stand in their file; of two that are alike one is known once. */
export function withoutKnown<One extends Diagnostic>(
  diagnostics: readonly One[],
  known: readonly Diagnostic[],
): One[] {
  const counts = new Map<string, number>();
  for (const one of known) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return diagnostics.filter((one) => {
    const count = counts.get(keyOf(one)) ?? 0;
    counts.set(keyOf(one), count - 1);
    return count <= 0;
  });
}

function keyOf({ file, code, message }: Diagnostic): string {
  return JSON.stringify([file, code, message]);
}
