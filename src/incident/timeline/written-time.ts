/** A day as a line writes it. What is null is found by what stands before. */
export type WrittenDay =
  | { kind: 'date'; year: number | null; month: number | null; day: number }
  /** `3/10`, `10.3.2018`: a day and a month in either order. */
  | { kind: 'figures'; year: number | null; first: number; second: number }
  /** `Day 2`, `2일차`, `D+1`: counted from the day of the start, which is the first. */
  | { kind: 'counted'; count: number }
  /** `다음 날`, `next day`; `전날` */
  | { kind: 'next' | 'before' };

/** A time of day, 0 to 23 hours; 24:00 is the end of the day (ISO 8601-1:2019/Amd 1). */
export interface WrittenClock {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** The half of the day that was written: the other end of a range may leave it out. */
  half: 'am' | 'pm' | null;
}

/** A time as a line writes it. */
export type WrittenTime =
  | {
      kind: 'clock';
      day: WrittenDay | null;
      clock: WrittenClock;
      zone: string | null;
      /** True of `2018-03-10 ~11:30`. */
      isAbout?: boolean;
    }
  /** A day alone. */
  | { kind: 'day'; day: WrittenDay }
  /** `@1520649000` */
  | { kind: 'unix'; milliseconds: number }
  /** `T+12m`: since the start of the incident. */
  | { kind: 'elapsed'; milliseconds: number };

/** Something that looks like a time and is none. */
export interface Refusal {
  /** Goes on from "it cannot be read: ". */
  refused: string;
  /** The zone whose name is the reason. */
  zone?: string;
}

export function isRefusal(reading: object): reading is Refusal {
  return 'refused' in reading;
}
