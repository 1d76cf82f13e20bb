import { expect, test } from 'vitest';
import { whyNoReply } from '#web/network-failure.ts';

/** What `fetch` throws: its own error, with that of the socket as its cause. */
const thrown = (cause: Error) => new TypeError('fetch failed', { cause });
const coded = (code: string) => Object.assign(new Error('x'), { code });

test.each([
  // Node's documentation has these under "X509 certificate error codes", and the last one under ERR_TLS.
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['EPROTO', 'tls'],
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'broken-off'],
  ['UND_ERR_SOCKET', 'broken-off'],
  ['HPE_INVALID_CONSTANT', 'broken-off'],
  ['ENETUNREACH', 'no-route'],
  ['EHOSTUNREACH', 'no-route'],
  ['EAI_AGAIN', 'resolver'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
])('%s means: %s', (code, failure) => {
  expect(whyNoReply(thrown(coded(code)))).toEqual({ kind: 'failure', failure });
});

test('a name that does not exist is none that cannot be looked up just now', () => {
  expect(whyNoReply(thrown(coded('ENOTFOUND')))).toEqual({ kind: 'no-such-name' });
});

test('of several addresses of a host each has failed', () => {
  const both = new AggregateError([coded('ENETUNREACH'), coded('ECONNREFUSED')]);
  expect(whyNoReply(thrown(both))).toEqual({ kind: 'failure', failure: 'no-route' });
});

test('a signal that went off is a timeout', () => {
  expect(whyNoReply(new DOMException('x', 'TimeoutError'))).toEqual({ kind: 'failure', failure: 'timeout' });
});

test('an error that is its own cause, or none, comes to an end', () => {
  const round: Error & { cause?: unknown } = new Error('x');
  round.cause = round;
  expect(whyNoReply(round)).toEqual({ kind: 'failure', failure: 'broken-off' });
  expect(whyNoReply('x')).toEqual({ kind: 'failure', failure: 'broken-off' });
});
