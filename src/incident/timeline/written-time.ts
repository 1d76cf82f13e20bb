/** A day as a line writes it. What is null is found by what stands before. */
export type WrittenDay =
  | { kind: 'date'; year: number | null; month: number | null; day: number }
  /** `다음 날`, `next day` */
  | { kind: 'next' };

/** A time of day, 0 to 23 hours. */
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
  | { kind: 'clock'; day: WrittenDay | null; clock: WrittenClock; zone: string | null }
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
