/** How other sites are asked: so that none of them notices. Times are in milliseconds. */
export interface Manners {
  /** Requests at the same time, in all; to one host there is one at a time. */
  atOnce: number;
  /** Between the end of a request and the next one to the same host. */
  pause: number;
  /** For an answer; its body is not waited for. */
  timeout: number;
  /** Redirects that are followed, one after the other. */
  redirects: number;
  /** How long a host that says when to come back (Retry-After) is waited for. One that says later is not asked again in the run. */
  longestRest: number;
  /** Addresses of a host without an answer, after which its others are not tried. */
  patience: number;
}

export const manners: Manners = {
  atOnce: 8,
  pause: 500,
  timeout: 15_000,
  redirects: 10,
  longestRest: 30_000,
  patience: 2,
};

/** The clock by which pauses are kept. */
export interface Clock {
  /** Milliseconds that only ever grow. */
  elapsed(): number;
  sleep(milliseconds: number): Promise<void>;
}
