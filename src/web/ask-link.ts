import type { NotAsked } from '#checks/index.ts';
import type { BareAnswer } from './kept-answers.ts';
import type { WhyNoReply } from './network-failure.ts';
import { type Reply, request } from './request.ts';
import { readRetryAfter } from './retry-after.ts';
import type { Session, Verdict } from './session.ts';
import { whyNotAsked } from './why-not-asked.ts';

export type LinkAnswer = BareAnswer | { kind: 'not-asked'; reason: NotAsked };

/** Asks whether an address leads to anything, and follows where it leads; every address on the way is looked at as the first one is. */
export async function askLink(address: string, session: Session): Promise<LinkAnswer> {
  const seen = new Set<string>();
  let url = new URL(address);
  let movedTo: string | null = null;
  for (let permanent = true, hops = 0; hops <= session.manners.redirects; hops++) {
    const reason = whyNotAsked(url, session.isAllowed);
    if (reason) return { kind: 'not-asked', reason };
    if (seen.has(withoutFragment(url))) return unanswered('redirect-loop');
    seen.add(withoutFragment(url));
    const said = await askAddress(url, session);
    if (said.kind !== 'reply') return said;
    const { status, location } = said;
    if (location === null) return answerOf(status, movedTo);
    // An address for a program: `mailto:`, `itms-apps:`. Somebody is there who knows it.
    if (!/^https?:$/.test(location.protocol)) return answerOf(status, null);
    permanent &&= status === 301 || status === 308;
    if (permanent) movedTo = location.href;
    url = location;
  }
  return unanswered('many-redirects');
}

function withoutFragment(url: URL): string {
  return url.href.replace(/#.*$/s, '');
}

/** What a last status says. 401, 403, 429, 999 and their like say that something is there, though not for everybody. */
function answerOf(status: number, movedTo: string | null): BareAnswer {
  if (status === 404) return { kind: 'gone', how: 'not-found' };
  if (status === 410) return { kind: 'gone', how: 'removed' };
  // 999 is what LinkedIn tells machines.
  if (status >= 500 && status < 600) return unanswered('status', status);
  return { kind: 'there', movedTo: status < 400 ? movedTo : null };
}

/**
 * Asks for one address: by HEAD, and by GET where the answer to that may be about HEAD alone. Once more where the network failed, or
 * where the host says when to come back.
 */
function askAddress(url: URL, session: Session): Promise<Reply | LinkAnswer> {
  const { turns, manners, hosts } = session;
  return turns.visit(url.hostname, async (send) => {
    const known = hosts.verdict(url.origin);
    if (known) return known;
    let [method, retried, rested]: ['HEAD' | 'GET', boolean, boolean] = ['HEAD', false, false];
    for (;;) {
      const said = await send(() => request(url, { ...session, method, timeout: manners.timeout }));
      if (said.kind !== 'reply') {
        if (retried || !mayPass(said)) return noReply(said, url, session);
        [method, retried] = ['GET', true];
        continue;
      }
      hosts.heard(url.origin);
      const wait = restOf(said, session.now());
      if (wait === null) {
        if (method === 'GET' || !mayBeAboutHead(said)) return said;
        method = 'GET';
      } else if (wait <= manners.longestRest && !rested) {
        turns.rest(url.hostname, wait);
        rested = true;
      } else {
        hosts.decide(url.origin, busy(said));
        return said;
      }
    }
  });
}

/** Whether it may be over a moment later. */
function mayPass(said: WhyNoReply): boolean {
  return said.kind === 'failure' && said.failure !== 'certificate' && said.failure !== 'tls';
}

/** How long the host wants to be left alone, in milliseconds; null where it does not say so. 429 without a time is for the rest of the run. */
function restOf({ status, retryAfter }: Reply, now: number): number | null {
  const wait = status === 429 || status === 503 ? readRetryAfter(retryAfter, now) : null;
  return status === 429 ? (wait ?? Number.POSITIVE_INFINITY) : wait;
}

/** What the other addresses of a host get that wants to be left alone for longer. */
function busy({ status }: Reply): Verdict {
  return status === 429 ? { kind: 'not-asked', reason: 'too-many-requests' } : unanswered('status', status);
}

/** Servers refuse HEAD by 405 and 501, and by whatever else comes to their authors' minds, 404 included. */
function mayBeAboutHead({ status }: Reply): boolean {
  return status >= 400 && status !== 401 && status !== 410;
}

/** What no reply at all means for the address, and for the others of its host. */
function noReply(said: WhyNoReply, { origin }: URL, { hosts }: Session): LinkAnswer {
  if (said.kind === 'not-asked') return said;
  const answer: BareAnswer =
    said.kind === 'failure' ? unanswered(said.failure) : { kind: 'gone', how: 'no-such-name' };
  if (mayPass(said)) hosts.fail(origin, answer);
  else hosts.decide(origin, answer);
  return answer;
}

function unanswered(
  failure: Extract<BareAnswer, { kind: 'unanswered' }>['failure'],
  status: number | null = null,
): BareAnswer {
  return { kind: 'unanswered', failure, status };
}
