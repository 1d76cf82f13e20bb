import type { IncidentYear } from './incident-years.ts';

/**
 * Says which years of a list stand on its own page, and which have a page each: on its own the latest, as many whole years as it has room
 * for, at least one in which something began; and the incidents without a day.
 *
 * @param years the latest first
 * @param most incidents on one page
 */
export function yearsOnPages<Year extends Pick<IncidentYear, 'year' | 'rows'>>(
  years: readonly Year[],
  most: number,
): { first: Year[]; further: (Year & { year: number })[] } {
  const first: Year[] = [];
  const further: (Year & { year: number })[] = [];
  let room = most;
  for (const one of years) {
    room -= one.rows.length;
    if (isDated(one) && first.some(({ rows }) => rows.length > 0) && room < 0) further.push(one);
    else first.push(one);
  }
  return { first, further };
}

function isDated<Year extends Pick<IncidentYear, 'year'>>(one: Year): one is Year & { year: number } {
  return one.year !== null;
}
