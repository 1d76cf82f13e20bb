/** What a clock that showed a local time says: one instant, none, or two. */
export type LocalReading =
  | { kind: 'one'; at: Temporal.ZonedDateTime }
  /** Daylight saving skipped it (`skipped`), or showed it twice. The two instants next to it, or those it may mean. */
  | { kind: 'skipped' | 'repeated'; earlier: Temporal.ZonedDateTime; later: Temporal.ZonedDateTime };

/**
 * Reads a local time in a zone. Where clocks are changed it may not exist, or exist twice; nothing is chosen then.
 *
 * @param zone an IANA name or an offset
 */
export function readLocal(local: Temporal.PlainDateTime, zone: string): LocalReading {
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { kind: 'one', at: earlier };
  return { kind: earlier.toPlainDateTime().equals(local) ? 'repeated' : 'skipped', earlier, later };
}

/** An instant for messages: `2018-03-10T11:30+09:00`, with seconds where there are some. */
export function instantText(at: Temporal.ZonedDateTime): string {
  const smallestUnit = at.second === 0 && at.millisecond === 0 ? 'minute' : 'second';
  return at.toString({ timeZoneName: 'never', smallestUnit });
}
