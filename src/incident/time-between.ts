import type { Moment } from './incident.ts';

/** From one instant to another, in milliseconds; negative where the other is earlier. */
export function timeBetween(from: Pick<Moment, 'at'>, to: Pick<Moment, 'at'>): number {
  return epoch(to) - epoch(from);
}

/** Order of instants in time. */
export function byTime(a: Pick<Moment, 'at'>, b: Pick<Moment, 'at'>): number {
  return epoch(a) - epoch(b);
}

function epoch({ at }: Pick<Moment, 'at'>): number {
  return Temporal.ZonedDateTime.from(at).epochMilliseconds;
}
