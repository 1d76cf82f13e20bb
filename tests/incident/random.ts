/** Numbers that look like chance and are the same each time. */
export interface Random {
  /** From 0 to 1, 1 excluded. */
  share(): number;
  /** True once in so many: `chance(0.1)` in a tenth of all cases. */
  chance(probability: number): boolean;
  /** One of at least one. */
  pick<Value>(values: readonly Value[]): Value;
  /** By weights, which need not add up to 1. */
  weighted<Value>(values: readonly (readonly [Value, number])[]): Value;
  /** Whole minutes, log-normal: half are shorter than the median, and a few are very long. */
  minutes(median: number, spread: number): number;
}

/** @param seed any whole number */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32 (Tommy Ettinger, 2017).
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    share,
    chance: (probability) => share() < probability,
    pick(values) {
      const [value] = values.slice(Math.floor(share() * values.length));
      if (value === undefined) throw new Error('There is nothing to pick.');
      return value;
    },
    weighted(values) {
      const total = values.reduce((sum, [, weight]) => sum + weight, 0);
      let left = share() * total;
      for (const [value, weight] of values) {
        left -= weight;
        if (left < 0) return value;
      }
      throw new Error('Weights have to be positive.');
    },
    minutes(median, spread) {
      // Box and Muller, 1958: two even numbers make a normal one.
      const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
      return Math.round(median * Math.exp(spread * normal));
    },
  };
}
