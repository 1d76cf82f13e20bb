import type { InstantKey } from './vocabulary.ts';

/** The instants that could be read. */
export type ReadInstants = Partial<Record<InstantKey, Temporal.ZonedDateTime>>;

/** Two instants that stand the wrong way round: `later` has to come after `earlier`, and does not. */
export interface OrderBreach {
  earlier: InstantKey;
  later: InstantKey;
  /** An alarm may come before users are affected. */
  allowed: boolean;
}

/** Each comes at the same time as those before it, or later. Any may be missing. */
const chain = [
  'triggeredAt',
  'startedAt',
  'detectedAt',
  'acknowledgedAt',
  'mitigatedAt',
  'resolvedAt',
] as const satisfies readonly InstantKey[];

/**
 * Finds the instants that are out of order: triggered ≤ started ≤ detected ≤ acknowledged ≤ mitigated ≤ resolved, and
 * started ≤ communicated.
 *
 * Each is held against the latest of those that have to come before it, so that one slip gives one breach for every instant
 * it contradicts. Detection before the impact is allowed, and with it an acknowledgement of such an early alarm.
 */
export function orderBreaches(instants: ReadInstants): OrderBreach[] {
  const breaches = chain.flatMap((later, index) => breachOf(later, chain.slice(0, index), instants));
  return [...breaches, ...breachOf('communicatedAt', ['startedAt'], instants)];
}

function breachOf(later: InstantKey, before: readonly InstantKey[], instants: ReadInstants): OrderBreach[] {
  const at = instants[later];
  const earlier = latestOf(isEarlyAlarm(later, instants) ? without(before, 'startedAt') : before, instants);
  const isBreach = at && earlier && isBefore(at, instants[earlier]);
  const early =
    later === 'detectedAt' && at && isBefore(at, instants.startedAt) && !isBefore(at, instants.triggeredAt);
  if (early) return [{ earlier: 'startedAt', later, allowed: true }];
  return isBreach ? [{ earlier, later, allowed: false }] : [];
}

/** True of the detection of an alarm that came before the impact, and of its acknowledgement. */
function isEarlyAlarm(key: InstantKey, { startedAt, detectedAt }: ReadInstants): boolean {
  const isAlarm = key === 'detectedAt' || key === 'acknowledgedAt';
  return isAlarm && detectedAt !== undefined && isBefore(detectedAt, startedAt);
}

function without(keys: readonly InstantKey[], left: InstantKey): InstantKey[] {
  return keys.filter((key) => key !== left);
}

/** The key of the latest of some instants; the last of several that are equal. */
function latestOf(keys: readonly InstantKey[], instants: ReadInstants): InstantKey | null {
  const present = keys.filter((key) => instants[key] !== undefined);
  return present.reduce<InstantKey | null>(
    (latest, key) => (latest !== null && isBefore(instants[key], instants[latest]) ? latest : key),
    null,
  );
}

function isBefore(
  one: Temporal.ZonedDateTime | undefined,
  other: Temporal.ZonedDateTime | undefined,
): boolean {
  return one !== undefined && other !== undefined && Temporal.ZonedDateTime.compare(one, other) < 0;
}
