/** A quarter of a year: `2018-Q1` is `{ year: 2018, quarter: 1 }`. */
export interface Quarter {
  year: number;
  quarter: number;
}

/** Reads the name of a group of incidents by quarter: `2018-Q1`. */
export function readQuarter(group: string): Quarter {
  // Matches `2018-Q1`, and what Temporal writes of years of more or fewer than four digits.
  const [, year, quarter] = /^(-?\d+)-Q([1-4])$/.exec(group) ?? [];
  if (year === undefined || quarter === undefined) throw new Error(`"${group}" is not a quarter.`);
  return { year: Number(year), quarter: Number(quarter) };
}

/** The quarter so many after another. */
export function quarterAfter({ year, quarter }: Quarter, count: number): Quarter {
  const index = year * 4 + quarter - 1 + count;
  return { year: Math.floor(index / 4), quarter: (((index % 4) + 4) % 4) + 1 };
}

/** How many quarters lie from one to a later one: 1 for neighbours. */
export function quartersFrom(from: Quarter, to: Quarter): number {
  return (to.year - from.year) * 4 + to.quarter - from.quarter;
}
