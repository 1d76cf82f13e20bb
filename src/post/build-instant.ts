/**
 * The moment at which a site is built, as far as what is in it goes: what is published by then, what goes on, what is overdue.
 *
 * `SOURCE_DATE_EPOCH`, in seconds, stands in for the clock where it is set, so that a build can be repeated
 * (reproducible-builds.org/docs/source-date-epoch).
 */
export function buildInstant(
  environment: Readonly<Record<string, string | undefined>>,
  clock: Temporal.Instant,
): Temporal.Instant {
  const given = environment['SOURCE_DATE_EPOCH'];
  return given !== undefined && /^\d{1,11}$/.test(given)
    ? Temporal.Instant.fromEpochMilliseconds(Number(given) * 1000)
    : clock;
}
