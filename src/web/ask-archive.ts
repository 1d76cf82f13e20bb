import type { KeptCopy } from './kept-answers.ts';
import { requestText } from './request.ts';
import type { Session } from './session.ts';
import { copyQuery, readCopy } from './wayback.ts';

/** Asks an archive for the copy of a page nearest to a day. @param api its address */
export async function askArchive(
  api: string,
  { url, near }: { url: string; near: string },
  session: Session,
): Promise<KeptCopy> {
  const query = copyQuery(api, url, near);
  const { turns, manners, hosts } = session;
  return turns.visit(query.hostname, async (send) => {
    if (hosts.verdict(query.origin)) return { kind: 'unanswered' };
    const said = await send(() => requestText(query, mostBytes, { ...session, timeout: manners.timeout }));
    if (said.kind !== 'reply') {
      const failure = said.kind === 'failure' ? said.failure : 'no-route';
      hosts.fail(query.origin, { kind: 'unanswered', failure, status: null });
      return { kind: 'unanswered' };
    }
    hosts.heard(query.origin);
    const { status, text } = said;
    if (status === 200) return readCopy(text);
    // It is overworked or broken, and would say the same of the other addresses.
    hosts.decide(query.origin, { kind: 'unanswered', failure: 'status', status });
    return { kind: 'unanswered' };
  });
}

/** An answer has a few hundred bytes. */
const mostBytes = 65_536;
