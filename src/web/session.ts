import type { Dispatcher } from 'undici';
import type { BareAnswer } from './kept-answers.ts';
import type { Manners } from './manners.ts';
import type { Turns } from './turns.ts';

/** What the requests of one run share. */
export interface Session {
  turns: Turns;
  manners: Manners;
  dispatcher: Dispatcher;
  userAgent: string;
  /** Whether an IP address may be connected to. */
  isAllowed(address: string): boolean;
  /** Milliseconds since 1970. */
  now(): number;
  hosts: Hosts;
}

/**
 * What was learnt of hosts in a run: one that does not answer, or asked to be left alone, is not asked again. A host is an origin here,
 * `https://example.org:8443`: what is wrong at one port need not be at another.
 */
export interface Hosts {
  /** The answer that every other address of the host has from now on. */
  verdict(origin: string): Verdict | undefined;
  decide(origin: string, verdict: Verdict): void;
  /** Counts an address without an answer; the host is given up where the patience with it is over. */
  fail(origin: string, verdict: Verdict): void;
  /** A host has answered, whatever it was. */
  heard(origin: string): void;
  /** True where any host has. */
  anybody(): boolean;
}

export type Verdict = BareAnswer | { kind: 'not-asked'; reason: 'too-many-requests' };

export function openHosts({ patience }: Pick<Manners, 'patience'>): Hosts {
  const verdicts = new Map<string, Verdict>();
  const failed = new Map<string, number>();
  let heardAny = false;
  return {
    verdict: (origin) => verdicts.get(origin),
    decide: (origin, verdict) => void verdicts.set(origin, verdict),
    fail(origin, verdict) {
      const count = (failed.get(origin) ?? 0) + 1;
      failed.set(origin, count);
      if (count >= patience) verdicts.set(origin, verdict);
    },
    heard(origin) {
      failed.delete(origin);
      heardAny = true;
    },
    anybody: () => heardAny,
  };
}
