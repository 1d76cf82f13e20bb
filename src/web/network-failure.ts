import type { Failure } from '#checks/index.ts';

/** What an error of a request means. */
export type NetworkFailure = Exclude<Failure, 'status' | 'redirect-loop' | 'many-redirects' | 'no-network'>;
export type WhyNoReply =
  | { kind: 'failure'; failure: NetworkFailure }
  | { kind: 'no-such-name' }
  | { kind: 'not-asked'; reason: 'private-address' | 'no-web-port' };

/** Reads what `fetch` throws: the causes of its TypeError, and those of an attempt to reach several addresses of a host. */
export function whyNoReply(error: unknown): WhyNoReply {
  const causes = causesOf(error);
  if (causes.some(({ message }) => message === 'bad port'))
    return { kind: 'not-asked', reason: 'no-web-port' };
  const codes = causes.map(({ code }) => code).filter((code) => typeof code === 'string');
  if (codes.includes('SUNFISH_PRIVATE_ADDRESS')) return { kind: 'not-asked', reason: 'private-address' };
  if (codes.includes('ENOTFOUND')) return { kind: 'no-such-name' };
  const [known] = codes.flatMap((code) => failureOf(code) ?? []);
  if (known) return { kind: 'failure', failure: known };
  return { kind: 'failure', failure: causes.some(isTimeout) ? 'timeout' : 'broken-off' };
}

interface Cause {
  name?: string;
  message?: string;
  code?: unknown;
}

function causesOf(error: unknown): Cause[] {
  const causes: Error[] = [];
  const open = [error];
  while (open.length > 0 && causes.length < 50) {
    const one = open.shift();
    if (!(one instanceof Error)) continue;
    causes.push(one);
    open.push(one.cause, ...(one instanceof AggregateError ? one.errors : []));
  }
  return causes;
}

function isTimeout({ name }: Cause): boolean {
  return name === 'TimeoutError';
}

/** Of the codes of libuv, c-ares, OpenSSL (as Node names them) and undici. */
function failureOf(code: string): NetworkFailure | null {
  if (/^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/.test(code)) return 'timeout';
  if (code === 'ECONNREFUSED') return 'refused';
  if (/^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL)$/.test(code)) return 'no-route';
  if (/^(?:EAI_|ENODATA$|ESERVFAIL$|EREFUSED$)/.test(code)) return 'resolver';
  if (/CERT|SELF_SIGNED|UNABLE_TO_/.test(code)) return 'certificate';
  return /^(?:ERR_SSL_|ERR_TLS_|EPROTO$)/.test(code) ? 'tls' : null;
}
