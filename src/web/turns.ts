import pLimit, { type LimitFunction } from 'p-limit';
import type { Clock, Manners } from './manners.ts';

/** Whose turn it is: one visit at a time to a host, a pause behind each of its requests, and not too many requests in all. */
export interface Turns {
  /** Visits a host when it is its turn. What is learnt on a visit is known on the next one. */
  visit<Result>(host: string, visit: (send: Send) => Promise<Result>): Promise<Result>;
  /** Leaves a host alone for some milliseconds from now on. */
  rest(host: string, milliseconds: number): void;
}

/** Makes a request to the host that is visited, when its pause is over and one of the places is free that all hosts share. */
export type Send = <Reply>(request: () => Promise<Reply>) => Promise<Reply>;

export function openTurns({ atOnce, pause }: Pick<Manners, 'atOnce' | 'pause'>, clock: Clock): Turns {
  const all = pLimit(atOnce);
  const hosts = new Map<string, { one: LimitFunction; notBefore: number }>();
  const hostOf = (name: string) => {
    const host = hosts.get(name) ?? { one: pLimit(1), notBefore: 0 };
    hosts.set(name, host);
    return host;
  };
  const rest = (name: string, milliseconds: number) => {
    const host = hostOf(name);
    host.notBefore = Math.max(host.notBefore, clock.elapsed() + milliseconds);
  };
  return {
    visit(name, visit) {
      const host = hostOf(name);
      return host.one(visit, async (request) => {
        const wait = host.notBefore - clock.elapsed();
        if (wait > 0) await clock.sleep(wait);
        try {
          return await all(request);
        } finally {
          rest(name, pause);
        }
      });
    },
    rest,
  };
}
